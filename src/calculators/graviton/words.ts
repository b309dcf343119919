// The answer in words: what the move saves, what that hangs on, and what a reader should be warned of.

import type {Answer} from '../../model/calculator';
import type {Evaluation, RowEvaluation} from '../../model/evaluate';
import {formatNumber} from '../../model/format';
import {type Phrase, strong} from '../../model/phrase';

const PERCENT = '\u00a0%';

/** A step's number; the sentences are only asked for when the headline has a value, so every total has one. */
function number(evaluation: Evaluation | RowEvaluation, step: string): number {
  const value = evaluation.values[step];
  return typeof value === 'number' ? value : Number.NaN;
}

function word(row: RowEvaluation | undefined, step: string): string {
  const value = row?.values[step];
  return typeof value === 'string' ? value : '';
}

export function counted(evaluation: Evaluation): readonly RowEvaluation[] {
  return (evaluation.rows.fleet ?? []).filter((row) => !row.leftOut);
}

const usd = (value: number) => formatNumber(Math.abs(value), Math.abs(value) < 100 ? 2 : 0);
const share = (value: number) => formatNumber(value, 0) + PERCENT;

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

function fleetWords(evaluation: Evaluation): string {
  const rows = counted(evaluation);
  const nodes = formatNumber(number(evaluation, 'nodesToday'));
  return rows.length === 1 ? `${nodes} × ${word(rows[0], 'typeFrom')}` : `${nodes} nodes of ${rows.length} types`;
}

export function sentence({base}: Answer): readonly Phrase[] {
  if (base.inputs.movableShare === 0 && number(base, 'saving') === 0)
    return [`Nothing of ${fleetWords(base)} moves: it costs `, strong('the same', 'saving'), ' a month.'];
  const saving = number(base, 'saving');
  const costs = number(base, 'monthlyFrom');
  const to =
    counted(base).length === 1
      ? `${formatNumber(number(base, 'nodes'))} × ${targetName(base)}`
      : `${formatNumber(number(base, 'nodes'))} nodes of ${targetName(base)}`;
  const movable =
    number(base, 'saving') !== 0 && base.inputs.movableShare !== 100
      ? `, with ${base.inputs.movableShare}${PERCENT} of it moved,`
      : '';
  const moving: readonly Phrase[] = [`Moving ${fleetWords(base)} to `, strong(to, 'nodes'), movable];
  if (Math.abs(saving) < 0.005) return [...moving, ' costs ', strong('the same', 'saving'), ' a month.'];
  const part = `${share((Math.abs(saving) / costs) * 100)} `;
  return saving > 0
    ? [...moving, ' saves ', strong(`${usd(saving)} USD a month`, 'saving'), `, ${part}of what the fleet costs today.`]
    : [
        ...moving,
        ' costs ',
        strong(`${usd(saving)} USD a month more`, 'saving'),
        `, ${part}on top of what the fleet costs today.`,
      ];
}

export function hangsOn({base, low, high}: Answer): readonly Phrase[] {
  return [...band(base, low, high), ...breakEven(base)];
}

function band(base: Evaluation, low: Evaluation | undefined, high: Evaluation | undefined): readonly Phrase[] {
  if (!low || !high) return [];
  const [least, most] = [number(low, 'saving'), number(high, 'saving')];
  const signed = (value: number) => formatNumber(value, 0);
  const why =
    base.inputs.uncertainty === 'workloads'
      ? 'over the measured workloads. '
      : `if the speed is off by ${String(base.inputs.margin)}${PERCENT} either way. `;
  return ['Between ', strong(`${signed(least)} and ${signed(most)}`), ' ', why];
}

/** "22 % slower" for 0.78, "5 % faster" for 1.05. */
function against(speed: number): string {
  return `${share(Math.abs(1 - speed) * 100)} ${speed < 1 ? 'slower' : 'faster'}`;
}

function breakEven(base: Evaluation): readonly Phrase[] {
  const rows = counted(base);
  const [only] = rows;
  const pays = number(base, 'workPerDollar') >= 1;
  if (rows.length !== 1 || !only) {
    const limit = strong(against(number(base, 'breakEvenFactor')), 'breakEvenFactor');
    return pays
      ? ['It pays as long as the targets are not more than ', limit, ' than these speeds say.']
      : ['It would pay only if the targets were ', limit, ' than these speeds say.'];
  }
  const needed = number(base, 'breakEvenSpeed');
  const limit = strong(against(needed), 'breakEvenSpeed');
  const [to, from] = [word(only, 'typeTo'), word(only, 'typeFrom')].map((type) => type.split('.')[0]);
  const bound = needed < 1 ? 'not more than ' : 'at least ';
  if (pays) return [`It pays as long as ${to} is ${bound}`, limit, ` per vCPU than ${from}.`];
  const measured = against(number(only, 'measuredSpeed'));
  return [`It would pay only if ${to} were ${bound}`, limit, ` per vCPU than ${from}; it is ${measured}.`];
}

export function short({base}: Answer): readonly Phrase[] {
  const saving = number(base, 'saving');
  const part = share((Math.abs(saving) / number(base, 'monthlyFrom')) * 100);
  return [
    `${fleetWords(base)} become `,
    strong(`${formatNumber(number(base, 'nodes'))} × ${targetName(base)}`),
    `: ${part} ${saving >= 0 ? 'less' : 'more'} a month at a ${String(base.inputs.ceiling)}${PERCENT} ceiling.`,
  ];
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
