// How long the import of an account takes, read and joined, and whether time and memory grow with its size or faster.
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {joinVpc, type VpcPiece} from '../src/calculators/ipv4/imports';
import type {Benchmark} from './benchmark';
import {readPiece} from './read-vpc-export';
import {compare} from './statistics';
import {generateVpcs, VPC_FILES} from './vpc-export';

export const name = 'vpc-import';

export const question =
  'Reading and joining the exports of 20,000 network interfaces and their pods, and of ten times as many';

const INTERFACES = 20_000;
const TIMES = 10;

export const run: Benchmark['run'] = async ({runs, say}) => {
  const texts = textsOf(INTERFACES);
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  say('reading once each, unmeasured');
  await imported(texts.map(cut));
  parsedWhole(texts);
  const pairs: [number, number][] = [];
  for (let round = 0; round < runs; round++) {
    say(`pair ${round + 1} of ${runs}`);
    pairs.push([(await imported(texts.map(cut))).milliseconds, parsedWhole(texts)]);
  }
  const {ours, ratio, spread} = compare(pairs);
  const small = await imported(rowsOf(INTERFACES));
  say(`${TIMES} times as many, once`);
  const large = await imported(rowsOf(TIMES * INTERFACES));
  return [
    {what: 'import', value: ours / 1e3, unit: 's', note: `median, ${megabytes.toFixed(0)} MB read and joined`},
    {what: 'joining alone', value: small.joining / 1e3, unit: 's'},
    {
      what: 'time, ours / JSON.parse',
      value: ratio,
      unit: '',
      note: `pairs from ${spread[0].toFixed(1)} to ${spread[1].toFixed(1)}`,
    },
    {what: 'memory held afterwards', value: small.held, unit: 'MB', note: 'arrays and heap'},
    {what: `import, ${TIMES} times the size`, value: large.milliseconds / 1e3, unit: 's'},
    {what: 'time per interface, large / small', value: large.milliseconds / TIMES / small.milliseconds, unit: ''},
    {what: 'memory per interface, large / small', value: large.held / TIMES / small.held, unit: ''},
  ];
};

function textsOf(interfaces: number): readonly string[] {
  return rowsOf(interfaces).map((rows) => [...rows].join(''));
}

function rowsOf(interfaces: number): readonly Iterable<string>[] {
  const generated = generateVpcs(interfaces);
  return VPC_FILES.map((file) => generated.file(file));
}

/** Rows may be made while they are read, since the largest account is no string that fits; that time does not count. */
async function imported(files: readonly Iterable<string>[]) {
  let making = 0;
  function* timed(rows: Iterable<string>): Generator<string> {
    const iterator = rows[Symbol.iterator]();
    for (;;) {
      const asked = performance.now();
      const {done, value} = iterator.next();
      making += performance.now() - asked;
      if (done === true) return;
      yield value;
    }
  }
  const before = inUse();
  const begun = performance.now();
  const pieces: VpcPiece[] = [];
  for (const rows of files) pieces.push(await readPiece(timed(rows)));
  const read = performance.now();
  const joined = joinVpc(pieces);
  const ended = performance.now();
  const held = inUse() - before;
  if (joined.subnets.length === 0) throw new Error('Nothing was imported.');
  return {milliseconds: ended - begun - making, joining: ended - read, held};
}

/** Megabytes, once garbage is collected. */
function inUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const {heapUsed, arrayBuffers} = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function* cut(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += 65_536) yield text.slice(start, start + 65_536);
}

function parsedWhole(texts: readonly string[]): number {
  const begun = performance.now();
  for (const text of texts) JSON.parse(text);
  return performance.now() - begun;
}
