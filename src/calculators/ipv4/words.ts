// The answer in words: what runs out, when, what binds; in a sentence and in short.
import type {Answer} from '../../model/calculator';
import type {Evaluation, RowEvaluation} from '../../model/evaluate';
import {formatDate, formatNumber, formatQuantity} from '../../model/format';
import {type Phrase, strong} from '../../model/phrase';
import {type NamedSubnet, subnetName} from './forecast/first-to-end';
import {isForNodes} from './subnets/estate';

/** A step's number; NaN where it has none, which the callers rule out. */
export function number(evaluation: Evaluation | RowEvaluation, step: string): number {
  const value = evaluation.values[step];
  return typeof value === 'number' ? value : Number.NaN;
}

export function text(evaluation: Evaluation | RowEvaluation, step: string): string {
  const value = evaluation.values[step];
  return typeof value === 'string' ? value : '';
}

/** What the steps saw of an input: a range as its middle. */
export function seen(evaluation: Evaluation, input: string): number {
  return evaluation.scope[input] as number;
}

export function counted(evaluation: Evaluation, field: 'groups' | 'subnets'): readonly RowEvaluation[] {
  return (evaluation.rows[field] ?? []).filter((row) => !row.leftOut);
}

export function rowName(row: RowEvaluation): string {
  return subnetName(row.scope as unknown as NamedSubnet);
}

/** "a", "a and b", "a, b and c", "a, b and 4 more". */
export function list(names: readonly string[]): string {
  const unique = [...new Set(names)];
  if (unique.length > 3) return `${unique.slice(0, 2).join(', ')} and ${unique.length - 2} more`;
  return unique.length < 2 ? (unique[0] ?? '') : `${unique.slice(0, -1).join(', ')} and ${unique.at(-1)}`;
}

/** What ends on the first day: its subnets by name, or the quota, as a sentence begins with it. */
function firstNames(base: Evaluation): {readonly names: string; readonly many: boolean} {
  const when = number(base, 'runsOut');
  const subnets = counted(base, 'subnets').filter((row) => row.values.end === when);
  const names = [...new Set(subnets.map(rowName))];
  return subnets.length === 0
    ? {names: text(base, 'firstOut').replace(/^t/, 'T'), many: false}
    : {names: list(names), many: names.length > 1};
}

/** Why it is too little already: by a quota, by what nodes take at a peak, or by what is kept free. */
function whyAlready(base: Evaluation): string {
  const first = counted(base, 'subnets').filter((row) => row.values.end === 0);
  if (first.length === 0) return ': there are more than the quota allows.';
  return first.some((row) => isForNodes(String(row.scope.role)))
    ? ': a roll-out during a node update today would need more than there is.'
    : ': fewer are free than are to be kept free.';
}

const OF: Readonly<Record<string, string>> = {
  addresses: 'addresses',
  '/28 blocks': 'whole /28 blocks',
  interfaces: 'network interfaces',
  'network address units': 'network address units',
};

export function boundWords(base: Evaluation): string {
  return OF[text(base, 'boundBy')] ?? 'nothing';
}

export function sentence({base}: Answer): readonly Phrase[] {
  if (base.values.runsOut === null)
    return ['With this growth ', strong('nothing runs out', 'runsOut'), ' within a hundred years.'];
  const {names, many} = firstNames(base);
  const what = boundWords(base);
  if (number(base, 'runsOut') === 0)
    return [`${names} ${many ? 'are' : 'is'} `, strong(`short of ${what} already`, 'runsOut'), whyAlready(base)];
  const on = text(base, 'runsOutOn');
  const when = on ? `on ${formatDate(on)}` : `in ${formatQuantity(number(base, 'runsOut'), 'month', 1)}`;
  return [`${names} ${many ? 'run' : 'runs'} out of ${what} `, strong(when, on ? 'runsOutOn' : 'runsOut'), '.'];
}

export function short({base}: Answer): readonly Phrase[] {
  const nodes = counted(base, 'groups').reduce((sum, row) => sum + Number(row.scope.nodes), 0);
  const estate = `${formatQuantity(nodes, 'node')} in ${formatQuantity(counted(base, 'subnets').length, 'subnet')}`;
  const ends = base.values.runsOut;
  if (ends === null) return [`${estate}: `, strong('nothing runs out', 'runsOut'), '.'];
  if (ends === 0) return [`${estate} are `, strong(`short of ${boundWords(base)}`, 'runsOut'), ' already.'];
  return [
    `${estate} run out of ${boundWords(base)} in `,
    strong(formatQuantity(number(base, 'runsOut'), 'month', 1), 'runsOut'),
    '.',
  ];
}

const MODES: Readonly<Record<string, string>> = {secondary: 'one by one', prefix: 'prefixes', ipv6: 'IPv6'};

/** What a column of the comparison is called: "one by one, WARM_IP_TARGET 2". */
export function modeName({scope}: Evaluation): string {
  const {mode, warmIp, minimumIp, customNetworking} = scope as {
    readonly mode: string;
    readonly warmIp: number | null;
    readonly minimumIp: number | null;
    readonly customNetworking: boolean;
  };
  const targets = [
    ...(warmIp === null ? [] : [`WARM_IP_TARGET ${formatNumber(warmIp)}`]),
    ...(minimumIp === null ? [] : [`MINIMUM_IP_TARGET ${formatNumber(minimumIp)}`]),
  ];
  const parts = [
    MODES[mode] ?? mode,
    ...(mode === 'ipv6' ? [] : targets),
    ...(customNetworking ? ['custom networking'] : []),
  ];
  return parts.join(', ');
}
