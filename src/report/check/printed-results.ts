// Numbers that a text prints from a link: <Result link="…" output="nodes"/>, with where the element stands.
import {type AnyCalculator, findStep} from '../../model/calculator';
import type {Claim} from './claim';
import {readMarks} from './fail-on';
import type {Flaw} from './front-matter';
import type {Printed} from './frozen';

interface ResultElement {
  readonly from: number;
  readonly to: number;
  readonly attributes: ReadonlyMap<string, string>;
}

const RESULT = /<Result\s[^<>]*>/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;

/** All of them, in code and comments too: only a link that counts as a claim makes one of them count. */
export function resultsIn(text: string): readonly ResultElement[] {
  return [...text.matchAll(RESULT)].map(({index, 0: element}) => ({
    from: index,
    to: index + element.length,
    attributes: new Map([...element.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value])),
  }));
}

/** The claim of a link as the claim of the number that its element prints. */
export function asPrinted(claim: Claim, elements: readonly ResultElement[]): Claim {
  const element = elements.find(({from, to}) => from <= claim.offset && claim.offset < to);
  if (!element || !claim.calculator || claim.flaws.length > 0) return claim;
  try {
    const marks = element.attributes.get('fail-on');
    const printed = printedBy(claim.calculator, element);
    return {...claim, printed, failOn: marks === undefined ? [] : readMarks(marks)};
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const flaw: Flaw = {offset: element.from, says: error.message};
    return {...claim, flaws: [flaw]};
  }
}

function printedBy(calculator: AnyCalculator, {attributes}: ResultElement): Printed {
  const output = attributes.get('output');
  if (!output) throw new RangeError('<Result> prints a number: add output="…".');
  const {step, each} = findStep(calculator, output);
  if (step.columns) throw new RangeError(`${output} is a table; a sentence has room for a number.`);
  return {output, row: each === null ? null : Number(attributes.get('row') ?? 0)};
}
