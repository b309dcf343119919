// Counts the series of a metric that are left when labels go or values change: exactly, by comparing what becomes of each.

/** What becomes of the label pairs of a row. */
export interface Rewriting {
  /** 1 for the number of a label name that goes. */
  readonly dropped: Uint8Array;
  /** By pair what it becomes, below zero for nothing; absent where no value changes. A pair keeps its name. */
  readonly becomes?: Int32Array;
  /** Pairs for rows that have no label of that name, by the number of the name. */
  readonly added: readonly {readonly name: number; readonly pair: number}[];
}

/** Rows of one metric: from one up to another, or those of them that are listed, ascending. */
export interface Rows {
  readonly from: number;
  readonly to: number;
  readonly listed?: Uint32Array;
}

export interface Merged {
  /** The first row of each that are alike. */
  readonly kept: Uint32Array;
  /** Rows that are like another. */
  readonly colliding: number;
  /** Two rows that became alike, for the first few that did. */
  readonly alike: readonly (readonly [first: number, second: number])[];
}

export function sizeOf({from, to, listed}: Rows): number {
  return listed ? listed.length : to - from;
}

const NOTHING: Rewriting = {dropped: new Uint8Array(0), added: []};

export class RowCounter {
  /** Two numbers a place: the hash of what becomes of a row, and the row plus one, below zero once another is like it; 0 is free. */
  private slots = new Int32Array(1 << 5);
  /** What becomes of the row at hand, and of the one that it is compared with. */
  private row: Int32Array;
  private other: Int32Array;
  /** Hashes of rows that have the same labels, by the first of them. */
  private readonly sums = new Map<number, Int32Array>();
  private sumCount = 0;
  /** Pairs of the longest row. */
  readonly longest: number;

  /**
   * @param starts row `n` has the pairs from `starts[n]` up to `starts[n + 1]`, by the number of the label name.
   * @param nameOf the number of each pair's name; no pair of a row has an empty value.
   */
  constructor(
    private readonly starts: Uint32Array,
    private readonly pairs: Int32Array,
    private readonly nameOf: Int32Array,
  ) {
    let longest = 0;
    for (let row = 0; row + 1 < starts.length; row++) {
      longest = Math.max(longest, (starts[row + 1] as number) - (starts[row] as number));
    }
    this.longest = longest;
    this.row = new Int32Array(longest);
    this.other = new Int32Array(longest);
  }

  /** How many different rows are left. */
  left(rows: Rows, rewriting: Rewriting): number {
    const count = sizeOf(rows);
    const mask = this.clear(count, rewriting);
    let left = 0;
    for (let at = 0; at < count; at++) {
      const row = rows.listed ? (rows.listed[at] as number) : rows.from + at;
      if (this.place(row, mask, rewriting) === -1) left++;
    }
    return left;
  }

  /**
   * As `left` where all rows have the same labels, and some of these go: a row's hash is a sum over its pairs, so that what goes is taken off
   * instead of going through what stays.
   * @param names the numbers of their labels' names, in the order of the row
   */
  leftOfEven({from, to}: Rows, names: readonly number[], dropped: Uint8Array): number {
    const {pairs} = this;
    const width = names.length;
    const begin = this.starts[from] as number;
    const mask = this.clear(to - from, NOTHING);
    const {slots} = this;
    const gone: number[] = [];
    const kept: number[] = [];
    for (let place = 0; place < width; place++) (dropped[names[place] as number] === 1 ? gone : kept).push(place);
    const sums = gone.length < kept.length ? this.sumsOf(from, to, width) : undefined;
    const places = sums ? gone : kept;
    let left = 0;
    for (let row = 0; row < to - from; row++) {
      const start = begin + row * width;
      let sum = 0;
      for (let each = 0; each < places.length; each++) sum += mixed(pairs[start + (places[each] as number)] as number);
      const hash = sums ? ((sums[row] as number) - sum) | 0 : sum | 0;
      let slot = (hash ^ (hash >>> 16)) & mask;
      for (;;) {
        const other = (slots[2 * slot + 1] as number) - 1;
        if (other < 0) {
          slots[2 * slot] = hash;
          slots[2 * slot + 1] = row + 1;
          left++;
          break;
        }
        if (slots[2 * slot] === hash && areAlike(pairs, start, begin + other * width, kept)) break;
        slot = (slot + 1) & mask;
      }
    }
    return left;
  }

