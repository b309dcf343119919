// What the model wants said beside the answer: where one of its simplifications begins to matter.
import type {Answer, Warning} from '../../model/calculator';
import {formatQuantity} from '../../model/format';
import {numberOf} from './words';

/** GB/month at which CloudFront's list reaches its second step, and others of its kind theirs. */
const FIRST_STEP = 10_000;

export function warnings({base}: Answer): readonly Warning[] {
  const found: Warning[] = [];
  if (numberOf(base, 'paidTransfer') > FIRST_STEP && numberOf(base, 'transferPrice') > 0)
    found.push({
      id: 'steps',
      kind: 'note',
      text: `Beyond ${formatQuantity(FIRST_STEP, 'GB')} a month price lists get cheaper in steps; here every gigabyte costs what the first one does.`,
    });
  return found;
}
