// Every kind of input, step, chart and message in one hidden calculator, so that tests and eyes see what a page can do.
import type {Answer, Calculator} from '../../model/calculator';
import type {Evaluation} from '../../model/evaluate';
import {formatQuantity} from '../../model/format';
import {strong} from '../../model/phrase';
import {cases} from './cases';
import {charts} from './charts';
import {inputs} from './inputs';
import {migrations, retiredKeys} from './migrations';
import {steps} from './model';
import {remedies} from './remedies';
import {ROOM} from './vans';
import {remarks} from './warnings';

const TABLE = ['roadTime', 'saved', 'trips', 'roadCost', 'costSaved', 'caughtUp'];

function number(evaluation: Evaluation | undefined, name: string): number {
  return evaluation?.values[name] as number;
}

function hours(value: number): string {
  return formatQuantity(Math.abs(value), 'hours', 0);
}

function ahead({base}: Answer) {
  const saved = number(base, 'saved');
  return [strong(hours(saved), 'saved'), saved < 0 ? ' after the line' : ' before the line'];
}

function carrierName(evaluation: Evaluation): string {
  return inputs.service.options.find((option) => option.id === evaluation.inputs.service)?.label ?? 'Another carrier';
}

export const specimen: Calculator<null> = {
  name: 'specimen',
  version: 2,
  hidden: true,
  title: 'Specimen',
  question: 'Is it faster to drive the disks than to send the data?',
  description: 'A calculator with one of everything, kept for those who change how calculators look and work.',
  brings: 'bring nothing: it is a specimen',
  fields: inputs,
  groups: [
    {title: 'What has to move', fields: ['crates', 'load', 'fill']},
    {title: 'How it moves', fields: ['line', 'service', 'insured', 'fleet']},
    {title: 'Prices', fields: ['tariff', 'egress'], folded: true},
    {title: 'The rest', fields: ['arrivals', 'origin', 'far', 'client'], folded: true},
  ],
  stages: steps.stages,
  outputs: [
    'saved',
    'wireTime',
    'roadTime',
    'roadCost',
    'costSaved',
    'caughtUp',
    'volumeBytes',
    'perSender',
    'receivers',
  ],
  figures: [
    {
      label: 'Over the line',
      step: 'wireTime',
      below: ({low, high}) => `${hours(number(high, 'wireTime'))} to ${hours(number(low, 'wireTime'))}`,
    },
    {
      label: 'On the road',
      step: 'roadTime',
      below: ({base}) => `${formatQuantity(number(base, 'trips'), 'trips', 0)} by ${carrierName(base).toLowerCase()}`,
    },
    {label: 'Bytes to move', step: 'volumeBytes', below: () => 'a number with many digits'},
  ],
  sentence: (answer) => ['The vans arrive ', ...ahead(answer), '.'],
  hangsOn: ({base}) => ['It hangs on the line: it needs ', strong(hours(number(base, 'wireTime')), 'wireTime'), '.'],
  warnings: remarks,
  short: (answer) => ahead(answer),
  hint: (field, row, {base}) => {
    if (field !== 'fleet' || row === null) return undefined;
    const carried = base.rows.fleet?.[row]?.values.carried;
    return typeof carried === 'number' ? `${formatQuantity(carried, 'crates', 0)} a trip` : undefined;
  },
  variants: {low: 'if the line is 15 % slower', high: 'if the line is 15 % faster'},
  compare: {field: 'service', label: 'another carrier', name: carrierName, rows: TABLE},
  today: {name: () => 'The line', rows: {roadTime: 'wireTime', roadCost: 'wireCost'}},
  defaultAlternatives: [{label: 'By courier', inputs: {service: 'courier'}}],
  charts,
  remedies,
  cases,
  migrations,
  retiredKeys,
  imports: false,
  suggestions: (name) =>
    name === 'vans'
      ? Object.entries(ROOM).map(([value, room]) => ({value, hint: `${room} crates`}))
      : ['Reading room', 'Map room', 'Vault'].map((value) => ({value, hint: 'a room of the archive'})),
  dataset: null,
};
