// Counts the series that are left of a metric when labels are dropped: exactly, by comparing what remains of each.

/** Rows `from` up to `to` are those of one metric; within a row, pairs are sorted by the number of the label name. */
export class DropCounter {
  /** Two numbers a place: the hash of what remains of a row, and the row plus one; 0 is free. */
  private slots = new Int32Array(1 << 12);
  /** 1 for the number of a label name that is being dropped. */
  private dropped = new Uint8Array(256);

  /**
   * @param starts row `n` has the pairs from `starts[n]` up to `starts[n + 1]`.
   * @param nameOf the number of each pair's name; no pair of a row has an empty value.
   */
  constructor(
    private readonly starts: Uint32Array,
    private readonly pairs: Int32Array,
    private readonly nameOf: Int32Array,
  ) {}

  /** How many rows have each label name, by its number. */
  names(from: number, to: number): ReadonlyMap<number, number> {
    const {starts, pairs, nameOf} = this;
    const counts = new Map<number, number>();
    const byName = new Uint32Array(this.dropped.length);
    for (let at = starts[from] as number; at < (starts[to] as number); at++) {
      const name = nameOf[pairs[at] as number] as number;
      if (name < byName.length) byName[name] = (byName[name] as number) + 1;
      else counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    byName.forEach((count, name) => {
      if (count > 0) counts.set(name, count);
    });
    return counts;
  }

  /** Whether one of the rows has one of the labels. */
  has(from: number, to: number, names: Int32Array): boolean {
    this.mark(names, 1);
    const {starts, pairs, nameOf, dropped} = this;
    let found = false;
    for (let at = starts[from] as number; !found && at < (starts[to] as number); at++) {
      found = dropped[nameOf[pairs[at] as number] as number] === 1;
    }
    this.mark(names, 0);
    return found;
  }

  /** How many different rows are left without the labels of those names. */
  left(from: number, to: number, names: Int32Array): number {
    this.mark(names, 1);
    const mask = this.clear(to - from);
    const {starts, pairs, nameOf, dropped, slots} = this;
    let left = 0;
    for (let row = from; row < to; row++) {
      let hash = 0;
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
        const pair = pairs[at] as number;
        if (dropped[nameOf[pair] as number] !== 1) {
          hash = Math.imul(hash ^ pair, 0x85ebca6b);
          hash ^= hash >>> 13;
        }
      }
      hash = Math.imul(hash, 0xc2b2ae35);
      if (this.isNew(row, hash ^ (hash >>> 16), mask, slots)) left++;
    }
    this.mark(names, 0);
    return left;
  }

  /** Memory held, in bytes. */
  get size(): number {
    return 4 * this.slots.length + this.dropped.length;
  }

  private isNew(row: number, hash: number, mask: number, slots: Int32Array): boolean {
    let slot = hash & mask;
    for (;;) {
      const other = (slots[2 * slot + 1] as number) - 1;
      if (other < 0) break;
      if (slots[2 * slot] === hash && this.sameLeft(row, other)) return false;
      slot = (slot + 1) & mask;
    }
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = row + 1;
    return true;
  }

  /** Whether two rows are alike without the dropped labels. */
  private sameLeft(a: number, b: number): boolean {
    const {starts, pairs, nameOf, dropped} = this;
    const endA = starts[a + 1] as number;
    const endB = starts[b + 1] as number;
    let atA = starts[a] as number;
    let atB = starts[b] as number;
    for (;;) {
      while (atA < endA && dropped[nameOf[pairs[atA] as number] as number] === 1) atA++;
      while (atB < endB && dropped[nameOf[pairs[atB] as number] as number] === 1) atB++;
      if (atA === endA || atB === endB) return atA === endA && atB === endB;
      if (pairs[atA] !== pairs[atB]) return false;
      atA++;
      atB++;
    }
  }

  private mark(names: Int32Array, value: number): void {
    for (const name of names) {
      if (name >= this.dropped.length) {
        const larger = new Uint8Array(name * 2);
        larger.set(this.dropped);
        this.dropped = larger;
      }
      this.dropped[name] = value;
    }
  }

  /** Empty places for that many rows, half of them to spare. @returns the mask of a place. */
  private clear(rows: number): number {
    let places = 1 << 4;
    while (places < 2 * rows) places *= 2;
    if (this.slots.length < 2 * places) this.slots = new Int32Array(2 * places);
    else this.slots.fill(0, 0, 2 * places);
    return places - 1;
  }
}
