// What a month costs at each tariff: a dot each, in the band that deploys can move it within.
import type {Answer} from '../../../model/calculator';
import type {RangeBar, RangeBars} from '../../../model/chart';
import type {Evaluation} from '../../../model/evaluate';
import {formatNumber, formatQuantity} from '../../../model/format';
import {isMissing, isSeries} from '../../../model/value';
import {EVERY_HOUR} from '../cost-bands';
import {TARIFFS, type TariffId, tariffName} from '../tariff-choice';
import {seen} from '../words';

const COSTS = [
  ['grafana-cloud-pro', 'costGrafana'],
  ['amp', 'costAmp'],
  ['gmp', 'costGmp'],
  ['azure-monitor', 'costAzure'],
  ['alibaba', 'costAlibaba'],
  ['datadog-pro', 'costDatadogPro'],
  ['datadog-enterprise', 'costDatadogEnterprise'],
  ['cloudwatch', 'costCloudWatch'],
  ['cloudwatch-otel', 'costCloudWatchOtel'],
  ['new-relic', 'costNewRelic'],
  ['chronosphere', 'costChronosphere'],
] as const satisfies readonly (readonly [(typeof TARIFFS)[number]['id'], string])[];

/** Why one may have no cost, in few words: the working says it in full. */
const WHY: Readonly<Partial<Record<TariffId, string>>> = {
  chronosphere: 'no list price',
  'new-relic': 'bills bytes, and does not publish how many a sample takes',
  'cloudwatch-otel': 'the same',
  cloudwatch: 'its prices for so many were not read',
};

function notDrawn({values}: Evaluation): readonly string[] {
  const without = COSTS.filter(([, step]) => isMissing(values[step])).map(([id]) => id);
  const order = Object.keys(WHY);
  const left = [...without]
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((id) => `${tariffName(id)} (${WHY[id] ?? 'not known'})`);
  return left.length > 0 ? [`Not drawn: ${left.join(', ')}.`] : [];
}

/** Null where a tariff has no cost. Alternatives that cost the same are no move. */
function barOf([id, step]: (typeof COSTS)[number], base: Evaluation, alternatives: readonly Evaluation[]) {
  const cost = base.values[step];
  if (typeof cost !== 'number') return null;
  const {costBands} = base.values;
  const bands = costBands !== undefined && isSeries(costBands) ? costBands : [];
  const band = bands.find(({tariff = -1}) => TARIFFS[tariff]?.id === id);
  return {
    ...{id, label: tariffName(id), low: band?.low ?? cost, mid: cost, high: band ? (band.high ?? null) : cost},
    alternatives: alternatives.map((each) => {
      const other = each.values[step];
      return typeof other === 'number' && other !== cost ? other : undefined;
    }),
    text: formatQuantity(cost, 'USD', 0),
  } satisfies RangeBar;
}

export function costs({base, alternatives}: Answer, names: readonly string[]): RangeBars | {readonly nothing: string} {
  const rows = COSTS.flatMap((each) => barOf(each, base, alternatives) ?? []).sort((a, b) => a.mid - b.mid);
  const [least] = rows;
  const most = rows.at(-1);
  const unknown = notDrawn(base);
  if (!least || !most) return {nothing: ['No tariff has a cost that can be known.', ...unknown].join(' ')};
  const deploys = seen(base, 'deploysPerDay');
  const often = deploys > EVERY_HOUR ? `${formatNumber(deploys)} a day` : 'one every hour';
  const moved = rows.filter(({low, high}) => high === null || high - low > 1).length;
  const band =
    moved > 0
      ? `The bands go from no deploy at all to ${often}: ${moved} of ${rows.length} tariffs ${moved === 1 ? 'charges' : 'charge'} for deploys.`
      : `Deploys change none of them: a band from no deploy to ${often} has no width.`;
  return {
    kind: 'ranges',
    x: {label: 'USD a month', unit: 'USD'},
    rows,
    alternativeNames: names,
    never: 'no cost',
    barNames: {low: 'no deploy', mid: 'your deploys', high: deploys > EVERY_HOUR ? often : 'a deploy every hour'},
    finding: [`From ${least.text} at ${least.label} to ${most.text} at ${most.label}.`, band, ...unknown].join(' '),
  };
}
