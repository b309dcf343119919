// Checks a refresh from a small file in AWS's own format: what it takes, what it leaves and what it writes.
import {createReadStream} from 'node:fs';
import {rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {ec2} from '../index';
import type {Snapshot} from '../manifest';
import {folder, json, offer, offerWith, run, text, written} from '../testing/small-refresh';
import {refresh} from './run';

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
