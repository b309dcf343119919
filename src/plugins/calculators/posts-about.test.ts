// Which posts a calculator's page leads back to.
import {expect, it} from 'vitest';
import {postsAbout, readPosts} from './posts-about';

it('finds the posts that link to a calculator, by its whole name', async () => {
  const posts = await readPosts(process.cwd());
  expect(postsAbout('ipv4', posts).map(({to}) => to)).toContain('/blog/running-out-of-ipv4');
  expect(postsAbout('ipv', posts)).toEqual([]);
});

it('puts the latest first', async () => {
  const dates = (await readPosts(process.cwd())).map(({date}) => date);
  expect(dates).toEqual([...dates].sort().reverse());
});
