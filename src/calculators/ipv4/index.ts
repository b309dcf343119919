// IPv4 subnet exhaustion on EKS: which subnet runs out of addresses, when, what binds first.
import {type Interfaces, interfaces} from '../../datasets/interfaces';
import type {Calculator} from '../../model/calculator';
import {formatNumber, formatQuantity} from '../../model/format';
import {cases} from './cases';
import {charts} from './charts';
import {hangsOn} from './hangs-on';
import {hint, suggestions} from './hints';
import {inputs} from './inputs';
import {migrations, retiredKeys} from './migrations';
import {steps} from './model';
import {remedies} from './remedies';
import {warnings} from './warnings';
import {modeName, number, sentence, short} from './words';

export const ipv4: Calculator<Interfaces> = {
  name: 'ipv4',
  version: 1,
  title: 'IPv4 subnet exhaustion on EKS',
  question: 'When do these subnets run out?',
  description:
    'Which subnet of an EKS cluster runs out of IPv4 addresses, on which day, what binds first, and what each remedy would gain, by the VPC CNI’s own rules.',
  brings: 'bring describe-subnets, describe-network-interfaces and kubectl',
  fields: inputs,
  groups: [
    {title: 'Your subnets', fields: ['subnets', 'subnetDiscovery', 'customNetworking']},
    {title: 'Your nodes', fields: ['groups', 'mode', 'warmIp', 'minimumIp']},
    {title: 'Growth', fields: ['counted', 'growthKind', 'growth', 'growthSpread', 'growthPods']},
    {
      title: 'More of the VPC CNI',
      fields: ['warmEni', 'warmPrefix', 'maxEni', 'branchPods', 'unmanaged', 'hostPods', 'fargatePods'],
      folded: true,
    },
    {
      title: 'Peaks and what is kept free',
      fields: [
        'maxSurge',
        'rolling',
        'replicas',
        'karpenter',
        'maxUnavailable',
        'budget',
        'highWater',
        'headroom',
        'headroomControl',
        'reservedShare',
      ],
      folded: true,
    },
    {
      title: 'What fits on a node, and quotas',
      fields: [
        'podCpu',
        'podMemory',
        'daemonPods',
        'daemonCpu',
        'daemonMemory',
        'interfaceQuota',
        'interfacesOfOthers',
        'leakedInterfaces',
        'otherInterfaces',
        'unitQuota',
        'unitsOfOthers',
        'leakedUnits',
        'otherUnits',
      ],
      folded: true,
    },
  ],
  stages: steps.stages,
  outputs: [
    'runsOut',
    'runsOutOn',
    'runsOutEarly',
    'runsOutLate',
    'firstOut',
    'boundBy',
    'freeTotal',
    'usableTotal',
    'freeBlocksTotal',
    'warmTotal',
    'perPod',
    'interfacesTotal',
    'unitsTotal',
    'end',
  ],
  figures: [
    {
      label: 'Free now',
      step: 'freeTotal',
      below: ({base}) => `of ${formatQuantity(number(base, 'usableTotal'), 'address')}`,
    },
    {
      label: 'Held without a pod',
      step: 'warmTotal',
      below: ({base}) =>
        typeof base.values.perPod === 'number'
          ? `${formatNumber(number(base, 'perPod'), 2)} addresses taken per pod`
          : 'no pods yet',
    },
    {
      label: 'Whole /28s free',
      step: 'freeBlocksTotal',
      below: ({base}) =>
        (base.rows.subnets ?? []).some((row) => row.scope.blocks !== null)
          ? 'some of it counted'
          : 'expected, if addresses are scattered',
    },
  ],
  sentence,
  hangsOn,
  warnings,
  short,
  hint,
  compare: {
    field: 'mode',
    label: 'Beside it',
    name: modeName,
    rows: ['runsOutOn', 'runsOut', 'boundBy', 'perPod', 'warmTotal', 'freeTotal', 'unitsTotal'],
  },
  defaultAlternatives: [{inputs: {warmIp: 2}}],
  remedies,
  charts,
  cases,
  migrations,
  retiredKeys,
  imports: true,
  suggestions,
  dataset: interfaces,
};
