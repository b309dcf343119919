// Tells the browser in the head of a page what the page is certain to need: fonts at once, its own scripts behind everything else.
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

/** Names of chunks as Docusaurus keeps them per route: strings at the leaves of objects and lists. */
type ChunkNames = string | {readonly [key: string]: ChunkNames};

interface Manifest {
  /** Ids of the chunks that a name stands for. */
  readonly origins: Readonly<Record<string, readonly string[]>>;
  /** Files of a chunk by its id. */
  readonly assets: Readonly<Record<string, {readonly js?: ReadonlyArray<{readonly publicPath: string}>}>>;
}

function leaves(names: ChunkNames): string[] {
  return typeof names === 'string' ? [names] : Object.values(names).flatMap(leaves);
}

async function readGenerated<T>(site: BuiltSite, name: string): Promise<T> {
  return JSON.parse(await readFile(join(site.generatedFilesDir, name), 'utf8')) as T;
}

/** A function from a page's path to the script files of its own route. A page inside nested routes gets those of the innermost. */
async function scriptsByPath(site: BuiltSite): Promise<(path: string) => string[]> {
  const routes = await readGenerated<Record<string, ChunkNames>>(site, 'routesChunkNames.json');
  const {origins, assets} = await readGenerated<Manifest>(site, 'client-manifest.json');
  const filesOf = (name: string) =>
    (origins[name] ?? []).flatMap((id) => (assets[id]?.js ?? []).map(({publicPath}) => publicPath));
  const always = new Set(['main', 'runtime~main'].flatMap(filesOf));
  const byPath = new Map<string, string[]>();
  for (const [key, names] of Object.entries(routes)) {
    // A key is the path and a hash of three characters. Where several routes share a path, the last is the innermost.
    const files = leaves(names).flatMap(filesOf);
    byPath.set(key.replace(/-[^-]+$/, ''), [...new Set(files)].filter((file) => !always.has(file)).sort());
  }
  return (path) => byPath.get(path) ?? [];
}

/** Adds the preloads: fonts before the stylesheet asks for them, scripts before the main one has run to ask for them. */
export async function preloads(pages: readonly BuiltPage[], site: BuiltSite): Promise<void> {
  const fonts = await fontsOf(site.outDir);
  if (fonts.length === 0)
    throw new Error('No font file is named in the stylesheet of the built site; see src/css/fonts.css');
  const fontLinks = fonts
    .map((url) => `<link rel="preload" as="font" type="font/woff2" href="${url}" crossorigin>`)
    .join('');
  const scriptsOf = await scriptsByPath(site);
  for (const page of pages) {
    const links = scriptsOf(page.path).map(
      (url) => `<link rel="preload" as="script" fetchpriority="low" href="${url}">`,
    );
    page.html = page.html
      .replace(/<link\b[^>]*rel="?stylesheet/i, (stylesheet) => fontLinks + stylesheet)
      .replace(/<\/head>|<body\b/i, (end) => links.join('') + end);
  }
}
