// Where each address lies in rows of /28 tiles, sixteen tiles to a row, and which address lies at a point. In device pixels.
import type {Place} from '../../calculators/ipv4/imports';

/** Four by four addresses to a tile, which is an aligned /28. */
export const TILE_SIDE = 4;
const TILE = TILE_SIDE * TILE_SIDE;
const TILES_PER_ROW = 16;

export interface Pitch {
  /** From one cell to the next; a cell itself is `gap` smaller. */
  readonly cell: number;
  readonly gap: number;
  /** Between two tiles, and between two rows of them. */
  readonly tileGap: number;
  /** Around it all: room for frames that stand out. */
  readonly pad: number;
}

export interface RowGeometry {
  readonly pitch: Pitch;
  /** Tiles in a row: 16, or as many as a small subnet has. */
  readonly columns: number;
  readonly rows: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Place {
  /** Of a cell, without the gap. */
  readonly side: number;
}

/** CSS pixels: smaller cells are too small for gaps between them. */
const GAPS_FROM = 4.5;

/**
 * @param cell from one cell to the next, CSS pixels
 * @param ratio device pixels to a CSS pixel
 */
export function pitchOf(cell: number, ratio: number): Pitch {
  return {
    cell: Math.max(1, Math.round(cell * ratio)),
    gap: cell < GAPS_FROM ? 0 : Math.max(1, Math.round(ratio * (cell < 7 ? 0.5 : 1))),
    tileGap: cell < 2 ? 0 : Math.max(1, Math.round(cell * ratio * (cell >= 8 ? 0.6 : 0.4))),
    pad: Math.max(1, Math.round(ratio * (cell >= GAPS_FROM ? 2 : 1))),
  };
}

/** Tiles to a row, for a range of so many addresses. */
export function columnsOf(addresses: number): number {
  return Math.min(TILES_PER_ROW, addresses / TILE);
}

export function rowsOf(addresses: number): number {
  return Math.max(1, addresses / TILE / TILES_PER_ROW);
}

/** Addresses in a row. */
export function rowLength({columns}: Pick<RowGeometry, 'columns'>): number {
  return columns * TILE;
}

export function tilePitch({cell, gap, tileGap}: Pitch): number {
  return TILE_SIDE * cell - gap + tileGap;
}

export function sizeOf({pitch, columns, rows}: RowGeometry): Size {
  const length = (tiles: number) => tiles * tilePitch(pitch) - pitch.tileGap + 2 * pitch.pad;
  return {width: length(columns), height: length(rows)};
}

/** Column and row of cells, gaps not counted: what arrow keys move in. */
export function placeIn({columns}: Pick<RowGeometry, 'columns'>, at: number): Place {
  const row = Math.floor(at / (columns * TILE));
  const tile = Math.floor(at / TILE) % columns;
  return {x: tile * TILE_SIDE + (at % TILE_SIDE), y: row * TILE_SIDE + (Math.floor(at / TILE_SIDE) % TILE_SIDE)};
}

/** The inverse of `placeIn`. */
export function addressIn({columns}: Pick<RowGeometry, 'columns'>, {x, y}: Place): number {
  const tile = Math.floor(y / TILE_SIDE) * columns + Math.floor(x / TILE_SIDE);
  return tile * TILE + (y % TILE_SIDE) * TILE_SIDE + (x % TILE_SIDE);
}

/** @param at 0 for the first address of the first row. */
export function boxOf(geometry: RowGeometry, at: number): Box {
  const {pitch} = geometry;
  const {x, y} = placeIn(geometry, at);
  const along = (cells: number) =>
    pitch.pad + Math.floor(cells / TILE_SIDE) * tilePitch(pitch) + (cells % TILE_SIDE) * pitch.cell;
  return {x: along(x), y: along(y), side: pitch.cell - pitch.gap};
}

/** The address at a point; in a gap, the one beside it. Undefined outside. */
export function addressAt(geometry: RowGeometry, point: Place): number | undefined {
  const {pitch, columns, rows} = geometry;
  const {width, height} = sizeOf(geometry);
  if (!(point.x >= 0 && point.y >= 0 && point.x < width && point.y < height)) return undefined;
  const along = (length: number, tiles: number) => {
    const inside = Math.max(0, length - pitch.pad);
    const tile = Math.min(tiles - 1, Math.floor(inside / tilePitch(pitch)));
    const cell = Math.min(TILE_SIDE - 1, Math.floor((inside - tile * tilePitch(pitch)) / pitch.cell));
    return tile * TILE_SIDE + cell;
  };
  return addressIn(geometry, {x: along(point.x, columns), y: along(point.y, rows)});
}
