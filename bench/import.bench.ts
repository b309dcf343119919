// How long the import of a large describe-instances file takes, beside JSON.parse of the same text held whole.
import {importers} from '../src/calculators/graviton/imports';
import {runImport} from '../src/importers/run';
import {encoded} from '../src/importers/testing/text';
import type {Benchmark} from './benchmark';
import {generateInstances} from './describe-instances';
import {compare} from './statistics';

export const name = 'import';

export const question = 'Streaming 20 MB of describe-instances into a fleet, against JSON.parse of the whole text';

const BYTES = 20e6;
const PIECE = 65_536;

export const run: Benchmark['run'] = async ({runs, say}) => {
  const text = [...generateInstances(BYTES).pieces].join('');
  say('reading once each, unmeasured');
  await streamed(text);
  parsedWhole(text);
  const pairs: [number, number][] = [];
  for (let round = 0; round < runs; round++) {
    say(`pair ${round + 1} of ${runs}`);
    pairs.push([await streamed(text), parsedWhole(text)]);
  }
  const {ours, theirs, ratio, spread} = compare(pairs);
  const rate = (milliseconds: number) => BYTES / 1e3 / milliseconds;
  return [
    {what: 'streamed import', value: rate(ours), unit: 'MB/s', note: 'median, UTF-8 in pieces of 64 KB'},
    {what: 'JSON.parse', value: rate(theirs), unit: 'MB/s', note: 'holds the whole document'},
    {
      what: 'time, ours / JSON.parse',
      value: ratio,
      unit: '',
      note: `pairs from ${spread[0].toFixed(1)} to ${spread[1].toFixed(1)}`,
    },
  ];
};

async function streamed(text: string): Promise<number> {
  const begun = performance.now();
  const source = {name: '', bytes: encoded(inPieces(text)), bytesRead: () => 0};
  await runImport(importers, [source], {onProgress: () => undefined, cancelled: () => false});
  return performance.now() - begun;
}

async function* inPieces(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += PIECE)
    yield await Promise.resolve(text.slice(start, start + PIECE));
}

function parsedWhole(text: string): number {
  const begun = performance.now();
  JSON.parse(text);
  return performance.now() - begun;
}
