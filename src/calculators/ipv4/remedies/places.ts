// The zones and uses that a remedy about subnets speaks of, and rows for new subnets in them.
import type {Evaluation} from '../../../model/evaluate';
import {defaultInputs, type Row} from '../../../model/field';
import {formatIpv4Range, type Ipv4Range, parseIpv4Range} from '../../../model/ipv4-address';
import {networkInputs} from '../network-inputs';
import {zoneOf} from '../subnets/pools';

/** As many rows as a link may have. */
export const MOST_ROWS = 500;

const EMPTY = defaultInputs(networkInputs.subnets.columns) as Row;

export function subnetsOf({inputs}: Evaluation): readonly Row[] {
  return inputs.subnets as readonly Row[];
}

/** With custom networking the pods' subnets are what grows. */
export function growingRole({inputs}: Evaluation): 'nodes' | 'pods' {
  return inputs.customNetworking === true && inputs.mode !== 'ipv6' ? 'pods' : 'nodes';
}

export interface ZoneRow {
  /** As the reader writes it. */
  readonly zone: string;
  /** The largest of its subnets with this use. */
  readonly largest: Ipv4Range;
}

/** Zones with a subnet of this use, in the order of the rows. */
export function zonesWith(rows: readonly Row[], role: string): readonly ZoneRow[] {
  const found = new Map<string, ZoneRow>();
  for (const row of rows) {
    const largest = parseIpv4Range(String(row.cidr));
    if (row.role !== role || !largest) continue;
    const zone = String(row.zone).trim();
    const key = zoneOf({zone});
    const before = found.get(key);
    if (!before || largest.prefix < before.largest.prefix) found.set(key, {zone: before?.zone ?? zone, largest});
  }
  return [...found.values()];
}

/** A subnet with nothing in it. */
export function newRow(range: Ipv4Range, zone: string, role: string): Row {
  return {...EMPTY, cidr: formatIpv4Range(range), zone, role, other: 0};
}
