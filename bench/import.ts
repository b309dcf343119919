// How fast an import is: megabytes a second, beside JSON.parse of the whole text in the same run.
import {fleetImporters} from '../src/calculators/graviton/imports';
import {runImport} from '../src/importers/run';
import {generateInstances} from './describe-instances';

const BYTES = 20e6;
const ROUNDS = 5;
const PIECE = 65_536;

async function* inPieces(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += PIECE) yield text.slice(start, start + PIECE);
}

async function streamed(text: string): Promise<number> {
  const begun = performance.now();
  const source = {name: '', text: inPieces(text), bytesRead: () => 0};
  await runImport(fleetImporters, source, {onProgress: () => undefined, cancelled: () => false});
  return performance.now() - begun;
}

function parsedWhole(text: string): number {
  const begun = performance.now();
  JSON.parse(text);
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function main(): Promise<void> {
  const text = [...generateInstances(BYTES).pieces].join('');
  const ours: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await streamed(text));
    whole.push(parsedWhole(text));
  }
  const rate = (milliseconds: number) => (BYTES / 1e3 / milliseconds).toFixed(0);
  console.log(`describe-instances, ${BYTES / 1e6} MB, median of ${ROUNDS}`);
  console.log(`  streamed import   ${rate(median(ours))} MB/s`);
  console.log(`  JSON.parse        ${rate(median(whole))} MB/s, holding the whole document`);
  console.log(`  ratio             ${(median(ours) / median(whole)).toFixed(2)}`);
}

void main();
