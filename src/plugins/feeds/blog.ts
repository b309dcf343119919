// Docusaurus' blog, whose feeds a browser shows as text. Its own way to do that, XSLT, is leaving the browsers.
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import contentBlog, {type BlogContent, type PluginOptions, validateOptions} from '@docusaurus/plugin-content-blog';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {styled} from './styled';

/** The style of the feeds: the colours of the site, and how each element is shown. */
async function styleSheet(siteDir: string): Promise<string> {
  const parts = ['src/css/tokens.css', 'src/plugins/feeds/feed.css'];
  return (await Promise.all(parts.map((part) => readFile(join(siteDir, part), 'utf8')))).join('\n');
}

export {validateOptions};

export default async function blog(context: LoadContext, options: PluginOptions): Promise<Plugin<BlogContent>> {
  const plugin = await contentBlog(context, options);
  return {
    ...plugin,
    async postBuild(props) {
      await plugin.postBuild?.(props);
      const {outDir, siteDir} = props;
      await writeFile(join(outDir, 'feed.css'), await styleSheet(siteDir));
      for (const name of ['rss.xml', 'atom.xml']) {
        const file = join(outDir, options.routeBasePath, name);
        await writeFile(file, styled(await readFile(file, 'utf8')));
      }
    },
  };
}
