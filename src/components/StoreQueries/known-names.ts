// Names of metrics that the files told, for the boxes that ask for one.
import type {SeriesDetail} from '../../calculators/cardinality/imports';
import type {Suggestion} from '../../model/calculator';
import {formatQuantity} from '../../model/format';

/** Each once, the most series first. */
export function knownMetrics(detail: SeriesDetail | undefined): readonly Suggestion[] {
  const series = new Map<string, number>();
  for (const each of [...(detail?.exact?.metrics ?? []), ...(detail?.reports ?? []).flatMap(({metrics}) => metrics)])
    series.set(each.metric, Math.max(each.series, series.get(each.metric) ?? 0));
  return [...series]
    .sort(([, a], [, b]) => b - a)
    .map(([value, count]) => ({value, hint: formatQuantity(count, 'series', 0)}));
}
