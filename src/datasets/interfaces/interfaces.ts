// What a calculator can ask about network interfaces: limits of instance types, quotas and rules of VPC and EKS.
import type {Source} from '../../model/source';
import type {Fact} from '../parts';

export interface NodeType {
  /** The whole name, "m5.large". */
  readonly type: string;
  /** Interfaces (ENIs) on the default network card, the only one that the CNI gives to pods. */
  readonly enis: number;
  /** IPv4 addresses per interface, its own included. */
  readonly ipv4PerEni: number;
  /** As published: enis × (ipv4PerEni − 1) + 2. */
  readonly maxPods: number;
  readonly nitro: boolean;
  readonly bareMetal: boolean;
  /** Nitro or bare metal: whether the CNI can delegate prefixes, and so IPv6. */
  readonly prefixSupported: boolean;
  readonly networkCards: number;
  /** Whether it can carry branch interfaces, for security groups for pods; null where nobody published it. */
  readonly trunk: boolean | null;
  /** Branch interfaces at most; null where nobody published it. */
  readonly branchEnis: number | null;
  /** Null where nobody published it. */
  readonly vcpu: number | null;
  /** MiB; null where nobody published it. */
  readonly memory: number | null;
}

export interface Interfaces {
  /** The snapshot's date, ISO. */
  readonly date: string;
  /** Sorted by family, then by vCPU. */
  readonly types: readonly NodeType[];
  /** Where the limits were read, and when. */
  readonly typesAsOf: Source;
  type(name: string): NodeType | undefined;
  /** A RangeError when there is no such fact, or the facts were not loaded. */
  fact(name: string): Fact;
}
