// The answer as sentences: how long a reader waits, what a month costs, what both hang on.
import type {Answer} from '../../model/calculator';
import type {Evaluation} from '../../model/evaluate';
import {formatQuantity} from '../../model/format';
import {type Phrase, strong} from '../../model/phrase';

export function numberOf(evaluation: Evaluation, name: string): number {
  return evaluation.scope[name] as number;
}

const seconds = (evaluation: Evaluation, name: string) => formatQuantity(numberOf(evaluation, name), 'seconds', 1);
const dollars = (evaluation: Evaluation) => formatQuantity(numberOf(evaluation, 'monthlyCost'), 'USD', 2);

export function sentence({base}: Answer): readonly Phrase[] {
  return [
    'A first view is ready after ',
    strong(seconds(base, 'ready'), 'ready'),
    ` on ${formatQuantity(numberOf(base, 'bandwidth'), 'Mbit/s')}, and can be read after `,
    strong(seconds(base, 'readable'), 'readable'),
    '; serving ',
    formatQuantity(numberOf(base, 'views'), 'views'),
    ' costs ',
    strong(dollars(base), 'monthlyCost'),
    ' a month.',
  ];
}

/** The allowance is what a bill turns on; without a price beyond it, nothing does. */
function allowance({base}: Answer): readonly Phrase[] {
  const {transfer, freeTransfer, transferPrice, paidTransfer} = base.scope as Record<string, number>;
  const used = formatQuantity(transfer as number, 'GB', 1);
  if (transferPrice === 0) return [`a month’s ${used} cost nothing by the gigabyte, however many they are.`];
  if (paidTransfer === 0)
    return [`a month’s ${used} are inside the ${formatQuantity(freeTransfer as number, 'GB')} that are included.`];
  return [`${formatQuantity(paidTransfer as number, 'GB', 1)} of a month’s ${used} are paid for.`];
}

export function hangsOn(answer: Answer): readonly Phrase[] {
  const hundred = formatQuantity(numberOf(answer.base, 'perKilobyte') / 10, 'seconds', 2);
  return [
    'The wait hangs on weight and connection: every 100 kB more take ',
    strong(hundred, 'perKilobyte'),
    '. The bill hangs on the host: ',
    ...allowance(answer),
  ];
}

export function short({base}: Answer): readonly Phrase[] {
  return [strong(seconds(base, 'ready'), 'ready'), ` until ready, ${dollars(base)} a month.`];
}

/** What an alternative is called that was given no name. */
export function weightName(evaluation: Evaluation): string {
  return formatQuantity(numberOf(evaluation, 'script'), 'kB of script');
}
