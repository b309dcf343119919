// The fleet from the billing export: instance-hours by type, as the query over CUR 2.0 sums them up.
import {type DelimitedHeader, type DelimitedRow, readDelimited} from '../../../importers/delimited';
import {ImportError} from '../../../importers/import-error';
import {adviceFor, type NearMiss} from '../../../importers/near-miss';
import type {Importer} from '../../../model/importer';
import {fleetHoursSql} from './cur2.sql';
import type {FleetCollector} from './fleet';
import {fleetImporter} from './fleet-importer';
import {licenceLeftOut, operatingSystemObstacle} from './operating-system';

const AS_CSV = 'Have the answer of the query saved as CSV, with its heading.';

const MISSES: readonly NearMiss[] = [
  [/^\s*[[{].*"usage_hours"\s*:/s, `This is the answer as JSON. ${AS_CSV}`],
  [/^[┌╭+|].*\binstance_type\b/s, `This is the answer as a table on a screen. ${AS_CSV}`],
];

const REQUIRED = ['instance_type', 'usage_hours'];

export function billingHours(priced: readonly string[]): Importer {
  return fleetImporter(
    {
      id: 'billing-hours',
      label: 'Instance-hours from the billing export (CSV)',
      command: fleetHoursSql(),
      matches: looksLikeHours,
      nearMiss: (start) => adviceFor(MISSES, start),
      things: 'rows',
      oneRegion: (region) =>
        `add AND product_region_code = '${region}' to the query, or keep only these lines of the file.`,
    },
    priced,
    async ({collector, stream, onRow}) => {
      let header: DelimitedHeader | undefined;
      const rows = readDelimited(stream, (found) => {
        requireColumns(found);
        header = found;
      });
      for await (const row of rows) {
        onRow(row.line);
        take(collector, row, header?.names.length ?? 0);
      }
    },
  );
}

function looksLikeHours(start: string, fileName: string): boolean {
  const header = start.trimStart().split(/\r?\n/)[0] ?? '';
  if (header.startsWith('{') || header.startsWith('[')) return false;
  if (/instance_type|usage_hours|line_?item[_/]/i.test(header) || isWithoutHeading(header.split(/[",;\t]+/)))
    return true;
  return /\.(csv|tsv)$/i.test(fileName.replace(/\.gz$/i, ''));
}

/** A row of the answer where the names should be: a type and a number. */
function isWithoutHeading(cells: readonly string[]): boolean {
  const type = /^[a-z][a-z0-9-]*\d[a-z0-9-]*\.[a-z0-9-]+$/;
  return cells.some((cell) => type.test(cell.trim())) && cells.some((cell) => /^\d+(\.\d+)?$/.test(cell.trim()));
}

function requireColumns({names, delimiter}: DelimitedHeader): void {
  if (names.some((name) => /^line_?item[_/]/.test(name))) {
    throw new ImportError(
      'This is the billing export itself. Run the query over it and import its answer, which is a few dozen rows.',
      1,
    );
  }
  const missing = REQUIRED.filter((name) => !names.includes(name));
  const twice = REQUIRED.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) throw new ImportError(`Line 1: there are two columns ${twice}.`, 1);
  if (missing.length === 0) return;
  if (isWithoutHeading(names))
    throw new ImportError(
      'Line 1: there is a row in place of the heading. Have it written too; in the command line of Trino by --output-format CSV_HEADER.',
      1,
    );
  const seen = names.map((name) => JSON.stringify(name)).join(', ');
  const separated = {',': 'commas', ';': 'semicolons', '\t': 'tabs'}[delimiter] ?? delimiter;
  throw new ImportError(
    `Line 1: ${missing.length === 1 ? 'the column' : 'the columns'} ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing. Found, separated by ${separated}: ${seen}. The columns are those of the query.`,
    1,
  );
}

function take(collector: FleetCollector, row: DelimitedRow, width: number): void {
  const {cells} = row;
  const reason = reasonToSkip(row, width);
  if (reason !== undefined) {
    collector.tally.skip(reason);
    return;
  }
  if (cells.month) collector.months.add(cells.month.slice(0, 7));
  const changes: string[] = [];
  const system = cells.operating_system ?? '';
  if (system !== '' && system !== 'Linux') changes.push(licenceLeftOut(system));
  if (cells.purchase === 'spot') changes.push('Purchased as spot: taken at the price of on demand.');
  if (cells.purchase === 'dedicated') changes.push('Tenancy dedicated: taken at the price of shared tenancy.');
  collector.add({
    type: cells.instance_type ?? '',
    region: cells.region || undefined,
    hours: Number(cells.usage_hours),
    changes,
  });
}

function reasonToSkip({cells, width}: DelimitedRow, expected: number): string | undefined {
  if (width !== expected) return `The row does not have the ${expected} cells of the heading: left out.`;
  const hours = cells.usage_hours ?? '';
  if (cells.instance_type?.toLowerCase() === 'instance_type') return 'The heading once more: left out.';
  if (!cells.instance_type) return 'No instance type: left out.';
  if (cells.month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])\b/.test(cells.month))
    return 'The month is not written as 2026-10: left out.';
  if (/^-\d/.test(hours)) return 'Negative hours: left out, since a correction is not a machine.';
  if (!/^\d+(\.\d*)?([eE][+-]?\d+)?$/.test(hours)) {
    return 'The hours are not a plain number such as 8760.5 (point for decimals, no thousands separator): left out.';
  }
  if (Number(hours) === 0) return 'Zero hours: left out.';
  return operatingSystemObstacle(cells.operating_system ?? '');
}
