// What dropping labels saves under the typed model: independent labels divide, labels that belong together go as one or not for certain.
import {seriesPerLabelSet} from './metric';
import type {TypedMetric} from './typed-metric';

/** Labels that a type makes of its own. */
const BUCKETS = 'le';
const QUANTILES = 'quantile';

export interface LabelSaving {
  readonly labels: readonly string[];
  /** The most values that each has in one metric; one number for labels that belong together. */
  readonly values: readonly number[];
  readonly together: boolean;
  /** Series of one target that are gone for certain. */
  readonly saved: number;
  /** Where only some of the labels that belong together go: what would be gone at most. */
  readonly most: number;
}

/** Pairs are looked for among so many of the labels that save most by themselves. */
const PAIRED = 24;

interface Factor {
  readonly labels: readonly string[];
  readonly values: number;
}

/** A metric as a product: what it has at least, times each of its factors. */
interface Product {
  readonly factors: readonly Factor[];
  /** Series of one label set, all told, and without buckets or quantiles. */
  readonly perSet: number;
  readonly perSetWithout: number;
  /** The label that buckets or quantiles are told apart by, and its values. */
  readonly own: Factor | null;
}

function productOf({groups, shape, created}: TypedMetric, seriesPerNative: number): Product {
  const perSet = seriesPerLabelSet({...shape, created, seriesPerNative});
  const own = ownLabel(shape);
  return {factors: groups, perSet, own, perSetWithout: own ? perSet - own.values + 1 : perSet};
}

function ownLabel(shape: TypedMetric['shape']): Factor | null {
  if (shape.type === 'histogram') return {labels: [BUCKETS], values: shape.buckets + 1};
  return shape.type === 'summary' && shape.quantiles > 0 ? {labels: [QUANTILES], values: shape.quantiles} : null;
}

/** Labels that never stand in one metric are no pair: what they save is a sum. */
function hasAll({factors, own}: Product, labels: readonly string[]): boolean {
  const names = [...factors, ...(own ? [own] : [])].flatMap((factor) => factor.labels);
  return labels.every((label) => names.includes(label));
}

/** Series of one target that are left without labels: for certain at most, and at least. */
function leftWithout({factors, perSet, perSetWithout, own}: Product, labels: readonly string[]) {
  const each = own?.labels.every((label) => labels.includes(label)) ? perSetWithout : perSet;
  let [most, least] = [each, each];
  for (const {labels: names, values} of factors) {
    const dropped = names.filter((name) => labels.includes(name)).length;
    if (dropped < names.length) most *= values;
    if (dropped === 0) least *= values;
  }
  return {most, least};
}

/** Every label by itself, every group of labels that belong together, and the best pairs of these; the most saving first. */
export function labelSavings(
  metrics: readonly TypedMetric[],
  seriesPerNative: number,
  pairs: number,
): readonly LabelSaving[] {
  const products = metrics.map((metric) => productOf(metric, seriesPerNative));
  const factors = distinct(products.flatMap(({factors: groups, own}) => (own ? [...groups, own] : groups)));
  const saving = (parts: readonly Factor[], together: boolean): LabelSaving => {
    const labels = parts.flatMap((part) => part.labels);
    let [saved, most] = [0, 0];
    for (const product of products) {
      const whole = leftWithout(product, []).most;
      const left = leftWithout(product, labels);
      saved += whole - left.most;
      most += whole - left.least;
    }
    return {labels, values: parts.map(({values}) => values), together, saved, most};
  };
  const units = factors.map((factor) => saving([factor], factor.labels.length > 1));
  const parts = factors
    .filter(({labels}) => labels.length > 1)
    .flatMap((factor) => factor.labels.map((label) => saving([{labels: [label], values: factor.values}], false)))
    .filter(({labels: [label]}, at, all) => all.findIndex((other) => other.labels[0] === label) === at)
    .filter(({labels: [label]}) => !factors.some(({labels}) => labels.length === 1 && labels[0] === label));
  const largest = factors
    .map((factor, at) => ({factor, saved: units[at]?.saved ?? 0}))
    .sort((a, b) => b.saved - a.saved)
    .slice(0, PAIRED)
    .map(({factor}) => factor);
  const couples = largest
    .flatMap((a, at) => largest.slice(at + 1).map((b) => saving([a, b], false)))
    .filter(({labels}) => new Set(labels).size === labels.length && products.some((each) => hasAll(each, labels)))
    .sort(bySaving);
  return [...units, ...parts, ...couples.slice(0, pairs)].sort(bySaving);
}

function bySaving(a: LabelSaving, b: LabelSaving): number {
  return b.saved - a.saved || b.most - a.most || a.labels.length - b.labels.length;
}

/** Each set of labels once, with the most values that it has anywhere. */
function distinct(factors: readonly Factor[]): readonly Factor[] {
  const found = new Map<string, Factor>();
  for (const factor of factors) {
    const key = [...factor.labels].sort().join('/');
    const known = found.get(key);
    if (!known || known.values < factor.values) found.set(key, factor);
  }
  return [...found.values()];
}

export interface LabelShare {
  readonly label: string;
  readonly values: number;
  /** Series of one target that are gone when it is dropped after those before it. */
  readonly series: number;
}

/** A metric's labels dropped one after the other, each time the one that leaves least: together they save all but what has no label. */
export function labelShares(metric: TypedMetric, seriesPerNative: number): readonly LabelShare[] {
  const {factors, perSet, perSetWithout, own} = productOf(metric, seriesPerNative);
  const ratios = factors.map(({labels, values}) => ({label: labels.join('/'), values, ratio: Math.max(1, values)}));
  const all = own
    ? [...ratios, {label: own.labels[0] ?? '', values: own.values, ratio: perSet / perSetWithout}]
    : ratios;
  let left = ratios.reduce((product, {values}) => product * values, perSet);
  return all
    .sort((a, b) => b.ratio - a.ratio)
    .map(({label, values, ratio}) => {
      const series = left - left / ratio;
      left /= ratio;
      return {label, values, series};
    })
    .filter(({series}) => series > 0);
}
