// Series by metric, and within a metric by the values of labels: as they were read, or after a stack of changes.
import {type Rewriting, type Rows, sizeOf} from '../../../importers/series/row-counter';
import type {SeriesIndex} from '../../../importers/series/series-index';
import type {AreasAnswer, SeriesArea} from './questions';
import type {SeriesState} from './series-state';

/** @param most areas at each level that stand for themselves, the largest; the others are one, unless it is one alone. */
export function areasAnswer(
  index: SeriesIndex,
  {metrics}: SeriesState,
  labels: readonly string[],
  most: number,
): AreasAnswer {
  const names = labels.map((label) => index.labels.names.find(label) ?? -1);
  const sized = metrics.map(({rows, rewriting}, metric) => ({
    name: index.metrics[metric]?.name ?? '',
    series: sizeOf(rows),
    parts: () => partsOf(index, listOf(rows), rewriting, names, most),
  }));
  return {
    total: sized.reduce((sum, {series}) => sum + series, 0),
    areas: largest(
      sized.filter(({series}) => series > 0),
      most,
    ),
  };
}

function listOf({from, to, listed}: Rows): Uint32Array {
  if (listed) return listed;
  const rows = new Uint32Array(to - from);
  for (let at = 0; at < rows.length; at++) rows[at] = from + at;
  return rows;
}

interface Sized {
  readonly name: string;
  readonly series: number;
  parts(): readonly SeriesArea[];
}

function largest(all: readonly Sized[], most: number): readonly SeriesArea[] {
  const ranked = [...all].sort((a, b) => b.series - a.series || (a.name < b.name ? -1 : 1));
  const shown = ranked.length > most + 1 ? ranked.slice(0, most) : ranked;
  const rest = ranked.slice(shown.length);
  const areas = shown.map(({name, series, parts}): SeriesArea => {
    const within = parts();
    return {name, series, ...(within.length > 0 && {parts: within})};
  });
  if (rest.length === 0) return areas;
  return [...areas, {name: String(rest.length), series: rest.reduce((sum, {series}) => sum + series, 0), rest: true}];
}

/** A level at which the label is absent has one part without a name, as long as a label further in is there. */
function partsOf(
  index: SeriesIndex,
  rows: Uint32Array,
  rewriting: Rewriting,
  names: readonly number[],
  most: number,
): readonly SeriesArea[] {
  const [name, ...inner] = names;
  if (name === undefined) return [];
  const {found, sizes} = pairsOfRows(index, rows, rewriting, name);
  if (sizes.size === 1 && sizes.has(-1)) {
    const within = partsOf(index, rows, rewriting, inner, most);
    return within.length === 0 ? [] : [{name: '', series: rows.length, parts: within}];
  }
  const parts = [...sizes].map(([pair, series]) => ({
    name: pair < 0 ? '' : index.labels.value(pair),
    series,
    // Of those alone that are shown: there may be as many values as rows.
    parts: () => (inner.length === 0 ? [] : partsOf(index, rowsOf(pair, rows, found, series), rewriting, inner, most)),
  }));
  return largest(parts, most);
}

function rowsOf(pair: number, rows: Uint32Array, found: Int32Array, size: number): Uint32Array {
  const having = new Uint32Array(size);
  let used = 0;
  found.forEach((each, at) => {
    if (each === pair) having[used++] = rows[at] as number;
  });
  return having;
}

/** The pair that the label is now in each row, and how many rows have it; -1 for those without the label. */
function pairsOfRows(
  {starts, pairs, labels}: SeriesIndex,
  rows: Uint32Array,
  {dropped, becomes, added}: Rewriting,
  name: number,
): {readonly found: Int32Array; readonly sizes: ReadonlyMap<number, number>} {
  const without = added.find((each) => each.name === name)?.pair ?? -1;
  const found = new Int32Array(rows.length);
  const sizes = new Map<number, number>();
  rows.forEach((row, at) => {
    let now = without;
    for (let each = starts[row] as number; each < (starts[row + 1] as number); each++) {
      const pair = pairs[each] as number;
      if (labels.nameOf[pair] === name) now = dropped[name] === 1 ? -1 : (becomes?.[pair] ?? pair);
    }
    found[at] = now;
    sizes.set(now, (sizes.get(now) ?? 0) + 1);
  });
  return {found, sizes};
}
