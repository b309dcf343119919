// The Hilbert curve: numbers in order onto a square, so that what is near in number is near in place.

/** Columns and rows from the upper left corner, 0 to 2^order − 1. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Where a number lies on the curve, which begins in the upper left corner and ends in the upper right one. Every aligned run
 * of 4ⁿ numbers is a square: a /28 is one of four by four.
 * @param order of the curve, 1 to 12: it fills a square of 2^order by 2^order
 * @param distance from the beginning, 0 to 4^order − 1
 */
export function placeOf(order: number, distance: number): Place {
  let x = 0;
  let y = 0;
  let rest = distance;
  for (let side = 1; side < 1 << order; side *= 2) {
    const right = 1 & (rest >> 1);
    const down = 1 & (rest ^ right);
    if (down === 0) {
      if (right === 1) {
        x = side - 1 - x;
        y = side - 1 - y;
      }
      [x, y] = [y, x];
    }
    x += side * right;
    y += side * down;
    rest >>= 2;
  }
  return {x, y};
}

/** The number at a place: the inverse of `placeOf`. */
export function distanceOf(order: number, {x: column, y: row}: Place): number {
  let x = column;
  let y = row;
  let distance = 0;
  for (let side = 1 << (order - 1); side > 0; side >>= 1) {
    const right = (x & side) > 0 ? 1 : 0;
    const down = (y & side) > 0 ? 1 : 0;
    distance += side * side * ((3 * right) ^ down);
    x &= side - 1;
    y &= side - 1;
    if (down === 0) {
      if (right === 1) {
        x = side - 1 - x;
        y = side - 1 - y;
      }
      [x, y] = [y, x];
    }
  }
  return distance;
}
