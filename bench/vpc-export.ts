// Makes the exports of an account with as many network interfaces as wanted, the same every time, with the answer known.
import {hexadecimal, pick, random} from './describe-instances';

const SUBNETS_PER_VPC = 16;
const INTERFACES_PER_SUBNET = 50;
const SIZE = 4096;
/** Share of nodes that are of the cluster whose nodes and pods are exported. */
const LISTED = 0.1;
const ACCOUNT = '111122223333';

/** What an import has to find in one subnet, or in all. */
export interface VpcTruth {
  enis: number;
  addressesInUse: number;
  prefixes: number;
  freeAddresses: number;
  strandedForPrefix: number;
  freeBlocks: number;
  byOwner: Record<string, number>;
  nodes: number;
  pods: number;
  pool: number;
  leakedEnis: number;
}

export const VPC_FILES = ['subnets', 'interfaces', 'nodes', 'pods'] as const;
export type VpcFile = (typeof VPC_FILES)[number];

export interface GeneratedVpcs {
  /** A row per piece; together one JSON document, as the tools indent it. */
  file(name: VpcFile): Generator<string>;
  readonly interfaces: number;
  truth(): VpcTruth;
}

/** Holds one subnet at a time, however many there are. @param interfaces rounded up to whole subnets of 50. */
export function generateVpcs(interfaces: number, seed = 1): GeneratedVpcs {
  const subnets = Math.ceil(interfaces / INTERFACES_PER_SUBNET);
  return {
    interfaces: subnets * INTERFACES_PER_SUBNET,
    *file(name) {
      yield name === 'subnets'
        ? '{"Subnets": ['
        : name === 'interfaces'
          ? '{"NetworkInterfaces": ['
          : '{"kind": "List", "items": [';
      let comma = '';
      for (let index = 0; index < subnets; index++) {
        for (const row of new Subnet(index, seed).build()[name]) {
          yield `${comma}\n${JSON.stringify(row, null, 4)}`;
          comma = ',';
        }
      }
      yield '\n]}\n';
    },
    truth() {
      const all = Array.from({length: subnets}, (_, index) => new Subnet(index, seed).build().truth);
      return all.reduce(add);
    },
  };
}

function add(a: VpcTruth, b: VpcTruth): VpcTruth {
  const owners = [...new Set([...Object.keys(a.byOwner), ...Object.keys(b.byOwner)])];
  const byOwner = Object.fromEntries(owners.map((owner) => [owner, (a.byOwner[owner] ?? 0) + (b.byOwner[owner] ?? 0)]));
  const numbers = Object.entries(a).flatMap(([name, value]) =>
    typeof value === 'number' ? [[name, value + (b[name as 'enis'] ?? 0)]] : [],
  );
  return {...(Object.fromEntries(numbers) as VpcTruth), byOwner};
}

class Subnet {
  private readonly next: () => number;
  private readonly used = new Uint8Array(SIZE);
  private readonly delegated = new Uint8Array(SIZE / 16);
  private readonly interfaces: object[] = [];
  private readonly nodes: object[] = [];
  private readonly pods: object[] = [];
  private readonly byOwner: Record<string, number> = {};
  private readonly base: string;
  private readonly vpc: string;
  private readonly id: string;
  private pool = 0;
  private running = 0;
  private leaked = 0;

  constructor(
    private readonly index: number,
    seed: number,
  ) {
    this.next = random(seed * 1_000_003 + index);
    const vpc = Math.floor(index / SUBNETS_PER_VPC);
    this.vpc = `vpc-${String(vpc).padStart(17, '0')}`;
    // Ranges repeat after 100 VPCs, as they do between accounts.
    this.base = `10.${vpc % 100}`;
    this.id = `subnet-${String(index).padStart(17, '0')}`;
    for (const at of [0, 1, 2, 3, SIZE - 1]) this.used[at] = 2;
  }

  build() {
    while (this.interfaces.length < INTERFACES_PER_SUBNET)
      this.addSomething(INTERFACES_PER_SUBNET - this.interfaces.length);
    const truth = this.truth();
    const row = {
      AvailabilityZone: this.zone,
      AvailableIpAddressCount: truth.freeAddresses,
      CidrBlock: `${this.address(0)}/20`,
      OwnerId: ACCOUNT,
      SubnetId: this.id,
      VpcId: this.vpc,
      Tags: [{Key: 'Name', Value: `private ${this.index}`}],
    };
    return {subnets: [row], interfaces: this.interfaces, nodes: this.nodes, pods: this.pods, truth};
  }

  private get zone(): string {
    return `eu-west-1${'abc'[this.index % 3]}`;
  }

  private address(at: number): string {
    const number = (this.index % SUBNETS_PER_VPC) * SIZE + at;
    return `${this.base}.${number >> 8}.${number & 255}`;
  }

  private addSomething(room: number): void {
    const chance = this.next();
    if (chance < 0.4 && room >= 3) this.addNode(1 + Math.floor(this.next() * 3), 0);
    else if (chance < 0.6) this.addNode(1, 1 + Math.floor(this.next() * 6));
    else if (chance < 0.63) {
      this.leaked += 1;
      this.add('leaked', {Description: `aws-K8S-i-${hexadecimal(this.next, 17)}`, Status: 'available'}, 10, 0);
    } else {
      const [owner, words] = pick(OTHERS, this.next);
      const attached =
        owner === 'ec2' ? {Attachment: {InstanceId: `i-${hexadecimal(this.next, 17)}`, DeviceIndex: 0}} : {};
      this.add(owner, {...words, ...attached}, 1, 0);
    }
  }

