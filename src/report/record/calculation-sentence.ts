// What became of a calculation, in a sentence for its page.
import {formatQuantity} from '../../model/format';
import type {CalculationView, OutputView} from './record-view';
import {type Share, sharesOf} from './shares';

const CAUSE_WORDS: Readonly<Record<Share['cause'], string>> = {
  model: 'by the model',
  data: 'by newer facts',
  'model or data': 'by the model or newer facts',
  precision: 'below its precision',
  edits: 'by your edits',
};

/** One or two sentences: the numbers first, then what is due. A label may be half a sentence of its own, so a colon follows it. */
export function calculationSentence(view: Omit<CalculationView, 'says'>): string {
  const {problems, outputs, conditions, verdicts} = view;
  if (problems.length > 0) return 'This calculation cannot be read, so that nothing of it is worked out.';
  const moved = outputs.filter(({holds}) => !holds);
  const [first] = moved;
  const numbers =
    first !== undefined
      ? `${drift(first)}${moved.length > 1 ? ` So ${moved.length === 2 ? 'has one other number' : `have ${moved.length - 1} other numbers`}: see the table.` : ''}`
      : standing(outputs);
  const due = conditions.filter((each) => each.due);
  const again = due.map(({text, today}) => `“${text}” (${today})`).join(', ');
  const retired = verdicts.includes('retired') ? ' The record is no longer in force, so nobody has to act on it.' : '';
  return `${numbers}${due.length > 0 ? ` It is to be looked at again: ${again}.` : ''}${retired}`;
}

function standing(outputs: readonly OutputView[]): string {
  const [first] = outputs;
  if (!first) return 'The record wrote down no number to compare with: the calculator shows today’s.';
  const others =
    outputs.length > 1
      ? ` The other ${outputs.length === 2 ? 'number is' : `${outputs.length - 1} numbers are`} what was agreed, too.`
      : '';
  return `${first.label}: ${first.now} today, as agreed.${others}`;
}

function drift(output: OutputView): string {
  const {label, was, now} = output;
  const shares = sharesOf(output);
  if (!shares) return `${label}: ${was} as agreed, ${now} today.`;
  const parts = shares.parts.map(({text, cause}) => `${text} ${CAUSE_WORDS[cause]}`);
  const whole = parts.length > 1 ? `${shares.total}, of it ${listed(parts)}` : (parts[0] ?? shares.total);
  const {from, to} = shares;
  const share =
    from === 0 ? '' : ` (${to > from ? '+' : ''}${formatQuantity(((to - from) / Math.abs(from)) * 100, '%', 1)})`;
  return `${label}: ${was} as agreed, ${now} today; ${whole}${share}.`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
