// From a fleet to what its move saves: totals over the rows, then the cash curve.
import type {Ec2} from '../../datasets/ec2';
import {model} from '../../model/step';
import {isMissing, type Missing, missing} from '../../model/value';
import {breakEvenMonth, cashCurve} from './cash';
import {ceilingCurve} from './ceiling-curve';
import {type GravitonFields, inputs} from './inputs';
import {rowSteps} from './row';

/** Sums one step over the rows that could be computed; with none there is no total. */
function total<Row>(rows: readonly Row[], pick: (row: Row) => number): number | Missing {
  if (rows.length === 0) return missing('No row of the fleet can be computed.');
  return rows.reduce((sum, row) => sum + pick(row), 0);
}

/** Whether every vCPU of these rows is a core of its own. */
function coresOf(threads: readonly number[]): string | Missing {
  if (threads.length === 0) return missing('No row of the fleet can be computed.');
  const own = threads.filter((each) => each === 1).length;
  return own === threads.length ? 'yes' : own === 0 ? 'no' : `in ${own} of ${threads.length} rows`;
}

const GUIDE = '/docs/calculators/graviton';

export const steps = model<GravitonFields, Ec2>(inputs)
  .look('ceilingThere', {
    label: 'CPU ceiling of the target',
    unit: '%',
    formula: 'the ceiling on the target, else the ceiling',
    source: (s) => (s.ceilingTarget === null ? 'assumption' : 'yours'),
    compute: (s) => s.ceilingTarget ?? s.ceiling,
  })
  .look('memoryShare', {
    label: 'Memory in use',
    unit: '%',
    formula: 'the memory in use today, or 0 where it is not considered',
    source: 'yours',
    compute: (s) => s.memoryUsed ?? 0,
  })
  .each('fleet', () => rowSteps)
  .step('nodesToday', {
    label: 'Nodes today',
    unit: 'node',
    formula: 'sum(fleet.nodesFrom)',
    compute: (s) => total(s.fleet, (row) => row.nodesFrom),
  })
  .step('nodes', {
    label: 'Target nodes',
    unit: 'node',
    digits: 0,
    formula: 'sum(fleet.nodesTo)',
    compute: (s) => total(s.fleet, (row) => row.nodesTo),
  })
  .step('monthlyFrom', {
    label: 'Fleet cost today',
    unit: 'USD/month',
    formula: 'sum(fleet.costFrom)',
    compute: (s) => total(s.fleet, (row) => row.costFrom),
  })
  .step('monthlyTo', {
    label: 'Fleet cost there',
    unit: 'USD/month',
    formula: 'sum(fleet.costTo)',
    compute: (s) => total(s.fleet, (row) => row.costTo),
  })
  .step('nodePriceToday', {
    label: 'Effective price per node today',
    unit: 'USD/hour/node',
    digits: 5,
    formula: 'monthlyFrom ÷ nodesToday ÷ hoursPerMonth',
    compute: (s) => s.monthlyFrom / s.nodesToday / s.hoursPerMonth,
  })
  .step('nodePrice', {
    label: 'Effective price per node',
    unit: 'USD/hour/node',
    digits: 5,
    formula: 'monthlyTo ÷ nodes ÷ hoursPerMonth',
    compute: (s) => s.monthlyTo / s.nodes / s.hoursPerMonth,
  })
  .look('ownCoresToday', {
    label: 'Every vCPU its own core today',
    formula: 'the rows’ threads per core',
    source: (_, data) => data.typesAsOf,
    compute: (s) => coresOf(s.fleet.map((row) => row.threadsFrom)),
  })
  .look('ownCores', {
    label: 'Every vCPU its own core',
    formula: 'the targets’ threads per core',
    source: (_, data) => data.typesAsOf,
    compute: (s) => coresOf(s.fleet.map((row) => row.threadsTo)),
  })
  .step('saving', {
    label: 'Steady saving',
    unit: 'USD/month',
    formula: 'movableShare × (monthlyFrom − monthlyTo) − extraMonthly',
    compute: (s) => (s.movableShare / 100) * (s.monthlyFrom - s.monthlyTo) - s.extraMonthly,
  })
  .step('savingShare', {
    label: 'Saving, of what the fleet costs today',
    unit: '%',
    digits: 1,
    formula: 'saving ÷ monthlyFrom',
    compute: (s) => (s.saving / s.monthlyFrom) * 100,
  })
  .step('workPerDollar', {
    label: 'Work per dollar, today is 1',
    unit: '×',
    digits: 2,
    formula: 'sum(fleet.costFrom) ÷ sum(fleet.costToUnrounded)',
    compute: (s) => {
      const today = total(s.fleet, (row) => row.costFrom);
      const there = total(s.fleet, (row) => row.costToUnrounded);
      return isMissing(today) ? today : isMissing(there) ? there : today / there;
    },
  })
  .step('breakEvenFactor', {
    label: 'Break-even, as a factor on the speeds',
    unit: '×',
    formula: '1 ÷ workPerDollar',
    compute: (s) => 1 / s.workPerDollar,
  })
  .algorithm('breakEvenSpeed', {
    label: 'Break-even speed per vCPU',
    unit: '×',
    none: 'one per row; the fleet’s is the factor',
    formula: 'the row’s, where the fleet has one row',
    explained: `${GUIDE}#break-even-speed`,
    compute: (s) =>
      s.fleet.length === 1
        ? (s.fleet[0]?.speedNeeded ?? null)
        : s.fleet.length === 0
          ? missing('No row of the fleet can be computed.')
          : null,
  })
  .step('engineering', {
    label: 'Work of the migration',
    unit: 'USD',
    formula: 'services × effort × engineerRate',
    compute: (s) => s.services * s.effort * s.engineerRate,
  })
  .step('migrationCost', {
    label: 'Migration cost',
    unit: 'USD',
    digits: 0,
    formula: 'engineering + fixedCost',
    compute: (s) => s.engineering + s.fixedCost,
  })
  .step('lockedMonthly', {
    label: 'Fleet cost today, all of it locked',
    unit: 'USD/month',
    formula: 'sum(fleet.costLocked)',
    compute: (s) => total(s.fleet, (row) => row.costLocked),
  })
  .algorithm('cash', {
    label: 'Cash curve',
    formula: 'month by month: bill kept as it is − bill while moving − overlap − work − one-off − extra',
    explained: `${GUIDE}#the-cash-curve`,
    columns: {
      month: {label: 'Month', unit: ''},
      share: {label: 'Share moved', unit: ''},
      net: {label: 'Net', unit: 'USD'},
      cumulative: {label: 'Cumulative', unit: 'USD'},
      stranded: {label: 'Unused commitments', unit: 'USD'},
      present: {label: 'Present value', unit: 'USD'},
    },
    compute: (s) =>
      cashCurve({
        monthlyFrom: s.monthlyFrom,
        monthlyTo: s.monthlyTo,
        lockedMonthly: s.lockedMonthly,
        lockedShare: s.lockedShare / 100,
        movableShare: s.movableShare / 100,
        discountRate: s.discountRate / 100,
        lockedMonths: s.lockedMonths,
        startMonth: s.startMonth,
        rampMonths: s.rampMonths,
        overlap: s.overlap,
        horizon: s.horizon,
        engineering: s.engineering,
        fixedCost: s.fixedCost,
        extraMonthly: s.extraMonthly,
      }),
  })
  .algorithm('breakEvenMonth', {
    label: 'Pays back in month',
    digits: 1,
    none: 'not within the horizon',
    formula: 'the month from which the cumulative curve stays at or above zero',
    explained: `${GUIDE}#the-cash-curve`,
    compute: (s) => (s.movableShare === 0 ? null : breakEvenMonth(s.cash)),
  })
  .algorithm('cumulativeYear', {
    label: 'Cash after month 12',
    unit: 'USD',
    digits: 0,
    none: 'the horizon is shorter',
    formula: 'the cumulative curve at month 12',
    explained: `${GUIDE}#the-cash-curve`,
    compute: (s) => s.cash[11]?.cumulative ?? null,
  })
  .algorithm('cumulativeEnd', {
    label: 'Cash at the horizon',
    unit: 'USD',
    digits: 0,
    formula: 'the cumulative curve at its last month',
    explained: `${GUIDE}#the-cash-curve`,
    compute: (s) => s.cash.at(-1)?.cumulative ?? 0,
  })
  .algorithm('lowestCumulative', {
    label: 'Deepest point of the cash curve',
    unit: 'USD',
    digits: 0,
    formula: 'the lowest value of the cumulative curve, at most 0',
    explained: `${GUIDE}#the-cash-curve`,
    compute: (s) => Math.min(0, ...s.cash.map((row) => row.cumulative as number)),
  })
  .algorithm('npv', {
    label: 'Net present value',
    unit: 'USD',
    digits: 0,
    formula: 'sum of net ÷ (1 + discount rate) ^ (month ÷ 12)',
    explained: `${GUIDE}#the-cash-curve`,
    compute: (s) => s.cash.reduce((sum, row) => sum + (row.present as number), 0),
  })
  .algorithm('stranded', {
    label: 'Paid for unused commitments',
    unit: 'USD',
    digits: 0,
    formula: 'sum over the months of what is locked and no longer used',
    explained: `${GUIDE}#stranded-commitments`,
    compute: (s) => s.cash.reduce((sum, row) => sum + (row.stranded as number), 0),
  })
  .algorithm('ceilingCurve', {
    label: 'Work per dollar by CPU ceiling',
    formula: 'work per dollar, computed again at each ceiling',
    explained: `${GUIDE}#the-ceiling`,
    columns: {ceiling: {label: 'CPU ceiling', unit: '%'}, ratio: {label: 'Work per dollar', unit: '×'}},
    compute: (s) =>
      s.fleet.length === 0
        ? missing('No row of the fleet can be computed.')
        : ceilingCurve(s.fleet, s.ceiling, s.ceilingTarget),
  });
