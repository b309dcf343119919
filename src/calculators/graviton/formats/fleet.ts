// Collects what an import takes into the rows of the input `fleet`, for one region, and accounts for the rest.
import {isAccelerated, isGraviton} from '../../../importers/ec2-type-name';
import {Tally} from '../../../importers/tally';
import type {Inputs, Row} from '../../../model/field';
import type {ImportResult} from '../../../model/importer';

export interface FleetItem {
  readonly line: number;
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
  readonly things: string;
  readonly oneRegion: (region: string) => string;
}

interface TypeSum {
  count: number;
  hours: number;
  rows: number;
  firstLine: number;
}

/** One region's part; only what is of the region that is taken reaches the reader as a change. */
interface RegionFleet {
  readonly types: Map<string, TypeSum>;
  readonly changes: Map<string, {line: number; rows: number}>;
  firstLine: number;
  rows: number;
}

const UNTOLD = '';

/** What the input `fleet` holds; a test compares them, so that a worker need not load the calculator. */
export const LIMITS = {rows: 500, typeLength: 40, leastHours: 0.001};

export class FleetCollector {
  readonly tally = new Tally();
  private readonly regions = new Map<string, RegionFleet>();
  private countsHours = false;

  /** @param priced regions that the calculator has prices for. */
  constructor(
    private readonly format: FleetFormat,
    private readonly priced: readonly string[],
  ) {}

  /** Takes one running Linux machine, or its hours, unless its type is one that no move to Graviton applies to. */
  add({line, type, region, architecture, hours, changes}: FleetItem): void {
    if (type.length > LIMITS.typeLength) {
      this.tally.skip(`The instance type has more than ${LIMITS.typeLength} characters: left out.`, line);
      return;
    }
    if (architecture === undefined ? isGraviton(type) : architecture === 'arm64') {
      this.tally.skip('Already on Arm (Graviton): left out, since there is nothing to move.', line);
      return;
    }
    if (isAccelerated(type)) {
      this.tally.skip(
        'GPU or other accelerator: left out, since Graviton has no type of the same size with one.',
        line,
      );
      return;
    }
    const fleet = this.fleetOf(region ?? UNTOLD, line);
    const entry = sumOf(fleet, type, line);
    entry.rows += 1;
    fleet.rows += 1;
    for (const message of changes) noteChange(fleet, message, {line, rows: 1});
    if (hours === undefined) entry.count += 1;
    else {
      entry.hours += hours;
      this.countsHours = true;
    }
  }

  /**
   * The fleet of one region, and what became of every other row.
   * @param period how many months the hours are of (the fleet gets the mean of one), and what to say about it.
   */
  result(period: {readonly months: number; readonly note?: string} = {months: 1}): ImportResult {
    this.placeUntold();
    const region = this.chooseRegion();
    const fleet = region === undefined ? undefined : this.regions.get(region);
    if (region === undefined || !fleet) return this.nothing();
    this.leaveOutOthers(region);
    if (period.note !== undefined) this.tally.change(period.note, fleet.firstLine, fleet.rows);
    const priced = this.priced.includes(region);
    if (!priced && region !== UNTOLD) {
      this.tally.change(
        `In ${region}, which has no prices here: taken, but choose the region whose prices are to stand for it.`,
        fleet.firstLine,
        fleet.rows,
      );
    }
    for (const [message, {line, rows}] of fleet.changes) this.tally.change(message, line, rows);
    const rows = this.rowsOf(fleet, period.months);
    if (rows.length === 0) return this.nothing();
    const inputs: Inputs = priced ? {fleet: rows, region} : {fleet: rows};
    return {read: this.tally.read, taken: this.tally.taken, inputs, notes: this.tally.notes()};
  }

  private nothing(): ImportResult {
    this.tally.fail(`Nothing in this file can be taken: ${this.tally.read} ${this.format.things} read, all left out.`);
    return {read: this.tally.read, taken: this.tally.taken, notes: this.tally.notes()};
  }

  private fleetOf(region: string, line: number): RegionFleet {
    const fleet: RegionFleet = this.regions.get(region) ?? {
      types: new Map(),
      changes: new Map(),
      firstLine: line,
      rows: 0,
    };
    this.regions.set(region, fleet);
    return fleet;
  }

  /** Rows without a region are of the only region there is, if there is but one. */
  private placeUntold(): void {
    const untold = this.regions.get(UNTOLD);
    const [only, ...more] = [...this.regions.keys()].filter((region) => region !== UNTOLD);
    if (!untold || only === undefined || more.length > 0) return;
    const fleet = this.fleetOf(only, untold.firstLine);
    for (const [type, {count, hours, rows, firstLine}] of untold.types) {
      const entry = sumOf(fleet, type, firstLine);
      entry.count += count;
      entry.hours += hours;
      entry.rows += rows;
    }
    fleet.rows += untold.rows;
    for (const [message, about] of untold.changes) noteChange(fleet, message, about);
    this.regions.delete(UNTOLD);
    this.tally.change(
      `The region is not told: taken as ${only}, like the rest of the file.`,
      untold.firstLine,
      untold.rows,
    );
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
    for (const [region, {rows, firstLine}] of this.regions) {
      if (region === chosen) continue;
      if (region === UNTOLD) {
        this.tally.skip(`The region is not told, and the file has several: left out.`, firstLine, rows);
      } else {
        const unpriced = this.priced.includes(region) ? '' : ' (which has no prices here)';
        this.tally.skip(
          `In ${region}${unpriced}: left out, since one calculation uses the prices of one region, here ${chosen}, the largest of this file. To import these: ${this.format.oneRegion(region)}`,
          firstLine,
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
    for (const [type, {count, hours, rows: fileRows, firstLine}] of sorted) {
      const monthly = round(hours / months);
      if (this.countsHours && monthly < LIMITS.leastHours) {
        this.tally.skip(`Less than ${LIMITS.leastHours} hours a month: left out.`, firstLine, fileRows);
      } else if (rows.length === LIMITS.rows) {
        this.tally.skip(
          `A fleet has at most ${LIMITS.rows} instance types: the smallest are left out.`,
          firstLine,
          fileRows,
        );
      } else {
        rows.push(
          this.countsHours ? {type, count: null, hours: monthly, to: null} : {type, count, hours: null, to: null},
        );
      }
    }
    return rows;
  }
}

function sumOf({types}: RegionFleet, type: string, line: number): TypeSum {
  const sum = types.get(type) ?? {count: 0, hours: 0, rows: 0, firstLine: line};
  types.set(type, sum);
  return sum;
}

function noteChange(fleet: RegionFleet, message: string, {line, rows}: {line: number; rows: number}): void {
  const known = fleet.changes.get(message) ?? {line, rows: 0};
  fleet.changes.set(message, {line: Math.min(known.line, line), rows: known.rows + rows});
}

/** Sums of fractions of hours, without the binary tail. */
function round(hours: number): number {
  return Math.round(hours * 1000) / 1000;
}
