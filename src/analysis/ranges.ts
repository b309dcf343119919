// Which numbers of a state are ranges: what there is to draw from.
import type {Calculator} from '../model/calculator';
import type {Inputs} from '../model/field';
import {isInterval} from '../model/interval';
import {amountAt, numericPlaces, type Place} from './numeric-inputs';

/** A state as it is drawn from. */
export interface Drawn {
  readonly inputs: Inputs;
  /** Of each alternative only what differs. */
  readonly alternatives: readonly Inputs[];
}

/** All ranges of a state or of a part of one, in every row, in the order of the link. */
export function rangesOf<Data>({fields}: Calculator<Data>, inputs: Inputs): readonly Place[] {
  const there = Object.fromEntries(Object.entries(fields).filter(([name]) => name in inputs));
  const {places} = numericPlaces(there, inputs, Number.POSITIVE_INFINITY);
  return places.filter((place) => isInterval(amountAt(inputs, place)));
}

/** Whether there is anything to draw from. */
export function hasRanges<Data>(calculator: Calculator<Data>, {inputs, alternatives}: Drawn): boolean {
  return [inputs, ...alternatives].some((each) => rangesOf(calculator, each).length > 0);
}
