// Puts the parts that were read together into one set of tariffs that answers from maps built once.
import type {Parts} from '../../model/dataset';
import {cellReader, loadFacts, partName, sourceOf} from '../parts';
import {asPart, type TariffsPart} from './parts';
import type {Confidence, Counts, Tariff, Tariffs, Tier} from './tariffs';

/** Throws a RangeError when the tariffs are not among `parts`; so does every question for a fact without the facts. */
export function build(date: string, parts: Parts): Tariffs {
  const files = new Map([...parts].map(([path, json]) => [partName(path), {path, json}]));
  const file = files.get('tariffs') ?? notLoaded('tariffs', date);
  const part = asPart('tariffs', file.path, file.json);
  const tariffs = loadTariffs(file.path, part);
  const byId = new Map(tariffs.map((tariff) => [tariff.id, tariff]));

  const factsFile = files.get('facts');
  const facts = factsFile && loadFacts(factsFile.path, asPart('facts', factsFile.path, factsFile.json));
  return {
    date,
    tariffs,
    tariffsAsOf: sourceOf(file.path, part),
    tariff: (id) => byId.get(id),
    fact(name) {
      const found = (facts ?? notLoaded('facts', date)).get(name);
      if (!found) throw new RangeError(`The facts of the tariffs of ${date} have no ${name}.`);
      return found;
    },
  };
}

function notLoaded(what: string, date: string): never {
  throw new RangeError(`The ${what} of the tariffs of ${date} were not loaded.`);
}

function loadTariffs(path: string, part: TariffsPart): readonly Tariff[] {
  const tiers = loadTiers(path, part);
  const cell = cellReader(path, part.tariffs, [
    ...(['tariff', 'name', 'counts', 'per', 'of', 'billed', 'fee'] as const),
    ...(['included', 'percentile', 'hostAllotment', 'whole'] as const),
    ...(['ruleConfidence', 'priceConfidence', 'confidenceNote', 'ruleSource', 'priceSource'] as const),
  ]);
  return part.tariffs.rows.map((row) => {
    const id = cell(row, 'tariff') as string;
    return {
      id,
      name: cell(row, 'name') as string,
      counts: cell(row, 'counts') as Counts,
      per: cell(row, 'per') as number,
      of: cell(row, 'of') as string,
      billed: cell(row, 'billed') as string,
      fee: cell(row, 'fee') as number,
      included: cell(row, 'included') as number | null,
      percentile: cell(row, 'percentile') as number | null,
      hostAllotment: cell(row, 'hostAllotment') as number | null,
      whole: cell(row, 'whole') as boolean,
      tiers: tiers.get(id) ?? [],
      confidence: {
        rule: cell(row, 'ruleConfidence') as Confidence,
        price: cell(row, 'priceConfidence') as Confidence,
        why: cell(row, 'confidenceNote') as string,
      },
      ruleSource: sourceOf(path, part, cell(row, 'ruleSource') as string),
      priceSource: sourceOf(path, part, cell(row, 'priceSource') as string),
    };
  });
}

function loadTiers(path: string, part: TariffsPart): ReadonlyMap<string, readonly Tier[]> {
  const cell = cellReader(path, part.tiers, ['tariff', 'upTo', 'price']);
  const tiers = new Map<string, Tier[]>();
  for (const row of part.tiers.rows) {
    const id = cell(row, 'tariff') as string;
    const tier = {upTo: cell(row, 'upTo') as number | null, price: cell(row, 'price') as number | null};
    tiers.set(id, [...(tiers.get(id) ?? []), tier]);
  }
  return tiers;
}
