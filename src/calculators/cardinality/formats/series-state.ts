// The series after some changes: of each metric the rows that are left, and what has become of their labels.

import type {MetricRows} from '../../../importers/series/metric-rows';
import {type Rewriting, type Rows, sizeOf} from '../../../importers/series/row-counter';
import type {SeriesIndex} from '../../../importers/series/series-index';
import type {Collision, Labels, Rewrite} from '../remedies/series-index';
import {LabelRewriter, type MetricState, type Step} from './label-rewriter';

const MOST_COLLISIONS = 3;

export interface SeriesState {
  /** In the order of the index's metrics. */
  readonly metrics: readonly MetricState[];
  /** By the last change. */
  readonly colliding: number;
  readonly collisions: readonly Collision[];
}

export function unchanged(index: SeriesIndex): SeriesState {
  const rewriting = {dropped: new Uint8Array(index.names), added: []};
  return {
    metrics: index.metrics.map(({from, to}) => ({rows: {from, to}, rewriting})),
    colliding: 0,
    collisions: [],
  };
}

/** Metrics that the change does not touch stay as they are and are not counted again. */
export function changed(index: SeriesIndex, before: SeriesState, change: readonly Rewrite[]): SeriesState {
  const rewriter = new LabelRewriter(index);
  const steps = stepsPerMetric(index, change);
  let colliding = 0;
  const collisions: Collision[] = [];
  const metrics = before.metrics.map((state, metric) => {
    const {rows, rewriting} = (steps[metric] ?? []).reduce(
      (now, step) =>
        step === 'gone' ? {rows: NONE, rewriting: now.rewriting} : rewriter.rewritten(now, step, index.metrics[metric]),
      state,
    );
    if (rewriting === state.rewriting || sizeOf(rows) === 0) return {rows, rewriting};
    const {from, to} = rows;
    const merged = index.counter.merge(rows, rewriting, MOST_COLLISIONS);
    colliding += merged.colliding;
    const room = MOST_COLLISIONS - collisions.length;
    for (const [one, other] of merged.alike.slice(0, room)) {
      collisions.push({
        becomes: labelsOf(index, metric, one, rewriting),
        from: [labelsOf(index, metric, one, state.rewriting), labelsOf(index, metric, other, state.rewriting)],
      });
    }
    return {rows: merged.kept.length === sizeOf(rows) ? rows : {from, to, listed: merged.kept}, rewriting};
  });
  return {metrics, colliding, collisions};
}

const NONE: Rows = {from: 0, to: 0};

/** What each metric goes through; `gone` where a change takes all of its series. */
function stepsPerMetric(index: SeriesIndex, change: readonly Rewrite[]): readonly (readonly Step[] | undefined)[] {
  const steps: Step[][] = [];
  const take = (metric: number, step: Step) => {
    const known = steps[metric];
    if (known) known.push(step);
    else steps[metric] = [step];
  };
  for (const rewrite of change) {
    if (rewrite.kind === 'keep') {
      const kept = new Set(rewrite.names);
      index.metrics.forEach(({name}, metric) => {
        if (!kept.has(name)) take(metric, 'gone');
      });
      continue;
    }
    const step =
      rewrite.kind === 'drop' ? (rewrite.label ? {kind: 'dropValues' as const, ...rewrite.label} : 'gone') : rewrite;
    for (const metric of named(index, rewrite.names)) take(metric, step);
  }
  return steps;
}

function named(index: SeriesIndex, names: readonly string[] | null): Iterable<number> {
  if (names === null) return index.metrics.keys();
  return new Set(names.flatMap((name) => index.metricNumber(name) ?? []));
}

function labelsOf(index: SeriesIndex, metric: number, row: number, rewriting: Rewriting): Labels {
  const {labels, counter} = index;
  const {name} = index.metrics[metric] as MetricRows;
  const pairs = counter.rewritten(row, rewriting).map((pair) => [labels.name(pair), labels.value(pair)]);
  return Object.fromEntries([...(name === '' ? [] : [['__name__', name]]), ...pairs]);
}
