// The nodes that the files tell of: those that Kubernetes lists, and instances that AWS' words show to be some.

import {INTERFACE_FLAGS, type NetworkInterfaces} from '../../../importers/aws-network-interfaces';
import {NO_NAME} from '../../../importers/columns';
import type {NodeAddresses} from '../../../importers/kubernetes-node-addresses';
import type {Differences} from './differences';
import type {SubnetFinder} from './occupancy';

/** `mixed`: prefixes beside single addresses, as on a node that was there before the switch. `none`: no address for pods. */
export type NodeMode = 'secondary' | 'prefix' | 'mixed' | 'none';

export interface ImportedNode {
  /** Undefined when only AWS knows it. */
  readonly name: string | undefined;
  readonly instance: string | undefined;
  readonly type: string | undefined;
  readonly zone: string | undefined;
  readonly group: string | undefined;
  readonly karpenter: boolean;
  readonly maxPods: number | undefined;
  readonly fargate: boolean;
  readonly windows: boolean;
  /** Listed by `kubectl get nodes`, or host of a pod of `kubectl get pods`: the cluster's figures are about these. */
  inCluster: boolean;
  vpc: string | undefined;
  /** All of them, trunk and unmanaged ones included; each has a primary address that no pod uses. */
  interfaces: number;
  /** Of those, the ones tagged `no_manage`, which the CNI leaves alone. */
  unmanaged: number;
  /** Of those, the ones with addresses for pods. */
  podInterfaces: number;
  prefixes: number;
  /** Of those, the ones that no live pod uses. Undefined without the pods. */
  emptyPrefixes: number | undefined;
  /** Addresses for pods: all but the primary ones, and 16 per prefix. */
  pool: number;
  /** Live pods in the pool; undefined without the pods. */
  pods: number | undefined;
  branchPods: number;
  hostPods: number;
  /** Interfaces that scale-in stranded: not the first, at least one pod on them, and the node has more spare than its target. */
  stickyInterfaces: number;
  /** Unused addresses on those. */
  stickyAddresses: number;
  mode: NodeMode;
  /** The first interface has no addresses for pods while others have. */
  customNetworking: boolean;
  /** Sum of the requests of live pods that are no daemonset's: thousandths of a core, MiB; and how many pods that is. */
  cpu: number;
  memory: number;
  workloadPods: number;
  daemonPods: number;
}

/** Where the interfaces of a node stand: table after row, two numbers each. */
export class NodeTable {
  readonly nodes: ImportedNode[] = [];
  readonly rows: number[][] = [];
  private readonly byInstance = new Map<string, number>();
  private readonly byName = new Map<string, number[]>();
  private readonly byAddress = new Map<number, number[]>();

  constructor(lists: readonly (readonly NodeAddresses[])[], differences: Differences) {
    for (const node of lists.flat()) this.addListed(node, differences);
  }

  private addListed(node: NodeAddresses, differences: Differences): void {
    const {name, instance, fargate, addresses} = node;
    if (instance !== undefined && this.byInstance.has(instance)) {
      differences.add('nodeTwice', name);
      return;
    }
    const sameName = this.byName.get(name) ?? [];
    if (sameName.length > 0) {
      if (instance === undefined) {
        differences.add('nodeTwice', name);
        return;
      }
      differences.add('nodeNameTwice', name);
    }
    const index = this.add({...node, instance, fargate, inCluster: true});
    this.byName.set(name, [...sameName, index]);
    for (const address of addresses) this.byAddress.set(address, [...(this.byAddress.get(address) ?? []), index]);
  }

  private add(node: Pick<ImportedNode, 'instance' | 'inCluster'> & Partial<ImportedNode>): number {
    const index = this.nodes.length;
    // One literal without spreads: engines then give all nodes one shape, which makes hundreds of thousands of counts fast.
    this.nodes.push({
      name: node.name,
      instance: node.instance,
      type: node.type,
      zone: node.zone,
      group: node.group,
      karpenter: node.karpenter ?? false,
      maxPods: node.maxPods,
      fargate: node.fargate ?? false,
      windows: node.windows ?? false,
      inCluster: node.inCluster,
      vpc: undefined,
      interfaces: 0,
      unmanaged: 0,
      podInterfaces: 0,
      prefixes: 0,
      emptyPrefixes: undefined,
      pool: 0,
      pods: undefined,
      branchPods: 0,
      hostPods: 0,
      stickyInterfaces: 0,
      stickyAddresses: 0,
      mode: 'none',
      customNetworking: false,
      cpu: 0,
      memory: 0,
      workloadPods: 0,
      daemonPods: 0,
    });
    this.rows.push([]);
    if (node.instance !== undefined) this.byInstance.set(node.instance, index);
    return index;
  }

  /** Takes in the instances of a table that AWS' words show to be nodes; to be called for all tables before `ofInterface`. */
  addInstancesOf(table: NetworkInterfaces): void {
    for (let row = 0; row < table.count; row++) {
      const flags = table.flags[row] as number;
      const instance = table.instances[table.instance[row] as number];
      if (instance === undefined || this.byInstance.has(instance)) continue;
      if (flags & INTERFACE_FLAGS.onNode && !(flags & INTERFACE_FLAGS.detached)) this.add({instance, inCluster: false});
      else if (flags & INTERFACE_FLAGS.first) this.claimByAddress(table, row, instance);
    }
  }

  /** A node whose provider's id was dropped is found by its address, if one node alone has it. */
  private claimByAddress(table: NetworkInterfaces, row: number, instance: string): void {
    const candidates = this.byAddress.get(table.addresses[table.addressStarts[row] as number] as number) ?? [];
    const [index, ...others] = candidates.filter((each) => this.nodes[each]?.instance === undefined);
    if (index !== undefined && others.length === 0) this.byInstance.set(instance, index);
  }

  /** A node without an interface in the files is in the VPC that has its address, where only one does. */
  placeByAddress(finder: SubnetFinder): void {
    for (const [address, indexes] of this.byAddress) {
      const [found, ...others] = finder.findAll(address);
      if (!found || others.length > 0) continue;
      for (const index of indexes) (this.nodes[index] as ImportedNode).vpc ??= found.subnet.vpc;
    }
  }

  /** The node that an interface is attached to; undefined if none. */
  ofInterface(table: NetworkInterfaces, row: number): number | undefined {
    const instance = table.instance[row] as number;
    return instance === NO_NAME ? undefined : this.byInstance.get(table.instances[instance] as string);
  }

  /** A Fargate node has no instance: it is the interface whose address it has. */
  fargateAt(address: number): number | undefined {
    return this.byAddress.get(address)?.find((index) => this.nodes[index]?.fargate);
  }

  named(name: string): readonly number[] {
    return this.byName.get(name) ?? [];
  }
}
