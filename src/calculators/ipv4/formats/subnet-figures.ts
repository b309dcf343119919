// The figures of one subnet: in use, free, free as AWS counts it, /28 blocks, and by owner.
import {ADDRESS_OWNERS, type AddressOwner} from '../../../importers/aws-interface-signs';
import {formatIpv4Range, lastOf} from '../../../model/ipv4-address';
import {type BlockState, countBlocks} from '../blocks';
import {usableAddresses} from '../subnet';
import {type SubnetOccupancy, USE} from './occupancy';

export interface SubnetFigures {
  readonly id: string;
  readonly cidr: string;
  readonly name: string | undefined;
  readonly vpc: string | undefined;
  readonly zone: string | undefined;
  readonly usable: number;
  /** AvailableIpAddressCount; undefined where the file leaves it out. */
  readonly availableIpAddressCount: number | undefined;
  /** What the interfaces show; undefined without them. */
  readonly exact: ExactFigures | undefined;
}

/** Addresses for pods, by what becomes of them. */
export interface HeldFigures {
  /** On pods, also those of Fargate and on branch interfaces. */
  readonly pods: number;
  /** On no pod. */
  readonly warm: number;
  /** Of the warm ones, those on interfaces that scale-in stranded. */
  readonly sticky: number;
  /** On nodes that no file of kubectl lists, so that nobody knows. */
  readonly unknown: number;
}

export interface ExactFigures {
  readonly enis: number;
  readonly addressesInUse: number;
  readonly individualAddresses: number;
  readonly prefixes: number;
  /** Not in use, whether inside of a reservation or not. */
  readonly freeAddresses: number;
  readonly freeButReservedByCidrReservation: number;
  readonly blocks: Readonly<Record<BlockState, number>>;
  /** Of the free blocks, those inside of a prefix reservation. */
  readonly freeBlocksInReservation: number;
  /** Free addresses that no free /28 holds. */
  readonly strandedForPrefix: number;
  readonly byOwner: Readonly<Partial<Record<AddressOwner, number>>>;
  /** Undefined where no file tells of pods. */
  readonly held: HeldFigures | undefined;
  /**
   * Free as AWS counts, less free outside of reservations here. Below 0: AWS counts addresses as used that are on no interface of
   * the files. Above 0: the other way about. Undefined where AWS' count is not in the files.
   */
  readonly unexplained: number | undefined;
}

export function figuresOf(
  occupancy: SubnetOccupancy,
  known: {readonly interfaces: boolean; readonly pods: boolean},
): SubnetFigures {
  const {id, name, vpc, zone, range, available} = occupancy.subnet;
  return {
    ...{id, cidr: formatIpv4Range(range), name, vpc, zone},
    usable: usableAddresses(range.prefix),
    availableIpAddressCount: available,
    exact: known.interfaces ? exactFigures(occupancy, known.pods) : undefined,
  };
}

function exactFigures(occupancy: SubnetOccupancy, podsKnown: boolean): ExactFigures {
  const {interfaces: enis, individualAddresses, prefixes, reservations, map, uses} = occupancy;
  const {available} = occupancy.subnet;
  const count = countBlocks(map, reservations);
  const {free, partial, full, awsReserved, prefix, freeAddresses} = count;
  const reserved = freeInReservations(occupancy);
  const owners = [...occupancy.byOwner].flatMap((addresses, owner) =>
    addresses > 0 ? [[ADDRESS_OWNERS[owner], addresses] as const] : [],
  );
  return {
    ...{enis, addressesInUse: count.usedAddresses, individualAddresses, prefixes, freeAddresses},
    freeButReservedByCidrReservation: reserved,
    blocks: {free, partial, full, awsReserved, prefix},
    freeBlocksInReservation: count.freeInReservation,
    strandedForPrefix: count.stranded,
    byOwner: Object.fromEntries(owners),
    held: podsKnown ? heldIn(uses) : undefined,
    unexplained: available === undefined ? undefined : available - (freeAddresses - reserved),
  };
}

function heldIn(uses: Uint8Array): HeldFigures {
  const sticky = countOf(uses, USE.sticky);
  const warm = countOf(uses, USE.warm) + sticky;
  return {pods: countOf(uses, USE.pod), warm, sticky, unknown: countOf(uses, USE.pool)};
}

function countOf(uses: Uint8Array, wanted: number): number {
  let count = 0;
  for (const use of uses) if (use === wanted) count++;
  return count;
}

function freeInReservations({map, reservations}: SubnetOccupancy): number {
  const {first} = map.subnet;
  // Reservations of one subnet cannot overlap, so that no address is counted twice.
  return reservations.reduce((sum, range) => {
    const cells = map.cells.subarray(range.first - first, lastOf(range) + 1 - first);
    return sum + cells.reduce((free, cell) => free + (cell === 0 ? 1 : 0), 0);
  }, 0);
}
