// Where everything in ranked bars or a waterfall goes, for the wide and the narrow drawing: pure, so that a build and a page agree.
import type {Bar, Bars} from '../../model/chart';
import {type Link, linkPath} from './bar-links';
import type {Drawing} from './layout';
import {outline, type Spot, tenth, type Word} from './shapes';
import {textWidth, wrap} from './text-width';

export interface BarLayout {
  readonly width: number;
  readonly height: number;
  /** Where 0 is: the line that all bars stand on, at narrow widths only beside bars that begin there. */
  readonly base: string;
  readonly bars: {readonly mine: string; readonly plain: string};
  /** From what a change left to the next bar. */
  readonly links: string;
  readonly labels: readonly (Word & {readonly tone: Bar['tone']})[];
  readonly notes: readonly Word[];
  readonly texts: readonly Word[];
  /** Of each row, all of it: where it is read. */
  readonly spots: readonly Spot[];
}

const FONT = 13;
const SMALL = 12;
/** At narrow widths names stand above their bars, so that long ones have the whole width. */
const SPECS = {
  wide: {width: 680, above: false, label: 230, text: 190, lines: 3},
  narrow: {width: 340, above: true, label: 340, text: 150, lines: 3},
} as const;
const BAR = 15;
const LINE = 16;
const GAP = 9;
const ROW_GAP = 11;
/** A row’s mark stands off its words. */
const EDGE = 4;
/** The reader's own names are set bolder, and so wider. */
const BOLD = 1.06;
/** A bar of nothing is still seen. */
const THINNEST = 1.5;

interface Row {
  readonly bar: Bar;
  readonly names: readonly string[];
  /** Behind the last line of the name where there is room, else below it. */
  readonly note: readonly string[];
  readonly behind: boolean;
  readonly words: readonly string[];
}

export function barLayoutOf({rows: bars, x, linked = false}: Bars, drawing: Drawing): BarLayout {
  const {width, above, label, text, lines} = SPECS[drawing];
  const rows = bars.map((bar) => rowOf(bar, label, text, lines, above));
  const left = above ? 1 : Math.max(0, ...rows.map(nameWidth)) + GAP;
  const right = width - Math.max(0, ...rows.flatMap(({words}) => words).map(wide)) - GAP;
  const [low, high] = x.domain ?? domainOf(bars);
  const atX = (value: number) => left + ((value - low) / (high - low)) * (right - left);

  const labels: (Word & {tone: Bar['tone']})[] = [];
  const notes: Word[] = [];
  const texts: Word[] = [];
  const spots: Spot[] = [];
  const paths = {mine: '', plain: ''};
  const zero = tenth(atX(Math.max(low, Math.min(0, high))));
  const links: Link[] = [];
  let base = '';
  let y = 2;
  rows.forEach(({bar, names, note, behind, words}, index) => {
    const {id: key, tone, from, to} = bar;
    const top = y;
    names.forEach((line, at) => {
      labels.push({key: `${key} ${at}`, text: line, x: 0, y: top + 12 + at * LINE, tone});
    });
    const noteX = behind ? lastWidth(bar, names) + GAP : 0;
    note.forEach((line, at) => {
      const below = names.length + at - (behind ? 1 : 0);
      notes.push({key: `${key} note ${at}`, text: line, x: tenth(noteX), y: top + 12 + below * LINE});
    });
    const named = (names.length + (behind ? 0 : note.length)) * LINE;
    const barTop = above ? top + named + 2 : top;
    const [start, end] = [atX(Math.min(from, to)), atX(Math.max(from, to))];
    paths[tone] += outline({x: start, y: barTop, width: Math.max(end - start, THINNEST), height: BAR});
    if (start <= zero + THINNEST) base += `M${zero} ${tenth(barTop - 2)}v${BAR + 4}`;
    words.forEach((line, at) => {
      texts.push({key: `${key} text ${at}`, text: line, x: tenth(end + GAP - 2), y: barTop + 12 + at * LINE});
    });
    y = Math.max(top + named, barTop + Math.max(BAR, words.length * LINE));
    spots.push({x: -EDGE, y: top - 2, width: width + 2 * EDGE, height: y - top + 4});
    const next = bars[index + 1];
    y += ROW_GAP;
    if (linked && next) {
      const nextTop = above ? y + 2 + nameHeight(rows[index + 1]) : y;
      links.push({x: atX(next.to), from: barTop + BAR, to: nextTop});
    }
  });
  const height = Math.ceil(y - ROW_GAP + 4);
  const passed = [
    ...labels.map((word) => ({...word, width: textWidth(word.text, FONT) * (word.tone === 'mine' ? BOLD : 1)})),
    ...notes.map((word) => ({...word, width: textWidth(word.text, SMALL)})),
  ];
  return {
    ...{width, height, base: above ? base : `M${zero} 0V${height}`, bars: paths},
    ...{links: linkPath(links, passed), labels, notes, texts, spots},
  };
}

function rowOf(bar: Bar, label: number, text: number, lines: number, above: boolean): Row {
  const names = wrap(bar.label, label, bar.tone === 'mine' ? BOLD * FONT : FONT, lines);
  const note = bar.note === undefined ? [] : wrap(bar.note, label, SMALL, 2);
  const room = label - lastWidth(bar, names) - GAP;
  const behind = above && note.length === 1 && textWidth(note[0] ?? '', SMALL) <= room;
  return {bar, names, note, behind, words: wrap(bar.text, text, FONT, 2)};
}

function nameHeight(row: Row | undefined): number {
  return row ? (row.names.length + (row.behind ? 0 : row.note.length)) * LINE : 0;
}

/** From 0, unless something is below it. */
function domainOf(rows: readonly Bar[]): readonly [number, number] {
  const ends = rows.flatMap(({from, to}) => [from, to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return low === high ? [low, low + 1] : [low, high];
}

function wide(line: string): number {
  return Math.ceil(textWidth(line, FONT));
}

function nameWidth({bar, names, note}: Row): number {
  return Math.max(0, ...names.map((line) => wide(line) * (bar.tone === 'mine' ? BOLD : 1)), ...note.map(wide));
}

function lastWidth({tone}: Bar, names: readonly string[]): number {
  return textWidth(names.at(-1) ?? '', FONT) * (tone === 'mine' ? BOLD : 1);
}
