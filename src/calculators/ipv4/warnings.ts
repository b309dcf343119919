// What a reader should be warned of before trusting the date: settings that fight, counts that differ, ranges that overlap.
import type {Interfaces} from '../../datasets/interfaces';
import type {Answer, Warning} from '../../model/calculator';
import type {Evaluation, RowEvaluation} from '../../model/evaluate';
import {formatNumber, formatQuantity} from '../../model/format';
import {isMissing} from '../../model/value';
import {isForNodes} from './subnets/estate';
import {overlapping} from './subnets/overlap';
import {type GroupRow, type SubnetRow, zoneOf, zonesOf} from './subnets/pools';
import {startOf} from './totals';
import {counted, list, number, rowName, seen, text} from './words';

/** How far count and model may differ before it is said: a tenth of what the model says. */
const NOTABLE = 0.1;

export function warnings({base}: Answer, data: Interfaces): readonly Warning[] {
  const subnets = counted(base, 'subnets');
  const groups = counted(base, 'groups');
  const found: (Warning | false | undefined)[] = [
    leftOut(base, 'groups', 'node groups'),
    leftOut(base, 'subnets', 'subnets'),
    badDay(base),
    ...placeless(base, subnets, groups),
    overlaps(subnets),
    fallback(groups),
    frozen(base, groups),
    waiting(groups),
    noTrunk(base, groups, data),
    sgWithIpv6(base),
    tooMany(groups),
    countedOtherwise(subnets),
    byHand(subnets),
    noBlocks(base, subnets),
    noneWhole(base, subnets),
  ];
  return found.filter((warning): warning is Warning => typeof warning === 'object');
}

const warning = (id: string, text: string): Warning => ({id, kind: 'warning', text});
const note = (id: string, text: string): Warning => ({id, kind: 'note', text});

function leftOut(base: Evaluation, field: string, what: string): Warning | false {
  const rows = base.rows[field] ?? [];
  const missing = rows.filter((row) => row.leftOut);
  if (missing.length === 0) return false;
  const reasons = [...new Set(missing.map((row) => row.leftOut?.reason ?? ''))].slice(0, 3).join(' ');
  return warning(`left-out-${field}`, `${missing.length} of ${rows.length} ${what} cannot be counted. ${reasons}`);
}

function badDay(base: Evaluation): Warning | false {
  const start = startOf({counted: String(base.inputs.counted)});
  return isMissing(start) && warning('day', start.reason);
}

/** Nodes or pods for which no subnet is listed. */
function placeless(
  base: Evaluation,
  subnets: readonly RowEvaluation[],
  groups: readonly RowEvaluation[],
): readonly Warning[] {
  const rows = subnets.map((row) => row.scope as unknown as SubnetRow);
  const needed =
    base.inputs.customNetworking === true && base.inputs.mode !== 'ipv6'
      ? (['nodes', 'pods'] as const)
      : (['nodes'] as const);
  return needed.flatMap((role) => {
    const there = new Set(rows.filter((row) => row.role === role).map(zoneOf));
    const nodeZones = new Set(rows.filter((row) => row.role === 'nodes').map(zoneOf));
    const zones = groups.flatMap((group) => zonesOf(group.scope as unknown as GroupRow, nodeZones));
    const without = [...new Set(zones)].filter((zone) => !there.has(zone));
    if (rows.every((row) => row.role !== role))
      return [
        warning(
          `no-${role}`,
          `No subnet is used by ${role}: what ${role === 'pods' ? 'pods' : 'nodes'} take is not counted anywhere.`,
        ),
      ];
    return without.length === 0
      ? []
      : [
          warning(
            `zone-${role}`,
            `There is no subnet for ${role} in ${list(without)}: what the nodes there take is not counted.`,
          ),
        ];
  });
}

function overlaps(subnets: readonly RowEvaluation[]): Warning | false {
  const pair = overlapping(subnets.map((row) => String(row.scope.cidr)));
  return (
    pair !== undefined &&
    warning(
      'overlap',
      `${pair[0]} and ${pair[1]} overlap: if they are of one VPC, addresses in both are counted twice.`,
    )
  );
}

function fallback(groups: readonly RowEvaluation[]): Warning | false {
  const types = groups.filter((row) => row.scope.mode === 'prefix' && row.values.modeUsed === 'secondary');
  return (
    types.length > 0 &&
    warning(
      'xen',
      `${list(types.map((row) => text(row, 'typeUsed')))} cannot take prefixes: the CNI logs a warning and hands out single addresses.`,
    )
  );
}

