// The last step over the built pages: the policy into each of them, and beside them the header files that repeat it.
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {BuiltPage, BuiltSite} from '../built-pages/built-page';
import {cloudFrontPolicy, headersFile, nginxMap, nginxServer} from './headers';
import {type Needs, needsOf, policy} from './policy';

/** The theme set-up of the stock theme and our rules for loading; see docs/reference/hosting. */
const expectedScripts = 2;

// An encoding found later than this is not honoured by browsers.
const encodingWithin = 1024;

function withPolicy(page: BuiltPage, needs: Needs): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(needs)}">`;
  const html = page.html.replace(/<head\b[^>]*>/i, (head) => head + meta);
  const encoding = html.search(/<meta charset=/i);
  if (html === page.html) throw new Error(`${page.file}: no <head> to put the Content-Security-Policy into`);
  if (encoding < 0 || encoding > encodingWithin - 32)
    throw new Error(
      `${page.file}: the encoding must be named within the first ${encodingWithin} bytes, found at ${encoding}`,
    );
  return html;
}

/** Writes the policy into every page, and `_headers`, `headers/nginx-*.conf` and `headers/cloudfront-*.json` into the site. */
export async function security(pages: readonly BuiltPage[], site: BuiltSite): Promise<void> {
  const needs = needsOf(
    pages.map(({html}) => html),
    expectedScripts,
  );
  for (const page of pages) page.html = withPolicy(page, needs);
  const firstParts = new Set(
    pages.map(({path}) => path.split('/')[1] ?? '').filter((part) => part !== '' && part !== '404'),
  );
  const folder = join(site.outDir, 'headers');
  await mkdir(folder, {recursive: true});
  await Promise.all([
    writeFile(join(site.outDir, '_headers'), headersFile(needs, [...firstParts].sort())),
    writeFile(join(folder, 'nginx-map.conf'), nginxMap(needs)),
    writeFile(join(folder, 'nginx-server.conf'), nginxServer()),
    writeFile(join(folder, 'cloudfront-pages.json'), cloudFrontPolicy(needs, 'pages')),
    writeFile(join(folder, 'cloudfront-embed.json'), cloudFrontPolicy(needs, 'embed')),
  ]);
}
