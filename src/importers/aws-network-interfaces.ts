// Reads `aws ec2 describe-network-interfaces` into columns: who has which addresses and prefixes, and on which instance.
import type {TextStream} from '../model/importer';
import {ADDRESS_OWNERS, isMadeByCni, isOnNode, NOT_MANAGED_TAG, ownerBySigns, plainType} from './aws-interface-signs';
import {NameTable, Uint32Column} from './columns';
import {objectIn, objectsIn, wordIn} from './json-members';
import {beginsAsJson, hasMember, readRows} from './json-rows';
import type {JsonElement} from './json-structure';
import {addressAt, rangeAt} from './strict-address';

export const DESCRIBE_NETWORK_INTERFACES = 'aws ec2 describe-network-interfaces --output json';

/** What `flags` may hold. */
export const INTERFACE_FLAGS = {
  /** The first interface of its instance (DeviceIndex 0 on network card 0). */
  first: 1,
  /** Status `available`: attached to nothing. */
  detached: 2,
  madeByCni: 4,
  /** Its instance is a Kubernetes node, by the words on it. */
  onNode: 8,
  notManaged: 16,
} as const;

/** What `owner` holds where the words on an interface do not tell. */
export const OWNER_UNKNOWN = 255;

/** A row per interface; its addresses are those from `addressStarts[row]` up to `addressStarts[row + 1]`, and so its prefixes. */
export interface NetworkInterfaces {
  readonly count: number;
  readonly ids: readonly string[];
  readonly lines: Uint32Array;
  /** Numbers in the tables below, or `NO_NAME`. */
  readonly subnet: Uint32Array;
  readonly vpc: Uint32Array;
  readonly account: Uint32Array;
  readonly instance: Uint32Array;
  readonly type: Uint32Array;
  readonly subnets: readonly string[];
  readonly vpcs: readonly string[];
  readonly accounts: readonly string[];
  readonly instances: readonly string[];
  readonly types: readonly string[];
  /** Index in `ADDRESS_OWNERS`, or `OWNER_UNKNOWN`. */
  readonly owner: Uint32Array;
  readonly flags: Uint32Array;
  /** The primary address comes first. */
  readonly addresses: Uint32Array;
  readonly addressStarts: Uint32Array;
  /** First addresses of /28s. */
  readonly prefixes: Uint32Array;
  readonly prefixStarts: Uint32Array;
}

const SHAPE = {
  row: 'a network interface',
  rows: 'network interfaces',
  wrapper: 'NetworkInterfaces',
  mark: '"NetworkInterfaceId"',
  command: DESCRIBE_NETWORK_INTERFACES,
  keep: [
    'NetworkInterfaceId',
    'SubnetId',
    'VpcId',
    'OwnerId',
    'InterfaceType',
    'Description',
    'RequesterId',
    'Status',
    'Attachment.InstanceId',
    'Attachment.DeviceIndex',
    'Attachment.NetworkCardIndex',
    'PrivateIpAddress',
    'PrivateIpAddresses.[].PrivateIpAddress',
    'PrivateIpAddresses.[].Primary',
    'Ipv4Prefixes.[].Ipv4Prefix',
    'TagSet.[].Key',
  ],
  isRow: ({value}: JsonElement) => typeof value.NetworkInterfaceId === 'string',
};

export function looksLikeAwsNetworkInterfaces(start: string): boolean {
  if (!beginsAsJson(start) || hasMember(start, 'Reservations', 'ReservationId', 'InstanceType', 'AmiLaunchIndex'))
    return false;
  return hasMember(
    start,
    'NetworkInterfaces',
    'NetworkInterfaceId',
    'PrivateIpAddresses',
    'Ipv4Prefixes',
    'SourceDestCheck',
  );
}

/**
 * `onRow` is called once per interface, with its line.
 * @throws ImportError for broken JSON, another file, and an address or prefix that is none.
 */
export async function readAwsNetworkInterfaces(
  stream: TextStream,
  onRow: (line: number) => void,
): Promise<NetworkInterfaces> {
  const table = new InterfaceColumns();
  for await (const element of readRows(stream, SHAPE)) {
    onRow(element.line);
    table.add(element);
  }
  return table.finish();
}

