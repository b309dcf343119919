// A model small enough to answer by hand: a margin over units sold, with a step, a never and a hole in it.
import type {Calculator} from '../../model/calculator';
import {choice, count, quantity, rows} from '../../model/field';
import {model} from '../../model/step';
import {missing} from '../../model/value';

const about = {help: 'A number of the toy.', source: 'yours'} as const;

const inputs = {
  price: quantity('USD/piece', {...about, label: 'Price', default: 12, domain: [0, 1000]}),
  cost: quantity('USD/piece', {...about, label: 'Cost', default: 7, domain: [0, 1000], soft: [5, 15]}),
  sold: count('piece', {...about, label: 'Pieces sold', default: 30, domain: [0, 1_000_000]}),
  fixed: quantity('USD', {...about, label: 'Fixed cost', default: 100, domain: [-1e9, 1e9], soft: [0, 400]}),
  unused: quantity('USD', {...about, label: 'Unused', default: 5}),
  discount: quantity('%', {...about, label: 'Discount', default: 0, domain: [0, 100]}),
  rebate: quantity('USD', {...about, label: 'Rebate', default: null, blank: 'none'}),
  plan: choice({
    ...about,
    label: 'Plan',
    default: 'a',
    options: [
      {id: 'a', label: 'A'},
      {id: 'b', label: 'B'},
    ],
  }),
  extras: rows({
    ...about,
    label: 'Extras',
    rowName: 'extra',
    minRows: 0,
    maxRows: 9,
    default: [],
    columns: {amount: quantity('USD', {...about, label: 'Amount', default: 0})},
  }),
};

const steps = model<typeof inputs, null>(inputs)
  .step('extra', {
    label: 'Extras in all',
    unit: 'USD',
    formula: 'sum(extras.amount)',
    compute: (s) => s.extras.reduce((sum, {amount}) => sum + amount, 0),
  })
  .step('margin', {
    label: 'Margin',
    unit: 'USD',
    formula: 'sold × (price × (1 − discount) − cost) − fixed + extra',
    compute: (s) => s.sold * (s.price * (1 - s.discount / 100) - s.cost) - s.fixed + s.extra,
  })
  .algorithm('months', {
    label: 'Pays back after',
    unit: 'month',
    none: 'never',
    formula: 'what is fixed over what each month brings',
    explained: '/',
    compute: (s): number | null => (s.price > s.cost ? s.fixed / (s.sold * (s.price - s.cost)) : null),
  })
  .algorithm('stepped', {
    label: 'Vans',
    unit: 'van',
    formula: 'one van for each 20 USD of price begun',
    explained: '/',
    compute: (s) => Math.ceil(s.price / 20),
  })
  .algorithm('known', {
    label: 'Known below a price of 13',
    unit: 'USD',
    formula: 'the price, where it is below 13',
    explained: '/',
    compute: (s) => (s.price < 13 ? s.price : missing('No price is known from 13 on.')),
  })
  .algorithm('byPlan', {
    label: 'Cost of the plan',
    unit: 'USD',
    formula: 'plan A costs 2 a piece, plan B 100 and 1 a piece',
    explained: '/',
    compute: (s) => (s.plan === 'a' ? 2 * s.sold : 100 + s.sold),
  });

/** margin = 30 × (12 − 7) − 100 = 50 as it opens. */
export const toy: Calculator<null> = {
  name: 'toy',
  version: 1,
  title: 'Toy',
  question: 'What is left?',
  description: 'A model for tests.',
  brings: 'bring nothing',
  fields: inputs,
  groups: [],
  stages: steps.stages,
  outputs: ['margin', 'months', 'stepped', 'known', 'byPlan'],
  figures: [],
  sentence: ({base}) => [`${base.values.margin} USD are left.`],
  hangsOn: () => ['It hangs on everything.'],
  warnings: () => [],
  short: () => ['left'],
  defaultAlternatives: [],
  charts: [],
  cases: [],
  migrations: [],
  retiredKeys: [],
  imports: false,
  dataset: null,
};
