// Checks that an offer file of any length is read within a bounded memory.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {expect, it} from 'vitest';
import {Collector} from './collect';

const MEGABYTE = 1e6;
const SIZE = 110 * MEGABYTE;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

it('keeps types, not rows: 110 MB of them leave the heap where it was', async () => {
  const lines = (await readFile(join(__dirname, '..', 'testing', 'offer-small.csv'), 'utf8')).trimEnd().split('\n');
  const head = `${lines.slice(0, 6).join('\n')}\n`;
  // The last row is broken; its like would be listed once per block.
  const block = `${lines.slice(6, -1).join('\n')}\n`
    .replaceAll('"CNY"', '"USD"')
    .replaceAll('0.6500000000', '0.0897600000');
  const usable = block
    .split('\n')
    .filter((line) => !/"N\/A"|Promotional|"2026-12-01"/.test(line))
    .join('\n');

  collectGarbage();
  const start = process.memoryUsage().heapUsed;
  const growth: number[] = [];
  let sent = 0;
  function* text() {
    yield head;
    let next = SIZE / 4;
    while (sent < SIZE) {
      sent += usable.length;
      if (sent >= next) {
        collectGarbage();
        growth.push(process.memoryUsage().heapUsed - start);
        next += SIZE / 4;
      }
      yield usable;
    }
  }
  const collector = new Collector(['us-east-1']);
  await collector.add('index.csv', Readable.from(text(), {objectMode: false, highWaterMark: 64 * 1024}));

  const {regions, rows, issues} = collector.result;
  expect(sent).toBeGreaterThanOrEqual(SIZE);
  expect(rows).toBeGreaterThan(100_000);
  expect(issues).toEqual([]);
  expect(regions.get('us-east-1')?.prices.size).toBe(13);
  expect(growth).toHaveLength(4);
  expect(Math.max(...growth)).toBeLessThan(15 * MEGABYTE);
}, 60_000);
