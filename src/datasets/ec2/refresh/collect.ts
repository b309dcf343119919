// Gathers what a refresh needs from offer files: prices and reserved rates by region, and every surprise on the way.
import type {Readable} from 'node:stream';
import type {Term} from '../load-discounts';
import {classify, type Verdict} from './classify';
import {type Issue, type OfferRow, type Publication, readOffer} from './offer-rows';

interface Seen {
  readonly value: number;
  /** "index.csv:1234". */
  readonly where: string;
}

export interface Stated {
  readonly vcpu: string;
  readonly memory: string;
  readonly processor: string;
}

export interface RegionOffer {
  readonly region: string;
  readonly publication: Publication;
  readonly prices: Map<string, Seen>;
  /** By type and term: "m7i.large standard1y". */
  readonly reserved: Map<string, Seen>;
  /** What the file says of each type, in its own words. */
  readonly stated: Map<string, Stated>;
}

export interface Collected {
  readonly regions: ReadonlyMap<string, RegionOffer>;
  readonly rows: number;
  readonly issues: readonly (Issue & {readonly file: string})[];
  /** Regions that the files have and nobody asked for. */
  readonly passedOver: ReadonlySet<string>;
}

function put(seen: Map<string, Seen>, key: string, value: number, where: string, what: string): void {
  const before = seen.get(key);
  if (before && before.value !== value) {
    throw new Error(
      `${what} has two prices: ${before.value} at ${before.where} and ${value} at ${where}. Nothing was written.`,
    );
  }
  if (!before) seen.set(key, {value, where});
}

export class Collector {
  readonly #wanted: ReadonlySet<string>;
  readonly #regions = new Map<string, RegionOffer>();
  readonly #issues: (Issue & {file: string})[] = [];
  readonly #passedOver = new Set<string>();
  #rows = 0;

  constructor(wanted: readonly string[]) {
    this.#wanted = new Set(wanted);
  }

  /** @throws when two rows give one type two prices, and for what `readOffer` throws. */
  add(file: string, bytes: Readable): Promise<Publication> {
    return readOffer(
      file,
      bytes,
      (row, publication) => this.#take(file, row, publication),
      (issue) => this.#issues.push({...issue, file}),
    );
  }

  get result(): Collected {
    return {regions: this.#regions, rows: this.#rows, issues: this.#issues, passedOver: this.#passedOver};
  }

  #take(file: string, row: OfferRow, publication: Publication): void {
    this.#rows += 1;
    const verdict = classify(row, publication.date);
    if (verdict.kind === 'other') return;
    if (!this.#wanted.has(verdict.region)) {
      this.#passedOver.add(verdict.region);
      return;
    }
    if (verdict.kind === 'issue') this.#issues.push({file, line: row.line, reason: verdict.reason});
    else this.#keep(verdict, row, `${file}:${row.line}`, publication);
  }

  #keep(
    verdict: Exclude<Verdict, {kind: 'other' | 'issue'}>,
    row: OfferRow,
    where: string,
    publication: Publication,
  ): void {
    const {region, type, value} = verdict;
    const offer = this.#regions.get(region) ?? {
      region,
      publication,
      prices: new Map(),
      reserved: new Map(),
      stated: new Map(),
    };
    this.#regions.set(region, offer);
    if (verdict.kind === 'reserved') {
      const term: Term = verdict.term;
      put(offer.reserved, `${type} ${term}`, value, where, `${type} in ${region} (${term})`);
      return;
    }
    put(offer.prices, type, value, where, `${type} in ${region}`);
    offer.stated.set(type, {
      vcpu: row.cell('vCPU') ?? '',
      memory: row.cell('Memory') ?? '',
      processor: row.cell('Physical Processor') ?? '',
    });
  }
}
