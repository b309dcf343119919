// Subnets and node groups seen together: which subnets share a zone and use, and what nodes hold in each of these.
import type {Replacement} from '../forecast/exhaustion';
import {type GroupFacts, type NodeRole, type SubnetRow, takesPrefixesFrom, zoneOf, zonesOf} from './pools';

export interface EstateFacts {
  /** Those with a range. */
  readonly rows: readonly SubnetRow[];
  readonly groups: readonly GroupFacts[];
  readonly replacement: Replacement;
  readonly fargatePods: number;
  readonly headroom: number;
  readonly headroomControl: number;
  /** Fraction of each subnet under a prefix reservation. */
  readonly reserved: number;
}

/** Addresses and /28s that nodes hold in a subnet. */
export interface Held {
  readonly addresses: number;
  readonly prefixes: number;
}

/** The subnets of one zone and use. */
export interface Place {
  readonly rows: readonly SubnetRow[];
  /** Groups with nodes in this zone, and over how many zones each spreads. */
  readonly groups: readonly {readonly group: GroupFacts; readonly zones: number}[];
  /** In each of its subnets, when the zone's nodes spread evenly over them. */
  readonly held: Held;
}

export interface Estate extends EstateFacts {
  /** Zones with a subnet for nodes. */
  readonly nodeZones: number;
  place(row: SubnetRow): Place;
}

const NOTHING: Held = {addresses: 0, prefixes: 0};

export function estateOf(facts: EstateFacts): Estate {
  const {rows, groups} = facts;
  const byPlace = new Map<string, SubnetRow[]>();
  for (const row of rows) {
    const here = byPlace.get(keyOf(row));
    if (here) here.push(row);
    else byPlace.set(keyOf(row), [row]);
  }
  const nodeZones = new Set(rows.filter(({role}) => role === 'nodes').map(zoneOf));
  const spread = groups.map((group) => ({group, zones: new Set(zonesOf(group, nodeZones))}));
  const known = new Map<string, Place>();
  // Each row is asked for many times.
  const ofRow = new Map<SubnetRow, Place>();
  const placeAt = (row: SubnetRow): Place => {
    const here = byPlace.get(keyOf(row)) ?? [row];
    const zone = zoneOf(row);
    const groupsHere = spread
      .filter(({zones}) => zones.has(zone))
      .map(({group, zones}) => ({group, zones: zones.size}));
    return {rows: here, groups: groupsHere, held: heldIn(row.role, groupsHere, here.length)};
  };
  return {
    ...facts,
    nodeZones: nodeZones.size,
    place(row) {
      const asked = ofRow.get(row);
      if (asked) return asked;
      const key = keyOf(row);
      const found = known.get(key) ?? placeAt(row);
      known.set(key, found);
      ofRow.set(row, found);
      return found;
    },
  };
}

function keyOf(row: SubnetRow): string {
  return `${row.role} ${zoneOf(row)}`;
}

function heldIn(role: string, groups: Place['groups'], subnets: number): Held {
  if (!isForNodes(role)) return NOTHING;
  let addresses = 0;
  let prefixes = 0;
  for (const {group, zones} of groups) {
    const nodes = group.nodes / zones / subnets;
    addresses += nodes * (role === 'nodes' ? group.inNodeSubnet : group.inPodSubnet);
    if (takesPrefixesFrom(group, role)) prefixes += nodes * group.prefixesOfNode;
  }
  return {addresses, prefixes};
}

/** Whether nodes take addresses of a subnet with this use, for themselves or for their pods. */
export function isForNodes(role: string): role is NodeRole {
  return role === 'nodes' || role === 'pods';
}

/**
 * Whether the CNI spreads over the subnets of a zone with this use. It looks for others beside the node's own; under custom
 * networking it takes the one that an ENIConfig names, and what is not for nodes has to keep its own addresses free.
 * Source: aws/amazon-vpc-cni-k8s@b52188387f2e (v1.23.1), pkg/awsutils/awsutils.go, createENIUsingCustomCfg.
 */
export function canShare(role: string): boolean {
  return role === 'nodes';
}
