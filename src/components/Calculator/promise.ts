// Whether an answer is still the one that a link's sender saw, and what we know of why it is not.
import type {Answer, AnyCalculator} from '../../model/calculator';
import {findStep} from '../../model/calculator';
import {valueText} from '../../model/explain';
import {formatDate} from '../../model/format';
import type {Opened} from './opening';

export type Kept =
  | {readonly kept: true; readonly says: string}
  | {readonly kept: false; readonly says: string; readonly causes: readonly string[]};

/** Compares at the page's precision. Null when the link promises nothing. @param date the snapshot computed with. */
export function promiseOf(calculator: AnyCalculator, opened: Opened, answer: Answer, date: string): Kept | null {
  if (!opened.was) return null;
  const pairs = Object.entries(opened.was).map(([name, was]) => {
    const {step} = findStep(calculator, name);
    return {label: step.label, promised: valueText(step, was), now: valueText(step, answer.base.values[name] ?? null)};
  });
  const differing = pairs.filter(({promised, now}) => promised !== now);
  if (differing.length === 0) return {kept: true, says: `Matches the link: ${pairs.map(({now}) => now).join(', ')}.`};
  const says = differing
    .map(({label, promised, now}) => `${label}: this link promised ${promised}; today it is ${now}.`)
    .join(' ');
  return {kept: false, says, causes: causesOf(calculator, opened, date)};
}

function causesOf(
  calculator: AnyCalculator,
  {version, migrated, notices, date: pinned}: Opened,
  date: string,
): readonly string[] {
  const causes: string[] = [];
  if (notices.some(({affectsAnswer}) => affectsAnswer))
    causes.push('Parts of the link could not be honoured: see above.');
  const changing = migrated.filter(({answersChange}) => answersChange);
  if (changing.length > 0)
    causes.push(
      `The model is at version ${calculator.version}, the link is from version ${version}: ${changing.map(({says}) => says).join(' ')}`,
    );
  if (date && pinned === null)
    causes.push(`The link names no date for its facts; those of ${formatDate(date)} are used.`);
  if (causes.length === 0)
    causes.push(
      'The link’s inputs and facts are honoured: the model’s arithmetic has changed since, or the figure in the link was edited.',
    );
  return causes;
}
