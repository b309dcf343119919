// What the files of an account show, as sentences: how much there is, what is free, warm, stranded and leaked, and why counts differ.
import type {JoinedVpc} from './join';
import {dataOf, type VpcPiece} from './pieces';

const number = (value: number) => value.toLocaleString('en-US');
const counted = (value: number, one: string, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`;

export function says(joined: JoinedVpc, pieces: readonly VpcPiece[]): readonly string[] {
  const {subnets, totals, cluster, leaked} = joined;
  if (subnets.length === 0) return [];
  const known = subnets.some(({exact}) => exact);
  const pods = dataOf(pieces, 'pods').reduce((sum, {count}) => sum + count, 0);
  const found = [
    counted(subnets.length, 'subnet'),
    ...(known ? [counted(totals.enis, 'network interface')] : []),
    ...(cluster ? [counted(cluster.nodes, 'node')] : []),
    ...(pods > 0 ? [counted(pods, 'pod')] : []),
  ];
  return [
    `${listOf(found)}.`,
    ...(known ? [...freeOf(joined), ...heldOf(joined)] : reportedAlone(joined)),
    ...leaks(leaked),
  ];
}

function listOf(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function reportedAlone({subnets, totals}: JoinedVpc): readonly string[] {
  const reported = subnets.reduce((sum, {availableIpAddressCount = 0}) => sum + availableIpAddressCount, 0);
  return [`AWS counts ${number(reported)} of ${counted(totals.usable, 'address', 'addresses')} as free.`];
}

/** AWS leaves out what a prefix reservation holds; whatever else differs is of two moments, or of another account. */
function freeOf({subnets, totals}: JoinedVpc): readonly string[] {
  const {freeAddresses, freeButReservedByCidrReservation: reserved, blocks, usable} = totals;
  const truth = `${number(freeAddresses)} of ${counted(usable, 'address', 'addresses')} are free, with ${counted(blocks.free, 'whole /28')} among them.`;
  const reports = subnets.filter(({availableIpAddressCount}) => availableIpAddressCount !== undefined);
  const reported = reports.reduce((sum, each) => sum + (each.availableIpAddressCount ?? 0), 0);
  const unexplained = subnets.map(({exact}) => exact?.unexplained ?? 0);
  const less = -unexplained.filter((each) => each < 0).reduce((sum, each) => sum + each, 0);
  const more = unexplained.filter((each) => each > 0).reduce((sum, each) => sum + each, 0);
  if (reports.length === 0 || (reserved === 0 && less === 0 && more === 0)) return [truth];
  const why = [
    ...(reserved > 0
      ? [`${number(reserved)} are free inside of prefix reservations, which AWS leaves out of its count`]
      : []),
    ...(less > 0 ? [`${number(less)} are used by its count and on no interface of the files`] : []),
    ...(more > 0 ? [`${number(more)} are free by its count and on an interface of the files`] : []),
  ];
  return [truth, `AWS counts ${number(reported)} as free: ${listOf(why)}.`];
}

function heldOf({cluster}: JoinedVpc): readonly string[] {
  const {
    warmUnusedPodAddresses: warm,
    stickyAddresses: sticky = 0,
    stickyInterfaces = 0,
    poolAddresses,
  } = cluster ?? {};
  if (warm === undefined || poolAddresses === undefined) return [];
  const held = `Nodes hold ${counted(poolAddresses, 'address', 'addresses')} for pods; ${number(warm)} of them have no pod`;
  return [
    sticky > 0
      ? `${held}, ${number(sticky)} of those on ${counted(stickyInterfaces, 'interface')} that scale-in stranded.`
      : `${held}.`,
  ];
}

function leaks(leaked: JoinedVpc['leaked']): readonly string[] {
  if (leaked.length === 0) return [];
  const addresses = leaked.reduce((sum, each) => sum + each.addresses, 0);
  return [
    `${counted(addresses, 'address is', 'addresses are')} leaked, on ${counted(leaked.length, 'interface')} that the CNI made and no machine has.`,
  ];
}
