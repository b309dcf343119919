// Draws rows of /28 tiles: every cell in its state, whole free /28s framed, the addresses of one node marked.
import {CELL_STATES} from '../../calculators/ipv4/imports';
import {boxOf, type RowGeometry, rowLength, sizeOf, TILE_SIDE} from './geometry';
import {type Palette, pixelOf} from './palette';
import {emptyPicture, fill, frame, type Picture, stamp} from './picture';

const FREE = CELL_STATES.indexOf('free');
const TILE = TILE_SIDE * TILE_SIDE;

/** What the states of some addresses are, in order, and on which node each is. */
export interface Cells {
  readonly states: Uint8Array;
  readonly nodes: Int32Array;
}

export interface Inks {
  /** By state, each as large as a cell. */
  readonly glyphs: readonly Uint32Array[];
  readonly palette: Palette;
  readonly ratio: number;
}

/** @param lit the node whose addresses are marked; −1 for none */
export function paintRows(geometry: RowGeometry, cells: Cells, {glyphs, palette, ratio}: Inks, lit: number): Picture {
  const picture = emptyPicture(sizeOf(geometry));
  const {states, nodes} = cells;
  const addresses = Math.min(states.length, geometry.rows * rowLength(geometry));
  for (let at = 0; at < addresses; at++) {
    // Where cells are too small for outlines, a frame around the whole /28 says it.
    if (states[at] === FREE && geometry.pitch.gap === 0) continue;
    const {x, y, side} = boxOf(geometry, at);
    stamp(picture, glyphs[states[at] as number] as Uint32Array, x, y, side);
  }
  const whole = pixelOf(palette.whole, 255);
  for (let at = 0; at < addresses; at += TILE) if (states[at] === FREE) frameTile(picture, geometry, at, ratio, whole);
  if (lit < 0) return picture;
  const mine = pixelOf(palette.mine, 255);
  for (let at = nodes.indexOf(lit); at >= 0 && at < addresses; at = nodes.indexOf(lit, at + 1)) {
    mark(picture, geometry, at, ratio, mine);
  }
  return picture;
}

/** Around the tile where there is room between tiles; along its inner edge where there is not. */
function frameTile(picture: Picture, geometry: RowGeometry, at: number, ratio: number, pixel: number): void {
  const {pitch} = geometry;
  const {x, y} = boxOf(geometry, at);
  const side = TILE_SIDE * pitch.cell - pitch.gap;
  if (pitch.gap > 0) frame(picture, {x, y, side}, Math.max(1, Math.round(1.4 * ratio)), pixel);
  else {
    const thick = Math.max(1, Math.round(ratio * 0.75));
    frame(picture, {x: x + thick, y: y + thick, side: side - 2 * thick}, thick, pixel);
  }
}

function mark(picture: Picture, geometry: RowGeometry, at: number, ratio: number, pixel: number): void {
  const {x, y, side} = boxOf(geometry, at);
  if (geometry.pitch.gap > 0) {
    // Half of it lies on the cell, so that the frames of neighbours do not cover them.
    const inset = Math.max(1, Math.round(ratio * (side > 6 * ratio ? 1 : 0)));
    frame(picture, {x: x + inset, y: y + inset, side: side - 2 * inset}, inset + geometry.pitch.gap, pixel);
  } else {
    const more = Math.max(1, Math.round(ratio / 2));
    fill(picture, x - more, y - more, {width: side + 2 * more, height: side + 2 * more}, pixel);
  }
}
