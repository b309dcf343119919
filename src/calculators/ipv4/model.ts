// From subnets and node groups to the day on which the first of them runs out, and the quotas that may come before.
import type {Interfaces} from '../../datasets/interfaces';
import {model} from '../../model/step';
import {isMissing, type Missing, missing} from '../../model/value';
import {settingsOf, takesPrefixes} from './cni/group-node';
import {staircase} from './cni/staircase';
import {dayAfter} from './forecast/dates';
import {type Ending, endingOf, firstToEnd, least, type SubnetEnd, within} from './forecast/first-to-end';
import {type QuotaUse, quotaBand} from './forecast/quota';
import {groupSteps} from './group';
import {type Ipv4Fields, inputs} from './inputs';
import {NEVER, subnetSteps} from './subnet-row';
import {growthOf, largest, startOf} from './totals';

const GUIDE = '/docs/calculators/ipv4';

const told = (label: string, formula: string, section: string) => ({
  label,
  formula,
  explained: `${GUIDE}#${section}`,
});

function sum<Row>(rows: readonly Row[], pick: (row: Row) => number): number {
  return rows.reduce((total, row) => total + pick(row), 0);
}

interface Use {
  readonly growthKind: string;
  readonly growthMean: number;
  readonly growthDeviation: number;
  readonly subnets: readonly (SubnetEnd & {readonly other: number})[];
  readonly interfacesGrowing: number;
  readonly interfacesOfOthers: number | null;
  readonly otherInterfaces: number;
  readonly interfaceQuota: number;
  readonly unitsGrowing: number;
  readonly unitsOfOthers: number | null;
  readonly otherUnits: number;
  readonly unitQuota: number;
}

/** An address of others counts as an interface and as a unit, unless the reader counted these. */
const interfaces = (s: Use): QuotaUse => ({
  fixed: (s.interfacesOfOthers ?? sum(s.subnets, (row) => row.other)) + s.otherInterfaces,
  growing: s.interfacesGrowing,
  quota: s.interfaceQuota,
});

const units = (s: Use): QuotaUse => ({
  fixed: (s.unitsOfOthers ?? sum(s.subnets, (row) => row.other)) + s.otherUnits,
  growing: s.unitsGrowing,
  quota: s.unitQuota,
});

function endings(s: Use): readonly Ending[] {
  const above = (use: QuotaUse, what: string, boundBy: string): Ending => {
    const {p10, p50, p90} = quotaBand(use, growthOf(s));
    return {what, boundBy, isSubnet: false, p10: within(p10), p50: within(p50), p90: within(p90)};
  };
  return [
    ...s.subnets.map(endingOf),
    above(interfaces(s), 'the Region', 'interfaces'),
    above(units(s), 'the VPC', 'network address units'),
  ];
}

/** Something of what ends first; null when nothing does, missing when there is no subnet to speak of. */
function first<V>(s: Use, pick: (ending: Ending) => V): V | null | Missing {
  if (s.subnets.length === 0) return missing('No subnet can be computed.');
  const found = firstToEnd(endings(s));
  return found ? pick(found) : null;
}

function earliest(s: Use, pick: (ending: Ending) => number | null): number | null | Missing {
  return s.subnets.length === 0 ? missing('No subnet can be computed.') : least(endings(s).map(pick));
}

