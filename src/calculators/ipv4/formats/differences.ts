// Names every way in which the files of an account may not fit together, and counts how often each was met.
import type {ImportNote} from '../../../model/importer';

/** What each is called in a note. `skipped`: what it is about is left out; `changed`: it is counted, as the sentence says. */
const MEANINGS = {
  noSubnetsYet: ['skipped', 'Interfaces cannot be placed before describe-subnets is there.'],
  noSubnetKnown: [
    'error',
    'None of the interfaces is in a subnet of describe-subnets: the two are of different accounts or Regions, or one was filtered.',
  ],
  interfaceTwice: ['changed', 'Interfaces that stand in two files or pages: each is counted once.'],
  subnetTwice: ['changed', 'Subnets that stand in two files or pages: the first is taken.'],
  podTwice: ['changed', 'Pods that stand in two files or pages: each is counted once.'],
  nodeTwice: ['changed', 'Nodes that stand in two files or pages: each is counted once.'],
  reservationTwice: ['changed', 'Reservations that stand in two files: each is counted once.'],
  unknownSubnet: ['skipped', 'Interfaces in a subnet that describe-subnets does not have: left out.'],
  outsideSubnet: ['skipped', 'Addresses that lie outside of the subnet of their interface: left out.'],
  prefixMisplaced: ['skipped', 'Prefixes that are not a /28 of the subnet of their interface: left out.'],
  awsAddress: ['skipped', 'Addresses on an interface that AWS keeps for itself in every subnet: left out.'],
  addressTwice: [
    'changed',
    'Addresses on two interfaces of one subnet, as when one moved between two exports: counted once.',
  ],
  ipv6Subnet: ['skipped', 'Subnets of IPv6 alone: left out.'],
  subnetWithoutVpc: ['changed', 'Subnets of a VPC that describe-vpcs does not have: counted.'],
  subnetOutsideVpc: ['changed', 'Subnets that lie in no range of their VPC: counted.'],
  subnetsOverlap: [
    'changed',
    'Subnets that overlap another of the same VPC, which AWS does not allow: each is counted by itself.',
  ],
  reservationUnknown: [
    'skipped',
    'Reservations of a subnet that describe-subnets does not have, or outside of it: left out.',
  ],
  severalAccounts: ['changed', 'Accounts that the files are of, beyond the first: all are counted together.'],
  countedUsedByAws: [
    'changed',
    'Addresses that AWS counts as used, but on no interface of the file: of another account in a shared VPC, or taken between the two exports. In the form they are with the others.',
  ],
  countedFreeByAws: [
    'changed',
    'Addresses on an interface of the file that AWS counts as free: given back between the two exports, or in a reservation that is not in the files.',
  ],
  podAddressTwice: [
    'changed',
    'Live pods with an address that another live pod has as well: the address is counted once.',
  ],
  podOnUnknownNode: ['skipped', 'Pods on a node that is in no other file: their addresses are counted with no node.'],
  podOnNoInterface: [
    'changed',
    'Live pods whose address is on no interface, as when it was taken between two exports.',
  ],
  podOnOtherNode: [
    'changed',
    'Live pods whose address is on an interface of another node, as when it moved between two exports.',
  ],
  nodeWithoutInterface: [
    'changed',
    'Nodes without an interface in the files: of another account or Region, or newer than the export.',
  ],
  nodeNameTwice: ['changed', 'Nodes that share their name with another: their pods are told apart by address.'],
  cniSettingsDiffer: ['changed', 'Further aws-node daemonsets with other settings: those of the first are taken.'],
  cniUnreadable: ['changed', 'Settings of aws-node that come from elsewhere or are no number: taken as not set.'],
  interfaceQuota: [
    'changed',
    'Network interfaces in one account and Region, above the default quota of 5,000: without a raised quota no more can be made.',
  ],
} as const satisfies Readonly<Record<string, readonly [ImportNote['kind'], string]>>;

export type DifferenceName = keyof typeof MEANINGS;

/** One way in which the files do not fit, with a few of those it is about. */
export interface Difference {
  readonly name: DifferenceName;
  readonly kind: ImportNote['kind'];
  readonly message: string;
  readonly rows: number;
  /** At most three ids, names or addresses. */
  readonly examples: readonly string[];
}

const EXAMPLES_SHOWN = 3;

export class Differences {
  private readonly found = new Map<DifferenceName, {rows: number; readonly examples: string[]}>();

  add(name: DifferenceName, example?: string, rows = 1): void {
    const entry = this.found.get(name) ?? {rows: 0, examples: []};
    entry.rows += rows;
    if (example !== undefined && entry.examples.length < EXAMPLES_SHOWN) entry.examples.push(example);
    this.found.set(name, entry);
  }

  /** Errors first, then what was left out; the largest first. */
  list(): readonly Difference[] {
    const order = ['error', 'skipped', 'changed'];
    return [...this.found]
      .map(([name, {rows, examples}]) => ({name, kind: MEANINGS[name][0], message: MEANINGS[name][1], rows, examples}))
      .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.rows - a.rows);
  }
}

/** As a note of an import, the examples in the sentence. */
export function noteOf({kind, message, rows, examples}: Difference): ImportNote {
  return {kind, rows, message: examples.length === 0 ? message : `${message} Among them: ${examples.join(', ')}.`};
}
