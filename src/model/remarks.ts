// Everything that should be said beside an answer: what the calculator warns of, and what any calculator must say.
import type {Answer} from './answer';
import type {AnyCalculator, Warning} from './calculator';
import {formatQuantity} from './format';
import {isInterval, middle} from './interval';

/** Ranges first: until their uncertainty is analysed they stand for their middle, and a reader has to know. */
export function remarks(calculator: AnyCalculator, answer: Answer, data: unknown): readonly Warning[] {
  return [...ranges(calculator, answer), ...calculator.warnings(answer, data)];
}

function ranges(calculator: AnyCalculator, {base}: Answer): readonly Warning[] {
  return Object.entries(calculator.fields).flatMap(([name, field]): Warning[] => {
    const value = base.inputs[name];
    if (!isInterval(value) || (field.kind !== 'quantity' && field.kind !== 'count')) return [];
    const [low, high] = [value.low, value.high].map((end) => formatQuantity(end, field.unit));
    const used = formatQuantity(middle(value), field.unit);
    return [
      {
        id: `range-${name}`,
        kind: 'note',
        text: `${field.label} is a range, ${low} to ${high}: the answer is computed at its middle, ${used}.`,
      },
    ];
  });
}
