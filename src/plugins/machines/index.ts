// What programs read instead of pages: a Markdown twin and JSON Schemas for each calculator, and llms.txt, written at build.
import {copyFile, mkdir} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {BlogContent} from '@docusaurus/plugin-content-blog';
import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {AllContent, LoadContext, Plugin} from '@docusaurus/types';
import type {ListedPage} from '../../report/llms';
import {type Lists, machineFiles} from './machine-files';

export default function machines({siteDir, siteConfig, baseUrl, generatedFilesDir}: LoadContext): Plugin {
  /** Where the files lie between their making and the end of the build; the development server hands them out from there. */
  const folder = join(generatedFilesDir, 'machines', 'default', 'files');
  let paths: readonly string[] = [];
  return {
    name: 'machines',
    configureWebpack: () => {
      const served = {devServer: {static: [{directory: folder, publicPath: baseUrl, watch: false}]}};
      return served as ReturnType<NonNullable<Plugin['configureWebpack']>>;
    },
    async allContentLoaded({allContent, actions}) {
      const {title, tagline, url} = siteConfig;
      const files = await machineFiles({title, tagline, origin: url, ...listsOf(allContent)}, siteDir);
      await Promise.all([...files].map(([path, text]) => actions.createData(join('files', path), text)));
      paths = [...files.keys()];
    },
    async postBuild({outDir}) {
      for (const path of paths) {
        const target = join(outDir, path);
        await mkdir(dirname(target), {recursive: true});
        await copyFile(join(folder, path), target);
      }
    },
  };
}

function listsOf(allContent: AllContent): Pick<Lists, 'posts' | 'docs' | 'records' | 'optional'> {
  const blog = allContent['docusaurus-plugin-content-blog']?.default as BlogContent | undefined;
  const docs = allContent['docusaurus-plugin-content-docs']?.default as LoadedContent | undefined;
  const posts = (blog?.blogPosts ?? []).filter(({metadata}) => !metadata.unlisted);
  const pages = (docs?.loadedVersions ?? []).flatMap(({docs: all}) =>
    // The first pages of the rooms only list what is in them.
    all.filter(({unlisted, source}) => !unlisted && !/\/index\.mdx?$/.test(source)),
  );
  const listed = pages.map(({title, permalink, description}): ListedPage => ({title, path: permalink, description}));
  const isRecord = ({path}: ListedPage) => path.startsWith('/docs/decisions/');
  const isOptional = ({path}: ListedPage) => path.startsWith('/docs/contributing/');
  return {
    posts: posts.map(({metadata: {title, permalink, description}}) => ({title, path: permalink, description})),
    docs: listed.filter((page) => !isRecord(page) && !isOptional(page)),
    records: listed.filter(isRecord),
    optional: listed.filter(isOptional),
  };
}
