// When a page is due again, which comes first, and a day that is none.
import {expect, it} from 'vitest';
import {reviewsOf} from './reviews';

const page = (to: string, reviewed: string, kind: 'post' | 'guide' | 'reference' = 'post') => ({
  title: to,
  to,
  kind,
  reviewed,
});

it('is so many days after the last review, the most urgent first', () => {
  const pages = [page('/b', '2026-11-28'), page('/c', '2026-01-31', 'reference'), page('/a', '2026-08-01', 'guide')];
  expect(reviewsOf(pages).map(({to, again}) => `${to} ${again}`)).toEqual([
    '/a 2027-01-28',
    '/c 2027-01-31',
    '/b 2027-05-27',
  ]);
});

it.each(['2026-02-30x', 'last May', '2026-13-01'])('%s is no day', (day) => {
  expect(() => reviewsOf([page('/a', day)])).toThrow(`/a: last_reviewed is ${day}`);
});
