// Which posts link to a calculator, for the foot of its page.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {parse} from 'yaml';
import type {PlaceLink} from '../../components/post-place';

export interface WrittenPost extends PlaceLink {
  /** ISO. */
  readonly date: string;
  readonly text: string;
}

/** Every post, the latest first. */
export async function readPosts(siteDir: string): Promise<readonly WrittenPost[]> {
  const folder = join(siteDir, 'blog');
  const names = (await readdir(folder, {recursive: true})).filter((name) => /(^|[\\/])index\.mdx?$/.test(name));
  const posts = await Promise.all(
    names.map(async (name): Promise<WrittenPost> => {
      const text = await readFile(join(folder, name), 'utf8');
      const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
      const {title, slug, date} = parse(head) as Readonly<Record<'title' | 'slug' | 'date', string>>;
      return {label: title, to: `/blog/${slug}`, date, text};
    }),
  );
  return posts.sort((one, other) => other.date.localeCompare(one.date) || one.label.localeCompare(other.label));
}

export function postsAbout(name: string, posts: readonly WrittenPost[]): readonly PlaceLink[] {
  const link = new RegExp(`/calculators/${name}(?![\\w-])`);
  return posts.filter(({text}) => link.test(text)).map(({label, to}) => ({label, to}));
}
