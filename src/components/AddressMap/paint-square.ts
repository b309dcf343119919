// Draws a range along a Hilbert curve: subnets as regions with borders, every cell in its state, one node's addresses marked.
import {CELL_STATES, placeOf} from '../../calculators/ipv4/imports';
import type {Cells, Inks} from './paint-rows';
import {pixelOf} from './palette';
import {emptyPicture, fill, type Picture, stamp} from './picture';

const NOBODY = -1;
const FREE = CELL_STATES.indexOf('free');

export interface SquareGeometry {
  /** The square has 2^order addresses on each side. */
  readonly order: number;
  /** Device pixels to an address. */
  readonly cell: number;
}

/** A subnet of the square. */
export interface Member extends Cells {
  /** Addresses from the beginning of the square to that of the subnet. */
  readonly from: number;
}

/** @param lit the node whose addresses are marked; −1 for none */
export function paintSquare(
  {order, cell}: SquareGeometry,
  members: readonly Member[],
  {glyphs, palette}: Inks,
  lit: number,
): Picture {
  const side = 2 ** order;
  const picture = emptyPicture({width: side * cell, height: side * cell});
  picture.pixels.fill(pixelOf(palette.beyond, 255));
  const owners = new Int32Array(side * side).fill(NOBODY);
  const marked: number[] = [];
  const whole = tinted(glyphs[FREE] as Uint32Array, pixelOf(palette.whole, 90));
  members.forEach(({from, states, nodes}, member) => {
    for (let at = 0; at < states.length; at++) {
      const {x, y} = placeOf(order, from + at);
      owners[y * side + x] = member;
      const state = states[at] as number;
      stamp(picture, state === FREE ? whole : (glyphs[state] as Uint32Array), x * cell, y * cell, cell);
      if (lit >= 0 && nodes[at] === lit) marked.push(y * side + x);
    }
  });
  drawBorders(picture, owners, side, cell, pixelOf(palette.other, 255));
  const mine = pixelOf(palette.mine, 255);
  const more = Math.max(1, cell >> 1);
  for (const at of marked) {
    const [x, y] = [(at % side) * cell, Math.floor(at / side) * cell];
    fill(picture, x - more, y - more, {width: cell + 2 * more, height: cell + 2 * more}, mine);
  }
  return picture;
}

/** Free cells have no frames of their own here: a tint of the same colour shows the block as a whole. */
function tinted(glyph: Uint32Array, tint: number): Uint32Array {
  return new Uint32Array(glyph.length).fill(tint);
}

function drawBorders(picture: Picture, owners: Int32Array, side: number, cell: number, pixel: number): void {
  const thick = Math.max(1, Math.round(cell / 3));
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const owner = owners[y * side + x] as number;
      const left = x > 0 ? owners[y * side + x - 1] : owner;
      const above = y > 0 ? owners[(y - 1) * side + x] : owner;
      if (left !== owner) fill(picture, x * cell, y * cell, {width: thick, height: cell}, pixel);
      if (above !== owner) fill(picture, x * cell, y * cell, {width: cell, height: thick}, pixel);
    }
  }
}
