// Tables that grow by the hundred thousand rows without an object per row: columns of numbers, and names told apart once.

/** Unsigned 32-bit numbers, appended one by one; room doubles, so that appending takes constant time on average. */
export class Uint32Column {
  private room = new Uint32Array(64);
  private used = 0;

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.room.length) {
      const larger = new Uint32Array(this.room.length * 2);
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.used++] = value;
  }

  /** What was appended, in an array of just that size. */
  toArray(): Uint32Array {
    return this.room.slice(0, this.used);
  }
}

/** What a row has instead of a name where the file says nothing. */
export const NO_NAME = 0xffffffff;

/** Names and the order in which they were first seen; many rows have the same one, and keep its number. */
export class NameTable {
  private readonly numbers = new Map<string, number>();
  readonly names: string[] = [];

  /** @returns its number, from 0; `NO_NAME` for undefined. */
  number(name: string | undefined): number {
    if (name === undefined) return NO_NAME;
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}
