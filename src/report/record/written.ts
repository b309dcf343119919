// Inputs and answers as a record's front matter carries them: in the words of links, with units, at the precision of the page.
import {valueText} from '../../model/explain';
import type {Field, InputValue} from '../../model/field';
import {formatNumber, unitAfter} from '../../model/format';
import type {Step} from '../../model/step';
import {isMissing, isSeries, type Value} from '../../model/value';
import {numberText} from '../../permalink/amount';
import {encodeValue} from '../../permalink/codec';
import {yamlText} from './yaml-value';

/** `70 %`, `40..60 nodes`, `m8g.xlarge`, `"yes"`: what a link says, and the unit after a number. */
export function writtenInput(field: Field, value: InputValue): string {
  const text = encodeValue(field, value);
  const isNumber = (field.kind === 'quantity' || field.kind === 'count') && text !== '';
  return isNumber ? withUnit(text, field.unit) : yamlText(text);
}

/** `2348 USD/month`, `not within 36 months`; null for what has no value or is no single one. */
export function writtenAnswer(step: Step, value: Value): string | null {
  if (isMissing(value) || isSeries(value)) return null;
  if (typeof value !== 'number') return valueText(step, value) === '' ? null : yamlText(valueText(step, value));
  return withUnit(formatNumber(value, step.digits).replaceAll(',', '').replace('−', '-'), step.unit);
}

/** A limit that somebody can read: three significant figures. */
export function writtenLimit(value: number, unit: string): string {
  return withUnit(numberText(Number(value.toPrecision(3))), unit);
}

/** A unit that begins with a digit would read as more digits: the number stands alone, in the quantity's own unit. */
export function withUnit(number: string, unit: string): string {
  return unit === '' || /^\d/.test(unit) ? number : `${number} ${unitAfter(number, unit)}`;
}
