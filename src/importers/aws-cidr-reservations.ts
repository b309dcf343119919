// Reads `aws ec2 get-subnet-cidr-reservations`: ranges of a subnet that are kept for prefixes, or for nobody.
import type {TextStream} from '../model/importer';
import type {Ipv4Range} from '../model/ipv4-address';
import {wordIn} from './json-members';
import {beginsAsJson, hasMember, readRows} from './json-rows';
import type {JsonElement} from './json-structure';
import {rangeAt} from './strict-address';

/** AWS answers for one subnet at a time; the loop writes one document after another. */
export const GET_CIDR_RESERVATIONS = `for subnet in $(aws ec2 describe-subnets --query 'Subnets[].SubnetId' --output text); do aws ec2 get-subnet-cidr-reservations --subnet-id "$subnet" --output json; done`;

export interface AwsCidrReservation {
  readonly line: number;
  readonly id: string | undefined;
  readonly subnet: string | undefined;
  readonly range: Ipv4Range;
  /** prefix: prefixes are taken from here first. explicit: AWS hands nothing out from here. */
  readonly type: string | undefined;
}

const SHAPE = {
  row: 'a CIDR reservation',
  rows: 'CIDR reservations',
  wrapper: 'SubnetIpv4CidrReservations',
  mark: '"SubnetId" and "Cidr"',
  command: 'aws ec2 get-subnet-cidr-reservations',
  keep: ['SubnetCidrReservationId', 'SubnetId', 'Cidr', 'ReservationType'],
  isRow: ({value}: JsonElement) => value.Cidr !== undefined,
};

/** An empty array has no members to go by; among the files of an account only this one is ordinarily empty. */
export function looksLikeAwsCidrReservations(start: string, fileName: string): boolean {
  if (/^\s*\[[\s[\]]*\]\s*$/.test(start)) return fileName === '' || /reserv/i.test(fileName);
  return (
    beginsAsJson(start) && hasMember(start, 'SubnetIpv4CidrReservations', 'SubnetCidrReservationId', 'ReservationType')
  );
}

/** IPv6 reservations are passed over. @throws ImportError for broken JSON, another file, and a range that is none. */
export async function* readAwsCidrReservations(stream: TextStream): AsyncGenerator<AwsCidrReservation> {
  for await (const {value, line} of readRows(stream, SHAPE)) {
    const cidr = wordIn(value, 'Cidr') ?? '';
    if (cidr.includes(':')) continue;
    const id = wordIn(value, 'SubnetCidrReservationId');
    yield {
      line,
      id,
      subnet: wordIn(value, 'SubnetId'),
      range: rangeAt(cidr, line, `the Cidr of ${id ?? 'a reservation'}`, 16, 32),
      type: wordIn(value, 'ReservationType'),
    };
  }
}
