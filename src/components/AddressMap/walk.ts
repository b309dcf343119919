// Where an arrow key leads from an address: to its neighbour as drawn, and from one subnet to the next.
import {distanceOf, type Place, placeOf, type SubnetOccupancy, type VpcSquare} from '../../calculators/ipv4/imports';
import {addressIn, columnsOf, placeIn, rowsOf, TILE_SIDE} from './geometry';
import type {Spot} from './pointing';
import {spotOf} from './spots';

export type WalkKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End' | 'PageUp' | 'PageDown';

const STEPS: Readonly<Partial<Record<WalkKey, Place>>> = {
  ArrowLeft: {x: -1, y: 0},
  ArrowRight: {x: 1, y: 0},
  ArrowUp: {x: 0, y: -1},
  ArrowDown: {x: 0, y: 1},
};

export function isWalkKey(key: string): key is WalkKey {
  return key in STEPS || ['Home', 'End', 'PageUp', 'PageDown'].includes(key);
}

type Subnets = readonly Pick<SubnetOccupancy, 'subnet' | 'nodes'>[];

/**
 * In rows of tiles.
 * @param shown the subnets, as indexes, in the order in which they stand below each other
 * @returns the spot itself where there is nothing further
 */
export function walkRows(shown: readonly number[], subnets: Subnets, spot: Spot, key: WalkKey): Spot {
  const size = sizeAt(subnets, spot.subnet);
  const step = STEPS[key];
  if (!step) return leap(shown, subnets, spot, key);
  const grid = {columns: columnsOf(size)};
  const place = placeIn(grid, spot.at);
  const x = place.x + step.x;
  const y = place.y + step.y;
  if (x < 0 || x >= grid.columns * TILE_SIDE) return spot;
  if (y >= 0 && y < rowsOf(size) * TILE_SIDE) return {...spot, at: addressIn(grid, {x, y})};
  const next = shown[shown.indexOf(spot.subnet) + step.y];
  if (next === undefined) return spot;
  const nextSize = sizeAt(subnets, next);
  const nextGrid = {columns: columnsOf(nextSize)};
  const landing = {
    x: Math.min(x, nextGrid.columns * TILE_SIDE - 1),
    y: step.y > 0 ? 0 : rowsOf(nextSize) * TILE_SIDE - 1,
  };
  return {subnet: next, at: addressIn(nextGrid, landing)};
}

/** On Hilbert curves: over what belongs to no subnet, and not from one square to another. */
export function walkSquares(squares: readonly VpcSquare[], subnets: Subnets, spot: Spot, key: WalkKey): Spot {
  const shown = squares.flatMap((square) => square.subnets);
  const step = STEPS[key];
  const square = squares.find((each) => each.subnets.includes(spot.subnet));
  const range = subnets[spot.subnet]?.subnet.range;
  if (!step || !square || !range) return leap(shown, subnets, spot, key);
  const order = (32 - square.range.prefix) / 2;
  const side = 2 ** order;
  let {x, y} = placeOf(order, range.first + spot.at - square.range.first);
  for (;;) {
    x += step.x;
    y += step.y;
    if (x < 0 || y < 0 || x >= side || y >= side) return spot;
    const found = spotOf(square.range.first + distanceOf(order, {x, y}), square.subnets, subnets);
    if (found) return found;
  }
}

/** The node's next address after a spot, from the beginning again after the last; undefined when it has none. */
export function nextOfNode(subnets: Subnets, node: number, {subnet, at}: Spot): Spot | undefined {
  for (let turn = 0; turn <= subnets.length; turn++) {
    const index = (subnet + turn) % subnets.length;
    const found = subnets[index]?.nodes.indexOf(node, turn === 0 ? at + 1 : 0) ?? -1;
    if (found >= 0) return {subnet: index, at: found};
  }
  return undefined;
}

function leap(shown: readonly number[], subnets: Subnets, spot: Spot, key: WalkKey): Spot {
  if (key === 'Home') return {...spot, at: 0};
  if (key === 'End') return {...spot, at: sizeAt(subnets, spot.subnet) - 1};
  const next = shown[shown.indexOf(spot.subnet) + (key === 'PageUp' ? -1 : 1)];
  return next === undefined ? spot : {subnet: next, at: 0};
}

function sizeAt(subnets: Subnets, index: number): number {
  return subnets[index]?.nodes.length ?? 0;
}
