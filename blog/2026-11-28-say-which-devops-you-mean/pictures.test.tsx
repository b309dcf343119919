// Proves that the picture of the practices and the list beside it say the same, and that the links between them arrive.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {JSDOM} from 'jsdom';
import type {ReactNode} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {describe, expect, it} from 'vitest';
import {PRACTICES} from './graph';
import {PracticeGraph} from './PracticeGraph';
import {PracticeList} from './PracticeList';

const bodyOf = (drawn: ReactNode) => new JSDOM(renderToStaticMarkup(drawn)).window.document.body;
const picture = bodyOf(<PracticeGraph />);
const list = bodyOf(<PracticeList />);
const needs = PRACTICES.flatMap((each) => each.needs);
const linksOf = (body: HTMLElement) => [...body.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');

describe('the picture', () => {
  it('shows the links that it holds to a screen reader, which an image would not', () => {
    expect(picture.querySelector('svg')?.getAttribute('role')).toBe('group');
  });

  it('names each practice with a link to its entry in the list', () => {
    const names = [...picture.querySelectorAll('a')].map(({textContent}) => textContent);
    expect(names).toEqual(PRACTICES.map(({name}) => name));
    expect(linksOf(picture).filter((href) => !list.querySelector(href))).toEqual([]);
  });

  it('has a dot for each need, none on another, and two for the legend', () => {
    const dots = [...picture.querySelectorAll('circle')].map(
      (dot) => `${dot.getAttribute('cx')} ${dot.getAttribute('cy')}`,
    );
    expect(dots).toHaveLength(needs.length + 2);
    expect(new Set(dots).size).toBe(dots.length);
  });
});

describe('the list', () => {
  it('gives every need with its evidence, or calls it an opinion', () => {
    const evidence = needs.flatMap((need) => (typeof need.evidence === 'string' ? [] : [need.evidence.link]));
    expect(linksOf(list).filter((href) => href.startsWith('https:'))).toEqual(evidence);
    expect(list.textContent?.match(/\(our opinion\)/g)).toHaveLength(needs.length - evidence.length);
    expect(linksOf(list).filter((href) => href.startsWith('#') && !list.querySelector(href))).toEqual([]);
  });

  it('stands in the post after the picture', () => {
    const post = readFileSync(join(__dirname, 'index.mdx'), 'utf8');
    expect(post.indexOf('<PracticeList/>')).toBeGreaterThan(post.indexOf('<PracticeGraph/>'));
  });
});
