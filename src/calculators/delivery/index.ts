// Page delivery: how long a static page takes to arrive, and what serving it costs in a month.
import type {Calculator} from '../../model/calculator';
import {formatQuantity} from '../../model/format';
import {cases} from './cases';
import {charts} from './charts';
import {inputs} from './inputs';
import {migrations, retiredKeys} from './migrations';
import {steps} from './model';
import {warnings} from './warnings';
import {hangsOn, numberOf, sentence, short, weightName} from './words';

export const delivery: Calculator<null> = {
  name: 'delivery',
  version: 1,
  title: 'Page delivery',
  question: 'How long do these pages take, and what do they cost to serve?',
  description:
    'Seconds until a static page can be read and used on a slow connection, and the monthly bill of serving it: transfer, requests, fixed price.',
  brings: 'bring page weights from your browser and a host’s price list',
  fields: inputs,
  groups: [
    {title: 'What a first view loads', fields: ['page', 'script', 'assets', 'onTouch']},
    {title: 'Readers', fields: ['views', 'bandwidth', 'roundTrip']},
    {title: 'Host', fields: ['fixedPrice', 'freeTransfer', 'transferPrice', 'freeRequests', 'requestPrice']},
    {
      title: 'Caches, touches, round trips',
      fields: ['warmShare', 'touchedShare', 'ahead', 'requests', 'setupTrips'],
      folded: true,
    },
  ],
  stages: steps.stages,
  outputs: [
    'ready',
    'readable',
    'touchWait',
    'transfer',
    'monthlyRequests',
    'monthlyCost',
    'transferCost',
    'requestCost',
    'meanView',
    'firstView',
    'perKilobyte',
  ],
  figures: [
    {
      label: 'Can be read after',
      step: 'readable',
      below: ({base}) => `${formatQuantity(numberOf(base, 'page'), 'kB')} of page`,
    },
    {
      label: 'Cost of serving',
      step: 'monthlyCost',
      below: ({base}) => `${formatQuantity(numberOf(base, 'transfer'), 'GB', 1)} a month`,
    },
    {
      label: 'The first touch waits',
      step: 'touchWait',
      below: ({base}) => `for ${formatQuantity(numberOf(base, 'onTouch'), 'kB')} of script`,
    },
  ],
  sentence,
  hangsOn,
  warnings,
  short,
  compare: {
    field: 'script',
    label: 'Another weight',
    name: weightName,
    rows: ['ready', 'readable', 'touchWait', 'meanView', 'transfer', 'monthlyRequests', 'monthlyCost'],
  },
  defaultAlternatives: [{label: 'Chart library with the page', inputs: {script: 233, onTouch: 0}}],
  charts,
  cases,
  migrations,
  retiredKeys,
  imports: false,
  dataset: null,
};
