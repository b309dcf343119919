// A second date of the EC2 facts, made up for tests: one price and one measurement differ, everything else is the real snapshot's file.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Snapshot} from '../manifest';
import type {MeasurementsPart, PricesPart} from '../parts';
import {read} from './read';

/** The real snapshot that it follows. */
export const EARLIER = '2026-08-22';
export const LATER = '2027-08-22';
/** m8g.xlarge in us-east-1: USD per hour, and Geekbench 6 Clang of one thread. They are nobody's figures. */
export const LATER_PRICE = 0.19;
export const LATER_SPEED = 2000;

/** What snapshots.json would say: the parts that changed lie in the later folder, the others where they are. */
export function snapshotsWithLater(): readonly Snapshot[] {
  const real = JSON.parse(readFileSync(join(__dirname, '..', 'snapshots.json'), 'utf8')) as readonly Snapshot[];
  const before = real.find(({date}) => date === EARLIER);
  if (!before) throw new Error(`There is no snapshot of ${EARLIER}.`);
  const changed = ['prices/us-east-1', 'measurements'].map((name) => [
    name,
    {path: `${LATER}/${name}.json`, asOf: LATER},
  ]);
  return [...real, {date: LATER, parts: {...before.parts, ...Object.fromEntries(changed)}}];
}

/** Reads a part of either date. */
export async function readWithLater(path: string): Promise<unknown> {
  if (!path.startsWith(LATER)) return read(path);
  const part = await read(path.replace(LATER, EARLIER));
  if (path.includes('/prices/')) return withPrice(part as PricesPart);
  return withSpeed(part as MeasurementsPart);
}

function withPrice(part: PricesPart): PricesPart {
  return {...part, asOf: LATER, prices: {...part.prices, m8g: {...part.prices.m8g, xlarge: LATER_PRICE}}};
}

function withSpeed(part: MeasurementsPart): MeasurementsPart {
  const {columns, rows} = part.runs;
  const [type, speed] = [columns.indexOf('type'), columns.indexOf('gb6clang_1')];
  return {
    ...part,
    asOf: LATER,
    runs: {columns, rows: rows.map((row) => (row[type] === 'm8g.xlarge' ? row.with(speed, LATER_SPEED) : row))},
  };
}
