// Collects what an import takes into the rows of the input `fleet`, for one region, and accounts for the rest.
import {isAccelerated, isGraviton, isMac} from '../../../importers/ec2-type-name';
import {earlier, type Place, Tally} from '../../../importers/tally';
import type {Inputs, Row} from '../../../model/field';
import type {ImportResult} from '../../../model/importer';
import {periodOf} from './period';

export interface FleetItem {
  readonly type: string;
  readonly region: string | undefined;
  /** arm64 and others; undefined lets the type's name decide. */
  readonly architecture?: string | undefined;
  /** Instance-hours in the file's period; absent for one running node. */
  readonly hours?: number;
  /** What is not as the file says once this is taken, a sentence each. */
  readonly changes: readonly string[];
}

/** How a format is spoken of, and how to get one region of it alone. */
export interface FleetFormat {
  /** A plural that ends in s, e.g. `instances`. */
  readonly things: string;
  readonly oneRegion: (region: string) => string;
}

interface TypeSum {
  count: number;
  hours: number;
  rows: number;
  readonly at: Place;
}

/** One region's part; only what is of the region that is taken reaches the reader as a change. */
interface RegionFleet {
  readonly types: Map<string, TypeSum>;
  readonly changes: Map<string, {at: Place; rows: number}>;
  readonly at: Place;
  rows: number;
}

const UNTOLD = '';

export const MAC = 'Mac: left out, since macOS does not run on Graviton.';

/** What the input `fleet` holds; a test compares them, so that a worker need not load the calculator. */
export const LIMITS = {rows: 500, typeLength: 40, leastHours: 0.001, mostHours: 1e9};

export class FleetCollector {
  readonly tally = new Tally();
  /** `YYYY-MM`, as the rows with hours name them. */
  readonly months = new Set<string>();
  private readonly known = new Set<string>();
  private readonly regions = new Map<string, RegionFleet>();
  private countsHours = false;

  /** @param priced regions that the calculator has prices for. */
  constructor(
    private readonly format: FleetFormat,
    private readonly priced: readonly string[],
  ) {}

  /** Whether the machine of that id was asked about before: pages and files overlap, and a machine counts once. */
  isRepeated(id: string | undefined): boolean {
    if (id === undefined) return false;
    const before = this.known.size;
    return this.known.add(id).size === before;
  }

  /** Takes one running Linux machine, or its hours, unless its type is one that no move to Graviton applies to. */
  add({type, region, architecture, hours, changes}: FleetItem): void {
    if (type.length > LIMITS.typeLength) {
      this.tally.skip(`The instance type has more than ${LIMITS.typeLength} characters: left out.`);
      return;
    }
    if (isMac(type)) {
      this.tally.skip(MAC);
      return;
    }
    if (architecture === undefined ? isGraviton(type) : architecture === 'arm64') {
      this.tally.skip('Already on Arm (Graviton): left out, since there is nothing to move.');
      return;
    }
    if (isAccelerated(type)) {
      this.tally.skip('GPU or other accelerator: left out, since Graviton has no type of the same size with one.');
      return;
    }
    const {at} = this.tally;
    const fleet = this.fleetOf(region ?? UNTOLD, at);
    const entry = sumOf(fleet, type, at);
    entry.rows += 1;
    fleet.rows += 1;
    for (const message of changes) noteChange(fleet, message, {at, rows: 1});
    if (hours === undefined) entry.count += 1;
    else {
      entry.hours += hours;
      this.countsHours = true;
    }
  }

  /** The fleet of one region, of a month where hours are counted, and what became of every other row. */
  result(): ImportResult {
    const period = this.countsHours ? periodOf(this.months) : {months: 1};
    this.placeUntold();
    const region = this.chooseRegion();
    const fleet = region === undefined ? undefined : this.regions.get(region);
    if (region === undefined || !fleet) return this.nothing();
    this.leaveOutOthers(region);
    if (period.note !== undefined) this.tally.change(period.note, fleet.at, fleet.rows);
    const priced = this.priced.includes(region);
    if (!priced && region !== UNTOLD) {
      this.tally.change(
        `In ${region}, which has no prices here: taken, but choose the region whose prices are to stand for it.`,
        fleet.at,
        fleet.rows,
      );
    }
    for (const [message, {at, rows}] of fleet.changes) this.tally.change(message, at, rows);
    const rows = this.rowsOf(fleet, period.months);
    if (rows.length === 0) return this.nothing();
    const inputs: Inputs = priced ? {fleet: rows, region} : {fleet: rows};
    return {read: this.tally.read, taken: this.tally.taken, inputs, notes: this.tally.notes()};
  }

