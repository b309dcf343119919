// What a reader should be warned of before trusting the answer: types that throttle, memory that decides, figures that do not compare.
import type {Ec2} from '../../datasets/ec2';
import type {Answer, Warning} from '../../model/calculator';
import type {Evaluation, RowEvaluation} from '../../model/evaluate';
import {formatDate, formatNumber, formatQuantity} from '../../model/format';
import {type OwnSpeed, ownSpeed} from './own-figures';
import {spreadOfRow} from './row-spread';
import {unusedFigures} from './unused-figures';
import {counted, names} from './words';
import {workload} from './workloads';

const word = (row: RowEvaluation, step: string): string => String(row.values[step] ?? '');

export function warnings(answer: Answer, data: Ec2): readonly Warning[] {
  const {base} = answer;
  const rows = counted(base);
  const types = rows.flatMap((row) => [word(row, 'typeFrom'), word(row, 'typeTo')]);
  const chosen = workload(String(base.inputs.workload));
  const found: (Warning | false)[] = [
    leftOut(base.rows.fleet ?? []),
    about(
      'flex',
      'warning',
      types.filter((type) => data.type(type)?.flex),
      (list) =>
        `${list} may be throttled below full speed when busy for long: measured speeds were up to 38 % off there.`,
    ),
    about(
      'burstable',
      'warning',
      types.filter((type) => data.type(type)?.burstable),
      (list, many) =>
        `${list} ${many ? 'earn' : 'earns'} CPU credits: the measurements ran on credits, and a fleet above its baseline pays for more or slows down.`,
    ),
    about(
      'memory',
      'warning',
      rows
        .filter((row) => Number(row.values.nodesMemory) > Number(row.values.nodesCpu))
        .map((row) => word(row, 'typeTo')),
      (list) =>
        `Memory, not CPU, decides how many nodes of ${list} are needed: work per dollar and break-even speed speak of the CPU alone.`,
    ),
    about(
      'floor',
      'note',
      rows
        .filter(
          (row) => Number(row.values.nodesTo) > Math.max(Number(row.values.nodesCpu), Number(row.values.nodesMemory)),
        )
        .map((row) => word(row, 'typeTo')),
      (list) => `The smallest number of nodes that you set decides for ${list}.`,
    ),
    about(
      'already',
      'note',
      rows
        .filter((row) => isArm(row, 'typeFrom', data) && isArm(row, 'typeTo', data))
        .map((row) => word(row, 'typeFrom')),
      (list, many) =>
        many
          ? `${list} are Arm types already: these rows compare two Arm types each.`
          : `${list} is an Arm type already: this row compares two Arm types.`,
    ),
    targets(rows),
    rows.some((row) => row.values.typeFrom === row.values.typeTo) && {
      id: 'same',
      kind: 'note',
      text: 'A row moves to the type that it runs on.',
    },
    chosen.load === 'all vCPUs' &&
      hasSmt(rows) && {
        id: 'full-machines',
        kind: 'note',
        text: 'This workload was measured with every vCPU busy, so full machines are compared: what second threads add is in the speed and is not counted again, and the ceiling curve is flat.',
      },
    chosen.caution !== undefined &&
      rows.some((row) => differs(row, data, chosen.id)) && {id: 'caution', kind: 'warning', text: chosen.caution},
    derived(rows, String(base.inputs.region), data),
    unusedYield(rows, base.inputs),
    ownOnFullMachines(rows, base, data),
    ...marginInstead(rows, base, data),
    ...outsideHorizon(base),
    ...unusedFigures(answer, data),
  ];
  return found.filter((warning): warning is Warning => warning !== false);
}

function about(
  id: string,
  kind: Warning['kind'],
  rows: readonly string[],
  say: (list: string, many: boolean) => string,
): Warning | false {
  return rows.length > 0 && {id, kind, text: say(names(rows), new Set(rows).size > 1)};
}

function isArm(row: RowEvaluation, step: string, data: Ec2): boolean {
  return data.type(word(row, step))?.arch === 'arm64';
}

function leftOut(rows: readonly RowEvaluation[]): Warning | false {
  const missing = rows.filter((row) => row.leftOut);
  if (missing.length === 0) return false;
  const reasons = [...new Set(missing.map((row) => row.leftOut?.reason ?? ''))].slice(0, 3).join(' ');
  const none = rows.length === 1 ? 'The fleet’s only row cannot be counted.' : 'No row of the fleet can be counted.';
  const some = `${missing.length} of ${rows.length} rows ${missing.length === 1 ? 'is' : 'are'} not in these totals.`;
  return {id: 'left-out', kind: 'warning', text: `${missing.length === rows.length ? none : some} ${reasons}`};
}

