// Packs the sample shop on nodes of one type and on nodes that fit: a heuristic for a picture, not Karpenter's.

/** CPU in vCPUs, memory in GiB. */
export interface Size {
  readonly cpu: number;
  readonly memory: number;
}

/** Requests as somebody once copied them, and as the pod has been measured. */
export type Requests = 'copied' | 'measured';

export interface Pod extends Readonly<Record<Requests, Size>> {
  readonly service: string;
  /** How many pods of the service may share a node. */
  readonly most: number;
}

export interface NodeType extends Size {
  readonly type: string;
  /** USD an hour, us-east-1, Linux, on demand; a test holds it against the dated prices. */
  readonly price: number;
}

export interface Node {
  readonly node: NodeType;
  readonly pods: readonly Pod[];
}

/** What the agents of every node ask for together. */
export const DAEMONS: Size = {cpu: 0.4, memory: 1};

const times = (count: number, pod: Pod): readonly Pod[] => Array.from({length: count}, () => pod);
const anywhere = Number.POSITIVE_INFINITY;

/** The sample shop. */
export const PODS: readonly Pod[] = [
  ...times(12, {service: 'parcel-api', most: 3, copied: {cpu: 1, memory: 2}, measured: {cpu: 0.5, memory: 0.5}}),
  ...times(6, {service: 'label-svc', most: anywhere, copied: {cpu: 1, memory: 8}, measured: {cpu: 0.5, memory: 6}}),
  ...times(8, {service: 'quote-web', most: anywhere, copied: {cpu: 1, memory: 2}, measured: {cpu: 0.25, memory: 0.5}}),
];

/** The group's type first; all of them within the pool's 4 to 16 vCPUs. */
export const TYPES: readonly NodeType[] = [
  {type: 'm7i.xlarge', cpu: 4, memory: 16, price: 0.2016},
  {type: 'm7i.2xlarge', cpu: 8, memory: 32, price: 0.4032},
  {type: 'm7i.4xlarge', cpu: 16, memory: 64, price: 0.8064},
  {type: 'c7i.xlarge', cpu: 4, memory: 8, price: 0.1785},
  {type: 'c7i.2xlarge', cpu: 8, memory: 16, price: 0.357},
  {type: 'c7i.4xlarge', cpu: 16, memory: 32, price: 0.714},
  {type: 'r7i.xlarge', cpu: 4, memory: 32, price: 0.2646},
  {type: 'r7i.2xlarge', cpu: 8, memory: 64, price: 0.5292},
  {type: 'r7i.4xlarge', cpu: 16, memory: 128, price: 1.0584},
];

/** What the pods and the agents ask of a node together. */
export function sumOf(pods: readonly Pod[], requests: Requests): Size {
  return pods.reduce(
    (sum, {[requests]: {cpu, memory}}) => ({cpu: sum.cpu + cpu, memory: sum.memory + memory}),
    DAEMONS,
  );
}

export function holds(node: Size, pods: readonly Pod[], requests: Requests): boolean {
  const {cpu, memory} = sumOf(pods, requests);
  const spread = pods.every(({service, most}) => pods.filter((pod) => pod.service === service).length <= most);
  // A hair of room, because tenths do not add up exactly.
  return spread && cpu <= node.cpu + 1e-9 && memory <= node.memory + 1e-9;
}

/** USD an hour. */
export function hourly(nodes: readonly Node[]): number {
  return nodes.reduce((sum, {node}) => sum + node.price, 0);
}

/**
 * First fit, the largest pod first, on as many nodes of one type as it takes.
 *
 * @throws RangeError where one pod alone does not fit.
 */
export function packed(node: NodeType, pods: readonly Pod[], requests: Requests): readonly Node[] {
  const share = ({[requests]: {cpu, memory}}: Pod): number => Math.max(cpu / node.cpu, memory / node.memory);
  const bins: Pod[][] = [];
  for (const pod of [...pods].sort((one, other) => share(other) - share(one))) {
    if (!holds(node, [pod], requests)) throw new RangeError(`${node.type} is too small for a pod of ${pod.service}.`);
    const bin = bins.find((held) => holds(node, [...held, pod], requests));
    if (bin) bin.push(pod);
    else bins.push([pod]);
  }
  return bins.map((held) => ({node, pods: held}));
}

/** The cheapest way found: each type tried, and then each node replaced by the cheapest type that holds its pods. */
export function fitted(types: readonly NodeType[], pods: readonly Pod[], requests: Requests): readonly Node[] {
  const byPrice = [...types].sort((one, other) => one.price - other.price);
  const plans = types
    .filter((type) => pods.every((pod) => holds(type, [pod], requests)))
    .map((type) =>
      packed(type, pods, requests).map(({node, pods: held}) => ({
        node: byPrice.find((each) => holds(each, held, requests)) ?? node,
        pods: held,
      })),
    );
  if (plans.length === 0) throw new RangeError('No type is large enough for the largest pod.');
  return plans.reduce((best, plan) => (hourly(plan) < hourly(best) ? plan : best));
}
