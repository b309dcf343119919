// The answer in words: what the move saves, in a sentence and in short; and what fleets, targets and lines are called.
import type {Answer} from '../../model/calculator';
import type {Evaluation, RowEvaluation} from '../../model/evaluate';
import {formatNumber, formatQuantity} from '../../model/format';
import {type Phrase, strong} from '../../model/phrase';

/** Less than half a cent a month is no difference. */
const NOTHING = 0.005;

/** A step's number; the sentences are only asked for when the headline has a value, so every total has one. */
export function number(evaluation: Evaluation | RowEvaluation, step: string): number {
  const value = evaluation.values[step];
  return typeof value === 'number' ? value : Number.NaN;
}

/** What the steps saw of an input: a range as its middle. */
export function seen(evaluation: Evaluation, input: string): number {
  return evaluation.scope[input] as number;
}

export function word(row: RowEvaluation | undefined, step: string): string {
  const value = row?.values[step];
  return typeof value === 'string' ? value : '';
}

export function counted(evaluation: Evaluation): readonly RowEvaluation[] {
  return (evaluation.rows.fleet ?? []).filter((row) => !row.leftOut);
}

/** Without its sign; to the cent below a hundred. */
const usd = (value: number) => formatNumber(Math.abs(value), Math.abs(value) < 100 ? 2 : 0);

/** A share without its sign; "under 1 %" where it would round to none. */
function share(value: number): string {
  const size = Math.abs(value);
  return size < 0.5 ? `under ${formatQuantity(1, '%')}` : formatQuantity(size, '%', 0);
}

/** "m8g.xlarge", or "m8g and c8g" for a fleet. */
export function targetName(evaluation: Evaluation): string {
  const rows = counted(evaluation);
  if (rows.length === 0) return String(evaluation.inputs.target ?? '');
  if (rows.length === 1) return word(rows[0], 'typeTo');
  return list([...new Set(rows.map((row) => word(row, 'typeTo').split('.')[0] ?? ''))]);
}

export function todayName(evaluation: Evaluation): string {
  const rows = counted(evaluation);
  return rows.length === 1 ? word(rows[0], 'typeFrom') : 'today';
}

function list(names: readonly string[]): string {
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more families`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Each name once; the first few where there are many: "a, b, c and 4 more". */
export function names(rows: readonly string[]): string {
  const unique = [...new Set(rows)];
  const [shown, last] =
    unique.length > 4 ? [unique.slice(0, 3), `${unique.length - 3} more`] : [unique.slice(0, -1), unique.at(-1) ?? ''];
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

function fleetWords(evaluation: Evaluation): string {
  const rows = counted(evaluation);
  const nodes = number(evaluation, 'nodesToday');
  if (rows.length === 1) return `${formatNumber(nodes)} × ${word(rows[0], 'typeFrom')}`;
  const types = [...new Set(rows.map((row) => word(row, 'typeFrom')))];
  return `${formatQuantity(nodes, 'node')} of ${types.length === 1 ? types[0] : `${types.length} types`}`;
}

function targetWords(evaluation: Evaluation): string {
  const nodes = number(evaluation, 'nodes');
  const name = targetName(evaluation);
  return counted(evaluation).length === 1
    ? `${formatNumber(nodes)} × ${name}`
    : `${formatQuantity(nodes, 'node')} of ${name}`;
}

export function sentence({base}: Answer): readonly Phrase[] {
  const saving = number(base, 'saving');
  const moved = seen(base, 'movableShare');
  const same = Math.abs(saving) < NOTHING;
  const part = share(number(base, 'savingShare'));
  const outcome: readonly Phrase[] = same
    ? [' costs ', strong('the same', 'saving'), ' a month.']
    : saving > 0
      ? [' saves ', strong(`${usd(saving)} USD a month`, 'saving'), `, ${part} of what the fleet costs today.`]
      : [
          ' costs ',
          strong(`${usd(saving)} USD a month more`, 'saving'),
          `, ${part} on top of what the fleet costs today.`,
        ];
  if (moved === 0) return [`Nothing of ${fleetWords(base)} moves: it`, ...outcome];
  const partly = same || moved === 100 ? '' : `, with ${formatQuantity(moved, '%')} of it moved,`;
  return [`Moving ${fleetWords(base)} to `, strong(targetWords(base), 'nodes'), partly, ...outcome];
}

export function short({base}: Answer): readonly Phrase[] {
  const saving = number(base, 'saving');
  const change =
    Math.abs(saving) < NOTHING
      ? 'the same cost'
      : `${share(number(base, 'savingShare'))} ${saving > 0 ? 'less' : 'more'} a month`;
  const ceiling = ` at a ${formatQuantity(seen(base, 'ceiling'), '%')} ceiling.`;
  const fleet = fleetWords(base);
  if (seen(base, 'movableShare') === 0) return [`${fleet}: nothing moves, ${change}${ceiling}`];
  const becomes = number(base, 'nodesToday') === 1 ? 'becomes' : 'become';
  return [`${fleet} ${becomes} `, strong(targetWords(base)), `: ${change}${ceiling}`];
}

/** "m8g", or "m8g and c8g" for a fleet. */
export function familyName(evaluation: Evaluation): string {
  return targetName(evaluation).replace(/\.[a-z0-9-]+$/, '');
}

/** What a line of a picture is called: "m8g · Graviton4", "m8a · AMD, no SMT"; families alone for a fleet. */
export function lineName(evaluation: Evaluation): string {
  const [only, ...others] = counted(evaluation);
  return only && others.length === 0 ? `${familyName(evaluation)} · ${word(only, 'makerTo')}` : familyName(evaluation);
}