  private addNode(count: number, prefixes: number): void {
    const instance = `i-${hexadecimal(this.next, 17)}`;
    // One cluster of many is exported, so that kubectl lists few of an account's nodes.
    const listed = this.next() < LISTED;
    const owner = listed || count > 1 ? 'node' : 'ec2';
    const free: number[] = [];
    let host = 0;
    for (let device = 0; device < count; device++) {
      const Description = device === 0 ? '' : `aws-K8S-${instance}`;
      const taken = this.add(
        owner,
        {Description, Attachment: {InstanceId: instance, DeviceIndex: device}},
        prefixes ? 1 : 10,
        prefixes,
      );
      if (device === 0) host = taken[0] ?? 0;
      free.push(...taken.slice(1));
    }
    if (!listed) return;
    this.pool += free.length;
    const hostIP = this.address(host);
    const name = `ip-${hostIP.replaceAll('.', '-')}.${this.vpc}`;
    this.nodes.push({
      kind: 'Node',
      metadata: {
        name,
        labels: {'node.kubernetes.io/instance-type': 'm5.large', 'topology.kubernetes.io/zone': this.zone},
      },
      spec: {providerID: `aws:///${this.zone}/${instance}`},
      status: {capacity: {pods: '29'}, addresses: [{type: 'InternalIP', address: hostIP}]},
    });
    this.addPod(name, hostIP, hostIP, true);
    for (const at of free) {
      if (this.next() < 0.4) continue;
      this.running += 1;
      this.addPod(name, hostIP, this.address(at), false);
    }
  }

  private addPod(nodeName: string, hostIP: string, podIP: string, hostNetwork: boolean): void {
    this.pods.push({
      kind: 'Pod',
      metadata: {namespace: 'apps', name: `app-${hexadecimal(this.next, 10)}`, uid: hexadecimal(this.next, 32)},
      spec: {
        nodeName,
        ...(hostNetwork && {hostNetwork}),
        containers: [{resources: {requests: {cpu: '100m', memory: '128Mi'}}}],
      },
      status: {phase: 'Running', hostIP, podIP, podIPs: [{ip: podIP}]},
    });
  }

  /** @returns places of its addresses: the primary one, the others, and all of its prefixes. */
  private add(owner: string, words: object, singles: number, prefixes: number): readonly number[] {
    const single = Array.from({length: singles}, () => this.takeSingle());
    const blocks = Array.from({length: prefixes}, () => this.takeBlock());
    this.byOwner[owner] = (this.byOwner[owner] ?? 0) + singles + 16 * prefixes;
    this.interfaces.push({
      Description: '',
      InterfaceType: 'interface',
      NetworkInterfaceId: `eni-${hexadecimal(this.next, 17)}`,
      OwnerId: ACCOUNT,
      Status: 'in-use',
      SubnetId: this.id,
      VpcId: this.vpc,
      ...words,
      PrivateIpAddresses: single.map((at, place) => ({Primary: place === 0, PrivateIpAddress: this.address(at)})),
      ...(prefixes > 0 && {Ipv4Prefixes: blocks.map((block) => ({Ipv4Prefix: `${this.address(16 * block)}/28`}))}),
    });
    return [...single, ...blocks.flatMap((block) => Array.from({length: 16}, (_, offset) => 16 * block + offset))];
  }

  /** From the lower three quarters, so that whole blocks stay free above. */
  private takeSingle(): number {
    for (;;) {
      const at = Math.floor(this.next() * SIZE * 0.75);
      if (this.used[at] !== 0) continue;
      this.used[at] = 1;
      return at;
    }
  }

  private takeBlock(): number {
    for (let block = SIZE / 16 - 1; ; block--) {
      const cells = this.used.subarray(16 * block, 16 * block + 16);
      if (cells.some((cell) => cell !== 0)) continue;
      cells.fill(1);
      this.delegated[block] = 1;
      return block;
    }
  }

  private truth(): VpcTruth {
    let [freeAddresses, freeBlocks, prefixes] = [0, 0, 0];
    for (let block = 0; block < SIZE / 16; block++) {
      const free = this.used.subarray(16 * block, 16 * block + 16).reduce((sum, cell) => sum + (cell === 0 ? 1 : 0), 0);
      freeAddresses += free;
      freeBlocks += free === 16 ? 1 : 0;
      prefixes += this.delegated[block] ?? 0;
    }
    return {
      ...{enis: this.interfaces.length, addressesInUse: SIZE - 5 - freeAddresses, prefixes, freeAddresses, freeBlocks},
      ...{strandedForPrefix: freeAddresses - 16 * freeBlocks, byOwner: this.byOwner, nodes: this.nodes.length},
      ...{pods: this.running, pool: this.pool, leakedEnis: this.leaked},
    };
  }
}

const OTHERS: readonly (readonly [owner: string, words: object])[] = [
  ['lambda', {InterfaceType: 'lambda', Description: 'AWS Lambda VPC ENI-fn'}],
  ['alb', {Description: 'ELB app/web/0123456789abcdef', RequesterId: 'amazon-elb'}],
  ['nlb', {InterfaceType: 'network_load_balancer', Description: 'ELB net/grpc/0123456789abcdef'}],
  ['nat', {InterfaceType: 'natGateway', Description: 'Interface for NAT Gateway nat-0123456789abcdef0'}],
  ['xeni', {Description: 'Amazon EKS prod'}],
  ['ec2', {}],
  ['other', {Description: 'somebody made this by hand'}],
];
