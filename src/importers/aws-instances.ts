// Reads `aws ec2 describe-instances` in all the shapes that people save it in, one instance at a time.
import type {TextStream} from '../model/importer';
import {regionOfZone} from './ec2-type-name';
import {ImportError} from './import-error';
import {readJson} from './json-stream';
import type {JsonElement, JsonKept, JsonKeptObject} from './json-structure';

/**
 * What the publisher says of one instance; undefined where the output was reduced with `--query` or `jq`, and `platform` also
 * where an old command line wrote it, which named only Windows.
 */
export interface AwsInstance {
  readonly line: number;
  readonly id: string | undefined;
  readonly type: string | undefined;
  /** pending, running, shutting-down, terminated, stopping, stopped */
  readonly state: string | undefined;
  /** i386, x86_64, arm64, x86_64_mac, arm64_mac */
  readonly architecture: string | undefined;
  /** E.g. `Linux/UNIX`, `Red Hat Enterprise Linux`, `Windows with SQL Server Standard`. */
  readonly platform: string | undefined;
  readonly zone: string | undefined;
  readonly region: string | undefined;
  /** spot, scheduled, capacity-block; undefined is on demand. */
  readonly lifecycle: string | undefined;
  /** default, dedicated, host */
  readonly tenancy: string | undefined;
}

const QUERY = {
  elements: [
    '',
    '[]',
    '[].[]',
    '[].[].[]',
    'Reservations.[].Instances.[]',
    '[].Reservations.[].Instances.[]',
    '[].Instances.[]',
    '[].[].Instances.[]',
    'Instances.[]',
  ],
  keep: [
    'InstanceId',
    'InstanceType',
    'Architecture',
    'Platform',
    'PlatformDetails',
    'InstanceLifecycle',
    'State',
    'State.Name',
    'AvailabilityZone',
    'AZ',
    'Placement.AvailabilityZone',
    'Placement.Tenancy',
  ],
};

/** The network interfaces of a node of EKS fill pages before its InstanceId comes, so the names before them count as well. */
const NAMES =
  /"(Reservations|ReservationId|InstanceType|InstanceId|AmiLaunchIndex|BlockDeviceMappings|NetworkInterfaces)"\s*:/;

const WRAPPERS = ['Reservations', 'ReservationId', 'Instances'];

export function looksLikeAwsInstances(start: string): boolean {
  return /^\s*[[{]/.test(start) && NAMES.test(start);
}

/**
 * Accepts the whole output, several pages of it, bare or nested arrays from `--query`, and one instance per line.
 * @throws ImportError also when the JSON is sound but has no instances in it, saying what it has instead.
 */
export async function* readAwsInstances(stream: TextStream): AsyncGenerator<AwsInstance> {
  let instances = 0;
  let wrappers = 0;
  for await (const element of readJson(stream, QUERY)) {
    if (isWrapper(element)) {
      wrappers += 1;
      continue;
    }
    if (instances === 0 && wrappers === 0 && !isInstance(element)) throw notInstances(element);
    instances += 1;
    yield describe(element);
  }
  if (instances === 0 && wrappers === 0) {
    throw new ImportError(
      'There are no instances in this JSON. Save the whole output of aws ec2 describe-instances --output json.',
    );
  }
}

function isWrapper({value, names, inside}: JsonElement): boolean {
  return value.InstanceType === undefined && (inside > 0 || names.some((name) => WRAPPERS.includes(name)));
}

function isInstance({value}: JsonElement): boolean {
  return value.InstanceType !== undefined || value.InstanceId !== undefined;
}

function notInstances({line, names}: JsonElement): ImportError {
  const seen = names.length === 0 ? 'nothing' : names.map((name) => JSON.stringify(name)).join(', ');
  return new ImportError(
    `Line ${line}: expected an instance with "InstanceType", found an object with ${seen}. Leave --query out, or use --query 'Reservations[].Instances[]'.`,
    line,
  );
}

function describe({value, line}: JsonElement): AwsInstance {
  const placement = member(value, 'Placement');
  // A query that picks members by hand tends to lift them one level up: {State:State.Name, AZ:Placement.AvailabilityZone}.
  const zone = word(placement?.AvailabilityZone) ?? word(value.AvailabilityZone) ?? word(value.AZ);
  return {
    line,
    id: word(value.InstanceId),
    type: word(value.InstanceType),
    state: word(member(value, 'State')?.Name) ?? word(value.State),
    architecture: word(value.Architecture),
    platform: word(value.PlatformDetails) ?? platformOf(value.Platform),
    zone,
    region: regionOfZone(zone),
    lifecycle: word(value.InstanceLifecycle),
    tenancy: word(placement?.Tenancy),
  };
}

/** `Platform` stands only at Windows; a query that asks for it writes null at every other instance. */
function platformOf(platform: JsonKept | undefined): string | undefined {
  if (platform === null) return 'Linux/UNIX';
  return word(platform)?.toLowerCase() === 'windows' ? 'Windows' : word(platform);
}

function member(value: JsonKeptObject, name: string): JsonKeptObject | undefined {
  const inner = value[name];
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as JsonKeptObject) : undefined;
}

function word(value: JsonKept | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
