// The lines of a waterfall from what a change left to the next bar; they stop where words stand in their way.
import {tenth, type Word} from './shapes';

/** From one height down to another. */
export interface Link {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

type WideWord = Word & {readonly width: number};

/** What stays free beside words, and how far they reach above and below the line that they stand on. */
const FREE = 4;
const ABOVE = 12;
const BELOW = 4;

export function linkPath(links: readonly Link[], words: readonly WideWord[]): string {
  return links.map((link) => pathOf(link, words)).join('');
}

function pathOf({x, from, to}: Link, words: readonly WideWord[]): string {
  const inTheWay = words
    .filter((word) => x > word.x - FREE && x < word.x + word.width + FREE && word.y > from && word.y - ABOVE < to)
    .sort((a, b) => a.y - b.y);
  let path = '';
  let at = from;
  for (const {y} of inTheWay) {
    if (y - ABOVE > at) path += lineOf(x, at, y - ABOVE);
    at = Math.max(at, y + BELOW);
  }
  return at < to ? path + lineOf(x, at, to) : path;
}

function lineOf(x: number, from: number, to: number): string {
  return `M${tenth(x)} ${tenth(from)}V${tenth(to)}`;
}
