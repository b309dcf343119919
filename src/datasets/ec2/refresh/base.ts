// Reads the newest snapshot from disk, which a refresh compares with and builds upon.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {InstanceType} from '../ec2';
import {loadTypes} from '../load-types';
import type {Snapshot} from '../manifest';
import {asPart, type DiscountsPart, type PricesPart, type TypesPart} from '../parts';

export interface Base {
  readonly snapshots: readonly Snapshot[];
  readonly latest: Snapshot;
  readonly typesPart: TypesPart;
  readonly types: ReadonlyMap<string, InstanceType>;
  /** Undefined for a region that no snapshot has yet. */
  prices(region: string): Promise<PricesPart | undefined>;
  discounts(region: string): Promise<DiscountsPart | undefined>;
}

export async function readBase(folder: string): Promise<Base> {
  const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(folder, path), 'utf8'));
  const snapshots = (await read('snapshots.json')) as readonly Snapshot[];
  const latest = snapshots.at(-1);
  const typesPath = latest?.parts.types?.path;
  if (!latest || !typesPath)
    throw new Error(`${join(folder, 'snapshots.json')} lists no snapshot with types to build upon.`);
  const typesPart = asPart('types', typesPath, await read(typesPath));
  const pathOf = (name: string) => latest.parts[name]?.path;
  return {
    snapshots,
    latest,
    typesPart,
    types: new Map(loadTypes(typesPath, typesPart).map((type) => [type.type, type])),
    async prices(region) {
      const path = pathOf(`prices/${region}`);
      return path === undefined ? undefined : asPart('prices', path, await read(path));
    },
    async discounts(region) {
      const path = pathOf(`discounts/${region}`);
      return path === undefined ? undefined : asPart('discounts', path, await read(path));
    },
  };
}
