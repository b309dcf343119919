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
  const byPair = rowsByPair(index, rows, rewriting, name);
  if (byPair.size === 1 && byPair.has(-1)) {
    const within = partsOf(index, rows, rewriting, inner, most);
    return within.length === 0 ? [] : [{name: '', series: rows.length, parts: within}];
  }
  const parts = [...byPair].map(([pair, having]) => ({
    name: pair < 0 ? '' : index.labels.value(pair),
    series: having.length,
    parts: () => partsOf(index, having, rewriting, inner, most),
  }));
  return largest(parts, most);
}

/** The rows by the pair that the label is now; by -1 those without it. */
function rowsByPair(
  {starts, pairs, labels}: SeriesIndex,
  rows: Uint32Array,
  {dropped, becomes, added}: Rewriting,
  name: number,
): ReadonlyMap<number, Uint32Array> {
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
  const grouped = new Map([...sizes].map(([pair, size]) => [pair, {rows: new Uint32Array(size), used: 0}]));
  rows.forEach((row, at) => {
    const group = grouped.get(found[at] as number);
    if (group) group.rows[group.used++] = row;
  });
  return new Map([...grouped].map(([pair, group]) => [pair, group.rows]));
}
