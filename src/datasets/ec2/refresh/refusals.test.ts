// What a refresh refuses, and that it then writes nothing.
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {folder, lineOf, offer, offerWith, rows, run, text, written} from '../testing/small-refresh';
import {refresh} from './run';

describe('a refresh refuses', () => {
  async function refused(attempt: () => Promise<unknown>, message: string | RegExp) {
    const [before, index] = [await written(), await readFile(join(folder, 'snapshots.json'), 'utf8')];
    await expect(attempt()).rejects.toThrow(message);
    expect((await written()).filter((path) => path !== 'index.csv')).toEqual(
      before.filter((path) => path !== 'index.csv'),
    );
    expect(await readFile(join(folder, 'snapshots.json'), 'utf8')).toBe(index);
  }

  it('a date that exists, so that no link ever finds other figures', async () => {
    await refused(() => run(offer, {date: '2026-08-22'}), 'The snapshot 2026-08-22 exists and is never overwritten');
    await run(offer);
    await refused(() => run(offer), 'The snapshot 2026-11-20 exists and is never overwritten');
  });

  it('to go back in time', async () => {
    await refused(() => run(offer, {date: '2026-08-21'}), '2026-08-21 is older than the newest snapshot, 2026-08-22');
    const old = await offerWith((lines) =>
      lines.map((line) => line.replace('2026-11-20T', '2026-07-19T').replaceAll('2026-11-', '2026-07-')),
    );
    await refused(() => run(old, {date: '2026-11-23'}), 'of 2026-07-19, older than the prices we have, of 2026-07-20');
  });

  it('what is not a date', async () => {
    await refused(() => run(offer, {date: '23.11.2026'}), '"23.11.2026" is not a date such as 2026-11-23');
  });

  it('two prices for one type, naming both lines', async () => {
    const at = lineOf('"BoxUsage:m8g.xlarge"');
    const twice = await offerWith((lines) => [
      ...lines.slice(0, at),
      (lines[at - 1] ?? '').replace('"0.1795200000"', '"0.1900000000"'),
      ...lines.slice(at),
    ]);
    await refused(
      () => run(twice),
      `m8g.xlarge in us-east-1 has two prices: 0.17952 at index.csv:${at} and 0.19 at index.csv:${at + 1}`,
    );
  });

  it('two rates for one term, too', async () => {
    const at = rows.findIndex((row) => row.includes('m8g.xlarge reserved instance')) + 1;
    const twice = await offerWith((lines) => [
      ...lines.slice(0, at),
      (lines[at - 1] ?? '').replace(/"0\.1183\d*"/, '"0.5"'),
      ...lines.slice(at),
    ]);
    await refused(
      () => run(twice),
      /m8g.xlarge in us-east-1 \(standard1y\) has two prices: 0.1183\d* at .* and 0.5 at/,
    );
  });

  it.each(['PricePerUnit', 'CapacityStatus', 'Region Code'])('a file without the column %s', async (column) => {
    await refused(
      async () => run(await offerWith((lines) => lines.map((line) => line.replace(`"${column}"`, '"Renamed"')))),
      `index.csv:6 has no column "${column}"`,
    );
  });

  it('files of another kind', async () => {
    await refused(
      async () => run(await offerWith(() => ['type,price', 'm7i.large,0.1'])),
      'index.csv:1 starts with "type"; an AWS offer file has "FormatVersion" there',
    );
    await refused(
      async () =>
        run(
          await offerWith((lines) =>
            lines.map((line) => line.replace('"OfferCode","AmazonEC2"', '"OfferCode","AmazonRDS"')),
          ),
        ),
      'index.csv is the offer file of AmazonRDS; expected AmazonEC2',
    );
    await refused(async () => run(await offerWith((lines) => lines.slice(0, 3))), 'index.csv ends before its header');
    await refused(
      async () =>
        run(await offerWith((lines) => lines.map((line) => line.replace('2026-11-20T18:03:11Z', 'yesterday')))),
      'index.csv:3 has no publication date',
    );
    await refused(() => run(join(folder, 'nowhere.csv')), /nowhere.csv cannot be read/);
    await refused(() => refresh({from: [], regions: [], folder}), 'Give at least one --from');
  });

  it('a file whose quotation mark is left open', async () => {
    const open = await offerWith((lines) => [
      ...lines.slice(0, 20),
      `"open${'x'.repeat(1_200_000)}`,
      ...lines.slice(20),
    ]);
    await refused(() => run(open), 'index.csv:21 does not end; is a quotation mark left open?');
  });

  it('a file that lacks most of the types we had', async () => {
    const at = lineOf('"BoxUsage:m8g.xlarge"');
    const short = await offerWith((lines) => lines.slice(0, at).filter((line) => !line.includes('m7i')));
    await refused(() => run(short), 'prices for only 3 of the 11 types that us-east-1 had; was it cut off?');
  });

  it('a packed file that broke off', async () => {
    const packed = join(folder, 'index.csv.gz');
    await writeFile(packed, gzipSync(text).subarray(0, 1500));
    await refused(() => run(packed), /unexpected end of file/);
  });

  it('regions that we do not keep or the file does not have', async () => {
    await refused(() => run(offer, {regions: ['eu-north-1']}), 'No prices are kept for the region eu-north-1');
    await refused(() => run(offer, {regions: ['us-east-1', 'eu-west-1']}), 'no usable price of eu-west-1');
    await refused(
      async () => run(await offerWith((lines) => lines.slice(0, 6)), {regions: []}),
      'no usable price of any region',
    );
  });
});

describe('a file that is not what it should be', () => {
  const refused = async (bytes: string | Buffer, name = 'index.csv', options = {}) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    const before = await written();
    const message = await run(path, options).then(
      () => 'taken',
      (error: unknown) => (error as Error).message,
    );
    expect(await written()).toEqual(before);
    return message;
  };

  it('is refused when its last row breaks off', async () => {
    const cut = text.slice(0, text.indexOf('"p5.48xlarge"'));
    expect(await refused(cut)).toMatch(/^index\.csv:\d+ ends in the middle of a row; the file is cut off/);
  });

  it('is refused by name when its compressed bytes break off', async () => {
    expect(await refused(gzipSync(text).subarray(0, 3000), 'index.csv.gz')).toMatch(
      /^index\.csv\.gz broke off while it was read: unexpected end of file/,
    );
  });

  it('is refused with the regions that it has, and the currency', async () => {
    expect(await refused(text.replaceAll('us-east-1', 'eu-west-1'))).toContain(
      'no usable price of us-east-1. They are of eu-west-1, us-east-2.',
    );
    const yuan = text.replaceAll('"USD"', '"CNY"');
    expect(await refused(yuan)).toMatch(/The first row left out is index\.csv:\d+, .*priced in CNY, not in USD/);
    expect(await refused(yuan.replaceAll(/us-east-[12]/g, 'cn-north-1'), 'index.csv', {regions: []})).toContain(
      'of any region we keep. They are of cn-north-1.',
    );
  });

  it('is unpacked by its bytes, whatever its name', async () => {
    const path = join(folder, 'offer');
    await writeFile(path, gzipSync(text));
    expect(await run(path)).toContain('New snapshot 2026-11-20');
  });

  it('is named when it is none, or nobody answers', async () => {
    await expect(run(folder)).rejects.toThrow(`${folder} cannot be read`);
    await expect(run('http://127.0.0.1:1/index.csv')).rejects.toThrow(
      'http://127.0.0.1:1/index.csv cannot be reached: ',
    );
  });
});
