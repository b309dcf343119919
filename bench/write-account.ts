// Writes the exports of a generated account to a folder, a file at a time, without holding any of them.
import {createWriteStream} from 'node:fs';
import path from 'node:path';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {type GeneratedVpcs, VPC_FILES} from './vpc-export';

export async function writeAccount(generated: GeneratedVpcs, folder: string): Promise<void> {
  for (const name of VPC_FILES) {
    await pipeline(Readable.from(generated.file(name)), createWriteStream(path.join(folder, `${name}.json`)));
  }
}
