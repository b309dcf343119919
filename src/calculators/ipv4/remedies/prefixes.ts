// Hand out /28 prefixes: fewer calls and units, and at times more addresses, not fewer.
import type {Interfaces} from '../../../datasets/interfaces';
import type {Evaluation} from '../../../model/evaluate';
import type {Inputs} from '../../../model/field';
import type {Change, Remedy} from '../../../model/remedy';
import {counted, list, rowName} from '../words';
import {REPLACE_NODES, setEnvironment} from './commands';
import {following} from './following';
import {growingRole} from './places';
import {WARM} from './warm-targets';

const EDGES = [
  'A prefix needs a whole free /28: scattered addresses leave none. Reserve ranges for prefixes first, or give them subnets of their own.',
  'Nitro types only: others go on with single addresses.',
  'Assumed here: today’s nodes are replaced too, and addresses that stay lie scattered.',
];

/** What keeps a cluster from prefixes, as a sentence. */
function obstacle(base: Evaluation, data: Interfaces): string | undefined {
  if (base.inputs.mode === 'prefix') return 'Addresses are handed out in prefixes already.';
  if (base.inputs.mode === 'ipv6') return 'IPv6 nodes have a prefix already, and no IPv4 addresses for pods.';
  const groups = counted(base, 'groups');
  if (groups.every((row) => data.type(String(row.values.typeUsed))?.prefixSupported !== true))
    return 'None of these types takes prefixes.';
  const without = counted(base, 'subnets').filter(
    (row) => row.scope.role === growingRole(base) && typeof row.scope.blocks === 'number' && row.scope.blocks < 1,
  );
  if (without.length === 0) return undefined;
  return `There is no whole /28 free in ${list(without.map(rowName))}: a new node would get no prefix there. New subnets first.`;
}

function remedy(
  words: Pick<Remedy<Interfaces>, 'id' | 'title' | 'edges'>,
  targets: Inputs,
  environment: Readonly<Record<string, string>>,
): Remedy<Interfaces> {
  return {
    ...words,
    effort: 'days',
    newNodes: 'yes',
    apply: ({inputs}) =>
      [
        setEnvironment({ENABLE_PREFIX_DELEGATION: 'true', ...environment}, unsetBy(inputs, targets)),
        REPLACE_NODES,
      ].join('\n'),
    change: (base, data): Change => {
      const nothing = obstacle(base, data);
      if (nothing !== undefined) return {nothing};
      const changed = Object.entries(targets).filter(([name, value]) => base.inputs[name] !== value);
      return following(base, {mode: 'prefix', ...Object.fromEntries(changed)}, data);
    },
  };
}

const NAMES = {warmIp: 'WARM_IP_TARGET', minimumIp: 'MINIMUM_IP_TARGET'} as const;

/** Targets that are set today and would go before those of the remedy. */
function unsetBy(inputs: Inputs, targets: Inputs): readonly string[] {
  const names = ['warmIp', 'minimumIp'] as const;
  return names.filter((name) => targets[name] === null && inputs[name] !== null).map((name) => NAMES[name]);
}

export const prefixDelegation = remedy(
  {id: 'prefixes', title: 'Prefix delegation, one prefix warm', edges: EDGES},
  {warmIp: null, minimumIp: null, warmPrefix: 1},
  {WARM_PREFIX_TARGET: '1'},
);

export const prefixesWithTarget = remedy(
  {
    id: 'prefixes-warm-ip',
    title: 'Prefix delegation with WARM_IP_TARGET=2',
    edges: [...EDGES, 'A pod beyond the two warm addresses waits for EC2.'],
  },
  {warmIp: WARM, minimumIp: null},
  {WARM_IP_TARGET: `${WARM}`},
);
