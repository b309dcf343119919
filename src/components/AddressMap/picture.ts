// A picture in memory: pixels, and the few marks that the map is made of.
import type {Box, Size} from './geometry';

export interface Picture extends Size {
  /** Row by row, as canvases keep them. */
  readonly pixels: Uint32Array<ArrayBuffer>;
}

export function emptyPicture({width, height}: Size): Picture {
  return {width, height, pixels: new Uint32Array(width * height)};
}

/** Puts a square of pixels at a place that has room for it. */
export function stamp({width, pixels}: Picture, glyph: Uint32Array, x: number, y: number, side: number): void {
  for (let row = 0; row < side; row++) {
    const to = (y + row) * width + x;
    for (let column = 0; column < side; column++) pixels[to + column] = glyph[row * side + column] as number;
  }
}

/** Fills a rectangle, as far as it lies in the picture. */
export function fill(picture: Picture, x: number, y: number, size: Size, pixel: number): void {
  const left = Math.max(0, x);
  const right = Math.min(picture.width, x + size.width);
  for (let row = Math.max(0, y); row < Math.min(picture.height, y + size.height); row++) {
    if (right > left) picture.pixels.fill(pixel, row * picture.width + left, row * picture.width + right);
  }
}

/** A frame of some thickness around a square, wholly outside of it. */
export function frame(picture: Picture, {x, y, side}: Box, thick: number, pixel: number): void {
  const whole = side + 2 * thick;
  fill(picture, x - thick, y - thick, {width: whole, height: thick}, pixel);
  fill(picture, x - thick, y + side, {width: whole, height: thick}, pixel);
  fill(picture, x - thick, y, {width: thick, height: side}, pixel);
  fill(picture, x + side, y, {width: thick, height: side}, pixel);
}
