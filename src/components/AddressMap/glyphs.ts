// What a cell looks like in each state: an ink and a texture each, so that they differ in lightness and pattern as well as hue.
import {CELL_STATES, type CellState} from '../../calculators/ipv4/imports';
import {type Ink, type Palette, pixelOf} from './palette';

/** Whether a texture has ink at a point of a cell with sides of `side`, all in CSS pixels. */
type Texture = (x: number, y: number, side: number) => boolean;

interface Layer {
  readonly ink: Ink;
  readonly texture: Texture;
}

const solid: Texture = () => true;
const rising =
  (period: number, width: number): Texture =>
  (x, y) =>
    (x + y) % period < width;
const falling =
  (period: number, width: number): Texture =>
  (x, y, side) =>
    (side - x + y) % period < width;
const frame =
  (width: number): Texture =>
  (x, y, side) =>
    Math.min(x, y, side - x, side - y) < width;
const core =
  (share: number): Texture =>
  (x, y, side) =>
    Math.max(Math.abs(x - side / 2), Math.abs(y - side / 2)) < (side * share) / 2;
const dots =
  (period: number, radius: number): Texture =>
  (x, y) =>
    Math.hypot((x % period) - period / 2, (y % period) - period / 2) < radius;
const cross =
  (width: number): Texture =>
  (x, y, side) =>
    Math.min(Math.abs(x - y), Math.abs(side - x - y)) < width;
const diagonal =
  (width: number): Texture =>
  (x, y, side) =>
    Math.abs(side - x - y) < width;
const upright =
  (period: number, width: number): Texture =>
  (x) =>
    x % period < width;
const level =
  (period: number, width: number): Texture =>
  (_x, y) =>
    y % period < width;

/** Later layers lie on earlier ones. */
const LAYERS: Readonly<Record<CellState, readonly Layer[]>> = {
  pod: [{ink: 'ink', texture: solid}],
  warm: [{ink: 'ink', texture: rising(4, 2)}],
  sticky: [
    {ink: 'lost', texture: falling(4, 1.4)},
    {ink: 'lost', texture: frame(0.7)},
  ],
  pool: [{ink: 'ink', texture: upright(4, 1.2)}],
  node: [
    {ink: 'node', texture: solid},
    {ink: 'paper', texture: core(0.36)},
  ],
  other: [{ink: 'other', texture: level(3, 2)}],
  leaked: [
    {ink: 'lost', texture: solid},
    {ink: 'paper', texture: cross(0.75)},
  ],
  stranded: [
    {ink: 'faint', texture: diagonal(0.5)},
    {ink: 'faint', texture: frame(0.5)},
  ],
  free: [{ink: 'rule', texture: frame(0.8)}],
  aws: [{ink: 'other', texture: dots(3.5, 1)}],
};

/** Samples along each side of a pixel, so that edges come out smooth. */
const SAMPLES = 4;
/** CSS pixels: cells smaller than this show the shade of their texture, as it is in a cell of `READABLE`. */
const SMALLEST = 5;
const READABLE = 12;

/** A square of `side` by `side` device pixels for each state, in the order of `CELL_STATES`. */
export function glyphsOf(side: number, ratio: number, palette: Palette): readonly Uint32Array[] {
  return CELL_STATES.map((state) => glyphOf(state, side, ratio, palette));
}

export function glyphOf(state: CellState, side: number, ratio: number, palette: Palette): Uint32Array {
  const layers = LAYERS[state];
  const pixels = new Uint32Array(side * side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) pixels[y * side + x] = mixed(layers, {x, y, side, ratio}, palette);
  }
  return pixels;
}

function mixed(
  layers: readonly Layer[],
  {x, y, side, ratio}: {x: number; y: number; side: number; ratio: number},
  palette: Palette,
): number {
  const scale = side / ratio < SMALLEST ? READABLE / side : 1 / ratio;
  let [red, green, blue, inked] = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const u = (x + ((sample % SAMPLES) + 0.5) / SAMPLES) * scale;
    const v = (y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * scale;
    const top = layers.findLast(({texture}) => texture(u, v, side * scale));
    if (!top) continue;
    const rgb = palette[top.ink];
    red += rgb >> 16;
    green += (rgb >> 8) & 0xff;
    blue += rgb & 0xff;
    inked += 1;
  }
  if (inked === 0) return 0;
  const mean = (sum: number) => Math.round(sum / inked);
  const alpha = Math.round((255 * inked) / (SAMPLES * SAMPLES));
  return pixelOf((mean(red) << 16) | (mean(green) << 8) | mean(blue), alpha);
}