  /** Which rows are left, and which were told apart before and are not now. @param most how many examples of these. */
  merge(rows: Rows, rewriting: Rewriting, most: number): Merged {
    const count = sizeOf(rows);
    const mask = this.clear(count, rewriting);
    const {slots} = this;
    const kept = new Uint32Array(count);
    const alike: (readonly [number, number])[] = [];
    let left = 0;
    let colliding = 0;
    for (let at = 0; at < count; at++) {
      const row = rows.listed ? (rows.listed[at] as number) : rows.from + at;
      const place = this.place(row, mask, rewriting);
      if (place === -1) {
        kept[left++] = row;
        continue;
      }
      colliding++;
      const first = (slots[place] as number) - 1;
      if (first < 0) continue;
      colliding++;
      slots[place] = -(first + 1);
      insertByFirst(alike, [first, row], most);
    }
    return {kept: left === kept.length ? kept : kept.slice(0, left), colliding, alike};
  }

  /** The pairs that a row becomes, by the number of the name. */
  rewritten(row: number, rewriting: Rewriting): readonly number[] {
    this.makeRoom(rewriting);
    return [...this.row.subarray(0, this.write(row, rewriting, this.row))];
  }

  /** Memory held, in bytes. */
  get size(): number {
    return 4 * (this.slots.length + this.row.length + this.other.length + this.sumCount);
  }

  /** @returns where in `slots` the first row like this one is, -1 when it is the first itself. */
  private place(row: number, mask: number, rewriting: Rewriting): number {
    const {slots} = this;
    const length = this.write(row, rewriting, this.row);
    const hash = hashOf(this.row, length);
    let slot = hash & mask;
    for (;;) {
      const other = Math.abs(slots[2 * slot + 1] as number) - 1;
      if (other < 0) break;
      // Equal hashes prove nothing: only equal pairs are one series.
      if (slots[2 * slot] === hash && this.isLike(other, length, rewriting)) return 2 * slot + 1;
      slot = (slot + 1) & mask;
    }
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = row + 1;
    return -1;
  }

  private sumsOf(from: number, to: number, width: number): Int32Array {
    const known = this.sums.get(from);
    if (known) return known;
    const sums = new Int32Array(to - from);
    let at = this.starts[from] as number;
    for (let row = 0; row < sums.length; row++) {
      let sum = 0;
      for (const end = at + width; at < end; at++) sum += mixed(this.pairs[at] as number);
      sums[row] = sum | 0;
    }
    this.sums.set(from, sums);
    this.sumCount += sums.length;
    return sums;
  }

  private isLike(other: number, length: number, rewriting: Rewriting): boolean {
    if (this.write(other, rewriting, this.other) !== length) return false;
    for (let at = 0; at < length; at++) if (this.row[at] !== this.other[at]) return false;
    return true;
  }

  private write(row: number, {dropped, becomes, added}: Rewriting, into: Int32Array): number {
    const {starts, pairs, nameOf} = this;
    const end = starts[row + 1] as number;
    let length = 0;
    let next = 0;
    for (let at = starts[row] as number; at < end; at++) {
      const pair = pairs[at] as number;
      const name = nameOf[pair] as number;
      for (let add = added[next]; add && add.name <= name; add = added[++next]) {
        if (add.name < name) into[length++] = add.pair;
      }
      if (dropped[name] === 1) continue;
      const value = becomes ? (becomes[pair] as number) : pair;
      if (value >= 0) into[length++] = value;
    }
    for (let add = added[next]; add; add = added[++next]) into[length++] = add.pair;
    return length;
  }

  private makeRoom({added}: Rewriting): void {
    const room = this.longest + added.length;
    if (this.row.length >= room) return;
    this.row = new Int32Array(room);
    this.other = new Int32Array(room);
  }

  /** Empty places for that many rows, a third of them to spare at least. @returns the mask of a place. */
  private clear(rows: number, rewriting: Rewriting): number {
    this.makeRoom(rewriting);
    let places = 1 << 4;
    while (places < 1.5 * rows) places *= 2;
    if (this.slots.length < 2 * places) this.slots = new Int32Array(2 * places);
    else this.slots.fill(0, 0, 2 * places);
    return places - 1;
  }
}

/** All bits of a pair's number spread, so that sums of a few are told apart. */
function mixed(pair: number): number {
  let hash = Math.imul(pair + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** Equal hashes prove nothing: only equal pairs are one series. */
function areAlike(pairs: Int32Array, one: number, other: number, places: readonly number[]): boolean {
  for (const place of places) if (pairs[one + place] !== pairs[other + place]) return false;
  return true;
}

function hashOf(row: Int32Array, length: number): number {
  let hash = 0;
  for (let at = 0; at < length; at++) {
    hash = Math.imul(hash ^ (row[at] as number), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function insertByFirst(into: (readonly [number, number])[], entry: readonly [number, number], most: number): void {
  let at = into.length;
  while (at > 0 && (into[at - 1]?.[0] ?? 0) > entry[0]) at--;
  into.splice(at, 0, entry);
  if (into.length > most) into.pop();
}
