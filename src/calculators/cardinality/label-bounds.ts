// What dropping labels can save at least and at most, where only counts are known and no label sets.

export interface LeftBounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Series of a metric that can be left without labels of so many values each. A series without the label is one value more, so that n series
 * can fall to n ÷ (v + 1), rounded up; labels that belong together save nothing, so that all can stay.
 * @param everywhere whether each series is known to have each of the labels: then absence is no value
 */
export function leftWithout(series: number, values: readonly number[], {everywhere = false} = {}): LeftBounds {
  const combinations = values.reduce((product, each) => product * (everywhere ? Math.max(1, each) : each + 1), 1);
  return {least: Math.ceil(series / combinations), most: series};
}
