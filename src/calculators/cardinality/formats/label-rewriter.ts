// Applies one change to the labels of metrics: values are rewritten once for all metrics, not once per series.

import type {MetricRows} from '../../../importers/series/metric-rows';
import {type Rewriting, type Rows, sizeOf} from '../../../importers/series/row-counter';
import type {SeriesIndex} from '../../../importers/series/series-index';
import type {Rewrite} from '../remedies/series-index';
import {template} from '../remedies/template';

export interface MetricState {
  /** One row for each series, the first of those that became it. */
  readonly rows: Rows;
  readonly rewriting: Rewriting;
}

export type Step =
  | 'gone'
  | {readonly kind: 'dropValues'; readonly name: string; readonly values: readonly string[]}
  | Extract<Rewrite, {kind: 'removeLabels' | 'template'}>;

type Dropping = Extract<Step, {kind: 'dropValues'}>;
type Removing = Extract<Step, {kind: 'removeLabels'}>;
type Templating = Extract<Step, {kind: 'template'}>;

/** For one change: metrics that had the same rewriting before and get the same step share the one after. */
export class LabelRewriter {
  private readonly pairsOf = new Map<number, readonly number[]>();
  private readonly after = new Map<Rewriting, Map<string, Rewriting>>();

  constructor(private readonly index: SeriesIndex) {}

  /** Values are dropped as they are at that time. @returns the same rewriting where the step changes no label of the metric. */
  rewritten(state: MetricState, step: Exclude<Step, 'gone'>, metric: MetricRows | undefined): MetricState {
    const has = (number: number | undefined) => metric?.labels.some(({name}) => name === number) ?? false;
    switch (step.kind) {
      case 'dropValues':
        return {...state, rows: this.withoutValues(state, step)};
      case 'removeLabels': {
        const {rewriting} = state;
        const numbers = step.labels.map((label) => this.numberOf(label));
        if (!numbers.some((number) => has(number) || rewriting.added.some(({name}) => name === number))) return state;
        return {...state, rewriting: this.once(rewriting, step, () => this.withoutLabels(rewriting, numbers))};
      }
      case 'template': {
        const {rewriting} = state;
        const number = this.numberOf(step.label);
        const next = this.once(rewriting, step, () => this.withTemplate(rewriting, number, step));
        // Without the label the template counts only if it makes one out of nothing.
        const isTouched = has(number) || next.added !== rewriting.added;
        return isTouched ? {...state, rewriting: next} : state;
      }
    }
  }

  private once(before: Rewriting, step: Removing | Templating, make: () => Rewriting): Rewriting {
    const known = this.after.get(before) ?? new Map<string, Rewriting>();
    this.after.set(before, known);
    const key = JSON.stringify(step.kind === 'template' ? [step.label, step.rules] : step.labels);
    const after = known.get(key) ?? make();
    known.set(key, after);
    return after;
  }

  private withoutLabels(rewriting: Rewriting, numbers: readonly number[]): Rewriting {
    const dropped = rewriting.dropped.slice();
    for (const number of numbers) if (number < dropped.length) dropped[number] = 1;
    return {...rewriting, dropped, added: rewriting.added.filter(({name}) => !numbers.includes(name))};
  }

  private withTemplate(rewriting: Rewriting, number: number, {label, rules}: Templating): Rewriting {
    const {labels} = this.index;
    const change = template(rules);
    let isChanged = false;
    const become = (pair: number): number => {
      const value = pair < 0 ? '' : labels.value(pair);
      const next = change(value);
      if (next === value) return pair;
      isChanged = true;
      return next === '' ? -1 : labels.internText(label, next);
    };
    const isDropped = rewriting.dropped[number] === 1;
    const before = rewriting.added.find(({name}) => name === number);
    const pair = become(before ? before.pair : -1);
    const added = isChanged
      ? [...rewriting.added.filter((each) => each !== before), ...(pair < 0 ? [] : [{name: number, pair}])].sort(
          (a, b) => a.name - b.name,
        )
      : rewriting.added;
    const becomes = rewriting.becomes?.slice() ?? unchangedPairs(this.index.pairCount);
    for (const each of this.pairsNamed(number)) becomes[each] = become(isDropped ? -1 : (becomes[each] as number));
    if (!isChanged) return rewriting;
    const dropped = rewriting.dropped.slice();
    if (isDropped) dropped[number] = 0;
    return {dropped, becomes, added};
  }

  private withoutValues({rows, rewriting}: MetricState, {name, values}: Dropping): MetricState['rows'] {
    const {labels, starts, pairs} = this.index;
    const gone = new Set(values);
    const number = this.numberOf(name);
    const added = rewriting.added.find((each) => each.name === number);
    const isGone = (pair: number) => gone.has(pair < 0 ? '' : labels.value(pair));
    const verdicts = new Map<number, boolean>();
    for (const pair of this.pairsNamed(number)) {
      const now = rewriting.dropped[number] === 1 ? -1 : (rewriting.becomes?.[pair] ?? pair);
      verdicts.set(pair, isGone(now));
    }
    const withoutLabel = isGone(added ? added.pair : -1);
    const count = sizeOf(rows);
    const kept = new Uint32Array(count);
    let left = 0;
    for (let at = 0; at < count; at++) {
      const row = rows.listed ? (rows.listed[at] as number) : rows.from + at;
      let isDropped = withoutLabel;
      for (let each = starts[row] as number; each < (starts[row + 1] as number); each++) {
        const pair = pairs[each] as number;
        if (labels.nameOf[pair] === number) isDropped = verdicts.get(pair) ?? false;
      }
      if (!isDropped) kept[left++] = row;
    }
    return left === count ? rows : {...rows, listed: kept.slice(0, left)};
  }

  private pairsNamed(name: number): readonly number[] {
    let found = this.pairsOf.get(name);
    if (!found) {
      found = this.index.pairsNamed(name);
      this.pairsOf.set(name, found);
    }
    return found;
  }

  /** @throws RangeError for the name of the metric itself, which is no label that could go or change. */
  private numberOf(label: string): number {
    if (label === '__name__') {
      throw new RangeError('__name__ is the name of the metric: drop or keep metrics instead of changing this label.');
    }
    return this.index.labels.names.internText(label);
  }
}

function unchangedPairs(count: number): Int32Array {
  const pairs = new Int32Array(count);
  for (let pair = 0; pair < count; pair++) pairs[pair] = pair;
  return pairs;
}
