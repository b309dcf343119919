// What a store says of series that come and go, and of samples, in sentences.
import {formatNumber} from '../../../model/format';
import type {StoreCounts} from './detail';

/** None where the store was not asked. Windows come in the order in which they were asked for. */
export function comeAndGo({within, added, samples}: StoreCounts): readonly string[] {
  const metrics = [...new Set(within.map(({metric}) => metric))];
  const windows = [...new Set(added.map(({window}) => window))];
  const total = samples.reduce((sum, each) => sum + each.samples, 0);
  return [
    ...metrics.map((metric) => {
      const counts = within.filter((each) => each.metric === metric);
      const seen = counts.map(({series, window}) => `${formatNumber(series)} within ${window}`);
      return `Distinct series of ${metric ?? 'all metrics'}: ${seen.join(', ')}.`;
    }),
    ...windows.map((window) => {
      const counts = added.filter((each) => each.window === window);
      const series = counts.reduce((sum, each) => sum + each.series, 0);
      return `${formatNumber(series)} new series within ${window}, in ${jobs(counts.length)}.`;
    }),
    ...(samples.length > 0
      ? [`${formatNumber(total)} samples when all targets are scraped once, in ${jobs(samples.length)}.`]
      : []),
  ];
}

function jobs(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'job' : 'jobs'}`;
}
