// Hands every post its place among the others, as part of what its page is told about it.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Options} from '@docusaurus/plugin-content-blog';
import {parse} from 'yaml';
import {registry} from '../../calculators/registry';
import {placePosts, type SeriesList} from './place-posts';

type ProcessBlogPosts = NonNullable<Options['processBlogPosts']>;

/** For the blog's option of that name: metadata gain `place`. @throws Error when the series do not fit the posts. */
export const postsInSeries: ProcessBlogPosts = async ({blogPosts}) => {
  const series = parse(await readFile(join(process.cwd(), 'blog', 'series.yml'), 'utf8')) as SeriesList;
  const calculators = new Map(registry.filter(({hidden}) => !hidden).map(({name, title}) => [name, title]));
  const places = placePosts(
    blogPosts.map(({metadata, content}) => ({
      slug: metadata.frontMatter.slug ?? '',
      title: metadata.title,
      path: metadata.permalink,
      tags: metadata.tags.map(({label}) => label),
      text: content,
    })),
    series,
    calculators,
  );
  for (const {metadata} of blogPosts) Object.assign(metadata, {place: places.get(metadata.frontMatter.slug ?? '')});
};
