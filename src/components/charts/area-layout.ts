// Where every area of a treemap goes and which of its words fit, for the wide and the narrow drawing: pure, so that a build and a page agree.
import type {Areas} from '../../model/chart';
import {type DrawnArea, drawnAreas, flatAreas} from './drawn-areas';
import type {Drawing} from './layout';
import {outline, type Spot, tenth, type Word} from './shapes';
import {squarify} from './squarify';
import {textWidth, wrap} from './text-width';

export interface AreaLayout {
  readonly width: number;
  readonly height: number;
  /** Outlines: of the largest area, of the others around it, of what they are made of. */
  readonly outlines: {readonly first: string; readonly outer: string; readonly inner: string};
  readonly names: readonly Word[];
  readonly texts: readonly Word[];
  /** Of each area drawn, in the order of `flatAreas`. */
  readonly spots: readonly Spot[];
}

const SPECS = {wide: {width: 680, height: 340}, narrow: {width: 340, height: 400}} as const;
const FONT = 13;
const SMALL = 12;
const LINE = 15;
const PAD = 6;
/** Between outermost areas; those within touch. */
const GAP = 3;
/** Lines that a name may take over its parts. */
const STRIP_LINES = 2;
/** What each part must have in the mean, in square pixels: smaller ones are noise. */
const LEAST_PART = 150;

interface Drawn {
  readonly outlines: {first: string; outer: string; inner: string};
  readonly names: Word[];
  readonly texts: Word[];
  readonly spots: Spot[];
}

export function areaLayoutOf(chart: Areas, drawing: Drawing): AreaLayout {
  const {width, height} = SPECS[drawing];
  const drawn: Drawn = {outlines: {first: '', outer: '', inner: ''}, names: [], texts: [], spots: []};
  const areas = drawnAreas(chart);
  const whole = {x: 0, y: 0, width, height};
  const spots = squarify(
    areas.map(({value}) => value),
    whole,
  );
  areas.forEach((area, at) => {
    const spot = inset(spots[at] ?? whole);
    drawn.outlines[at === 0 ? 'first' : 'outer'] += outline(spot);
    fill(area, spot, drawn);
  });
  return {width, height, ...drawn};
}

/** Half of the gap off each side; less of a sliver. */
function inset({x, y, width, height}: Spot): Spot {
  const [wide, high] = [width, height].map((side) => Math.min(GAP / 2, side / 4)) as [number, number];
  return {x: x + wide, y: y + high, width: width - 2 * wide, height: height - 2 * high};
}

/** Words and parts of an area whose outline is drawn. Parts have a name over them, or they would be parts of nothing. */
function fill(area: DrawnArea, spot: Spot, drawn: Drawn): void {
  drawn.spots.push(spot);
  const {parts, value} = area;
  const strip = linesOf(area, spot.width - 2 * PAD);
  const top = strip.length * LINE + PAD;
  const within = {x: spot.x + 2, y: spot.y + top, width: spot.width - 4, height: spot.height - top - 2};
  const room = Math.max(0, within.width) * Math.max(0, within.height);
  if (parts.length === 0 || strip.length === 0 || strip.length > STRIP_LINES || room < parts.length * LEAST_PART) {
    name(area, spot, drawn);
    // A part without room of its own is read where its whole is.
    drawn.spots.push(...flatAreas(parts).map(() => spot));
    return;
  }
  over(area, strip, spot, drawn);
  const blank = value - parts.reduce((sum, part) => sum + part.value, 0);
  const values = [...parts.map((part) => part.value), ...(blank > value * 1e-9 ? [blank] : [])];
  const spots = squarify(values, within);
  parts.forEach((part, at) => {
    const each = spots[at] ?? within;
    drawn.outlines.inner += outline(each);
    fill(part, each, drawn);
  });
}

/** The name over the parts, and the text behind it where it has room. */
function over({key, text}: DrawnArea, lines: readonly string[], {x, y, width}: Spot, {names, texts}: Drawn): void {
  const lineY = (at: number) => tenth(y + 15 + at * LINE);
  lines.forEach((line, at) => {
    names.push({key: `${key} ${at}`, text: line, x: tenth(x + PAD), y: lineY(at)});
  });
  const behind = 2 * PAD + textWidth(lines.at(-1) ?? '', FONT) + GAP;
  if (behind + textWidth(text, SMALL) + PAD <= width)
    texts.push({key, text, x: tenth(x + behind), y: lineY(lines.length - 1)});
}

/** The name on as many lines as fit, and the text below where that fits too; nothing where only a piece of the name would. */
function name(area: DrawnArea, {x, y, width, height}: Spot, {names, texts}: Drawn): void {
  const {key, text} = area;
  const most = Math.floor((height - PAD) / LINE);
  const room = width - 2 * PAD;
  const lines = linesOf(area, room);
  if (lines.length === 0 || lines.length > most) return;
  const place = (line: string, at: number): Word => ({
    ...{key: `${key} ${at}`, text: line},
    ...{x: tenth(x + PAD), y: tenth(y + 15 + at * LINE)},
  });
  names.push(...lines.map(place));
  const more = wrap(text, room, SMALL, Number.POSITIVE_INFINITY);
  if (lines.length + more.length > most) return;
  texts.push(...more.map((line, at) => place(line, lines.length + at)));
}

/** None where not even two characters are side by side. */
function linesOf({path}: DrawnArea, room: number): readonly string[] {
  return room < 2 * FONT ? [] : wrap(path.at(-1) ?? '', room, FONT, Number.POSITIVE_INFINITY);
}
