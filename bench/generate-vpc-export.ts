// Writes the exports of an account to a folder: tsx bench/generate-vpc-export.ts FOLDER [INTERFACES] [SEED]
import {mkdirSync} from 'node:fs';
import {generateVpcs} from './vpc-export';
import {writeAccount} from './write-account';

const [folder, interfaces = '200000', seed = '1'] = process.argv.slice(2);

async function main(target: string): Promise<void> {
  const generated = generateVpcs(Number(interfaces), Number(seed));
  mkdirSync(target, {recursive: true});
  await writeAccount(generated, target);
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
