// The last word on the built pages. Docusaurus runs the ends of all plugins at once, so what rewrites HTML does so here, in order.
import {readdir, readFile, rename, writeFile} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import type {Plugin} from '@docusaurus/types';
import {lateScripts} from '../loading/late-scripts';
import {security} from '../security/step';
import {socialCards} from '../social-cards';
import type {BuiltPage, PageStep} from './built-page';
import {preloads} from './preloads';
import {robots} from './robots';
import {unusedSprite} from './unused-sprite';

/** In this order: the policy comes last, because it describes what the others left. */
const steps: readonly PageStep[] = [unusedSprite, socialCards, preloads, lateScripts, robots, security];

function pathOf(outDir: string, file: string): string {
  const path = `/${relative(outDir, file).split(sep).join('/')}`.replace(/\.html$/, '');
  return path.replace(/\/index$/, '') || '/';
}

async function readPages(outDir: string): Promise<BuiltPage[]> {
  const names = (await readdir(outDir, {recursive: true})).filter((name) => name.endsWith('.html')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = join(outDir, name);
      return {file, path: pathOf(outDir, file), html: await readFile(file, 'utf8')};
    }),
  );
}

// Feeds and the search index are made from the same files at the same time: a page is replaced whole or not at all.
async function replace({file, html}: BuiltPage): Promise<void> {
  await writeFile(`${file}.new`, html);
  await rename(`${file}.new`, file);
}

export default function builtPages(): Plugin {
  return {
    name: 'built-pages',
    async postBuild({outDir, siteDir, siteConfig}) {
      const pages = await readPages(outDir);
      for (const step of steps) await step(pages, {outDir, siteDir, url: siteConfig.url});
      await Promise.all(pages.map(replace));
    },
  };
}
