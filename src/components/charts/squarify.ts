// Divides a rectangle into smaller ones of given areas that are as near to squares as they get.
// After Bruls, Huizing and van Wijk, "Squarified treemaps", 2000: rows along the shorter side, each as long as that makes it squarer.
import type {Spot} from './shapes';

/** @param values positive, the largest first; they fill the whole of `within`. One rectangle for each, in the same order. */
export function squarify(values: readonly number[], within: Spot): readonly Spot[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  const all = within.width * within.height;
  const areas = values.map((value) => (value / total) * all);
  const spots: Spot[] = [];
  let left = within;
  let at = 0;
  while (at < areas.length) {
    const side = Math.min(left.width, left.height);
    const row = [areas[at] ?? 0];
    while (at + row.length < areas.length) {
      const next = [...row, areas[at + row.length] ?? 0];
      if (worst(next, side) > worst(row, side)) break;
      row.push(next.at(-1) ?? 0);
    }
    const last = at + row.length === areas.length;
    const placed = place(row, left, last);
    spots.push(...placed.spots);
    left = placed.left;
    at += row.length;
  }
  return spots;
}

/** The greatest ratio of sides in a row of such areas along a side. */
function worst(row: readonly number[], side: number): number {
  const sum = row.reduce((all, each) => all + each, 0);
  const [least, most] = [Math.min(...row), Math.max(...row)];
  return Math.max((side * side * most) / (sum * sum), (sum * sum) / (side * side * least));
}

/** A row along the shorter side, and what it leaves. The last takes all, so that sums of fractions leave no gap. */
function place(row: readonly number[], {x, y, width, height}: Spot, last: boolean) {
  const sum = row.reduce((all, each) => all + each, 0);
  const upright = width >= height;
  const side = upright ? height : width;
  const deep = last ? (upright ? width : height) : side > 0 ? sum / side : 0;
  let along = 0;
  const spots = row.map((area): Spot => {
    const long = sum > 0 ? (area / sum) * side : 0;
    const spot = upright ? {x, y: y + along, width: deep, height: long} : {x: x + along, y, width: long, height: deep};
    along += long;
    return spot;
  });
  const left = upright
    ? {x: x + deep, y, width: Math.max(0, width - deep), height}
    : {x, y: y + deep, width, height: Math.max(0, height - deep)};
  return {spots, left};
}
