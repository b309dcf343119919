// Turns the types file into instance types, with what the family's name and the measurements add to them.

import {cellReader} from '../parts';
import type {InstanceType} from './ec2';
import {marksOf} from './family-marks';
import type {MeasurementsPart, TypesPart} from './parts';

/** Processor models by family as the measured machines reported them; AWS mixes several in some families. */
function observedProcessors(path: string, part: MeasurementsPart): ReadonlyMap<string, string> {
  const cell = cellReader(path, part.processors, ['family', 'models']);
  return new Map(
    part.processors.rows.map((row) => [cell(row, 'family') as string, (cell(row, 'models') as string[]).join(' or ')]),
  );
}

export function loadTypes(
  path: string,
  part: TypesPart,
  measurements?: {readonly path: string; readonly part: MeasurementsPart},
): readonly InstanceType[] {
  const observed = measurements ? observedProcessors(measurements.path, measurements.part) : new Map<string, string>();
  const families = new Map<string, ReturnType<typeof readFamily>>();
  const familyCell = cellReader(path, part.families, ['family', 'generation', 'arch', 'vendor', 'processor']);
  const typeCell = cellReader(path, part.types, ['type', 'vcpu', 'threadsPerCore', 'memory', 'bareMetal']);

  function readFamily(row: readonly unknown[]) {
    const family = familyCell(row, 'family') as string;
    const processor = (familyCell(row, 'processor') as string | null) ?? observed.get(family);
    return {
      family,
      generation: familyCell(row, 'generation') as number,
      arch: familyCell(row, 'arch') as InstanceType['arch'],
      vendor: familyCell(row, 'vendor') as InstanceType['vendor'],
      ...(processor !== undefined && {processor}),
      ...marksOf(family),
    };
  }

  for (const row of part.families.rows) {
    const facts = readFamily(row);
    families.set(facts.family, facts);
  }
  return part.types.rows.map((row) => {
    const type = typeCell(row, 'type') as string;
    const [name = '', size = ''] = type.split('.');
    const family = families.get(name);
    if (!family) throw new TypeError(`${path} has the type ${type} but no family ${name}.`);
    return {
      type,
      size,
      ...family,
      vcpu: typeCell(row, 'vcpu') as number,
      threadsPerCore: typeCell(row, 'threadsPerCore') as 1 | 2,
      memory: typeCell(row, 'memory') as number,
      bareMetal: typeCell(row, 'bareMetal') === 1,
    };
  });
}
