// A change in a few words, as the waterfall and warnings name it.
import {formatNumber, formatQuantity} from '../../../model/format';
import {type ChangeRow, changeOf} from './change';

export function changeName(row: ChangeRow): string {
  const {kind, metric, labels, left, seconds} = changeOf(row);
  const on = metric ?? 'all metrics';
  const names = labels.join(', ') || 'no label';
  switch (kind) {
    case 'dropMetric':
      return `Drop ${on}`;
    case 'dropLabels':
      return `Aggregate ${names} away from ${on}`;
    case 'fewerValues':
      return `Keep ${left ?? 'fewer'} values of ${names} in ${on}`;
    case 'fewerBuckets':
      return `Keep ${left ?? 'fewer'} buckets of ${metric ?? 'all histograms'}`;
    case 'nativeHistogram':
      return `Make ${metric ?? 'all histograms'} native`;
    case 'interval':
      return seconds === null ? 'Scrape less often' : `Scrape every ${formatQuantity(seconds, 'second')}`;
  }
}

/** What another interval does to samples; '' where it stays. @param slower how many times as long the interval is. */
export function samplesPhrase(slower: number): string {
  if (slower === 1) return '';
  return slower > 1 ? `samples ÷ ${formatNumber(slower)}` : `samples × ${formatNumber(1 / slower)}`;
}
