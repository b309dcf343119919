// What drawings of shapes are put together from: rectangles and words, in the drawing's own units.

export interface Word {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** As a closed path. */
export function outline({x, y, width, height}: Spot): string {
  return `M${tenth(x)} ${tenth(y)}H${tenth(x + width)}V${tenth(y + height)}H${tenth(x)}Z`;
}

/** To a tenth of a pixel, so that paths are short. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
