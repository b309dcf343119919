// The questions of a reader, in the few words that a test needs: a bar of the tornado, where an output flips, its band.
import {breakEven, type Flip} from '../../analysis/break-even';
import {numericPlaces} from '../../analysis/numeric-inputs';
import type {Outcome} from '../../analysis/outcome';
import {sensitivity} from '../../analysis/sensitivity';
import {type Band, uncertainty} from '../../analysis/uncertainty';
import type {Calculator} from '../../model/calculator';
import type {Inputs} from '../../model/field';

/** Standard errors of the 5 % point, the median and the 95 % point of 2,000 draws, in deviations of what is normal: √(p (1 − p) ÷ n) ÷ density. */
export const DRAW_ERRORS = {end: 0.04725, middle: 0.02803};
/** Deviations between the middle of a normal and its 95 % point. */
export const TO_95 = 1.6448536269514722;

export function asked<Data>(calculator: Calculator<Data>, inputs: Inputs, data: Data) {
  return {
    /** [input, result] at the low and at the high end. */
    bar(output: string, path: string): readonly (readonly [number, Outcome])[] {
      const {bars} = sensitivity(calculator, inputs, data, output);
      const found = bars.find(({place}) => place.path === path);
      if (!found) throw new Error(`Turning ${path} does not move ${output}.`);
      return [found.low, found.high].map(({input, outcome}) => [input, outcome] as const);
    },
    flips(output: string, target: number, path: string): readonly Flip[] {
      const place = numericPlaces(calculator.fields, inputs).places.find((each) => each.path === path);
      if (!place) throw new Error(`There is no number ${path}.`);
      return breakEven(calculator, {output, against: {target}, place, inputs}, data)?.flips ?? [];
    },
    band(output: string, ranges: Inputs): Band {
      const {bands} = uncertainty(calculator, {inputs: {...inputs, ...ranges}, alternatives: []}, data);
      const found = bands.find((each) => each.output === output);
      if (!found) throw new Error(`${output} has no band.`);
      return found;
    },
  };
}
