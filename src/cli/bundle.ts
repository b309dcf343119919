// Makes the package's command: one file without dependencies, and beside it the licences of what went into it.
import {readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {build} from 'esbuild';

/** As deep below the package's folder as this file, because the command finds the facts from where it lies. */
const FOLDER = path.join('dist', 'bin');

/** Folders of the packages that a bundle has parts of, from the paths of its sources. */
function packageFolders(sources: readonly string[]): readonly string[] {
  const folders = sources.flatMap((source) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** @throws Error naming a package that carries no licence to pass on. */
async function licenceOf(folder: string): Promise<string> {
  const {name, version} = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(`${name} has no licence file: write its licence by hand or do without the package.`);
  return `${name} ${version}\n\n${(await readFile(path.join(folder, file), 'utf8')).trim()}\n`;
}

async function bundle(): Promise<void> {
  const {metafile} = await build({
    entryPoints: [path.join('src', 'cli', 'headroom.ts')],
    outfile: path.join(FOLDER, 'headroom.cjs'),
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    banner: {js: '#!/usr/bin/env node'},
    metafile: true,
    logLevel: 'warning',
  });
  const licences = await Promise.all(packageFolders(Object.keys(metafile.inputs)).map(licenceOf));
  const once = [...new Set(licences)].sort();
  await writeFile(path.join(FOLDER, 'LICENCES.txt'), once.join(`\n${'-'.repeat(70)}\n\n`));
}

bundle().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
