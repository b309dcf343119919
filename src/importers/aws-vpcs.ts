// Reads `aws ec2 describe-vpcs`: the address ranges that each VPC has.
import type {TextStream} from '../model/importer';
import type {Ipv4Range} from '../model/ipv4-address';
import {objectIn, objectsIn, wordIn} from './json-members';
import {beginsAsJson, hasMember, readRows} from './json-rows';
import type {JsonElement} from './json-structure';
import {rangeAt} from './strict-address';

export const DESCRIBE_VPCS = 'aws ec2 describe-vpcs --output json';

export interface AwsVpc {
  readonly line: number;
  readonly id: string;
  /** Tag `Name`. */
  readonly name: string | undefined;
  /** The account. */
  readonly owner: string | undefined;
  /** Associated now; those that fail or go are left out. */
  readonly ranges: readonly Ipv4Range[];
  readonly hasIpv6: boolean;
}

const SHAPE = {
  row: 'a VPC',
  rows: 'VPCs',
  wrapper: 'Vpcs',
  mark: '"VpcId" and "CidrBlock"',
  command: DESCRIBE_VPCS,
  keep: [
    'VpcId',
    'OwnerId',
    'CidrBlock',
    'SubnetId',
    'CidrBlockAssociationSet.[].CidrBlock',
    'CidrBlockAssociationSet.[].CidrBlockState.State',
    'Ipv6CidrBlockAssociationSet.[].Ipv6CidrBlock',
    'Tags.[].Key',
    'Tags.[].Value',
  ],
  isRow: ({value}: JsonElement) =>
    value.VpcId !== undefined &&
    value.SubnetId === undefined &&
    (value.CidrBlock ?? value.CidrBlockAssociationSet) != null,
};

export function looksLikeAwsVpcs(start: string): boolean {
  if (!beginsAsJson(start) || hasMember(start, 'SubnetId', 'Reservations')) return false;
  return (
    hasMember(start, 'Vpcs') || (hasMember(start, 'VpcId') && hasMember(start, 'CidrBlock', 'CidrBlockAssociationSet'))
  );
}

/** @throws ImportError for broken JSON, another file, and a range that is none. */
export async function* readAwsVpcs(stream: TextStream): AsyncGenerator<AwsVpc> {
  for await (const {value, line} of readRows(stream, SHAPE)) {
    const id = wordIn(value, 'VpcId') ?? '';
    const associated = objectsIn(value, 'CidrBlockAssociationSet').filter((each) =>
      isAssociated(objectIn(each, 'CidrBlockState')),
    );
    const texts = [wordIn(value, 'CidrBlock'), ...associated.map((each) => wordIn(each, 'CidrBlock'))];
    const distinct = [...new Set(texts.filter((text) => text !== undefined))];
    yield {
      line,
      id,
      name: nameFromTags(value),
      owner: wordIn(value, 'OwnerId'),
      ranges: distinct.map((text) => rangeAt(text, line, `the CidrBlock of ${id}`, 16, 28)),
      hasIpv6: objectsIn(value, 'Ipv6CidrBlockAssociationSet').length > 0,
    };
  }
}

function isAssociated(state: JsonElement['value'] | undefined): boolean {
  const word = wordIn(state, 'State');
  return word === undefined || word === 'associated' || word === 'associating';
}

/** The tag that the console shows as the name. */
export function nameFromTags(value: JsonElement['value']): string | undefined {
  return wordIn(
    objectsIn(value, 'Tags').find((tag) => tag.Key === 'Name'),
    'Value',
  );
}
