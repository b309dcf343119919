// Publishes the datasets' files under /data, where a page fetches what its answer needs.
import {cp, readdir} from 'node:fs/promises';
import {join} from 'node:path';

/** Copies every dated folder of every dataset; code and tests stay behind. */
export async function publishData(siteDir: string, outDir: string): Promise<void> {
  const root = join(siteDir, 'src', 'datasets');
  for (const dataset of await folders(root)) {
    for (const date of (await folders(join(root, dataset))).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name))) {
      await cp(join(root, dataset, date), join(outDir, 'data', dataset, date), {recursive: true});
    }
  }
}

async function folders(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, {withFileTypes: true});
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
