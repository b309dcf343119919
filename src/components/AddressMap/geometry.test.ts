// Every address has a box of its own, a point in the box leads back to it, and arrow keys go where the eye goes.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {vpcSquares} from '../../calculators/ipv4/imports';
import {sizeOf as addressesOf, parseIpv4Range} from '../../model/ipv4-address';
import {addressAt, addressIn, boxOf, columnsOf, pitchOf, placeIn, type RowGeometry, rowsOf, sizeOf} from './geometry';
import type {Piece} from './map-messages';
import {boxOfSpot, spotAt} from './spots';
import {nextOfNode, walkRows, walkSquares} from './walk';

const geometryOf = (prefix: number, cell: number, ratio: number): RowGeometry => ({
  pitch: pitchOf(cell, ratio),
  columns: columnsOf(addressesOf(prefix)),
  rows: rowsOf(addressesOf(prefix)),
});
const anyGeometry = fc
  .record({
    prefix: fc.integer({min: 20, max: 28}),
    cell: fc.integer({min: 1, max: 24}),
    ratio: fc.constantFrom(1, 1.25, 1.5, 2, 3),
  })
  .map(({prefix, cell, ratio}) => ({size: addressesOf(prefix), geometry: geometryOf(prefix, cell, ratio)}));

const subnet = (cidr: string) => {
  const range = parseIpv4Range(cidr)!;
  return {
    subnet: {range, vpc: 'a'} as never,
    range,
    vpc: 'a',
    nodes: new Int32Array(addressesOf(range.prefix)).fill(-1),
  };
};

describe('rows of tiles', () => {
  it('have a /24 in one row, a /20 in 16, a /28 in one tile', () => {
    expect([24, 20, 16, 26, 28].map((prefix) => [columnsOf(addressesOf(prefix)), rowsOf(addressesOf(prefix))])).toEqual(
      [
        [16, 1],
        [16, 16],
        [16, 256],
        [4, 1],
        [1, 1],
      ],
    );
  });

  it('lead from any point of a cell to its address, and from any point at all to one', () => {
    fc.assert(
      fc.property(anyGeometry, fc.nat(), fc.nat(), fc.nat(), ({size, geometry}, address, dx, dy) => {
        const at = address % size;
        const box = boxOf(geometry, at);
        const {width, height} = sizeOf(geometry);
        expect(box.x + box.side).toBeLessThanOrEqual(width);
        expect(box.y + box.side).toBeLessThanOrEqual(height);
        expect(addressAt(geometry, {x: box.x + (dx % box.side), y: box.y + (dy % box.side)})).toBe(at);
        const anywhere = addressAt(geometry, {x: dx % width, y: dy % height})!;
        expect(anywhere).toBeGreaterThanOrEqual(0);
        expect(anywhere).toBeLessThan(size);
      }),
    );
  });

  it('never lay one cell over another', () => {
    const geometry = geometryOf(22, 9, 1.5);
    const seen = new Set<string>();
    for (let at = 0; at < 1024; at++) {
      const {x, y, side} = boxOf(geometry, at);
      for (let dx = 0; dx < side; dx++) for (let dy = 0; dy < side; dy++) seen.add(`${x + dx} ${y + dy}`);
    }
    expect(seen.size).toBe(1024 * boxOf(geometry, 0).side ** 2);
  });

  it('lead nowhere outside', () => {
    const geometry = geometryOf(24, 9, 1);
    const {width, height} = sizeOf(geometry);
    for (const point of [
      {x: -1, y: 0},
      {x: 0, y: height},
      {x: width, y: 3},
      {x: Number.NaN, y: 3},
    ]) {
      expect(addressAt(geometry, point)).toBeUndefined();
    }
  });

  it('have places that lead back', () => {
    const grid = {columns: 16};
    for (let at = 0; at < 4096; at++) expect(addressIn(grid, placeIn(grid, at))).toBe(at);
  });
});

