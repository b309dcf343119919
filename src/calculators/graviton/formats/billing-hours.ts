// The fleet from the billing export: instance-hours by type, as the query over CUR 2.0 sums them up.
import {type DelimitedHeader, type DelimitedRow, readDelimited} from '../../../importers/delimited';
import {ImportError} from '../../../importers/import-error';
import type {Importer} from '../../../model/importer';
import {fleetHoursSql} from './cur2.sql';
import type {FleetCollector} from './fleet';
import {fleetImporter} from './fleet-importer';
import {licenceLeftOut, operatingSystemObstacle} from './operating-system';

const REQUIRED = ['instance_type', 'usage_hours'];

export function billingHours(priced: readonly string[]): Importer {
  return fleetImporter(
    {
      id: 'billing-hours',
      label: 'Instance-hours from the billing export (CSV)',
      command: fleetHoursSql(),
      matches: looksLikeHours,
      things: 'rows',
      oneRegion: (region) =>
        `add AND product_region_code = '${region}' to the query, or keep only these lines of the file.`,
    },
    priced,
    async ({collector, stream, onRow}) => {
      const months = new Set<string>();
      let header: DelimitedHeader | undefined;
      const rows = readDelimited(stream, (found) => {
        requireColumns(found);
        header = found;
      });
      for await (const row of rows) {
        onRow();
        if (row.cells.month) months.add(row.cells.month.slice(0, 7));
        take(collector, row, header?.names.length ?? 0);
      }
      return collector.result(period(months));
    },
  );
}

function looksLikeHours(start: string, fileName: string): boolean {
  const header = start.trimStart().split(/\r?\n/)[0] ?? '';
  if (header.startsWith('{') || header.startsWith('[')) return false;
  return /instance_type|usage_hours|line_item_/i.test(header) || /\.(csv|tsv)$/i.test(fileName.replace(/\.gz$/i, ''));
}

function requireColumns({names, delimiter}: DelimitedHeader): void {
  if (names.includes('line_item_usage_type')) {
    throw new ImportError(
      'This is the billing export itself. Run the query over it and import its answer, which is a few dozen rows.',
      1,
    );
  }
  const missing = REQUIRED.filter((name) => !names.includes(name));
  if (missing.length === 0) return;
  const seen = names.map((name) => JSON.stringify(name)).join(', ');
  const separated = {',': 'commas', ';': 'semicolons', '\t': 'tabs'}[delimiter] ?? delimiter;
  throw new ImportError(
    `Line 1: the column ${missing.join(' and ')} is missing. Found, separated by ${separated}: ${seen}. The columns are those of the query.`,
    1,
  );
}

function take(collector: FleetCollector, row: DelimitedRow, width: number): void {
  const {tally} = collector;
  const {line, cells} = row;
  const reason = reasonToSkip(row, width);
  if (reason !== undefined) {
    tally.skip(reason, line);
    return;
  }
  const changes: string[] = [];
  const system = cells.operating_system ?? '';
  if (system !== '' && system !== 'Linux') changes.push(licenceLeftOut(system));
  if (cells.purchase === 'spot') changes.push('Purchased as spot: taken at the price of on demand.');
  if (cells.purchase === 'dedicated') changes.push('Tenancy dedicated: taken at the price of shared tenancy.');
  collector.add({
    line,
    type: cells.instance_type ?? '',
    region: cells.region || undefined,
    hours: Number(cells.usage_hours),
    changes,
  });
}

function reasonToSkip({cells, width}: DelimitedRow, expected: number): string | undefined {
  if (width !== expected) return `The row does not have the ${expected} cells of the heading: left out.`;
  const hours = cells.usage_hours ?? '';
  if (!cells.instance_type) return 'No instance type: left out.';
  if (!/^\d+(\.\d*)?([eE][+-]?\d+)?$/.test(hours)) {
    return 'The hours are not a plain number such as 8760.5 (point for decimals, no thousands separator): left out.';
  }
  if (Number(hours) === 0) return 'Zero hours: left out.';
  return operatingSystemObstacle(cells.operating_system ?? '');
}

function period(months: ReadonlySet<string>): {months: number; note?: string} {
  if (months.size === 0)
    return {months: 1, note: 'There is no column month: the hours are taken as those of one month.'};
  if (months.size === 1) return {months: 1};
  const named = [...months].sort().join(', ');
  return {
    months: months.size,
    note: `The file spans ${months.size} months (${named}): the hours are the mean of one month.`,
  };
}
