// What an input is on one of two sides that are held against each other.
import {inputText} from '../model/explain';
import type {Field, InputValue} from '../model/field';

/** Its value in words; of a table with as many rows as on the other side, that some of them differ. */
export function sideText(field: Field, value: InputValue, other: InputValue): string {
  const text = inputText(field, value);
  const alike = text === inputText(field, other) && JSON.stringify(value) !== JSON.stringify(other);
  return alike ? `${text}, some differ` : text;
}
