// The series that were read as the remedies ask them: families, and exact counts after any stack of changes.
import type {MetricType} from '../../../importers/exposition/page-series';
import {sizeOf} from '../../../importers/series/row-counter';
import type {SeriesIndex as ReadSeries} from '../../../importers/series/series-index';
import type {Family, Recount, Rewrite, SeriesIndex} from '../remedies/series-index';
import {familiesOf} from './families';
import {changed, type SeriesState, unchanged} from './series-state';

export class IndexedSeries implements SeriesIndex {
  readonly families: readonly Family[];
  private readonly before: SeriesState;
  /** The last stack: what each of its changes left. A stack that begins alike begins from there. */
  private known: {readonly change: string; readonly state: SeriesState}[] = [];

  /** @param types by the name of the family, as the pages say them; see `agreedTypes` for several pages. */
  constructor(
    readonly index: ReadSeries,
    types: ReadonlyMap<string, MetricType>,
  ) {
    this.families = familiesOf(index, types);
    this.before = unchanged(index);
  }

  /** @throws RangeError for a pattern that cannot be read, and for a change of `__name__`. */
  recount(changes: readonly (readonly Rewrite[])[]): Recount {
    const {metrics, colliding, collisions} = this.after(changes);
    const byName = new Map<string, number>();
    let series = 0;
    metrics.forEach(({rows}, metric) => {
      const count = sizeOf(rows);
      series += count;
      if (count > 0) byName.set(this.index.metrics[metric]?.name ?? '', count);
    });
    return {series, byName, colliding, collisions};
  }

  /** @throws RangeError as `recount` does. */
  after(changes: readonly (readonly Rewrite[])[]): SeriesState {
    const keys = changes.map((change) => JSON.stringify(change));
    let at = 0;
    while (at < keys.length && this.known[at]?.change === keys[at]) at++;
    if (at < keys.length) this.known = this.known.slice(0, at);
    for (; at < keys.length; at++) {
      const state = changed(this.index, this.known[at - 1]?.state ?? this.before, changes[at] ?? []);
      this.known.push({change: keys[at] ?? '', state});
    }
    return this.known[keys.length - 1]?.state ?? this.before;
  }
}
