// Writes the exports of an account to a folder: tsx bench/generate-vpc-export.ts FOLDER [INTERFACES] [SEED]
import {createWriteStream, mkdirSync} from 'node:fs';
import path from 'node:path';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {generateVpcs, type VpcFile} from './vpc-export';

const [folder, interfaces = '200000', seed = '1'] = process.argv.slice(2);
const FILES: readonly VpcFile[] = ['subnets', 'interfaces', 'nodes', 'pods'];

async function main(target: string): Promise<void> {
  const generated = generateVpcs(Number(interfaces), Number(seed));
  mkdirSync(target, {recursive: true});
  for (const name of FILES) {
    await pipeline(Readable.from(generated.file(name)), createWriteStream(path.join(target, `${name}.json`)));
  }
  console.log(JSON.stringify(generated.truth(), null, 2));
}

if (folder === undefined || !(Number(interfaces) > 0) || !Number.isInteger(Number(seed))) {
  console.error(
    'Usage: tsx bench/generate-vpc-export.ts FOLDER [INTERFACES, default 200000] [SEED, a whole number, default 1]',
  );
  process.exitCode = 2;
} else {
  void main(folder);
}