class InterfaceColumns {
  private readonly ids: string[] = [];
  private readonly tables = {
    subnet: new NameTable(),
    vpc: new NameTable(),
    account: new NameTable(),
    instance: new NameTable(),
    type: new NameTable(),
  };
  private readonly columns = {
    lines: new Uint32Column(),
    subnet: new Uint32Column(),
    vpc: new Uint32Column(),
    account: new Uint32Column(),
    instance: new Uint32Column(),
    type: new Uint32Column(),
    owner: new Uint32Column(),
    flags: new Uint32Column(),
    addresses: new Uint32Column(),
    addressStarts: new Uint32Column(),
    prefixes: new Uint32Column(),
    prefixStarts: new Uint32Column(),
  };

  add({value, line}: JsonElement): void {
    const {columns, tables} = this;
    const id = wordIn(value, 'NetworkInterfaceId') ?? '';
    const attachment = objectIn(value, 'Attachment');
    const type = plainType(wordIn(value, 'InterfaceType'));
    const description = wordIn(value, 'Description') ?? '';
    const owner = ownerBySigns(type, description, wordIn(value, 'RequesterId'));
    this.ids.push(id);
    columns.lines.push(line);
    columns.subnet.push(tables.subnet.number(wordIn(value, 'SubnetId')));
    columns.vpc.push(tables.vpc.number(wordIn(value, 'VpcId')));
    columns.account.push(tables.account.number(wordIn(value, 'OwnerId')));
    columns.instance.push(tables.instance.number(wordIn(attachment, 'InstanceId')));
    columns.type.push(tables.type.number(type));
    columns.owner.push(owner === undefined ? OWNER_UNKNOWN : ADDRESS_OWNERS.indexOf(owner));
    columns.flags.push(flagsOf(value, attachment, type, description));
    columns.addressStarts.push(columns.addresses.length);
    columns.prefixStarts.push(columns.prefixes.length);
    this.addAddresses(value, line, id);
    for (const each of objectsIn(value, 'Ipv4Prefixes')) {
      const text = wordIn(each, 'Ipv4Prefix') ?? '';
      columns.prefixes.push(rangeAt(text, line, `a prefix of ${id}`, 28, 28).first);
    }
  }

  private addAddresses(value: JsonElement['value'], line: number, id: string): void {
    const {addresses} = this.columns;
    const all = objectsIn(value, 'PrivateIpAddresses');
    const primary =
      wordIn(
        all.find((each) => each.Primary === true),
        'PrivateIpAddress',
      ) ?? wordIn(value, 'PrivateIpAddress');
    if (primary !== undefined) addresses.push(addressAt(primary, line, `the primary address of ${id}`));
    for (const each of all) {
      const text = wordIn(each, 'PrivateIpAddress') ?? '';
      if (text !== primary) addresses.push(addressAt(text, line, `an address of ${id}`));
    }
  }

  finish(): NetworkInterfaces {
    const {columns, tables} = this;
    columns.addressStarts.push(columns.addresses.length);
    columns.prefixStarts.push(columns.prefixes.length);
    return {
      count: this.ids.length,
      ids: this.ids,
      lines: columns.lines.toArray(),
      subnet: columns.subnet.toArray(),
      vpc: columns.vpc.toArray(),
      account: columns.account.toArray(),
      instance: columns.instance.toArray(),
      type: columns.type.toArray(),
      subnets: tables.subnet.names,
      vpcs: tables.vpc.names,
      accounts: tables.account.names,
      instances: tables.instance.names,
      types: tables.type.names,
      owner: columns.owner.toArray(),
      flags: columns.flags.toArray(),
      addresses: columns.addresses.toArray(),
      addressStarts: columns.addressStarts.toArray(),
      prefixes: columns.prefixes.toArray(),
      prefixStarts: columns.prefixStarts.toArray(),
    };
  }
}

function flagsOf(
  value: JsonElement['value'],
  attachment: JsonElement['value'] | undefined,
  type: string,
  description: string,
): number {
  const tags = objectsIn(value, 'TagSet').flatMap((tag) => wordIn(tag, 'Key') ?? []);
  const {first, detached, madeByCni, onNode, notManaged} = INTERFACE_FLAGS;
  return (
    (attachment?.DeviceIndex === 0 && (attachment.NetworkCardIndex ?? 0) === 0 ? first : 0) |
    (value.Status === 'available' ? detached : 0) |
    (isMadeByCni(description, tags) ? madeByCni : 0) |
    (isOnNode(type, description, tags) ? onNode : 0) |
    (tags.includes(NOT_MANAGED_TAG) ? notManaged : 0)
  );
}
