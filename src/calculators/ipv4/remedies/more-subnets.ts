// Another subnet in each zone, found by the CNI through its tag.
import type {Interfaces} from '../../../datasets/interfaces';
import type {Evaluation} from '../../../model/evaluate';
import type {Row} from '../../../model/field';
import {formatIpv4Range, type Ipv4Range} from '../../../model/ipv4-address';
import type {Change, Remedy} from '../../../model/remedy';
import {createSubnet, setEnvironment} from './commands';
import {following} from './following';
import {around, freeRanges, rangesOf} from './new-ranges';
import {growingRole, MOST_ROWS, newRow, subnetsOf, zonesWith} from './places';

/** One for each zone, as large as the largest that it has; or what is in the way. */
function newSubnets(base: Evaluation): readonly Row[] | string {
  const role = growingRole(base);
  const zones = zonesWith(subnetsOf(base), role);
  if (zones.length === 0) return 'There is no subnet to put another beside.';
  if (subnetsOf(base).length + zones.length > MOST_ROWS) return `There are ${MOST_ROWS} subnets already.`;
  const taken: Ipv4Range[] = [...rangesOf(subnetsOf(base).map((row) => row.cidr))];
  const found: Row[] = [];
  for (const {zone, largest} of zones) {
    const [range] = freeRanges(around(largest), largest.prefix, 1, taken) ?? [];
    if (!range)
      return `No /${largest.prefix} is left in ${formatIpv4Range(around(largest))}: the VPC would need another range.`;
    taken.push(range);
    found.push(newRow(range, zone, role));
  }
  return found;
}

export const moreSubnets: Remedy<Interfaces> = {
  id: 'more-subnets',
  title: 'One more subnet in each zone, tagged for discovery',
  effort: 'hours to days',
  newNodes: 'no',
  edges: [
    'A subnet serves nodes of its own zone only.',
    'Interfaces that are attached stay where they are; new ones go to the emptier subnet.',
    'The ranges are the next that no row here has: check that your VPC has them, with routes and security groups.',
  ],
  apply: (base) => {
    const rows = newSubnets(base);
    return [
      ...(typeof rows === 'string'
        ? [createSubnet('', '$RANGE', true)]
        : rows.map((row) => createSubnet(String(row.zone), String(row.cidr), true))),
      setEnvironment({ENABLE_SUBNET_DISCOVERY: 'true'}),
    ].join('\n');
  },
  change: (base, data): Change => {
    if (growingRole(base) === 'pods')
      return {
        nothing:
          'Custom networking takes the subnet that an ENIConfig names and looks for no other: larger ones would help.',
      };
    const rows = newSubnets(base);
    if (typeof rows === 'string') return {nothing: rows};
    const change = {
      subnets: [...subnetsOf(base), ...rows],
      ...(base.inputs.subnetDiscovery === true ? {} : {subnetDiscovery: true}),
    };
    return following(base, change, data);
  },
};
