// What stands under a row of changes: the series that it finds and leaves.
import type {Evaluation} from '../../../model/evaluate';
import {formatNumber, formatQuantity} from '../../../model/format';
import {isSeries} from '../../../model/value';
import {samplesPhrase} from './change-words';

/** Nothing for a change that is left out: the reason stands with the warnings. */
export function changeHint({rows, values}: Evaluation, row: number): string | undefined {
  const kept = (rows.changes ?? []).filter(({leftOut}) => !leftOut);
  const at = kept.findIndex(({index}) => index === row);
  const {waterfall} = values;
  const step = at >= 0 && waterfall !== undefined && isSeries(waterfall) ? waterfall[at] : undefined;
  if (!step) return undefined;
  const {before = 0, after = 0, slower = 1} = step;
  if (slower !== 1) return samplesPhrase(slower);
  if (before === after) return 'changes nothing that is still there';
  return `${formatNumber(before, 0)} → ${formatQuantity(after, 'series', 0)}`;
}
