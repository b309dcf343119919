// A calculator small enough to check by hand, whose model and facts both moved on: what the tests of checks speak about.
import type {Calculator} from '../../../model/calculator';
import {evaluate} from '../../../model/evaluate';
import {count, quantity, text} from '../../../model/field';
import {model} from '../../../model/step';
import {renameKey} from '../../../permalink/migrate';
import type {Claim} from '../claim';
import type {Replay} from '../judge';

const about = {help: 'What it is.', source: 'yours'} as const;

const fields = {
  nodes: count('node', {...about, label: 'Nodes', default: 10}),
  share: quantity('%', {...about, label: 'Share', default: 100, domain: [0, 100]}),
  owner: text({...about, label: 'Owner', default: '', maxLength: 40, blank: 'nobody'}),
};

/** USD per node and hour. */
export const PRICES: Readonly<Record<string, number>> = {'2026-01-05': 0.1, '2026-07-20': 0.12};

const steps = model<typeof fields, number>(fields)
  .look('price', {label: 'Price', unit: 'USD/hour/node', formula: 'the list', compute: (_, price) => price})
  .step('cost', {
    label: 'Cost',
    unit: 'USD/month',
    formula: 'nodes × share × price × 730',
    digits: 2,
    compute: (s) => s.nodes * (s.share / 100) * s.price * 730,
  })
  .look('size', {label: 'Size', formula: 'by cost', compute: (s) => (s.cost > 1000 ? 'large' : 'small')})
  .look('lasts', {
    label: 'Lasts',
    unit: 'month',
    none: 'for ever',
    formula: 'by share',
    compute: (s) => (s.share === 100 ? null : 12),
  });

/** Version 1 called nodes machines and counted a month as 720 hours. */
export const rent: Calculator<number> = {
  name: 'rent',
  version: 2,
  title: 'Rent',
  question: 'How much?',
  description: 'An example.',
  brings: 'bring nothing',
  fields,
  groups: [{title: 'All', fields: Object.keys(fields)}],
  stages: steps.stages,
  outputs: ['cost', 'size'],
  figures: [],
  sentence: () => ['Some.'],
  hangsOn: () => ['Nothing.'],
  warnings: () => [],
  short: () => ['some'],
  defaultAlternatives: [],
  charts: [],
  cases: [],
  migrations: [
    {
      to: 2,
      says: 'A month has 730 hours where it had 720.',
      answersChange: true,
      migrate: (pairs) => renameKey(pairs, 'machines', 'nodes'),
    },
  ],
  retiredKeys: ['machines'],
  imports: false,
  dataset: {
    name: 'prices',
    dates: Object.keys(PRICES),
    describe: () => 'prices',
    partsFor: () => [],
    build: (date) => PRICES[date] as number,
    record: (date) => ({data: PRICES[date] as number, excerpt: () => new Map()}),
  },
};

/** With the facts that the claim pins, and with those of July. @throws Error for a claim that did not open. */
export function replayed({opened, link}: Pick<Claim, 'opened' | 'link'>): Replay {
  if (!opened) throw new Error(`${link} did not open.`);
  const at = (date: string) => evaluate(rent.stages, opened.state.inputs, PRICES[date] as number);
  return {pinned: opened.date ? at(opened.date) : null, latest: at('2026-07-20'), date: '2026-07-20'};
}
