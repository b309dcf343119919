// Tells the browser in the head of a page to fetch the fonts at once. Scripts are left to come by themselves: a page is read before it
// lives, and asking for them early put its largest text 0.2 s later on a slow phone.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {BuiltPage, BuiltSite} from './built-page';

/** Addresses of the font files that the stylesheet names. */
async function fontsOf(outDir: string): Promise<string[]> {
  const folder = join(outDir, 'assets/css');
  const sheets = (await readdir(folder)).filter((name) => name.endsWith('.css'));
  const texts = await Promise.all(sheets.map((name) => readFile(join(folder, name), 'utf8')));
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, url = '']) => url))),
  ];
}

/** Adds the preloads: fonts before the stylesheet asks for them. */
export async function preloads(pages: readonly BuiltPage[], site: BuiltSite): Promise<void> {
  const fonts = await fontsOf(site.outDir);
  if (fonts.length === 0)
    throw new Error('No font file is named in the stylesheet of the built site; see src/css/fonts.css');
  const fontLinks = fonts
    .map((url) => `<link rel="preload" as="font" type="font/woff2" href="${url}" crossorigin>`)
    .join('');
  for (const page of pages)
    page.html = page.html.replace(/<link\b[^>]*rel="?stylesheet/i, (stylesheet) => fontLinks + stylesheet);
}
