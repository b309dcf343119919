// From a point on a piece of the map to the address there, and back to its box.
import {distanceOf, type Place, placeOf, type SubnetOccupancy} from '../../calculators/ipv4/imports';
import {contains, sizeOf} from '../../model/ipv4-address';
import {addressAt, type Box, boxOf, rowLength} from './geometry';
import type {Piece} from './map-messages';
import type {Spot} from './pointing';

type Subnets = readonly Pick<SubnetOccupancy, 'subnet'>[];

/** @param point in device pixels from the upper left corner of the piece */
export function spotAt(piece: Piece, subnets: Subnets, point: Place): Spot | undefined {
  if (piece.kind === 'rows') {
    const at = addressAt(piece.geometry, point);
    return at === undefined ? undefined : {subnet: piece.subnet, at: piece.from + at};
  }
  const {order, cell} = piece.geometry;
  const place = {x: Math.floor(point.x / cell), y: Math.floor(point.y / cell)};
  const side = 2 ** order;
  if (place.x < 0 || place.y < 0 || place.x >= side || place.y >= side) return undefined;
  return spotOf(piece.first + distanceOf(order, place), piece.subnets, subnets);
}

/** The address of a number, in whichever of some subnets has it. */
export function spotOf(address: number, among: readonly number[], subnets: Subnets): Spot | undefined {
  for (const index of among) {
    const range = subnets[index]?.subnet.range;
    if (range && contains(range, address)) return {subnet: index, at: address - range.first};
  }
  return undefined;
}

/** Where the piece has the address; undefined when it is not on it. */
export function boxOfSpot(piece: Piece, subnets: Subnets, {subnet, at}: Spot): Box | undefined {
  if (piece.kind === 'rows') {
    const local = at - piece.from;
    const shown = piece.geometry.rows * rowLength(piece.geometry);
    return piece.subnet === subnet && local >= 0 && local < shown ? boxOf(piece.geometry, local) : undefined;
  }
  const range = subnets[subnet]?.subnet.range;
  if (!range || !piece.subnets.includes(subnet)) return undefined;
  const distance = range.first + at - piece.first;
  const {order, cell} = piece.geometry;
  if (distance < 0 || distance >= sizeOf(32 - 2 * order)) return undefined;
  const {x, y} = placeOf(order, distance);
  return {x: x * cell, y: y * cell, side: cell};
}
