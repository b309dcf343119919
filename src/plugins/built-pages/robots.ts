// robots.txt: everything may be read, and where the list of pages is.
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {BuiltPage, BuiltSite} from './built-page';

/** Written at build because it holds the origin of the site. */
export async function robots(_pages: readonly BuiltPage[], {outDir, url}: BuiltSite): Promise<void> {
  await writeFile(join(outDir, 'robots.txt'), `User-agent: *\nDisallow: /embed/\n\nSitemap: ${url}/sitemap.xml\n`);
}
