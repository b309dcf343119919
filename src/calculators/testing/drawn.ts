// What a chart draws, as numbers and as shapes that are odd.
import {type Area, type Areas, type Bar, type Bars, type Drawable, isAreas, isBars, isLines} from '../../model/chart';

/** Every number that a chart draws. */
export function numbersOf(drawn: Drawable): readonly number[] {
  if (isLines(drawn))
    return [
      ...drawn.lines.flatMap((line) => line.points),
      ...(drawn.band?.points ?? []),
      drawn.marks.map((mark) => mark.x),
      Object.values(drawn.dot ?? {}),
    ].flat();
  if (isBars(drawn)) return drawn.rows.flatMap(({from, to}) => [from, to]);
  if (isAreas(drawn)) return allAreas(drawn.rows).map(({value}) => value);
  return drawn.rows
    .flatMap(({low, mid, high, alternatives}) => [low, mid, high, ...(alternatives ?? [])])
    .filter((number) => number !== null && number !== undefined);
}

function allAreas(rows: readonly Area[]): readonly Area[] {
  return rows.flatMap((row) => [row, ...allAreas(row.parts ?? [])]);
}

/** Labels of bars and areas without words, and of areas that are less than nothing or than their parts. */
export function oddShapes(drawn: Bars | Areas): readonly string[] {
  const lacksWords = ({label, text}: Bar | Area) => label.trim() === '' || text.trim() === '';
  if (isBars(drawn)) return drawn.rows.filter(lacksWords).map(({id}) => id);
  return allAreas(drawn.rows)
    .filter((area) => {
      const made = (area.parts ?? []).reduce((sum, {value}) => sum + value, 0);
      return lacksWords(area) || area.value < 0 || made > area.value * (1 + 1e-9);
    })
    .map(({id}) => id);
}

/** Null is more than any number. */
export function inOrder(ends: readonly (number | null)[]): boolean {
  const numbers = ends.map((end) => end ?? Number.POSITIVE_INFINITY);
  return numbers.every((end, index) => index === 0 || end >= (numbers[index - 1] ?? end));
}
