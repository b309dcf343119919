// Graviton price/performance: what a fleet would cost on another processor, at the load it really runs.
import {type Ec2, ec2} from '../../datasets/ec2';
import type {Calculator} from '../../model/calculator';
import {formatNumber, formatQuantity} from '../../model/format';
import {cases} from './cases';
import {charts} from './charts';
import {hangsOn} from './hangs-on';
import {hint, suggestions} from './hints';
import {inputs} from './inputs';
import {migrations, retiredKeys} from './migrations';
import {steps} from './model';
import {warnings} from './warnings';
import {sentence, short, targetName, todayName} from './words';

export const graviton: Calculator<Ec2> = {
  name: 'graviton',
  version: 1,
  title: 'Graviton price/performance',
  question: 'What would this fleet cost on Graviton?',
  description:
    'Nodes, cost and break-even of moving an EC2 fleet to Graviton or AMD, at the CPU load it really runs, from measured speeds.',
  brings: 'bring describe-instances, kubectl or your bill',
  fields: inputs,
  groups: [
    {title: 'Your fleet', fields: ['region', 'fleet']},
    {title: 'Move to', fields: ['target']},
    {title: 'How hard it runs', fields: ['ceiling', 'workload']},
    {title: 'How sure it is', fields: ['uncertainty', 'margin', 'speeds', 'prices'], folded: true},
    {
      title: 'Ceiling there, SMT, memory',
      fields: ['ceilingTarget', 'smtYield', 'smtYieldTarget', 'memoryUsed', 'memoryCeiling', 'minNodes'],
      folded: true,
    },
    {
      title: 'Commitments',
      fields: [
        'term',
        'coverage',
        'portableDiscount',
        'portableDiscountTarget',
        'lockedShare',
        'lockedDiscount',
        'lockedMonths',
      ],
      folded: true,
    },
    {
      title: 'Migration and horizon',
      fields: [
        'services',
        'effort',
        'engineerRate',
        'fixedCost',
        'extraMonthly',
        'overlap',
        'startMonth',
        'rampMonths',
        'movableShare',
        'hoursPerMonth',
        'horizon',
        'discountRate',
      ],
      folded: true,
    },
  ],
  stages: steps.stages,
  outputs: [
    'saving',
    'savingShare',
    'nodes',
    'nodesToday',
    'monthlyFrom',
    'monthlyTo',
    'workPerDollar',
    'breakEvenSpeed',
    'breakEvenFactor',
    'migrationCost',
    'breakEvenMonth',
    'cumulativeYear',
    'cumulativeEnd',
    'npv',
    'lowestCumulative',
    'stranded',
  ],
  figures: [
    {label: 'Work per dollar', step: 'workPerDollar', below: () => 'today = 1'},
    {
      label: 'Fleet cost',
      step: 'monthlyTo',
      below: ({base}) => `from ${formatNumber(Number(base.values.monthlyFrom), 0)}`,
    },
    {
      label: 'Pays back in month',
      step: 'breakEvenMonth',
      below: ({base}) => `after ${formatQuantity(Number(base.values.migrationCost), 'USD', 0)} of migration`,
    },
  ],
  sentence,
  hangsOn,
  warnings,
  short,
  hint,
  variants: {low: 'if the target is slower', high: 'if the target is faster'},
  compare: {
    field: 'target',
    label: 'Beside it',
    name: targetName,
    rows: ['nodes', 'nodePrice', 'monthlyTo', 'ownCores', 'workPerDollar', 'saving', 'breakEvenMonth', 'npv'],
  },
  today: {
    name: todayName,
    rows: {nodes: 'nodesToday', nodePrice: 'nodePriceToday', monthlyTo: 'monthlyFrom', ownCores: 'ownCoresToday'},
  },
  defaultAlternatives: [{inputs: {target: 'amd'}}],
  charts,
  cases,
  migrations,
  retiredKeys,
  imports: true,
  suggestions,
  dataset: ec2,
};
