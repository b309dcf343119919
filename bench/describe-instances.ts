// Makes `aws ec2 describe-instances` output of any size, the same every time, piece by piece, with the answer known.

export interface GeneratedInstances {
  /** One reservation per piece; together a JSON document as the AWS command line indents it. */
  readonly pieces: Generator<string>;
  /** Instances written so far: all, and those that an import takes, by type. Final once the pieces are used up. */
  readonly written: {total: number; readonly taken: Map<string, number>};
}

const TYPES = [
  'm5.large',
  'm5.xlarge',
  'm6i.2xlarge',
  'c5.4xlarge',
  'c6i.large',
  'r5.2xlarge',
  'r6i.4xlarge',
  't3.medium',
];
const LEFT_OUT = ['m7g.large', 'g5.xlarge'];
const ZONES = ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'];

/** @param bytes least size in bytes (all characters but those in names take one). */
export function generateInstances(bytes: number, seed = 1): GeneratedInstances {
  const written = {total: 0, taken: new Map<string, number>()};
  return {pieces: document(bytes, random(seed), written), written};
}

function* document(bytes: number, next: () => number, written: GeneratedInstances['written']): Generator<string> {
  let size = 0;
  yield '{\n    "Reservations": [\n';
  for (let index = 0; size < bytes; index++) {
    const instances = Array.from({length: 1 + Math.floor(next() * 3)}, () => instance(next, written));
    const reservation = {
      ReservationId: `r-${hexadecimal(next, 17)}`,
      OwnerId: '111122223333',
      Groups: [],
      Instances: instances,
    };
    const text = JSON.stringify(reservation, null, 4).replaceAll(/^/gm, '        ');
    size += text.length + 2;
    yield index === 0 ? text : `,\n${text}`;
  }
  yield '\n    ]\n}\n';
}

function instance(next: () => number, written: GeneratedInstances['written']) {
  const leftOut = next() < 0.05;
  const type = pick(leftOut ? LEFT_OUT : TYPES, next);
  const running = next() < 0.9;
  const windows = next() < 0.05;
  written.total += 1;
  if (!leftOut && running && !windows) written.taken.set(type, (written.taken.get(type) ?? 0) + 1);
  const volume = () => ({
    DeviceName: '/dev/xvda',
    Ebs: {
      AttachTime: '2026-03-02T08:14:11+00:00',
      DeleteOnTermination: true,
      Status: 'attached',
      VolumeId: `vol-${hexadecimal(next, 17)}`,
    },
  });
  const address = `10.${Math.floor(next() * 256)}.${Math.floor(next() * 256)}.${Math.floor(next() * 256)}`;
  const groups = [{GroupId: `sg-${hexadecimal(next, 17)}`, GroupName: 'nodes'}];
  return {
    Architecture: type === 'm7g.large' ? 'arm64' : 'x86_64',
    BlockDeviceMappings: [volume(), volume()],
    ClientToken: `fleet-${hexadecimal(next, 8)}`,
    EbsOptimized: true,
    EnaSupport: true,
    Hypervisor: 'xen',
    IamInstanceProfile: {Arn: 'arn:aws:iam::111122223333:instance-profile/nodes', Id: 'AIPAEXAMPLE'},
    NetworkInterfaces: [
      {
        Attachment: {
          AttachTime: '2026-03-02T08:14:10+00:00',
          AttachmentId: `eni-attach-${hexadecimal(next, 17)}`,
          DeleteOnTermination: true,
          DeviceIndex: 0,
          Status: 'attached',
          NetworkCardIndex: 0,
        },
        Description: '',
        Groups: groups,
        Ipv6Addresses: [],
        MacAddress: '0a:00:27:00:00:01',
        NetworkInterfaceId: `eni-${hexadecimal(next, 17)}`,
        OwnerId: '111122223333',
        PrivateIpAddress: address,
        PrivateIpAddresses: [{Primary: true, PrivateIpAddress: address}],
        SourceDestCheck: true,
        Status: 'in-use',
        SubnetId: `subnet-${hexadecimal(next, 17)}`,
        VpcId: 'vpc-0123456789abcdef0',
        InterfaceType: 'interface',
      },
    ],
    RootDeviceName: '/dev/xvda',
    RootDeviceType: 'ebs',
    SecurityGroups: groups,
    SourceDestCheck: true,
    Tags: [
      {Key: 'Name', Value: `Knoten "Zürich" 🚆 ${hexadecimal(next, 6)}`},
      {Key: 'kubernetes.io/cluster/example', Value: 'owned'},
    ],
    VirtualizationType: 'hvm',
    CpuOptions: {CoreCount: 2, ThreadsPerCore: 2},
    CapacityReservationSpecification: {CapacityReservationPreference: 'open'},
    HibernationOptions: {Configured: false},
    MetadataOptions: {State: 'applied', HttpTokens: 'required', HttpPutResponseHopLimit: 2, HttpEndpoint: 'enabled'},
    EnclaveOptions: {Enabled: false},
    ...(windows && {Platform: 'windows'}),
    PlatformDetails: windows ? 'Windows' : 'Linux/UNIX',
    UsageOperation: windows ? 'RunInstances:0002' : 'RunInstances',
    UsageOperationUpdateTime: '2026-03-02T08:14:10+00:00',
    InstanceId: `i-${hexadecimal(next, 17)}`,
    ImageId: 'ami-0123456789abcdef0',
    State: running ? {Code: 16, Name: 'running'} : {Code: 80, Name: 'stopped'},
    InstanceType: type,
    LaunchTime: '2026-03-02T08:14:10+00:00',
    Placement: {GroupName: '', Tenancy: 'default', AvailabilityZone: pick(ZONES, next)},
    Monitoring: {State: 'disabled'},
    SubnetId: `subnet-${hexadecimal(next, 17)}`,
    VpcId: 'vpc-0123456789abcdef0',
    PrivateIpAddress: address,
  };
}

export function pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[], next: () => number): Item {
  const item = items[Math.floor(next() * items.length)];
  if (item === undefined) throw new RangeError('There is nothing to pick from.');
  return item;
}

export function hexadecimal(next: () => number, digits: number): string {
  return Array.from({length: digits}, () => Math.floor(next() * 16).toString(16)).join('');
}

/** Numbers from 0 to 1, the same for the same seed: mulberry32 by Tommy Ettinger, in the public domain. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
