// `npm run bench`: runs every benchmark, or those named, and prints their figures.
import {readdirSync} from 'node:fs';
import {availableParallelism, loadavg} from 'node:os';
import {pathToFileURL} from 'node:url';
import type {Benchmark} from './benchmark';

const USAGE = 'npm run bench -- [NAME ...] [--runs N]';

const args = process.argv.slice(2);
const at = args.indexOf('--runs');
const runs = at === -1 ? 3 : Number(args.splice(at, 2)[1]);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number from 1. Usage: ${USAGE}`);

const all: Benchmark[] = [];
for (const file of readdirSync('bench')
  .filter((name) => name.endsWith('.bench.ts'))
  .sort()) {
  all.push(await import(pathToFileURL(`bench/${file}`).href));
}
const unknown = args.find((wanted) => !all.some(({name}) => name === wanted));
if (unknown) {
  throw new Error(
    `There is no benchmark "${unknown}". There are: ${all.map(({name}) => name).join(', ')}. Usage: ${USAGE}`,
  );
}

const cores = availableParallelism();
console.log(
  `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cores} cores, load ${loadavg()[0]?.toFixed(1)}`,
);
if ((loadavg()[0] ?? 0) > cores / 2) console.log('The machine is busy: trust the ratios, not the seconds.');

for (const {name, question, run} of all.filter((one) => args.length === 0 || args.includes(one.name))) {
  console.log(`\n${name}: ${question}`);
  const figures = await run({runs, say: (progress) => console.error(`  … ${progress}`)});
  for (const {what, value, unit, note} of figures) {
    const number = Number.isInteger(value) ? String(value) : value.toFixed(2);
    console.log(`  ${what.padEnd(28)} ${number.padStart(8)} ${unit.padEnd(5)} ${note ?? ''}`.trimEnd());
  }
}
