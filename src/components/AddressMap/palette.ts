// The inks of the map: the colours that the page has for them now, as numbers.

export const INKS = ['paper', 'ink', 'faint', 'rule', 'other', 'node', 'lost', 'whole', 'mine', 'beyond'] as const;
export type Ink = (typeof INKS)[number];

/** Each 0xRRGGBB. */
export type Palette = Readonly<Record<Ink, number>>;

/** A pixel as canvases keep it, on the little-endian machines that browsers run on. @param alpha 0 to 255 */
export function pixelOf(rgb: number, alpha: number): number {
  return ((alpha << 24) | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0;
}

/** Reads `rgb(1, 2, 3)`, as browsers compute colours; undefined for what they write otherwise. */
export function parseRgb(text: string): number | undefined {
  const [red, green, blue] = (/^rgba?\(\s*(\d+)[ ,]+(\d+)[ ,]+(\d+)/.exec(text) ?? []).slice(1).map(Number);
  return red === undefined || green === undefined || blue === undefined ? undefined : (red << 16) | (green << 8) | blue;
}