export const steps = model<Ipv4Fields, Interfaces>(inputs)
  .each('groups', () => groupSteps)
  .step('podsRunning', {
    label: 'Pods with an address on nodes',
    unit: 'pod',
    formula: 'sum(groups.podsOfGroup)',
    compute: (s) => sum(s.groups, (row) => row.podsOfGroup),
  })
  .algorithm('growthMean', {
    ...told('Growth', 'the share each month; or pods added ÷ pods today', 'the-date'),
    unit: '%/month',
    note: (s) => (s.podsRunning + s.fargatePods > 0 ? undefined : 'There are no pods yet that could grow.'),
    compute: (s) => {
      if (s.growthKind !== 'linear') return s.growth;
      const pods = s.podsRunning + s.fargatePods;
      return pods > 0 ? (s.growthPods / pods) * 100 : 0;
    },
  })
  .algorithm('growthDeviation', {
    ...told(
      'Spread of the growth, as used',
      'the spread, of today’s pods where growth is a number of pods',
      'the-date',
    ),
    unit: '%/month',
    compute: (s) => s.growthSpread,
  })
  .each('subnets', () => subnetSteps)
  .step('usableTotal', {
    label: 'Usable addresses of all subnets',
    unit: 'address',
    formula: 'sum(subnets.usable)',
    compute: (s) => sum(s.subnets, (row) => row.usable),
  })
  .step('freeTotal', {
    label: 'Free addresses of all subnets',
    unit: 'address',
    digits: 0,
    formula: 'sum(subnets.freeNow)',
    compute: (s) => sum(s.subnets, (row) => row.freeNow),
  })
  .step('freeBlocksTotal', {
    label: 'Whole /28s free in all subnets',
    unit: 'block',
    digits: 1,
    formula: 'sum(subnets.freeBlocks)',
    compute: (s) => sum(s.subnets, (row) => row.freeBlocks),
  })
  .step('warmTotal', {
    label: 'Held by nodes without a pod',
    unit: 'address',
    digits: 0,
    formula: 'sum(groups.warmOfGroup)',
    compute: (s) => sum(s.groups, (row) => row.warmOfGroup),
  })
  .step('perPod', {
    label: 'Addresses taken per pod',
    unit: 'address/pod',
    digits: 2,
    formula: 'sum(groups.held) ÷ podsRunning',
    compute: (s) => sum(s.groups, (row) => row.held) / s.podsRunning,
  })
  .step('interfacesGrowing', {
    label: 'Interfaces of nodes and Fargate pods',
    unit: 'interface',
    digits: 0,
    formula: 'sum(groups.attached) + fargatePods × 1 interface/pod',
    compute: (s) => sum(s.groups, (row) => row.attached) + s.fargatePods,
  })
  .step('unitsGrowing', {
    label: 'Address units of nodes and Fargate pods',
    unit: 'unit',
    digits: 0,
    formula: 'sum(groups.unitsOfGroup) + fargatePods × 1 unit/pod',
    compute: (s) => sum(s.groups, (row) => row.unitsOfGroup) + s.fargatePods,
  })
  .algorithm('interfacesTotal', {
    ...told(
      'Interfaces in the Region',
      'nodes’ and Fargate pods’, the others’ or one for each of their addresses, and those elsewhere',
      'quotas',
    ),
    unit: 'interface',
    digits: 0,
    compute: (s) => interfaces(s).fixed + interfaces(s).growing,
  })
  .algorithm('unitsTotal', {
    ...told(
      'Network address units of the VPC',
      'nodes’ and Fargate pods’, the others’ or one for each of their addresses, and more of theirs',
      'quotas',
    ),
    unit: 'unit',
    digits: 0,
    compute: (s) => units(s).fixed + units(s).growing,
  })
  .algorithm('runsOut', {
    ...told('Runs out in', 'the earliest of all subnets and quotas, at the mean growth', 'the-date'),
    unit: 'month',
    digits: 1,
    none: NEVER,
    compute: (s) => first(s, ({p50}) => p50),
  })
  .algorithm('runsOutEarly', {
    ...told('At the earliest', 'the same with the growth that one case in ten exceeds', 'the-date'),
    unit: 'month',
    digits: 1,
    none: NEVER,
    compute: (s) => earliest(s, ({p10}) => p10),
  })
  .algorithm('runsOutLate', {
    ...told('At the latest', 'the same with the growth that nine cases in ten exceed', 'the-date'),
    unit: 'month',
    digits: 1,
    none: NEVER,
    compute: (s) => earliest(s, ({p90}) => p90),
  })
  .algorithm('runsOutOn', {
    ...told('Runs out on', 'the day of the counts and the months until then', 'the-date'),
    none: NEVER,
    compute: (s): string | null | Missing => {
      const start = startOf(s);
      if (isMissing(start)) return start;
      return s.runsOut === null ? null : dayAfter(start, s.runsOut);
    },
  })
  .algorithm('firstOut', {
    ...told('Runs out first', 'the subnet or quota of that end', 'the-date'),
    none: 'nothing',
    compute: (s) => first(s, ({what}) => what),
  })
  .algorithm('boundBy', {
    ...told('Bound by', 'addresses, whole /28s or a quota, whichever ends first there', 'the-date'),
    none: 'nothing',
    compute: (s) => first(s, ({boundBy}) => boundBy),
  })
  .algorithm('staircase', {
    ...told('Addresses of a node by its pods', 'where ipamd’s loop comes to rest at each number of pods', 'the-pool'),
    columns: {
      pods: {label: 'Pods', unit: 'pod'},
      default: {label: 'One by one, whole interfaces warm', unit: 'address'},
      warmIp: {label: 'One by one, WARM_IP_TARGET', unit: 'address'},
      prefix: {label: '/28 prefixes', unit: 'address'},
    },
    compute: (s, data) => {
      const group = largest(s.groups);
      if (!group) return missing('No node group can be computed.');
      return staircase(settingsOf(group, data), group.pods, takesPrefixes(group, data));
    },
  });
