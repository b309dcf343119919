// Checks a refresh from a small file in AWS's own format: what it takes, what it leaves, what it writes and what it refuses.
import {createReadStream} from 'node:fs';
import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {ec2} from '../index';
import type {Snapshot} from '../manifest';
import {smallBase} from '../testing/small-base';
import {refresh} from './run';

const offer = join(__dirname, '..', 'testing', 'offer-small.csv');
const text = await readFile(offer, 'utf8');
const rows = text.split('\n');

let folder: string;

beforeEach(async () => {
  folder = await smallBase();
});

afterEach(async () => {
  await rm(folder, {recursive: true, force: true});
});

const json = async (path: string) => JSON.parse(await readFile(join(folder, path), 'utf8'));
const written = async () => (await readdir(folder, {recursive: true})).sort();
const run = (from: string, options: Partial<Parameters<typeof refresh>[0]> = {}) =>
  refresh({from: [from], regions: ['us-east-1'], folder, ...options});

async function offerWith(change: (lines: string[]) => readonly string[]): Promise<string> {
  const path = join(folder, 'index.csv');
  await writeFile(path, change([...rows]).join('\n'));
  return path;
}

const lineOf = (part: string) => rows.findIndex((row) => row.includes(part)) + 1;

describe('a refresh', () => {
  it('says what changed', async () => {
    expect(await run(offer)).toBe(
      [
        'New snapshot 2026-11-20, from 68 rows.',
        'us-east-1: 13 prices, 2 changed, largest −10 % m7i.2xlarge (0.4032 to 0.36288)',
        '  3 new: m8g.3xlarge, m99g.xlarge, m99i.xlarge',
        '  1 gone: c7g.large',
        '  discounts of 3 families, 3 moved by more than 0.1 points: m7i, m8g, t3',
        '  discounts gone: c7g',
        '2 new types with facts:',
        '  m8g.3xlarge',
        '  m99g.xlarge',
        '1 type without facts, left out of the types since the file does not give its threads per core:',
        '  m99i.xlarge',
        '1 contradiction of our facts, which are kept:',
        '  u7in-32tb.224xlarge: the file says "448" vCPU, our facts say 896',
        '5 rows that could not be used:',
        '  offer-small.csv:52 m8g.large: priced in CNY, not in USD',
        "  offer-small.csv:61 c7g.large: in force only from 2026-12-01, after the file's 2026-11-20",
        '  offer-small.csv:62 r7i.large: "N/A" is not a price',
        '  offer-small.csv:64 t3.micro: a price of 0',
        '  offer-small.csv:75 5 cells instead of 91',
        'Regions in the file that were not asked for: us-east-2',
        '',
      ].join('\n'),
    );
  });

  it('takes the plain Linux price among everything that stands around it', async () => {
    await run(offer);
    expect((await json('2026-11-20/prices/us-east-1.json')).prices).toEqual({
      m7i: {large: 0.1008, xlarge: 0.2016, '2xlarge': 0.36288, 'metal-24xl': 5.32224},
      m8g: {medium: 0.04488, large: 0.08976, xlarge: 0.17952, '3xlarge': 0.53856},
      m99g: {xlarge: 0.19},
      m99i: {xlarge: 0.25},
      p5: {'48xlarge': 55.04},
      t3: {micro: 0.0104},
      'u7in-32tb': {'224xlarge': 364.6},
    });
  });

  it('takes the median of what nothing upfront saves, without bare metal', async () => {
    await run(offer);
    expect((await json('2026-11-20/discounts/us-east-1.json')).discounts).toEqual({
      columns: ['family', 'standard1y', 'standard3y', 'convertible1y', 'convertible3y'],
      rows: [
        ['m7i', 0.34, 0.54, 0.27, 0.49],
        ['m8g', 0.341, 0.5606, 0.2831, 0.516],
        ['t3', 0.37, 0.56, 0.27, 0.49],
      ],
    });
  });

  it('writes only what changed and points to the older files for the rest', async () => {
    await run(offer);
    const snapshots = (await json('snapshots.json')) as Snapshot[];
    expect(snapshots.map((snapshot) => snapshot.date)).toEqual(['2026-08-22', '2026-11-20']);
    const parts = snapshots[1]?.parts ?? {};
    expect(parts['prices/us-east-1']).toEqual({path: '2026-11-20/prices/us-east-1.json', asOf: '2026-11-20'});
    expect(parts.types?.path).toBe('2026-11-20/types.json');
    expect(parts.measurements).toEqual(snapshots[0]?.parts.measurements);
    expect(parts['prices/eu-west-1']).toEqual(snapshots[0]?.parts['prices/eu-west-1']);
    expect((await written()).filter((path) => path.startsWith('2026-11-20') && path.endsWith('.json'))).toEqual([
      '2026-11-20/discounts/us-east-1.json',
      '2026-11-20/prices/us-east-1.json',
      '2026-11-20/types.json',
    ]);
  });

  it('leaves facts that a calculator can use at once', async () => {
    await run(offer);
    const [, snapshot] = (await json('snapshots.json')) as Snapshot[];
    const paths = ['types', 'measurements', 'prices/us-east-1', 'discounts/us-east-1'].map(
      (name) => snapshot?.parts[name]?.path ?? '',
    );
    const data = ec2.build(
      '2026-11-20',
      new Map(await Promise.all(paths.map(async (path) => [path, await json(path)] as const))),
    );
    expect(data.type('m8g.3xlarge')).toMatchObject({
      vcpu: 12,
      threadsPerCore: 1,
      memory: 49152,
      processor: 'AWS Graviton4',
    });
    expect(data.type('m99g.xlarge')).toMatchObject({
      arch: 'arm64',
      vendor: 'aws',
      generation: 99,
      processor: 'AWS Graviton9',
    });
    expect(data.type('m99i.xlarge')).toBeUndefined();
    expect(data.type('u7in-32tb.224xlarge')?.vcpu).toBe(896);
    expect(data.price('us-east-1', 'm7i.2xlarge')).toEqual({
      value: 0.36288,
      source: {
        title: 'AWS price list, AmazonEC2 offer file',
        date: '2026-11-20',
        url: 'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonEC2/20261120180311/us-east-1/index.csv',
      },
    });
    expect(data.discounts('us-east-1', 'm7i')).toMatchObject({standard1y: 0.34, source: {date: '2026-11-20'}});
  });

  it('reads the same from a packed file and from an address', async () => {
    const plain = await run(offer);
    const server = createServer((request, response) => {
      if (request.url === '/index.csv') createReadStream(offer).pipe(response);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const packed = join(folder, 'offer-small.csv.gz');
    await writeFile(packed, gzipSync(text));
    try {
      const expected = plain.replaceAll('2026-11-20,', '2026-11-21,');
      await rm(join(folder, '2026-11-20'), {recursive: true});
      await writeFile(
        join(folder, 'snapshots.json'),
        JSON.stringify(((await json('snapshots.json')) as Snapshot[]).slice(0, 1)),
      );
      expect((await run(packed, {date: '2026-11-21'})).replaceAll('.csv.gz:', '.csv:')).toBe(expected);
      await expect(run(`${address}/gone.csv`, {date: '2026-11-22'})).rejects.toThrow(/gone.csv answered 404/);
      expect(await run(`${address}/index.csv`, {date: '2026-11-22'})).toContain('us-east-1: 13 prices, 0 changed');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('takes every region it knows when none is named, each from its own file if need be', async () => {
    const second = await offerWith((lines) => lines.map((line) => line.replaceAll('"us-east-1"', '"eu-west-1"')));
    const summary = await refresh({from: [offer, second], regions: [], folder});
    expect(summary).toContain('us-east-1: 13 prices');
    expect(summary).toContain('eu-west-1: 13 prices');
    expect(summary).toContain('us-east-2: 1 prices');
  });

  it('keeps the older discounts when the file has no reserved terms', async () => {
    const summary = await run(await offerWith((lines) => lines.filter((line) => !line.includes('"Reserved"'))));
    expect(summary).toContain('discounts of 0 families');
    const [, snapshot] = (await json('snapshots.json')) as Snapshot[];
    expect(snapshot?.parts['discounts/us-east-1']?.path).toBe('2026-08-22/discounts/us-east-1.json');
  });
});

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
