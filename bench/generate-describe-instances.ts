// Writes describe-instances output of a wanted size to a file: tsx bench/generate-describe-instances.ts FILE [MB] [SEED]
import {createWriteStream} from 'node:fs';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {generateInstances} from './describe-instances';

const [file, megabytes = '20', seed = '1'] = process.argv.slice(2);

async function main(target: string): Promise<void> {
  const {pieces, written} = generateInstances(Number(megabytes) * 1e6, Number(seed));
  await pipeline(Readable.from(pieces), createWriteStream(target));
  const taken = [...written.taken.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${target}: ${written.total} instances, ${taken} of them to be taken.`);
}

if (file === undefined || !(Number(megabytes) > 0) || !Number.isInteger(Number(seed))) {
  console.error(
    'Usage: tsx bench/generate-describe-instances.ts FILE [MB, default 20] [SEED, a whole number, default 1]',
  );
  process.exitCode = 2;
} else {
  void main(file);
}
