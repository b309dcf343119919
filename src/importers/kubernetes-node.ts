// What a Kubernetes node says of the machine under it, read from its labels; the same for JSON and for tables.
import {regionOfZone} from './ec2-type-name';

export interface KubernetesNode {
  readonly line: number;
  /** What no other node of any cluster has; undefined in a table, where two clusters may well have nodes of one name. */
  readonly id: string | undefined;
  readonly type: string | undefined;
  readonly region: string | undefined;
  /** amd64, arm64 */
  readonly architecture: string | undefined;
  /** linux, windows */
  readonly operatingSystem: string | undefined;
  /** Undefined where the file does not tell. */
  readonly ready: boolean | undefined;
  readonly cordoned: boolean;
  readonly spot: boolean;
  readonly fargate: boolean;
  /** What comes before `://` in the provider's id: aws, kind, gce, azure. */
  readonly provider: string | undefined;
}

export type Labels = Readonly<Record<string, string | undefined>>;

/** Well-known labels, the current name before the one that it replaced. */
const TYPE = ['node.kubernetes.io/instance-type', 'beta.kubernetes.io/instance-type'];
const REGION = ['topology.kubernetes.io/region', 'failure-domain.beta.kubernetes.io/region'];
const ZONE = ['topology.kubernetes.io/zone', 'failure-domain.beta.kubernetes.io/zone'];
const ARCHITECTURE = ['kubernetes.io/arch', 'beta.kubernetes.io/arch'];
const OPERATING_SYSTEM = ['kubernetes.io/os', 'beta.kubernetes.io/os'];
const CAPACITY = ['karpenter.sh/capacity-type', 'eks.amazonaws.com/capacityType'];
const COMPUTE = ['eks.amazonaws.com/compute-type'];

export function factsFromLabels(labels: Labels) {
  return {
    type: first(labels, TYPE),
    region: first(labels, REGION) ?? regionOfZone(first(labels, ZONE)),
    architecture: first(labels, ARCHITECTURE),
    operatingSystem: first(labels, OPERATING_SYSTEM),
    spot: first(labels, CAPACITY)?.toLowerCase() === 'spot',
    fargate: first(labels, COMPUTE) === 'fargate',
  };
}

function first(labels: Labels, names: readonly string[]): string | undefined {
  return names.map((name) => labels[name]).find((value) => value !== undefined && value !== '');
}
