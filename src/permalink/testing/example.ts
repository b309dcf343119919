// A small calculator with every kind of input, two versions and two dates of facts: what the permalink tests speak about.
import type {Calculator} from '../../model/calculator';
import {choice, cidr, count, flag, quantity, rows, text} from '../../model/field';
import {model} from '../../model/step';
import {renameKey, writeOldDefault} from '../migrate';

const about = {help: 'What it is.', source: 'yours'} as const;

export const fields = {
  nodes: count('node', {...about, label: 'Nodes', default: 40, domain: [0, 5000]}),
  traffic: quantity('GB/month', {...about, label: 'Traffic', default: 12_000, domain: [0, 1e12]}),
  share: quantity('%', {...about, label: 'Share', default: 60, domain: [0, 100]}),
  price: quantity('USD/hour', {...about, label: 'Price', default: null, domain: [0, 1e6], blank: 'the list price'}),
  drift: quantity('USD', {...about, label: 'Drift', default: 0}),
  zone: choice({
    ...about,
    label: 'Zone',
    default: 'east',
    options: [
      {id: 'east', label: 'The east'},
      {id: 'west', label: 'The west'},
      {id: 'north-1', label: 'The north'},
    ],
  }),
  spread: flag({...about, label: 'Spread', default: false}),
  network: cidr({...about, label: 'Network', default: '10.0.0.0/16', family: 'ipv4', prefix: [8, 28]}),
  network6: cidr({...about, label: 'IPv6 network', default: null, family: 'ipv6', blank: 'none'}),
  owner: text({...about, label: 'Owner', default: '', maxLength: 40, blank: 'nobody'}),
  fleet: rows({
    ...about,
    label: 'Fleet',
    rowName: 'type',
    minRows: 0,
    maxRows: 4,
    default: [{type: 'm7i', many: 3, spot: false, range: null, rate: null, note: ''}],
    columns: {
      type: text({...about, label: 'Type', default: '', maxLength: 30}),
      many: count('node', {...about, label: 'Number', default: 1}),
      spot: flag({...about, label: 'Spot', default: false}),
      range: cidr({...about, label: 'Range', default: null, family: 'ipv6', blank: 'none'}),
      rate: quantity('USD/hour', {...about, label: 'Rate', default: null, blank: 'the list price'}),
      note: text({...about, label: 'Note', default: '', maxLength: 30, blank: 'none'}),
    },
  }),
};

const steps = model<typeof fields, unknown>(fields)
  .step('work', {
    label: 'Work',
    unit: 'node',
    formula: 'nodes × share',
    digits: 1,
    compute: (s) => (s.nodes * s.share) / 100,
  })
  .step('spare', {label: 'Spare', unit: 'node', formula: 'nodes − work', compute: (s) => s.nodes - s.work});

/** Version 2 renamed `machines`, and the share was 50 % before. */
export const example: Calculator<unknown> = {
  name: 'example',
  version: 2,
  title: 'Example',
  question: 'How much?',
  description: 'An example.',
  brings: 'bring nothing',
  fields,
  groups: [{title: 'All', fields: Object.keys(fields)}],
  stages: steps.stages,
  outputs: ['work', 'spare'],
  figures: [],
  sentence: () => ['Some.'],
  hangsOn: () => ['Nothing.'],
  warnings: () => [],
  short: () => ['some'],
  defaultAlternatives: [{label: 'More', inputs: {nodes: 80}}],
  charts: [],
  cases: [],
  migrations: [
    {
      to: 2,
      says: 'Machines are called nodes, and their share was 50 %.',
      migrate: (pairs) => writeOldDefault(renameKey(pairs, 'machines', 'nodes'), 'share', '50'),
    },
  ],
  retiredKeys: ['machines'],
  imports: false,
  dataset: {
    name: 'facts',
    dates: ['2026-01-05', '2026-07-20'],
    describe: () => 'facts',
    partsFor: () => [],
    build: () => null,
    record: () => ({data: null, excerpt: () => new Map()}),
  },
};
