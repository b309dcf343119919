// A chart as a line of JSON and back: JSON has no undefined, and would make a null of it in a list, which is another value in a chart.
import type {Drawable} from '../../model/chart';

/** No text of a chart begins so. */
const ABSENT = '\u0000absent';

export function lineOf(id: string, chart: Drawable): string {
  return JSON.stringify({id, chart}, (_, value: unknown) =>
    Array.isArray(value) ? value.map((each: unknown) => (each === undefined ? ABSENT : each)) : value,
  );
}

export function chartOf(line: string): {readonly id: string; readonly chart: Drawable} {
  // A list keeps a hole where its item is absent, which reads as undefined.
  return JSON.parse(line, (_, value: unknown) => (value === ABSENT ? undefined : value)) as ReturnType<typeof chartOf>;
}
