// The two pictures: work per dollar by CPU ceiling, and the cash curve of the move.
import type {Answer} from '../../model/calculator';
import type {ChartData, ChartSpec, Line} from '../../model/chart';
import type {Evaluation} from '../../model/evaluate';
import {formatNumber, formatQuantity} from '../../model/format';
import {isSeries, type Series} from '../../model/value';
import {workPerVcpu} from './capacity';
import {counted, familyName, lineName, todayName} from './words';

function series(evaluation: Evaluation | undefined, step: string): Series | undefined {
  const value = evaluation?.values[step];
  return isSeries(value) ? value : undefined;
}

function points(rows: Series, x: string, y: string): readonly (readonly [number, number])[] {
  return rows.map((row) => [row[x] as number, row[y] as number]);
}

function hasKink(evaluations: readonly Evaluation[]): boolean {
  return evaluations.some((evaluation) =>
    counted(evaluation).some(
      (row) =>
        (row.values.threadsFrom === 2 && workPerVcpu(1, 2, Number(row.values.smtFrom) / 100) < 1) ||
        (row.values.threadsTo === 2 && workPerVcpu(1, 2, Number(row.values.smtTo) / 100) < 1),
    ),
  );
}

function ceilingChart({base, alternatives}: Answer): ChartData | {readonly nothing: string} {
  const curve = series(base, 'ceilingCurve');
  if (!curve) return {nothing: 'There is no curve until a row of the fleet can be computed.'};
  const others = alternatives.flatMap((evaluation, index): Line[] => {
    const rows = series(evaluation, 'ceilingCurve');
    return rows
      ? [
          {
            id: `alternative-${index + 1}`,
            label: lineName(evaluation),
            tone: 'alternative',
            points: points(rows, 'ceiling', 'ratio'),
          },
        ]
      : [];
  });
  const mine: Line = {id: 'mine', label: lineName(base), tone: 'mine', points: points(curve, 'ceiling', 'ratio')};
  const [first, last] = [mine.points[0], mine.points.at(-1)] as [readonly [number, number], readonly [number, number]];
  const today: Line = {
    id: 'today',
    label: todayName(base) === 'today' ? 'today' : `${todayName(base).replace(/\.[a-z0-9-]+$/, '')} · today`,
    tone: 'plain',
    points: [
      [first[0], 1],
      [last[0], 1],
    ],
  };
  const ratio = Number(base.values.workPerDollar);
  const ceiling = base.scope.ceiling as number;
  const kink = hasKink([base, ...alternatives]);
  return {
    x: {label: 'CPU ceiling at which you scale out', unit: '%', domain: [first[0], 100]},
    y: {label: 'Work per dollar, today is 1', unit: '×'},
    lines: [mine, ...others, today],
    marks: kink ? [{x: 50, label: 'two-thread cores start to share'}] : [],
    dot: {x: ceiling, y: ratio},
    finding: finding(base, alternatives, mine.points, kink),
  };
}

function finding(
  base: Evaluation,
  alternatives: readonly Evaluation[],
  curve: readonly (readonly [number, number])[],
  kink: boolean,
): string {
  const ratio = Number(base.values.workPerDollar);
  const here = `At your ${formatQuantity(base.scope.ceiling as number, '%')} ceiling ${familyName(base)} ${/ and /.test(familyName(base)) ? 'do' : 'does'} ${formatNumber(ratio, 2)} times the work of ${todayName(base) === 'today' ? 'today’s fleet' : todayName(base).split('.')[0]} per dollar`;
  const beside = alternatives
    .filter((evaluation) => typeof evaluation.values.workPerDollar === 'number')
    .map((evaluation) => `${familyName(evaluation)} ${formatNumber(Number(evaluation.values.workPerDollar), 2)}`);
  const widens = ` ${alongCeiling(base, curve, kink)}`;
  return `${here}${beside.length > 0 ? `, ${beside.join(', ')}` : ''}.${widens}`;
}

/** How the ratio moves along the curve, and why. */
function alongCeiling(base: Evaluation, curve: readonly (readonly [number, number])[], kink: boolean): string {
  const atHalf = formatNumber(curve.find(([x]) => x === 50)?.[1] ?? 0, 2);
  const full = formatNumber(curve.at(-1)?.[1] ?? 0, 2);
  const ratios = curve.map(([, ratio]) => ratio);
  if (Math.max(...ratios) - Math.min(...ratios) < 0.005) return 'It does not move with the ceiling.';
  const ends = `It is ${atHalf} at 50\u00a0% and ${full} at 100\u00a0%`;
  if (base.inputs.ceilingTarget !== null)
    return `${ends}, with the target kept at ${formatQuantity(base.scope.ceilingThere as number, '%')}.`;
  return kink ? `${ends}: above half load a two-thread core adds only its second thread’s yield.` : `${ends}.`;
}

function cashChart({base, low, high, alternatives}: Answer): ChartData | {readonly nothing: string} {
  const curve = series(base, 'cash');
  if (!curve) return {nothing: 'There is no cash curve until a row of the fleet can be computed.'};
  const bandLow = series(low, 'cash');
  const bandHigh = series(high, 'cash');
  const others = alternatives.flatMap((evaluation, index): Line[] => {
    const rows = series(evaluation, 'cash');
    return rows
      ? [
          {
            id: `alternative-${index + 1}`,
            label: lineName(evaluation),
            tone: 'alternative',
            points: start(points(rows, 'month', 'cumulative')),
          },
        ]
      : [];
  });
  const end = curve.at(-1);
  const month = base.values.breakEvenMonth;
  const paid = typeof month === 'number';
  const band =
    bandLow && bandHigh
      ? {
          label: 'low to high',
          points: curve.map((row, index): readonly [number, number, number] => [
            row.month as number,
            bandLow[index]?.cumulative ?? 0,
            bandHigh[index]?.cumulative ?? 0,
          ]),
        }
      : undefined;
  const cost = formatQuantity(Number(base.values.migrationCost), 'USD', 0);
  const stands = `${formatQuantity((end?.cumulative as number) ?? 0, 'USD', 0)} after ${formatQuantity(curve.length, 'month')}`;
  const finding =
    end?.share === 0
      ? `Nothing moves within the horizon, so nothing pays back: it stands at ${stands}.`
      : month === 0
        ? `It is never in the red: it stands at ${stands}.`
        : paid
          ? `It pays back in month ${formatNumber(month, 1)}, after ${cost} of migration, and stands at ${stands}.`
          : `It does not pay back within the horizon: with ${cost} of migration it stands at ${stands}.`;
  return {
    x: {label: 'Month', unit: '', domain: [0, (end?.month as number) ?? 0]},
    y: {label: 'Cumulative cash', unit: 'USD'},
    lines: [
      {id: 'mine', label: lineName(base), tone: 'mine', points: start(points(curve, 'month', 'cumulative'))},
      ...others,
    ],
    ...(band ? {band} : {}),
    marks: paid && month > 0 ? [{x: month, label: 'paid back'}] : [],
    finding,
  };
}

/** Cash curves start from nothing. */
function start(line: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  return [[0, 0], ...line];
}

export const charts: readonly ChartSpec[] = [
  {id: 'ceiling', title: 'The answer depends on how hard the machines run', draw: ceilingChart},
  {id: 'cash', title: 'When it pays back', draw: cashChart},
];