  private nothing(): ImportResult {
    const {read} = this.tally;
    const {things} = this.format;
    this.tally.fail(
      read === 0
        ? `There are no ${things} in it.`
        : `Nothing in it can be taken: ${read === 1 ? `1 ${things.slice(0, -1)} read, and` : `${read} ${things} read, all`} left out.`,
    );
    return {read: this.tally.read, taken: this.tally.taken, notes: this.tally.notes()};
  }

  private fleetOf(region: string, at: Place): RegionFleet {
    const fleet: RegionFleet = this.regions.get(region) ?? {types: new Map(), changes: new Map(), at, rows: 0};
    this.regions.set(region, fleet);
    return fleet;
  }

  /** Rows without a region are of the only region there is, if there is but one. */
  private placeUntold(): void {
    const untold = this.regions.get(UNTOLD);
    const [only, ...more] = [...this.regions.keys()].filter((region) => region !== UNTOLD);
    if (!untold || only === undefined || more.length > 0) return;
    const fleet = this.fleetOf(only, untold.at);
    for (const [type, {count, hours, rows, at}] of untold.types) {
      const entry = sumOf(fleet, type, at);
      entry.count += count;
      entry.hours += hours;
      entry.rows += rows;
    }
    fleet.rows += untold.rows;
    for (const [message, about] of untold.changes) noteChange(fleet, message, about);
    this.regions.delete(UNTOLD);
    this.tally.change(`The region is not told: taken as ${only}, like the rest of the file.`, untold.at, untold.rows);
  }

  /** The largest of the regions with prices; failing those the largest there is. */
  private chooseRegion(): string | undefined {
    const named = [...this.regions.keys()].filter((region) => region !== UNTOLD).sort();
    const priced = named.filter((region) => this.priced.includes(region));
    const [largest] = (priced.length > 0 ? priced : named).toSorted((a, b) => this.sizeOf(b) - this.sizeOf(a));
    return largest ?? (this.regions.has(UNTOLD) ? UNTOLD : undefined);
  }

  private sizeOf(region: string): number {
    const entries = [...(this.regions.get(region)?.types.values() ?? [])];
    return entries.reduce((sum, {count, hours}) => sum + (this.countsHours ? hours : count), 0);
  }

  private leaveOutOthers(chosen: string): void {
    for (const [region, {rows, at}] of this.regions) {
      if (region === chosen) continue;
      if (region === UNTOLD) {
        this.tally.skip(`The region is not told, and the file has several: left out.`, at, rows);
      } else {
        const unpriced = this.priced.includes(region) ? '' : ' (which has no prices here)';
        this.tally.skip(
          `In ${region}${unpriced}: left out, since one calculation uses the prices of one region, here ${chosen}, the largest of this file. To import these: ${this.format.oneRegion(region)}`,
          at,
          rows,
        );
      }
    }
  }

  /** Most first. */
  private rowsOf(fleet: RegionFleet, months: number): readonly Row[] {
    const sorted = [...fleet.types].sort(
      ([nameA, a], [nameB, b]) => b.count - a.count || b.hours - a.hours || (nameA < nameB ? -1 : 1),
    );
    const rows: Row[] = [];
    for (const [type, {count, hours, rows: fileRows, at}] of sorted) {
      const monthly = round(hours / months);
      if (this.countsHours && monthly < LIMITS.leastHours) {
        this.tally.skip(`Less than ${LIMITS.leastHours} hours a month: left out.`, at, fileRows);
      } else if (monthly > LIMITS.mostHours) {
        this.tally.skip('More than a thousand million hours a month: left out; are they seconds?', at, fileRows);
      } else if (rows.length === LIMITS.rows) {
        this.tally.skip(`A fleet has at most ${LIMITS.rows} instance types: the smallest are left out.`, at, fileRows);
      } else {
        rows.push(
          this.countsHours ? {type, count: null, hours: monthly, to: null} : {type, count, hours: null, to: null},
        );
      }
    }
    return rows;
  }
}

function sumOf({types}: RegionFleet, type: string, at: Place): TypeSum {
  const sum = types.get(type) ?? {count: 0, hours: 0, rows: 0, at};
  types.set(type, sum);
  return sum;
}

function noteChange(fleet: RegionFleet, message: string, {at, rows}: {at: Place; rows: number}): void {
  const known = fleet.changes.get(message) ?? {at, rows: 0};
  fleet.changes.set(message, {at: earlier(known.at, at), rows: known.rows + rows});
}

/** Sums of fractions of hours, without the binary tail. */
function round(hours: number): number {
  return Math.round(hours * 1000) / 1000;
}
