// Turns the measurements file into dated values by type and column, and second-thread yields by family.
import type {Source} from '../../model/source';
import {cellReader, sourceOf} from '../parts';
import type {Dated} from './ec2';
import {MEASUREMENTS, type Measurement} from './measurements';
import type {MeasurementsPart} from './parts';

const COLUMNS = Object.keys(MEASUREMENTS) as Measurement[];

function describe(what: string, date: string, publication: Source): Source {
  return {...publication, title: `${what}; ${publication.title}, ${publication.licence}`, date};
}

/** Builds a value only when it is asked for: there are some 15,000 of them and a page reads a handful. */
export function loadMeasurements(path: string, part: MeasurementsPart) {
  const publication = sourceOf(path, part);
  const cell = cellReader(path, part.runs, ['type', 'runDate', ...COLUMNS]);
  const runs = new Map(part.runs.rows.map((row) => [cell(row, 'type') as string, row]));
  return (type: string, column: Measurement): Dated | undefined => {
    const row = runs.get(type);
    const value = row && cell(row, column);
    if (typeof value !== 'number') return undefined;
    return {value, source: describe(MEASUREMENTS[column].label, cell(row ?? [], 'runDate') as string, publication)};
  };
}

/** The yield that Geekbench 6 Clang shows; undefined for families with one thread per core or without runs. */
export function loadYields(path: string, part: MeasurementsPart) {
  const source = describe('second-thread yield by Geekbench 6 Clang', part.asOf, sourceOf(path, part));
  const cell = cellReader(path, part.smtYield, ['family', 'gb6clang']);
  const yields = new Map(part.smtYield.rows.map((row) => [cell(row, 'family'), cell(row, 'gb6clang')]));
  return (family: string): Dated | undefined => {
    const value = yields.get(family);
    return typeof value === 'number' ? {value, source} : undefined;
  };
}
