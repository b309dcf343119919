// Puts the parts that were read together into one set of facts that answers from maps built once.
import type {Parts} from '../../model/dataset';
import {partName, sourceOf} from '../parts';
import type {Ec2} from './ec2';
import {loadDiscounts} from './load-discounts';
import {loadMeasurements, loadYields} from './load-measurements';
import {loadPrices} from './load-prices';
import {loadTypes} from './load-types';
import {asPart} from './parts';

function notLoaded(what: string, date: string): never {
  throw new RangeError(`The ${what} of the EC2 facts of ${date} were not loaded.`);
}

/** Every call of an accessor whose part is not among `parts` throws a RangeError that names the part. */
export function build(date: string, parts: Parts): Ec2 {
  const files = new Map([...parts].map(([path, json]) => [partName(path), {path, json}]));

  const typesFile = files.get('types') ?? notLoaded('types', date);
  const measurementsFile = files.get('measurements');
  const measured = measurementsFile && {
    path: measurementsFile.path,
    part: asPart('measurements', measurementsFile.path, measurementsFile.json),
  };
  const typesPart = asPart('types', typesFile.path, typesFile.json);
  const types = loadTypes(typesFile.path, typesPart, measured);
  const byName = new Map(types.map((type) => [type.type, type]));
  const measurement = measured && loadMeasurements(measured.path, measured.part);
  const smtYield = measured && loadYields(measured.path, measured.part);

  const prices = new Map<string, {byType: ReturnType<typeof loadPrices>; source: ReturnType<typeof sourceOf>}>();
  const discounts = new Map<string, ReturnType<typeof loadDiscounts>>();
  for (const [name, {path, json}] of files) {
    if (name.startsWith('prices/')) {
      const part = asPart('prices', path, json);
      prices.set(part.region, {byType: loadPrices(path, part), source: sourceOf(path, part)});
    } else if (name.startsWith('discounts/')) {
      const part = asPart('discounts', path, json);
      discounts.set(part.region, loadDiscounts(path, part));
    }
  }
  const pricesOf = (region: string) => prices.get(region) ?? notLoaded(`prices of ${region}`, date);
  const discountsOf = (region: string) => discounts.get(region) ?? notLoaded(`discounts of ${region}`, date);

  return {
    date,
    types,
    typesAsOf: sourceOf(typesFile.path, typesPart),
    type: (name) => byName.get(name),
    price: (region, type) => pricesOf(region).byType.get(type),
    pricesAsOf: (region) => pricesOf(region).source,
    measurement: measurement ?? (() => notLoaded('measurements', date)),
    smtYield: smtYield ?? (() => notLoaded('measurements', date)),
    discounts: (region, family) => discountsOf(region).get(family),
  };
}
