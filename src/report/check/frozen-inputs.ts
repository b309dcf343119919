// Whether a record's own words on version, data and inputs still say what its link says.
import type {AnyCalculator} from '../../model/calculator';
import {decodeValue, encodeValue, sameValue} from '../../permalink/codec';
import {migratePairs, type Pair} from '../../permalink/migrate';
import {nearest} from '../../permalink/nearest';
import type {Opened} from '../../permalink/permalink';
import type {Calculation, Flaw} from './front-matter';

/** Where they differ, one of the two was edited by itself, and nobody can tell which was agreed. */
export function checkAgainstLink(calculator: AnyCalculator, opened: Opened, calculation: Calculation): readonly Flaw[] {
  const {model, data, link} = calculation;
  const flaws: Flaw[] = [];
  if (model && model.text !== String(opened.version))
    flaws.push({
      offset: model.offset,
      says: `model is ${model.text}, and the link was written for version ${opened.version}.`,
    });
  if (data && data.text !== (opened.date ?? '')) {
    const pins = opened.date ? `pins ${opened.date}` : `pins none: add data=${data.text} to it`;
    flaws.push({offset: data.offset, says: `data is ${data.text}, and the link ${pins}.`});
  }
  if (model && link && !/[?#&]v=\d/.test(link.text))
    flaws.push({offset: link.offset, says: `The link names no version: add v=${model.text}.`});
  return [...flaws, ...inputFlaws(calculator, opened, calculation)];
}

/** Frozen inputs have the names of the version that they were written for, as the link has. */
function inputFlaws(calculator: AnyCalculator, opened: Opened, {inputs}: Calculation): readonly Flaw[] {
  return inputs.flatMap(([written, value]): Flaw[] => {
    const [name, raw] = todaysName(calculator, opened.version, [written.text, value.text]);
    const field = calculator.fields[name];
    if (!field) {
      const near = nearest(name, Object.keys(calculator.fields));
      const says = `“${name}” is no input of ${calculator.name}${near ? `; the closest is “${near}”` : ''}.`;
      return [{offset: written.offset, says}];
    }
    const read = decodeValue(field, raw);
    if (read.state === 'invalid') return [{offset: value.offset, says: `${name}: ${read.reason}`}];
    const linked = opened.state.inputs[name] ?? null;
    if (read.state === 'missing' || sameValue(field, read.value, linked)) return [];
    const says = `${name} is ${value.text} here and ${encodeValue(field, linked) || 'blank'} in the link: write the one that was agreed at both.`;
    return [{offset: value.offset, says}];
  });
}

/** An input of an older version, by its name and in the words of today. */
export function todaysName(calculator: AnyCalculator, version: number, written: Pair): Pair {
  const renamed = migratePairs(calculator, version, [written]).pairs;
  const added = new Set(migratePairs(calculator, version, []).pairs.map(([key]) => key));
  return renamed.find(([key]) => key === written[0] || !added.has(key)) ?? written;
}
