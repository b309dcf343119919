// Ten single addresses in a /24, as the picture has them, and which of its /28s they leave whole.

const BLOCK = 16;
export const SIZE = 256;

/** Last parts of the addresses in use. */
export const SINGLES: readonly number[] = [9, 37, 61, 77, 101, 122, 150, 171, 203, 244];
/** The first four and the last one are AWS's. */
export const RESERVED: readonly number[] = [0, 1, 2, 3, 255];

/** Whether all sixteen addresses of a block are free. */
export function isWhole(block: number): boolean {
  return ![...SINGLES, ...RESERVED].some((address) => Math.floor(address / BLOCK) === block);
}
