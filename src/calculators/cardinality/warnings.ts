// What the model wants said beside the answer: rows left out, prices that are not sure, intervals that leave gaps.
import type {Tariffs} from '../../datasets/tariffs';
import type {Answer, Warning} from '../../model/calculator';
import {isMissing} from '../../model/value';
import {number, seen} from './words';

/** Queries keep seeing a series for 5 minutes: two samples have to fit, one of them lost. */
const LONGEST_INTERVAL = 120;

export function warnings({base}: Answer, data: Tariffs): readonly Warning[] {
  const found: Warning[] = (base.rows.metrics ?? [])
    .filter((row) => row.leftOut)
    .map((row) => ({
      id: `metric-${row.index}`,
      kind: 'warning',
      text: `Row ${row.index + 1} is left out of all figures. ${row.leftOut?.reason ?? ''}`,
    }));
  for (const {index, leftOut} of base.rows.changes ?? [])
    if (leftOut)
      found.push({
        id: `change-${index}`,
        kind: 'warning',
        text: `Change ${index + 1} is left out; the others are applied. ${leftOut.reason}`,
      });
  for (const [at, {priced}] of ownPrices(base).entries()) {
    const unused = unusedPrice(base, data, at, priced);
    if (unused) found.push({id: `own-price-${at}`, kind: 'warning', text: unused});
  }
  const {monthlyCost} = base.values;
  if (isMissing(monthlyCost)) found.push({id: 'no-cost', kind: 'warning', text: monthlyCost.reason});
  const tariff = data.tariff(String(base.inputs.tariff));
  if (tariff?.confidence.price === 'low')
    found.push({
      id: 'price',
      kind: 'warning',
      text: `${tariff.name}: the price is not sure; ${tariff.confidence.why}.`,
    });
  else if (tariff && tariff.confidence.price !== 'none')
    found.push({
      id: 'price',
      kind: 'note',
      text: `${tariff.name}: ${tariff.confidence.why}. Before tax and discounts.`,
    });
  if (Math.max(seen(base, 'scrapeInterval'), number(base, 'intervalAfter')) > LONGEST_INTERVAL)
    found.push({
      id: 'interval',
      kind: 'warning',
      text: 'Beyond 2 minutes one scrape that fails leaves a gap, and rate() needs a window of at least four intervals.',
    });
  const natives = [...(base.rows.metrics ?? []), ...(base.rows.changes ?? [])].filter(({leftOut}) => !leftOut);
  if (natives.some(({scope}) => scope.metricType === 'nativeHistogram' || scope.change === 'nativeHistogram'))
    found.push({
      id: 'native',
      kind: 'note',
      text: 'A vendor may count a native histogram as more than one series: set it below if yours does.',
    });
  return found;
}

function ownPrices({inputs: {prices}}: Answer['base']): readonly {readonly priced: string}[] {
  return prices as unknown as readonly {readonly priced: string}[];
}

/** Why a price of the reader's own changes nothing; undefined where it is used. */
function unusedPrice(base: Answer['base'], data: Tariffs, at: number, priced: string): string | undefined {
  const name = data.tariff(priced)?.name ?? priced;
  if (data.tariff(priced)?.counts === 'unpublished')
    return `Your price of ${name} is not used: nothing says what it is the price of.`;
  const first = ownPrices(base).findIndex((price) => price.priced === priced);
  return first < at ? `Of your two prices of ${name} the first is used.` : undefined;
}
