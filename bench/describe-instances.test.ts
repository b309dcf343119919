// A large export is read exactly, and in memory that does not grow with it.
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {describe, expect, it} from 'vitest';
import {importers} from '../src/calculators/graviton/imports';
import {runImport} from '../src/importers/run';
import {encoded} from '../src/importers/testing/text';
import {generateInstances} from './describe-instances';

const MEGABYTE = 1e6;

function collector(): () => number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  return () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
}

/** Pieces of 64 KB, as a browser reads a file, with the live heap measured at every megabyte. */
async function importOf(bytes: number) {
  const liveHeap = collector();
  const {pieces, written} = generateInstances(bytes);
  const before = liveHeap();
  let peak = 0;
  let read = 0;
  async function* text() {
    let gathered = '';
    for (const piece of pieces) {
      gathered += piece;
      if (gathered.length < 65_536) continue;
      if (Math.floor(read / MEGABYTE) < Math.floor((read + gathered.length) / MEGABYTE))
        peak = Math.max(peak, liveHeap() - before);
      read += gathered.length;
      yield await Promise.resolve(gathered);
      gathered = '';
    }
    yield gathered;
  }
  const source = {name: 'instances.json', bytes: encoded(text()), bytesRead: () => read};
  const outcome = await runImport(importers, [source], {onProgress: () => undefined, cancelled: () => false});
  return {outcome, written, peak};
}

describe('a describe-instances file of 20 MB', () => {
  it('is counted exactly, holding less than 5 MB at any time', async () => {
    const {outcome, written, peak} = await importOf(20 * MEGABYTE);
    const fleet = [...written.taken].map(([type, count]) => ({type, count, hours: null, to: null}));
    expect(outcome).toMatchObject({state: 'done', result: {read: written.total, inputs: {region: 'eu-west-1'}}});
    if (outcome.state !== 'done') throw new Error('unreachable');
    expect(outcome.result.inputs?.fleet).toEqual(expect.arrayContaining(fleet));
    expect(outcome.result.inputs?.fleet).toHaveLength(fleet.length);
    expect(written.total).toBeGreaterThan(3000);
    expect(peak).toBeLessThan(5 * MEGABYTE);
  }, 60_000);
});

describe('the generator', () => {
  it('writes the same JSON for the same seed', () => {
    const first = [...generateInstances(20_000, 7).pieces].join('');
    expect([...generateInstances(20_000, 7).pieces].join('')).toBe(first);
    expect([...generateInstances(20_000, 8).pieces].join('')).not.toBe(first);
    expect(JSON.parse(first).Reservations.length).toBeGreaterThan(1);
  });
});
