// Tells the browser in the head of a page which fonts the page is certain to need.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {BuiltPage, BuiltSite} from './built-page';

/** Addresses of the font files that the stylesheet names. */
async function fontsOf(outDir: string): Promise<string[]> {
  const folder = join(outDir, 'assets/css');
  const sheets = (await readdir(folder)).filter((name) => name.endsWith('.css'));
  const texts = await Promise.all(sheets.map((name) => readFile(join(folder, name), 'utf8')));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, url = '']) => url)))];
}

/** Adds a preload for every font of the site, before the stylesheet asks for it. */
export async function preloads(pages: readonly BuiltPage[], {outDir}: BuiltSite): Promise<void> {
  const fonts = await fontsOf(outDir);
  if (fonts.length === 0) throw new Error('No font file is named in the stylesheet of the built site; see src/css/fonts.css');
  const links = fonts.map((url) => `<link rel="preload" as="font" type="font/woff2" href="${url}" crossorigin>`).join('');
  for (const page of pages) page.html = page.html.replace(/<link\b[^>]*rel="?stylesheet/i, (link) => links + link);
}
