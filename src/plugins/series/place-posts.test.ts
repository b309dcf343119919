// A post's place: its part of a series, its closest neighbours elsewhere, its calculators; and lists that do not fit.
import {describe, expect, it} from 'vitest';
import {type PlacedPost, placePosts} from './place-posts';

const post = (slug: string, tags: readonly string[], text = ''): PlacedPost => ({
  slug,
  title: slug.toUpperCase(),
  path: `/blog/${slug}`,
  tags: ['all', ...tags],
  text,
});
const link = (slug: string) => ({label: slug.toUpperCase(), to: `/blog/${slug}`});
const posts = [
  post(
    'a',
    ['cost', 'arm'],
    'See <Result link="/calculators/rent?v=1"/> and [this](/calculators/rent), /calculators/none.',
  ),
  post('b', ['cost']),
  post('c', ['cost', 'people']),
  post('d', ['arm']),
  post('e', ['people']),
];
const series = {one: {title: 'One', posts: ['b', 'a']}, two: {title: 'Two', posts: ['c', 'd', 'e']}};
const places = placePosts(posts, series, new Map([['rent', 'Rent calculator']]));

describe('a place', () => {
  it('is a part of a series, in the order of reading', () => {
    expect(places.get('a')?.series).toEqual({title: 'One', at: 1, parts: [link('b'), link('a')]});
  });

  it('has the posts of other series that share the rarest tags', () => {
    // arm: 2 posts, 1/2; cost: 3 posts, 1/3; the tag of all says nothing.
    expect(places.get('a')?.related).toEqual([link('d'), link('c')]);
    expect(places.get('e')?.related).toEqual([]);
  });

  it('names each calculator of the text once, and none that there is not', () => {
    expect(places.get('a')?.calculators).toEqual([{label: 'Rent calculator', to: '/calculators/rent'}]);
    expect(places.get('b')?.calculators).toEqual([]);
  });
});

it.each([
  ['left out', {one: {title: 'One', posts: ['a', 'b', 'c', 'd']}}, 'in no series: e'],
  ['listed twice', {...series, three: {title: 'Three', posts: ['a']}}, 'listed twice: a'],
  ['unknown', {...series, three: {title: 'Three', posts: ['x']}}, 'listed, but no post: x'],
])('a post that is %s is named', (_, list, says) => {
  expect(() => placePosts(posts, list, new Map())).toThrow(says);
});
