// Runs the query of the page on a real engine, over lines with CUR 2.0's own columns and every trap we know of.
import {join} from 'node:path';
import {type DuckDBConnection, DuckDBInstance} from '@duckdb/node-api';
import {beforeAll, describe, expect, it} from 'vitest';
import {inPieces} from '../../../importers/testing/text';
import {importers} from '../imports';
import {fleetHoursSql} from './cur2.sql';

const HEADER = ['month', 'region', 'instance_type', 'operating_system', 'purchase', 'usage_hours'];
const OCTOBER = {months: ['2026-10', '2026-10']} as const;
let engine: DuckDBConnection;

beforeAll(async () => {
  engine = await (await DuckDBInstance.create(':memory:')).connect();
  const file = join(__dirname, 'testing', 'fixtures', 'cur2.csv').replaceAll('\\', '/').replaceAll("'", "''");
  // Blank strings are NULL, as in the Parquet files of the export.
  await engine.run(
    `CREATE TABLE cur2 AS SELECT * FROM read_csv('${file}', header = true, all_varchar = true, nullstr = '')`,
  );
  await engine.run(`ALTER TABLE cur2 ALTER line_item_usage_amount TYPE double`);
  for (const side of ['start', 'end'])
    await engine.run(`ALTER TABLE cur2 ALTER line_item_usage_${side}_date TYPE timestamp`);
});

async function answer(sql: string): Promise<string[][]> {
  const reader = await engine.runAndReadAll(sql);
  expect(reader.columnNames()).toEqual(HEADER);
  return reader.getRows().map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
}

async function* only(csv: string) {
  yield await Promise.resolve({file: undefined, text: inPieces(csv, 100)});
}

describe('the query over the billing export', () => {
  it('counts every instance-hour of the month once, and nothing else', async () => {
    expect((await answer(fleetHoursSql(OCTOBER))).map((row) => row.slice(1).join(' | '))).toEqual([
      'eu-west-1 | m5.xlarge | Linux | on demand | 26.750',
      'eu-west-1 | g5.xlarge | Linux | on demand | 24.000',
      'eu-west-1 | m7g.large | Linux | on demand | 24.000',
      'eu-west-1 | r5.2xlarge | Windows | on demand | 24.000',
      'eu-west-1 | r5.2xlarge | Windows with SQL Server Standard | reserved | 24.000',
      'eu-west-1 | r5.2xlarge | SUSE Linux | on demand | 12.000',
      'eu-west-1 | m5.large | Linux | dedicated | 11.000',
      'eu-west-1 | m5.xlarge | Linux | savings plan | 10.000',
      'eu-west-1 | m5.xlarge | Linux | reserved | 8.000',
      'eu-west-1 | c5.large | Linux | spot | 6.000',
      'eu-west-1 | c6i.large | Linux | on demand | 5.000',
      'eu-west-1 | r5.2xlarge | RunInstances:zz99 | on demand | 3.000',
      'eu-west-1 | c5.large | Red Hat Enterprise Linux | spot | 2.000',
      'eu-west-1 | m6i.large | Linux | on demand | 2.000',
      'us-east-1 | m5.large | Linux | on demand | 30.000',
    ]);
  });

  it('keeps several months apart', async () => {
    const rows = await answer(fleetHoursSql({months: ['2026-09', '2026-11']}));
    const plain = rows.filter(
      ([, , type, , purchase]) => purchase === 'on demand' && (type === 'm5.xlarge' || type === 'm6i.large'),
    );
    expect(plain.map(([month, , type, , , hours]) => [month, type, hours])).toEqual([
      ['2026-09', 'm5.xlarge', '100.000'],
      ['2026-10', 'm5.xlarge', '26.750'],
      ['2026-10', 'm6i.large', '2.000'],
      ['2026-11', 'm6i.large', '50.000'],
    ]);
  });

  it('takes the last full month when none is named', async () => {
    await engine.run(`CREATE OR REPLACE VIEW recent AS
      SELECT * REPLACE (date_trunc('month', current_date) + INTERVAL (offset_hours) HOUR AS line_item_usage_start_date, abs(offset_hours) AS line_item_usage_amount)
      FROM cur2, (VALUES (-1), (0)) AS moments(offset_hours) WHERE line_item_line_item_description = 'on demand hour'`);
    const rows = await answer(fleetHoursSql({table: 'recent'}));
    expect(rows.map((row) => row.slice(2))).toEqual([['m5.xlarge', 'Linux', 'on demand', '1.000']]);
  });

  it('refuses what is not a month', () => {
    expect(() => fleetHoursSql({months: ['2026-13', '2026-13']})).toThrow('"2026-13" is not a month');
  });

  it('uses only columns that stand at the top level of CUR 2.0', async () => {
    const used = new Set(fleetHoursSql().match(/\b(line_item|product)_[a-z_]+\b/g));
    const known = await engine.runAndReadAll(
      `SELECT column_name FROM information_schema.columns WHERE table_name = 'cur2'`,
    );
    const columns = known.getRows().map(([name]) => name);
    expect([...used].filter((name) => !columns.includes(name))).toEqual([]);
  });

  it('gives a CSV that becomes the fleet, with every row in account', async () => {
    const rows = await answer(fleetHoursSql(OCTOBER));
    const csv = [HEADER, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
    const importer = importers.find((each) => each.matches(csv.slice(0, 4096), 'answer.csv'));
    const result = await importer?.read(only(csv), () => undefined);
    expect(result).toMatchObject({read: 15, taken: 10});
    expect(result?.inputs).toEqual({
      region: 'eu-west-1',
      fleet: [
        ['m5.xlarge', 44.75],
        ['r5.2xlarge', 15],
        ['m5.large', 11],
        ['c5.large', 8],
        ['c6i.large', 5],
        ['m6i.large', 2],
      ].map(([type, hours]) => ({type, count: null, hours, to: null})),
    });
    expect(result?.notes.map(({kind, rows: about, message}) => `${kind} ${about} ${message.split(':')[0]}`)).toEqual([
      'skipped 2 Windows',
      'skipped 1 GPU or other accelerator',
      'skipped 1 Already on Arm (Graviton)',
      'skipped 1 In us-east-1',
      'changed 2 Purchased as spot',
      'changed 1 SUSE Linux',
      'changed 1 Tenancy dedicated',
      'changed 1 RunInstances',
      'changed 1 Red Hat Enterprise Linux',
    ]);
  });
});
