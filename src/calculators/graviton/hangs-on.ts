// What the answer hangs on: how far it moves with the speed, and the speed from which it would not pay.
import type {Ec2} from '../../datasets/ec2';
import type {Answer} from '../../model/calculator';
import type {Evaluation, RowEvaluation} from '../../model/evaluate';
import {formatNumber, formatQuantity} from '../../model/format';
import {type Phrase, strong} from '../../model/phrase';
import {hasSpread} from './row-spread';
import {counted, number, seen, word} from './words';

export function hangsOn({base, low, high}: Answer, data: Ec2): readonly Phrase[] {
  return [...(low && high ? band(base, low, high, data) : []), ...breakEven(base)];
}

function band(base: Evaluation, low: Evaluation, high: Evaluation, data: Ec2): readonly Phrase[] {
  const ends = [number(low, 'saving'), number(high, 'saving')];
  const sizes = ends.map(Math.abs);
  const digits = Math.max(...sizes) < 100 && Math.max(...sizes) > 0 ? 2 : 0;
  const [least = '', most = ''] = ends.map((end) => formatNumber(end, digits));
  const margin = seen(base, 'margin');
  const off = `if the speed is off by ${formatQuantity(margin, '%')} either way`;
  const spread = counted(base).filter((row) => hasSpread(base, row, data)).length;
  const mixed = `over the measured workloads, or ${off} where they cannot be compared`;
  const why = spread === 0 ? off : spread === counted(base).length ? 'over the measured workloads' : mixed;
  if (least !== most) return ['Between ', strong(`${least} and ${most}`), ` ${why}. `];
  if (spread === 0 && margin === 0) return ['The speed is taken as exact: no margin is set. '];
  return ['It stays at ', strong(least), ` ${why}. `];
}

/** "not more than" 22 % slower "than", "at least" 5 % faster "than", "at least" as fast "as". */
interface Bound {
  readonly before: string;
  readonly limit: string;
  readonly than: string;
}

function boundOf(speed: number): Bound {
  const percent = Math.abs(1 - speed) * 100;
  if (percent < 0.05) return {before: 'at least ', limit: 'as fast', than: 'as'};
  // Nothing is 100 % slower: it would do no work at all.
  const text =
    speed < 0.005
      ? formatQuantity(Math.min(percent, 99.99), '%', 2)
      : formatQuantity(percent, '%', percent < 0.5 ? 1 : 0);
  return speed < 1
    ? {before: 'not more than ', limit: `${text} slower`, than: 'than'}
    : {before: 'at least ', limit: `${text} faster`, than: 'than'};
}

/** "m8g is 9 % faster per vCPU than m7i". */
export function comparison(to: string, speed: number, from: string): string {
  const {limit, than} = boundOf(speed);
  return `${to} is ${limit} per vCPU ${than} ${from}`;
}

function breakEven(base: Evaluation): readonly Phrase[] {
  const [only, ...others] = counted(base);
  const pays = number(base, 'workPerDollar') >= 1;
  if (!only || others.length > 0) {
    const {before, limit, than} = boundOf(number(base, 'breakEvenFactor'));
    const said = [before, strong(limit, 'breakEvenFactor'), ` ${than} these speeds say.`];
    return pays
      ? [`${condition(base)} as long as the targets are `, ...said]
      : ['It would pay only if the targets were ', ...said];
  }
  const {before, limit, than} = boundOf(number(base, 'breakEvenSpeed'));
  const [to, from] = [family(only, 'typeTo'), family(only, 'typeFrom')];
  const said = [strong(limit, 'breakEvenSpeed'), ` per vCPU ${than} ${from}`];
  if (pays) return [`${condition(base)} as long as ${to} is ${before}`, ...said, '.'];
  const {limit: measured} = boundOf(number(only, 'measuredSpeed'));
  return [`It would pay only if ${to} were ${before}`, ...said, `; it is ${measured}.`];
}

function family(row: RowEvaluation, step: string): string {
  return word(row, step).split('.')[0] ?? '';
}

/** Work per dollar speaks of speed and price alone: where something else makes the move a loss, the sentence says so. */
function condition(base: Evaluation): string {
  if (seen(base, 'movableShare') === 0) return 'If it moved, it would pay';
  if (number(base, 'saving') > -0.005) return 'It pays';
  return number(base, 'monthlyTo') < number(base, 'monthlyFrom')
    ? 'Without its extra monthly cost it would pay'
    : 'By the CPU alone, before rounding to nodes, it would pay';
}
