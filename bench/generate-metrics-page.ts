// Writes a metrics page to the standard output: tsx bench/generate-metrics-page.ts [NODES, default 510, about 100 MB]
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {generatePage} from './metrics-page';

const [nodes = '510'] = process.argv.slice(2);

async function main(): Promise<void> {
  const page = generatePage(Number(nodes));
  await pipeline(Readable.from(page.pieces()), process.stdout, {end: false});
  console.error(JSON.stringify({series: page.series, perMetric: Object.fromEntries(page.perMetric)}, null, 2));
}

if (Number.isInteger(Number(nodes)) && Number(nodes) > 0) void main();
else {
  console.error('Usage: tsx bench/generate-metrics-page.ts [NODES, a whole number, default 510]');
  process.exitCode = 2;
}
