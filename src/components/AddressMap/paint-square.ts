// Draws a range along a Hilbert curve: subnets as regions with borders, every cell in its state, one node's addresses marked.
import {CELL_STATES, type Place, placeOf} from '../../calculators/ipv4/imports';
import {TILE_SIDE} from './geometry';
import type {Cells, Inks} from './paint-rows';
import {type Palette, pixelOf} from './palette';
import {emptyPicture, fill, frame, type Picture, stamp} from './picture';

const NOBODY = -1;
const FREE = CELL_STATES.indexOf('free');
const TILE = TILE_SIDE * TILE_SIDE;

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
  {glyphs, palette, ratio}: Inks,
  lit: number,
): Picture {
  const side = 2 ** order;
  const picture = emptyPicture({width: side * cell, height: side * cell});
  picture.pixels.fill(pixelOf(palette.beyond, 255));
  const owners = new Int32Array(side * side).fill(NOBODY);
  const free: Place[] = [];
  const marked: Place[] = [];
  const empty = new Uint32Array(cell * cell);
  members.forEach(({from, states, nodes}, member) => {
    for (let at = 0; at < states.length; at++) {
      const place = placeOf(order, from + at);
      const state = states[at] as number;
      owners[place.y * side + place.x] = member;
      stamp(picture, state === FREE ? empty : (glyphs[state] as Uint32Array), place.x * cell, place.y * cell, cell);
      if (state === FREE && at % TILE === 0) free.push(place);
      if (lit >= 0 && nodes[at] === lit) marked.push(place);
    }
  });
  for (const place of free)
    frameTile(picture, place, cell, Math.max(1, Math.round(ratio)), pixelOf(palette.whole, 255));
  drawBorders(picture, owners, side, cell, palette);
  for (const place of marked) mark(picture, place, cell, pixelOf(palette.mine, 255));
  return picture;
}

/** An aligned /28 is a square of the curve too; `place` is any of its cells. */
function frameTile(picture: Picture, {x, y}: Place, cell: number, thick: number, pixel: number): void {
  const corner = (along: number) => (along - (along % TILE_SIDE)) * cell + thick;
  frame(picture, {x: corner(x), y: corner(y), side: TILE_SIDE * cell - 2 * thick}, thick, pixel);
}

function mark(picture: Picture, {x, y}: Place, cell: number, pixel: number): void {
  const more = Math.max(1, cell >> 1);
  const size = {width: cell + 2 * more, height: cell + 2 * more};
  fill(picture, x * cell - more, y * cell - more, size, pixel);
}

/** A line of ink beside one of paper, so that a border shows among light and dark cells alike. */
function drawBorders(picture: Picture, owners: Int32Array, side: number, cell: number, palette: Palette): void {
  const thick = Math.max(1, Math.round(cell / 4));
  const lines = [pixelOf(palette.paper, 255), pixelOf(palette.ink, 255)];
  for (let at = 0; at < owners.length; at++) {
    const [x, y] = [at % side, Math.floor(at / side)];
    const left = x > 0 && owners[at - 1] !== owners[at];
    const above = y > 0 && owners[at - side] !== owners[at];
    lines.forEach((pixel, line) => {
      const shift = (line - 1) * thick;
      if (left) fill(picture, x * cell + shift, y * cell, {width: thick, height: cell}, pixel);
      if (above) fill(picture, x * cell, y * cell + shift, {width: cell, height: thick}, pixel);
    });
  }
}
