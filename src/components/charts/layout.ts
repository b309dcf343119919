// Where everything in a line chart goes, for the wide and the narrow drawing: pure, so that a build and a page agree to the pixel.
import {bandsOf, type ChartData, type Tone} from '../../model/chart';
import {type Scale, scaleOf} from './scale';
import {textWidth, wrap} from './text-width';

export type Drawing = 'wide' | 'narrow';

export interface EndLabel {
  readonly id: string;
  readonly tone: Tone | 'band';
  readonly lines: readonly string[];
  /** The middle of the label, and of what it names. */
  readonly y: number;
  readonly end: {readonly x: number; readonly y: number};
}

export interface MarkLabel {
  readonly text: string;
  readonly x: number;
  readonly textX: number;
  readonly textY: number;
  readonly anchor: 'start' | 'end';
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly labels: readonly EndLabel[];
  readonly marks: readonly MarkLabel[];
  readonly labelX: number;
}

const FONT = {tick: 12, label: 13};
export const LINE_HEIGHT = 16;
const SPECS = {
  wide: {width: 680, height: 300, labelWidth: 150, xTicks: 6},
  narrow: {width: 340, height: 300, labelWidth: 92, xTicks: 4},
} as const;
const BELOW = 52;
const GAP = 10;
const LABEL_GAP = 4;

export function layoutOf(chart: ChartData, drawing: Drawing): Layout {
  const {width, height, labelWidth, xTicks} = SPECS[drawing];
  const ys = [
    ...chart.lines.flatMap(({points}) => points.map(([, y]) => y)),
    ...bandsOf(chart).flatMap(({points}) => points.flatMap(([, low, high]) => [low, high])),
  ];
  const xs = [
    ...chart.lines.flatMap(({points}) => points.map(([x]) => x)),
    ...bandsOf(chart).flatMap(({points}) => points.map(([x]) => x)),
  ];
  const x = scaleOf(chart.x, xs, xTicks, 'data');
  const y = scaleOf(chart.y, ys, 5, 'ticks');
  const names = [
    ...chart.lines.map(({id, label, tone}) => ({id, label, tone})),
    ...bandsOf(chart).map(({label}) => ({id: label, label, tone: 'band' as const})),
  ];
  const wrapped = names.map((name) => ({...name, lines: nameLines(name.label, labelWidth)}));
  const left = Math.ceil(Math.max(...y.ticks.map(({text}) => textWidth(text, FONT.tick)), 8)) + GAP;
  const lastTick = textWidth(x.ticks.at(-1)?.text ?? '', FONT.tick) / 2;
  const right =
    Math.ceil(
      Math.max(...wrapped.flatMap(({lines}) => lines.map((line) => textWidth(line, FONT.label))), lastTick - GAP, 0),
    ) +
    GAP +
    2;
  const plotRight = width - right;
  const atX = (value: number) => left + share(value, x.domain) * (plotRight - left);
  const {marks, rows} = placeMarks(chart, atX, left, width);
  const top = 26 + rows * LINE_HEIGHT;
  const bottom = height - BELOW;
  const atY = (value: number) => bottom - share(value, y.domain) * (bottom - top);
  const labels = wrapped.map(({id, tone, lines}) => ({id, tone, lines, end: endOf(chart, id, tone, atX, atY)}));
  return {
    width,
    height,
    left,
    right: plotRight,
    top,
    bottom,
    x: {...thinned(x, atX), title: short(x.title, width)},
    y: {...y, title: short(y.title, width)},
    labels: pushApart(labels, top - 4, bottom + 4),
    marks,
    labelX: plotRight + GAP,
  };
}

/** A name too long for one line breaks first between its parts: "m8a · AMD, no SMT" under each other, without the dot. */
function nameLines(label: string, width: number): readonly string[] {
  if (textWidth(label, FONT.label) <= width) return [label];
  const parts = label.split(' · ');
  const lines = parts.flatMap((part) => wrap(part, width, FONT.label, 3));
  return lines.length <= 3 ? lines : wrap(label, width, FONT.label, 3);
}

export function atX(layout: Layout, value: number): number {
  return layout.left + share(value, layout.x.domain) * (layout.right - layout.left);
}

export function atY(layout: Layout, value: number): number {
  return layout.bottom - share(value, layout.y.domain) * (layout.bottom - layout.top);
}

function share(value: number, [low, high]: readonly [number, number]): number {
  return (value - low) / (high - low);
}

function endOf(
  chart: ChartData,
  id: string,
  tone: EndLabel['tone'],
  atX: (value: number) => number,
  atY: (value: number) => number,
): EndLabel['end'] {
  if (tone === 'band') {
    const [x = 0, , high = 0] =
      bandsOf(chart)
        .find(({label}) => label === id)
        ?.points.at(-1) ?? [];
    return {x: atX(x), y: atY(high)};
  }
  const [x = 0, y = 0] = chart.lines.find((line) => line.id === id)?.points.at(-1) ?? [];
  return {x: atX(x), y: atY(y)};
}

/** Moves labels as little as needed so that none covers another and all stay inside. */
export function pushApart(labels: readonly Omit<EndLabel, 'y'>[], top: number, bottom: number): readonly EndLabel[] {
  const order = labels
    .map((label, index) => ({index, half: (label.lines.length * LINE_HEIGHT + LABEL_GAP) / 2, y: label.end.y}))
    .sort((a, b) => a.y - b.y || a.index - b.index);
  let floor = top;
  for (const each of order) {
    each.y = Math.max(each.y, floor + each.half);
    floor = each.y + each.half;
  }
  let ceiling = bottom;
  for (const each of [...order].reverse()) {
    each.y = Math.min(each.y, ceiling - each.half);
    ceiling = each.y - each.half;
  }
  return labels.map((label, index) => ({...label, y: order.find((each) => each.index === index)?.y ?? label.end.y}));
}

/** Words of vertical marks stand above the plot, on as many rows as they need. */
function placeMarks(
  chart: ChartData,
  atX: (value: number) => number,
  left: number,
  width: number,
): {marks: readonly MarkLabel[]; rows: number} {
  const taken: (readonly [from: number, to: number])[][] = [];
  const marks = [...chart.marks]
    .sort((a, b) => a.x - b.x)
    .map((mark) => {
      const x = atX(mark.x);
      const [text = ''] = wrap(mark.label, width - left, FONT.tick, 1);
      const wide = textWidth(text, FONT.tick);
      const from = Math.max(0, Math.min(x + 6, width - wide));
      const span = [from, from + wide + GAP] as const;
      const found = taken.findIndex((row) => row.every(([start, end]) => span[1] <= start || span[0] >= end));
      const row = found < 0 ? taken.length : found;
      taken[row] = [...(taken[row] ?? []), span];
      return {text, x, textX: from, textY: 0, anchor: 'start' as const, row};
    });
  return {
    rows: taken.length,
    marks: marks.map(({row, ...mark}) => ({...mark, textY: 22 + (row + 1) * LINE_HEIGHT - 6})),
  };
}

/** The table below says the whole of a title that is too long here. */
function short(title: string, width: number): string {
  return wrap(title, width, FONT.tick, 1)[0] ?? title;
}

/** Leaves out ticks whose words would touch. */
function thinned(scale: Scale, atX: (value: number) => number): Scale {
  let edge = Number.NEGATIVE_INFINITY;
  const ticks = scale.ticks.filter(({value, text}) => {
    const half = textWidth(text, FONT.tick) / 2;
    if (atX(value) - half < edge) return false;
    edge = atX(value) + half + GAP;
    return true;
  });
  return {...scale, ticks};
}
