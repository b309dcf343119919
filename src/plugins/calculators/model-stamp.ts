// A fingerprint of everything that decides a number, so that nothing made from older models or facts is used again.
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const FOLDERS = ['model', 'permalink', 'calculators', 'datasets', 'plugins/calculators', 'plugins/decisions'];

export function modelStamp(siteDir: string): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const root = join(siteDir, 'src', folder);
    const files = readdirSync(root, {recursive: true, withFileTypes: true}).filter(
      (entry) => /\.(ts|json)$/.test(entry.name) && entry.isFile(),
    );
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort())
      hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}