function frozen(base: Evaluation, groups: readonly RowEvaluation[]): Warning | false {
  const {minimumIp, warmIp, mode} = base.scope as {minimumIp: number | null; warmIp: number | null; mode: string};
  if (mode === 'ipv6' || !minimumIp || (warmIp ?? 0) > 0 || groups.length === 0) return false;
  return warning(
    'frozen',
    `MINIMUM_IP_TARGET without WARM_IP_TARGET is also the most that a node gets: pods beyond ${formatNumber(minimumIp)} on a node stay without an address.`,
  );
}

function waiting(groups: readonly RowEvaluation[]): Warning | false {
  const rows = groups.filter((row) => number(row, 'waiting') > 0);
  const [row] = rows;
  return (
    row !== undefined &&
    warning(
      'waiting',
      `A node of ${text(row, 'typeUsed')} has no address for ${formatQuantity(number(row, 'waiting'), 'pod')} of its ${formatNumber(Math.ceil(Number(row.scope.pods)))}.`,
    )
  );
}

function noTrunk(base: Evaluation, groups: readonly RowEvaluation[], data: Interfaces): Warning | false {
  if (seen(base, 'branchPods') === 0) return false;
  const asked = seen(base, 'branchPods');
  const few = groups.filter((row) => {
    const type = data.type(text(row, 'typeUsed'));
    return type?.trunk !== true || (type.branchEnis ?? 0) < asked;
  });
  return (
    few.length > 0 &&
    warning(
      'trunk',
      `${list(few.map((row) => text(row, 'typeUsed')))} cannot carry ${formatQuantity(asked, 'branch interface')} by the published limits: only what it can is counted.`,
    )
  );
}

function sgWithIpv6(base: Evaluation): Warning | false {
  return (
    base.inputs.mode === 'ipv6' &&
    seen(base, 'branchPods') > 0 &&
    warning(
      'branch-ipv6',
      'Security groups for pods with IPv6: the CNI’s feature table says no, its tests accept it. Check the version that you run.',
    )
  );
}

function tooMany(groups: readonly RowEvaluation[]): Warning | false {
  const over = groups.filter((row) => Number(row.scope.pods) > number(row, 'maxPodsUsed') - Number(row.scope.hostPods));
  const [row] = over;
  return (
    row !== undefined &&
    warning(
      'max-pods',
      `${formatNumber(Number(row.scope.pods))} pods on ${text(row, 'typeUsed')} are more than its max pods of ${formatNumber(number(row, 'maxPodsUsed'))} leave beside those on the host network.`,
    )
  );
}

/** Where the reader counted what is free, and the model would have said something else. */
function countedOtherwise(subnets: readonly RowEvaluation[]): Warning | false {
  const rows = subnets.filter((row) => row.scope.free !== null);
  const held = rows.reduce((sum, row) => sum + number(row, 'heldByNodes'), 0);
  const model = rows.reduce((sum, row) => sum + number(row, 'heldByModel'), 0);
  if (rows.length === 0 || Math.abs(held - model) <= NOTABLE * Math.max(1, model)) return false;
  return note(
    'counted',
    `By your counts nodes hold ${formatNumber(held, 0)} addresses, by these settings they would hold ${formatNumber(model, 0)}: the date keeps your count, and new nodes take what the settings say.`,
  );
}

function byHand(subnets: readonly RowEvaluation[]): Warning | false {
  return (
    subnets.some((row) => row.scope.free !== null) &&
    note(
      'by-hand',
      'What is free was counted with today’s settings: a setting that you change above moves new nodes only. The remedies below also say what it is once today’s nodes follow.',
    )
  );
}

function noBlocks(base: Evaluation, subnets: readonly RowEvaluation[]): Warning | false {
  const none = subnets.filter(
    (row) => row.scope.role !== 'other' && row.scope.role !== 'control' && Number(row.values.freeBlocks) < 1,
  );
  return (
    base.inputs.mode === 'prefix' &&
    none.length > 0 &&
    warning(
      'no-blocks',
      `There is no whole /28 free in ${list(none.map(rowName))}: a new node gets no prefix there, however many addresses are free.`,
    )
  );
}

/** What a reader who thinks of prefix delegation should know first. */
function noneWhole(base: Evaluation, subnets: readonly RowEvaluation[]): Warning | false {
  const known = subnets.filter((row) => isForNodes(String(row.scope.role)) && typeof row.scope.blocks === 'number');
  return (
    base.inputs.mode === 'secondary' &&
    known.length > 0 &&
    known.every((row) => Number(row.scope.blocks) < 1) &&
    note(
      'none-whole',
      `Prefix delegation would fail today: of ${formatNumber(
        known.reduce((sum, row) => sum + number(row, 'freeNow'), 0),
        0,
      )} free addresses not one /28 is whole.`,
    )
  );
}
