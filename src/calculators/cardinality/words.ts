// The answer in words: series now and at a deploy's peak, what the chosen tariff makes of them, and what that hangs on.
import type {Tariffs} from '../../datasets/tariffs';
import type {Answer} from '../../model/calculator';
import type {Evaluation} from '../../model/evaluate';
import {formatNumber, formatQuantity} from '../../model/format';
import {type Phrase, strong} from '../../model/phrase';
import {isMissing} from '../../model/value';
import {freeDeploysPerDay} from './deploy-peak';
import {tariffName} from './tariff-choice';

/** A step's number; NaN where it has none, which the callers rule out. */
export function number(evaluation: Evaluation, step: string): number {
  const value = evaluation.values[step];
  return typeof value === 'number' ? value : Number.NaN;
}

/** What the steps saw of an input: a range as its middle. */
export function seen(evaluation: Evaluation, input: string): number {
  return evaluation.scope[input] as number;
}

export function count(evaluation: Evaluation, step: string): string {
  return formatQuantity(number(evaluation, step), 'series', 0);
}

function costPhrase(base: Evaluation): readonly Phrase[] {
  const {monthlyCost} = base.values;
  const at = ` at ${tariffName(base.inputs.tariff)}`;
  if (typeof monthlyCost === 'number')
    return [strong(formatQuantity(monthlyCost, 'USD', 0), 'monthlyCost'), ` a month${at}`];
  return [isMissing(monthlyCost) ? `no cost that can be known${at}` : `no cost${at}`];
}

export function sentence({base}: Answer): readonly Phrase[] {
  return [
    strong(count(base, 'activeSeries'), 'activeSeries'),
    ' now, ',
    strong(formatNumber(number(base, 'peakSeries'), 0), 'peakSeries'),
    ' at a deploy’s peak: ',
    ...costPhrase(base),
    ...changePhrase(base),
    '.',
  ];
}

/** What the changes leave, and save where there is a cost; nothing where none is applied. */
function changePhrase(base: Evaluation): readonly Phrase[] {
  if (!(base.rows.changes ?? []).some(({leftOut}) => !leftOut)) return [];
  const {savedPerMonth} = base.values;
  const left: readonly Phrase[] = ['; the changes leave ', strong(count(base, 'seriesAfter'), 'seriesAfter')];
  if (typeof savedPerMonth !== 'number') return left;
  const saves = savedPerMonth >= 0 ? 'less' : 'more';
  return [...left, ', ', strong(formatQuantity(Math.abs(savedPerMonth), 'USD', 0), 'savedPerMonth'), ` ${saves}`];
}

export function short({base}: Answer): readonly Phrase[] {
  return [
    strong(count(base, 'activeSeries'), 'activeSeries'),
    ', ',
    strong(formatNumber(number(base, 'peakSeries'), 0), 'peakSeries'),
    ' at a deploy’s peak.',
  ];
}

/** Percentile billing hangs on the cliff or on the interval; samples on the interval; hours on churn. */
export function hangsOn({base}: Answer, data: Tariffs): readonly Phrase[] {
  const tariff = data.tariff(String(base.inputs.tariff));
  switch (tariff?.counts) {
    case 'percentile':
      return samplesDecide(base, tariff.included ?? 1) ?? cliff(base, tariff.percentile ?? 100);
    case 'samples':
    case 'days':
      return [`It hangs on the interval: ${perMinute(base)} are samples that are billed one by one.`];
    case 'hours':
      return [
        `It hangs on churn: ${formatQuantity(number(base, 'newPerDay') / 24, 'series', 0)} are new in an hour, and the interval does not matter.`,
      ];
    case 'bytes':
      return ['It hangs on the bytes that a sample is billed as, which nobody publishes.'];
    default:
      return ['There is no list price: a contract says what counts.'];
  }
}

function perMinute(base: Evaluation): string {
  return formatQuantity(number(base, 'samplesPerMinute'), 'samples/minute', 0);
}

/** Nothing where series decide. */
function samplesDecide(base: Evaluation, included: number): readonly Phrase[] | undefined {
  if (number(base, 'samplesPerMinute') / included <= number(base, 'percentileSeries')) return undefined;
  const peak = Math.max(number(base, 'peakSeries'), number(base, 'percentileSeries'));
  const decides = number(base, 'samplesPerMinute') / included > peak;
  return [
    'Billed are not the series but the ',
    strong(perMinute(base), 'samplesPerMinute'),
    `, because the interval is ${formatQuantity(seen(base, 'scrapeInterval'), 'second')}. `,
    decides
      ? 'Deploys do not matter: even at their peak there are fewer series than that.'
      : 'One deploy too many, and the series of its peak are more.',
  ];
}

/** The most deploys a day that are free: rounded down, because a rate above the edge is not. */
export function rateOfDeploys(free: number): string {
  const parts = free < 100 ? 100 : 1;
  return formatNumber(Math.floor(free * parts + 1e-6) / parts);
}

function cliff(base: Evaluation, percentile: number): readonly Phrase[] {
  const window = {activeWindow: seen(base, 'activeWindow'), rollout: seen(base, 'rollout')};
  const most = freeDeploysPerDay({...window, percentile});
  // Without a window, or with one of next to nothing.
  if (!Number.isFinite(most)) return ['A deploy leaves no old series that count.'];
  if (seen(base, 'podShare') === 0) return ['Pods own none of the series, so that a deploy adds none.'];
  if (number(base, 'percentileSeries') > number(base, 'peakSeries'))
    return ['Pods that end by themselves leave more series than a deploy does, so that deploys do not matter.'];
  const free = rateOfDeploys(most);
  const share = strong(formatQuantity(number(base, 'deployShare'), '%', 1), 'deployShare');
  const deploys = formatNumber(seen(base, 'deploysPerDay'));
  const beyond = number(base, 'deployShare') > 100 - percentile;
  return [
    `Deploys fill `,
    share,
    ` of the day, ${formatNumber(100 - percentile)} % are forgiven: `,
    beyond
      ? `with ${deploys} a day the peak counts all month; up to ${free} would be free.`
      : `up to ${free} a day are free, beyond that the peak counts all month.`,
  ];
}
