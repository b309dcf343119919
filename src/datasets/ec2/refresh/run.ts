// Turns offer files into a new dated snapshot: reads, compares, writes what changed, and says what that was.
import {existsSync} from 'node:fs';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Part} from '../../parts';
import type {PartEntry} from '../manifest';
import {REGIONS, requireRegion} from '../regions';
import {type Base, readBase} from './base';
import {type Collected, Collector, type RegionOffer} from './collect';
import {extendTypes} from './extend-types';
import {offerName, openOffer} from './open-offer';
import {partText, snapshotsText} from './part-text';
import {compareRegion, discountsPart, pricesPart, type RegionChanges} from './region-parts';
import {summarise} from './summary';

export interface RefreshOptions {
  /** Paths or addresses of AmazonEC2 index.csv files, plain or .gz. */
  readonly from: readonly string[];
  /** Every region that the files have and that we keep, when empty. */
  readonly regions: readonly string[];
  /** ISO; the newest publication date of the files when left out. */
  readonly date?: string;
  /** The dataset's folder. */
  readonly folder: string;
}

function requireNewDate(base: Base, folder: string, date: string): void {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw new Error(`"${date}" is not a date such as 2026-11-23.`);
  if (base.snapshots.some((snapshot) => snapshot.date === date) || existsSync(join(folder, date))) {
    throw new Error(
      `The snapshot ${date} exists and is never overwritten: links pin it. Give another --date for a correction.`,
    );
  }
  if (date < base.latest.date) {
    throw new Error(
      `${date} is older than the newest snapshot, ${base.latest.date}. Give a later --date, or a newer file.`,
    );
  }
}

/** What the reader may have meant instead, or why nothing was usable. */
function regionsIn({regions, passedOver, issues}: Collected): string {
  const found = [...regions.keys(), ...passedOver].filter((region) => region !== '').sort();
  const [issue] = issues;
  return [
    found.length > 0 ? ` They are of ${found.join(', ')}.` : '',
    issue ? ` The first row left out is ${issue.file}:${issue.line}, ${issue.reason}.` : '',
  ].join('');
}

function requireOffers(base: Base, collected: Collected, wanted: readonly string[]): readonly RegionOffer[] {
  const absent = wanted.filter((region) => !collected.regions.get(region)?.prices.size);
  if (absent.length > 0)
    throw new Error(
      `The files have no usable price of ${absent.join(', ')}.${regionsIn(collected)} Nothing was written.`,
    );
  const offers = [...collected.regions.values()].filter((offer) => offer.prices.size > 0);
  if (offers.length === 0)
    throw new Error(
      `The files have no usable price of any region we keep.${regionsIn(collected)} Nothing was written.`,
    );
  for (const {region, publication} of offers) {
    const known = base.latest.parts[`prices/${region}`]?.asOf ?? '';
    if (publication.date < known) {
      throw new Error(`The file of ${region} is of ${publication.date}, older than the prices we have, of ${known}.`);
    }
  }
  return offers;
}

function requireMost({region, prices, added, gone}: RegionChanges): void {
  const before = prices - added.length + gone.length;
  if (gone.length * 2 <= before) return;
  const kept = `${before - gone.length} of the ${before} types`;
  throw new Error(`The file has prices for only ${kept} that ${region} had; was it cut off? Nothing was written.`);
}

function sourceOf({region, publication}: RegionOffer): Part['sources'][number] {
  const {date, version} = publication;
  const url = `https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/AmazonEC2/${version}/${region}/index.csv`;
  return {id: `aws-${version}`, title: 'AWS price list, AmazonEC2 offer file', date, ...(version && {url})};
}

async function write(folder: string, date: string, base: Base, parts: ReadonlyMap<string, Part>): Promise<void> {
  const entries: Record<string, PartEntry> = {...base.latest.parts};
  try {
    for (const [name, part] of parts) {
      const path = `${date}/${name}.json`;
      await mkdir(dirname(join(folder, path)), {recursive: true});
      await writeFile(join(folder, path), partText(part));
      entries[name] = {path, asOf: part.asOf};
    }
    await writeFile(join(folder, 'snapshots.json'), snapshotsText([...base.snapshots, {date, parts: entries}]));
  } catch (error) {
    await rm(join(folder, date), {recursive: true, force: true});
    throw error;
  }
}

/** Writes nothing unless everything could be read. Returns the summary; throws an Error that says what was wrong and where. */
export async function refresh({from, regions, date, folder}: RefreshOptions): Promise<string> {
  if (from.length === 0) throw new Error('Give at least one --from: the path or address of an AmazonEC2 index.csv.');
  for (const region of regions) requireRegion(region);
  const base = await readBase(folder);
  if (date !== undefined) requireNewDate(base, folder, date);

  const collector = new Collector(regions.length > 0 ? regions : REGIONS.map((region) => region.id));
  const published: string[] = [];
  for (const each of from) published.push((await collector.add(offerName(each), await openOffer(each))).date);
  const collected = collector.result;
  const snapshotDate = date ?? published.sort().at(-1) ?? '';
  requireNewDate(base, folder, snapshotDate);
  const offers = requireOffers(base, collected, regions);

  const parts = new Map<string, Part>();
  const [newest] = [...offers].sort((a, b) => (a.publication.date < b.publication.date ? 1 : -1));
  const types = extendTypes(base.typesPart, base.types, offers, sourceOf(newest as RegionOffer));
  if (types.part) parts.set('types', types.part);
  const vcpu = new Map((types.part ?? base.typesPart).types.rows.map((row) => [String(row[0]), Number(row[1])]));
  const changes: RegionChanges[] = [];
  for (const offer of offers) {
    const source = sourceOf(offer);
    const prices = {
      before: await base.prices(offer.region),
      after: pricesPart(offer, source, vcpu, types.withoutFacts),
    };
    const discounts = {before: await base.discounts(offer.region), after: discountsPart(offer, source)};
    parts.set(`prices/${offer.region}`, prices.after);
    // A file without reserved terms says nothing about discounts, so the older ones stay.
    if (discounts.after.discounts.rows.length > 0) parts.set(`discounts/${offer.region}`, discounts.after);
    const change = compareRegion(prices, discounts);
    requireMost(change);
    changes.push(change);
  }
  await write(folder, snapshotDate, base, parts);
  return summarise(snapshotDate, changes, types, collected);
}