function hasSmt(rows: readonly RowEvaluation[]): boolean {
  return rows.some((row) => row.values.threadsFrom === 2 || row.values.threadsTo === 2);
}

/** Whether a workload's caution applies: shared-task scores across sizes, the others across architectures. */
function differs(row: RowEvaluation, data: Ec2, id: string): boolean {
  const from = data.type(word(row, 'typeFrom'));
  const to = data.type(word(row, 'typeTo'));
  if (id === 'compile-all' || id === 'general-all') return from?.vcpu !== to?.vcpu;
  return from?.arch !== to?.arch;
}

function derived(rows: readonly RowEvaluation[], region: string, data: Ec2): Warning | false {
  const types = rows
    .flatMap((row) => [word(row, 'typeFrom'), word(row, 'typeTo')])
    .filter((type) => data.price(region, type)?.derived);
  if (types.length === 0) return false;
  return {
    id: 'derived',
    kind: 'note',
    text: `The price of ${names(types)} in ${region} follows from another size of its family, per vCPU; list prices there are of ${formatDate(data.pricesAsOf(region).date)}.`,
  };
}

function unusedYield(rows: readonly RowEvaluation[], inputs: Answer['base']['inputs']): Warning | false {
  const yields = inputs.smtYield !== null || inputs.smtYieldTarget !== null;
  return (
    yields &&
    workload(String(inputs.workload)).load === 'all vCPUs' &&
    hasSmt(rows) && {
      id: 'yield-unused',
      kind: 'warning',
      text: 'Your SMT yield is not used with this workload: it was measured with every vCPU busy, so the yield is in the speed.',
    }
  );
}

/** A speed of the reader's beside a measurement of full machines is taken as one of full machines too. */
function ownOnFullMachines(rows: readonly RowEvaluation[], {scope}: Evaluation, data: Ec2): Warning | false {
  if (workload(String(scope.workload)).load !== 'all vCPUs') return false;
  const own = rows.filter((row) => {
    const [from, to] = [data.type(word(row, 'typeFrom')), data.type(word(row, 'typeTo'))];
    return from && to && (from.threadsPerCore === 2 || to.threadsPerCore === 2)
      ? ownSpeed(from, to, scope.speeds as readonly OwnSpeed[]) !== undefined
      : false;
  });
  return about(
    'own-full-machines',
    'warning',
    own.map((row) => word(row, 'typeTo')),
    (list) =>
      `Your speed of ${list} is taken per vCPU of full machines, as this workload is measured: a speed of one thread each needs a workload of one thread.`,
  );
}

/** Where the spread was asked for and the margin stands in. */
function marginInstead(rows: readonly RowEvaluation[], base: Evaluation, data: Ec2): readonly Warning[] {
  const reasons = new Map<string, string[]>();
  for (const row of rows) {
    const reason = spreadOfRow(base, row, data);
    if (typeof reason === 'string') reasons.set(reason, [...(reasons.get(reason) ?? []), word(row, 'typeTo')]);
  }
  const margin = formatQuantity(base.scope.margin as number, '%');
  return [...reasons].map(([reason, types], index) => ({
    id: `margin-instead-${index + 1}`,
    kind: 'note' as const,
    text: `Low and high of ${names(types)} take the margin of ${margin}, not the spread: ${reason}.`,
  }));
}

/** A move that starts or ends after the last month of the cash curve. */
function outsideHorizon({scope}: Evaluation): readonly Warning[] {
  const {startMonth, rampMonths, horizon, movableShare} = scope as Readonly<Record<string, number>>;
  if (startMonth === undefined || rampMonths === undefined || horizon === undefined || movableShare === 0) return [];
  const last = startMonth + rampMonths - 1;
  if (last <= horizon) return [];
  const months = formatQuantity(horizon, 'month');
  const text =
    startMonth > horizon
      ? `The move starts in month ${formatNumber(startMonth)}, after the horizon of ${months}: the cash curve shows nothing of it.`
      : `The move ends in month ${formatNumber(last)}, after the horizon of ${months}: the cash curve shows only part of it.`;
  return [{id: 'outside-horizon', kind: 'warning', text}];
}

/** Where a target is not simply the same size of the same kind. */
function targets(rows: readonly RowEvaluation[]): Warning | false {
  const remarks = rows.flatMap((row) =>
    row.values.targetNote ? [`${word(row, 'typeFrom')}: ${word(row, 'targetNote')}`] : [],
  );
  if (remarks.length === 0) return false;
  const more = remarks.length > 4 ? `; and ${remarks.length - 4} more` : '';
  return {id: 'targets', kind: 'note', text: `${remarks.slice(0, 4).join('; ')}${more}.`};
}
