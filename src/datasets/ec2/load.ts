// Puts the parts that were read together into one set of facts that answers from maps built once.
import type {Parts} from '../../model/dataset';
import type {Ec2} from './ec2';
import {loadDiscounts} from './load-discounts';
import {loadMeasurements, loadYields} from './load-measurements';
import {loadPrices} from './load-prices';
import {loadTypes} from './load-types';
import {asPart, partName, sourceOf} from './parts';

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
  const discountsFile = files.get('discounts');
  const discounts =
    discountsFile && loadDiscounts(discountsFile.path, asPart('discounts', discountsFile.path, discountsFile.json));

  const regions = new Map<string, {prices: ReturnType<typeof loadPrices>; source: ReturnType<typeof sourceOf>}>();
  for (const [name, {path, json}] of files) {
    if (!name.startsWith('prices/')) continue;
    const part = asPart('prices', path, json);
    regions.set(part.region, {prices: loadPrices(path, part), source: sourceOf(path, part)});
  }
  const region = (id: string) => regions.get(id) ?? notLoaded(`prices of ${id}`, date);

  return {
    date,
    types,
    typesAsOf: sourceOf(typesFile.path, typesPart),
    type: (name) => byName.get(name),
    price: (id, type) => region(id).prices.get(type),
    pricesAsOf: (id) => region(id).source,
    measurement: measurement ?? (() => notLoaded('measurements', date)),
    smtYield: smtYield ?? (() => notLoaded('measurements', date)),
    discounts: discounts ?? (() => notLoaded('discounts', date)),
  };
}
