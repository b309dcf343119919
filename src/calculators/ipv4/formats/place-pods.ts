// Puts every live pod onto the address that it has, and counts those that take none.

import {NO_NAME} from '../../../importers/columns';
import {type KubernetesPods, NO_ADDRESS, POD_FLAGS} from '../../../importers/kubernetes-pods';
import {formatIpv4} from '../../../model/ipv4-address';
import type {Differences} from './differences';
import type {ImportedNode, NodeTable} from './nodes';
import {NO_NODE, ownerAt, type SubnetFinder, type SubnetOccupancy, USE} from './occupancy';

export interface PlacedPods {
  /** Distinct addresses of live pods that do not share their node's. */
  podsWithOwnIp: number;
  branchEniPods: number;
  hostNetworkPods: number;
  /** Waiting, and without an address so far. */
  pendingPods: number;
  completedPodsIgnored: number;
  ipv6Pods: number;
}

/** @param interfacesKnown without them no address can be found, which is no difference. */
export function placePods(
  tables: readonly KubernetesPods[],
  nodes: NodeTable,
  finder: SubnetFinder,
  differences: Differences,
  interfacesKnown: boolean,
): PlacedPods {
  const placer = new PodPlacer(nodes, finder, differences, interfacesKnown);
  const seen = new Set<string>();
  for (const table of tables) {
    for (let row = 0; row < table.count; row++) {
      const id = table.ids[row] as string;
      if (seen.has(id)) differences.add('podTwice', id);
      else placer.place(table, row);
      seen.add(id);
    }
  }
  return placer.placed;
}

class PodPlacer {
  readonly placed: PlacedPods = {
    ...{podsWithOwnIp: 0, branchEniPods: 0, hostNetworkPods: 0},
    ...{pendingPods: 0, completedPodsIgnored: 0, ipv6Pods: 0},
  };
  private readonly unplaced = new Set<string>();

  constructor(
    private readonly nodes: NodeTable,
    private readonly finder: SubnetFinder,
    private readonly differences: Differences,
    private readonly interfacesKnown: boolean,
  ) {}

  place(table: KubernetesPods, row: number): void {
    const {placed} = this;
    const flags = table.flags[row] as number;
    const address = table.address[row] as number;
    if (flags & POD_FLAGS.ended) {
      placed.completedPodsIgnored += 1;
      return;
    }
    const index = this.nodeOf(table, row);
    const node = index === undefined ? undefined : this.nodes.nodes[index];
    if (node) count(node, table, row);
    if (flags & POD_FLAGS.hostNetwork) placed.hostNetworkPods += 1;
    else if (address !== NO_ADDRESS) this.placeAddress(address, table, row, index);
    else if (flags & POD_FLAGS.ipv6) placed.ipv6Pods += 1;
    else if (flags & POD_FLAGS.pending) placed.pendingPods += 1;
  }

  /** By its name, where that is told apart; else by the node's address. */
  private nodeOf(table: KubernetesPods, row: number): number | undefined {
    const name = table.node[row] as number;
    if (name === NO_NAME) return undefined;
    const named = this.nodes.named(table.nodes[name] as string);
    if (named.length === 1) return named[0];
    const atHost = this.finder.findAll(table.host[row] as number).flatMap((subnet) => {
      const node = subnet.nodes[(table.host[row] as number) - subnet.subnet.range.first] ?? NO_NODE;
      return node !== NO_NODE && (named.length === 0 || named.includes(node)) ? [node] : [];
    });
    const [found, ...others] = atHost;
    if (found === undefined || others.length > 0) {
      if (this.interfacesKnown) this.differences.add('podOnUnknownNode', table.nodes[name]);
      return undefined;
    }
    (this.nodes.nodes[found] as ImportedNode).inCluster = true;
    return found;
  }

  private placeAddress(address: number, table: KubernetesPods, row: number, node: number | undefined): void {
    const vpc = node === undefined ? undefined : this.nodes.nodes[node]?.vpc;
    const subnet = this.finder.find(vpc, address);
    const at = subnet ? address - subnet.subnet.range.first : 0;
    const owner = subnet && ownerAt(subnet, at);
    if (!subnet || owner === undefined) {
      if (this.interfacesKnown) this.differences.add('podOnNoInterface', formatIpv4(address));
      this.countUnplaced(`${vpc ?? table.nodes[table.node[row] as number] ?? ''} ${address}`);
      return;
    }
    if (subnet.uses[at] === USE.pod) {
      this.differences.add('podAddressTwice', formatIpv4(address));
      return;
    }
    this.placed.podsWithOwnIp += 1;
    const home = node === undefined ? undefined : (this.nodes.nodes[node] as ImportedNode);
    if (owner === 'branch') this.takeBranch(subnet, at, node, home);
    else if (node !== undefined && subnet.nodes[at] !== node)
      this.differences.add('podOnOtherNode', formatIpv4(address));
    if (subnet.uses[at] === USE.pool || owner === 'branch' || home?.fargate === true) subnet.uses[at] = USE.pod;
    else if (subnet.nodes[at] === node) this.differences.add('podOnNoInterface', formatIpv4(address));
  }

  private takeBranch(
    subnet: SubnetOccupancy,
    at: number,
    node: number | undefined,
    home: ImportedNode | undefined,
  ): void {
    this.placed.branchEniPods += 1;
    if (home) home.branchPods += 1;
    subnet.nodes[at] = node ?? NO_NODE;
  }

  private countUnplaced(key: string): void {
    if (this.unplaced.has(key)) return;
    this.unplaced.add(key);
    this.placed.podsWithOwnIp += 1;
  }
}

function count(node: ImportedNode, table: KubernetesPods, row: number): void {
  const flags = table.flags[row] as number;
  if (flags & POD_FLAGS.hostNetwork) node.hostPods += 1;
  if (flags & POD_FLAGS.daemonSet) node.daemonPods += 1;
  else {
    node.workloadPods += 1;
    node.cpu += table.cpu[row] as number;
    node.memory += table.memory[row] as number;
  }
}