describe('pieces of the map', () => {
  const subnets = [subnet('10.0.0.0/24'), subnet('10.0.2.0/23')];
  const [square] = vpcSquares(subnets);
  const pieces: readonly Piece[] = [
    {kind: 'rows', subnet: 0, from: 0, geometry: geometryOf(24, 7, 1)},
    {kind: 'rows', subnet: 1, from: 256, geometry: geometryOf(24, 7, 1)},
    {
      kind: 'square',
      first: square!.range.first,
      subnets: square!.subnets,
      geometry: {order: (32 - square!.range.prefix) / 2, cell: 3},
    },
  ];

  it('find the address of the middle of its box, wherever it is shown', () => {
    let shown = 0;
    for (const piece of pieces) {
      for (const [index, {nodes}] of subnets.entries()) {
        for (let at = 0; at < nodes.length; at++) {
          const box = boxOfSpot(piece, subnets, {subnet: index, at});
          if (!box) continue;
          shown += 1;
          const middle = {x: box.x + box.side / 2, y: box.y + box.side / 2};
          expect(spotAt(piece, subnets, middle)).toEqual({subnet: index, at});
        }
      }
    }
    expect(shown).toBe(256 + 256 + 256 + 512);
  });

  it('find nothing where no subnet is', () => {
    const found = new Set<number | undefined>();
    for (let x = 0; x < 96; x += 3)
      for (let y = 0; y < 96; y += 3) found.add(spotAt(pieces[2]!, subnets, {x, y})?.subnet);
    expect(found).toEqual(new Set([0, 1, undefined]));
  });
});

describe('arrow keys', () => {
  const subnets = [subnet('10.0.0.0/24'), subnet('10.0.2.0/23'), subnet('10.0.1.0/26')];
  const shown = [0, 2, 1];
  const from = (index: number, at: number) => ({subnet: index, at});

  it('go to the neighbour, across tiles and rows, and stop at the sides', () => {
    expect(walkRows(shown, subnets, from(0, 3), 'ArrowRight')).toEqual(from(0, 16));
    expect(walkRows(shown, subnets, from(0, 16), 'ArrowLeft')).toEqual(from(0, 3));
    expect(walkRows(shown, subnets, from(0, 0), 'ArrowLeft')).toEqual(from(0, 0));
    expect(walkRows(shown, subnets, from(0, 243), 'ArrowRight')).toEqual(from(0, 243));
    expect(walkRows(shown, subnets, from(1, 15), 'ArrowDown')).toEqual(from(1, 259));
  });

  it('go on to the next subnet shown, as near as it reaches', () => {
    expect(walkRows(shown, subnets, from(0, 255), 'ArrowDown')).toEqual(from(2, 51));
    expect(walkRows(shown, subnets, from(2, 0), 'ArrowUp')).toEqual(from(0, 12));
    expect(walkRows(shown, subnets, from(0, 0), 'ArrowUp')).toEqual(from(0, 0));
    expect(walkRows(shown, subnets, from(0, 9), 'PageDown')).toEqual(from(2, 0));
    expect(walkRows(shown, subnets, from(0, 9), 'End')).toEqual(from(0, 255));
    expect(walkRows(shown, subnets, from(1, 9), 'PageDown')).toEqual(from(1, 9));
  });

  it('go to an address beside it on a curve, over what no subnet has', () => {
    const squares = vpcSquares(subnets);
    const order = (32 - squares[0]!.range.prefix) / 2;
    expect(order).toBe(5);
    let spot = from(0, 0);
    for (let step = 0; step < 40; step++) spot = walkSquares(squares, subnets, spot, 'ArrowRight');
    expect(spot.subnet).toBe(1);
    expect(walkSquares(squares, subnets, spot, 'ArrowRight')).toEqual(spot);
    for (let step = 0; step < 40; step++) spot = walkSquares(squares, subnets, spot, 'ArrowLeft');
    expect(spot).toEqual(from(0, 0));
  });

  it('find the next address of a node, round and round', () => {
    const own = [subnet('10.0.0.0/28'), subnet('10.0.0.16/28')];
    own[0]!.nodes[4] = 7;
    own[1]!.nodes[2] = 7;
    expect(nextOfNode(own, 7, from(0, 0))).toEqual(from(0, 4));
    expect(nextOfNode(own, 7, from(0, 4))).toEqual(from(1, 2));
    expect(nextOfNode(own, 7, from(1, 2))).toEqual(from(0, 4));
    expect(nextOfNode(own, 8, from(0, 0))).toBeUndefined();
  });
});
