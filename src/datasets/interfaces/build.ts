// Puts the parts that were read together into one set of facts that answers from maps built once.
import type {Parts} from '../../model/dataset';
import {cellReader, loadFacts, partName, sourceOf} from '../parts';
import type {Interfaces, NodeType} from './interfaces';
import {asPart, type TypesPart} from './parts';

/** Throws a RangeError when the types are not among `parts`; so does every question for a fact without the facts. */
export function build(date: string, parts: Parts): Interfaces {
  const files = new Map([...parts].map(([path, json]) => [partName(path), {path, json}]));
  const typesFile = files.get('types') ?? notLoaded('types', date);
  const typesPart = asPart('types', typesFile.path, typesFile.json);
  const types = loadTypes(typesFile.path, typesPart);
  const byName = new Map(types.map((type) => [type.type, type]));

  const factsFile = files.get('facts');
  const facts = factsFile && loadFacts(factsFile.path, asPart('facts', factsFile.path, factsFile.json));
  return {
    date,
    types,
    typesAsOf: sourceOf(typesFile.path, typesPart),
    type: (name) => byName.get(name),
    fact(name) {
      const found = (facts ?? notLoaded('facts', date)).get(name);
      if (!found) throw new RangeError(`The interface facts of ${date} have no ${name}.`);
      return found;
    },
  };
}

function notLoaded(what: string, date: string): never {
  throw new RangeError(`The ${what} of the interface facts of ${date} were not loaded.`);
}

function loadTypes(path: string, part: TypesPart): readonly NodeType[] {
  const cell = cellReader(path, part.types, [
    ...(['type', 'enis', 'ipv4PerEni', 'maxPods', 'nitro', 'bareMetal'] as const),
    ...(['networkCards', 'trunk', 'branchEnis', 'vcpu', 'memory'] as const),
  ]);
  return part.types.rows.map((row) => {
    const nitro = cell(row, 'nitro') === 1;
    const bareMetal = cell(row, 'bareMetal') === 1;
    const trunk = cell(row, 'trunk');
    return {
      type: cell(row, 'type') as string,
      enis: cell(row, 'enis') as number,
      ipv4PerEni: cell(row, 'ipv4PerEni') as number,
      maxPods: cell(row, 'maxPods') as number,
      ...{nitro, bareMetal},
      prefixSupported: nitro || bareMetal,
      networkCards: cell(row, 'networkCards') as number,
      trunk: trunk === null ? null : trunk === 1,
      branchEnis: cell(row, 'branchEnis') as number | null,
      vcpu: cell(row, 'vcpu') as number | null,
      memory: cell(row, 'memory') as number | null,
    };
  });
}
