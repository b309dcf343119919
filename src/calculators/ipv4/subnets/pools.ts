// Rows of subnets and node groups as the model reads them, and the zones they are in.
/** Uses of a subnet in which nodes take addresses. */
export type NodeRole = 'nodes' | 'pods';

export interface SubnetRow {
  readonly cidr: string | null;
  readonly zone: string;
  readonly role: string;
  readonly other: number;
  readonly free: number | null;
  readonly blocks: number | null;
  readonly prefixes: number | null;
  readonly leaked: number | null;
  readonly name: string;
}

export interface GroupRow {
  readonly zones: string;
  readonly nodes: number;
}

/** A node group with what its steps found. */
export interface GroupFacts extends GroupRow {
  readonly modeUsed: string;
  readonly inNodeSubnet: number;
  readonly inPodSubnet: number;
  readonly inNodeSubnetPeak: number;
  readonly inPodSubnetPeak: number;
  readonly prefixesOfNode: number;
  readonly prefixesPeak: number;
}

export function zoneOf({zone}: {readonly zone: string}): string {
  return zone.trim().toLowerCase();
}

/** Zones in which a group has nodes: those that it names, else all that have a subnet for nodes. */
export function zonesOf(group: GroupRow, nodeZones: Iterable<string>): readonly string[] {
  const named = group.zones
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((zone) => zone !== '');
  return named.length > 0 ? [...new Set(named)] : [...nodeZones];
}

/** Prefixes come from the subnet that pods take their addresses from. */
export function takesPrefixesFrom(group: GroupFacts, role: NodeRole): boolean {
  return group.modeUsed === 'prefix' && (group.inPodSubnet > 0 ? role === 'pods' : role === 'nodes');
}
