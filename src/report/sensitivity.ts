// What the answer turns on, in words, in a table and in JSON: the same on the page, in Markdown and in a terminal.
import type {Place, Span, SpanOrigin} from '../analysis/numeric-inputs';
import type {Outcome} from '../analysis/outcome';
import type {Bar, Sensitivity} from '../analysis/sensitivity';
import {type AnyCalculator, findStep} from '../model/calculator';
import type {RangeBars} from '../model/chart';
import {valueText} from '../model/explain';
import {formatNumber, formatQuantity} from '../model/format';
import {isMissing} from '../model/value';
import {escapeMarkdown as escaped, markdownTable} from './markdown-text';

/** What every table of it has to say: whose ranges they are. */
export const SENSITIVITY_NOTE =
  'Each number is turned by itself, from one end of its range to the other, while all others stay. Its range is the one that you typed, such as 40..60; else that of its slider; else 10 % either way, and at least one of what is counted. A wider range swings more: type your own where these are not yours.';

const ORIGINS: Readonly<Record<SpanOrigin, string>> = {
  range: 'your range',
  slider: 'its slider',
  tenth: '10 % either way',
  one: 'one either way',
};

export function originText({origin}: Span): string {
  return ORIGINS[origin];
}

export function amountText({field}: Place, amount: number): string {
  return formatQuantity(amount, field.unit);
}

/** "1,562 USD/month", "never", or why there is nothing. */
export function outcomeText(calculator: AnyCalculator, output: string, outcome: Outcome): string {
  return isMissing(outcome) ? `no answer: ${outcome.reason}` : valueText(findStep(calculator, output).step, outcome);
}

/** The input on which the answer turns, and how far. */
export function sensitivitySentence(calculator: AnyCalculator, {output, base, bars}: Sensitivity): string {
  const {label} = findStep(calculator, output).step;
  const words = (outcome: Outcome) => outcomeText(calculator, output, outcome);
  const [first, second] = bars;
  if (!first) return `${label} stays ${words(base)}, whichever number is turned.`;
  const {place, span, low, high} = first;
  const most = second && second.swing === first.swing ? 'as much as on anything' : 'most';
  return `The answer turns ${most} on “${place.label}”: at ${amountText(place, low.input)} the result is ${words(low.outcome)}, at ${amountText(place, high.input)} ${words(high.outcome)} (${originText(span)}). Now it is ${words(base)}.`;
}

/** What was not turned, or for nothing; a sentence each. */
export function sensitivityRest({unmoved, blank, zero, rowsBeyond}: Sensitivity): readonly string[] {
  const says = (places: readonly Place[], one: string, more: string) =>
    places.length === 0
      ? []
      : [`${places.length === 1 ? `One ${one}` : `${formatNumber(places.length)} ${more}`}: ${names(places)}.`];
  return [
    ...says(unmoved, 'number changes nothing within its range', 'numbers change nothing within their ranges'),
    ...says(blank, 'is blank and was not turned', 'are blank and were not turned'),
    ...says(zero, 'is 0, of which 10 % is nothing', 'are 0, of which 10 % is nothing'),
    ...(rowsBeyond > 0
      ? [`Of each table the first five rows are turned; ${formatNumber(rowsBeyond)} more are left as they are.`]
      : []),
  ];
}

const NAMED = 6;

function names(places: readonly Place[]): string {
  const shown = places.slice(0, NAMED).map(({label}) => label);
  const more = places.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** As a picture: a bar from the smaller result to the larger, all on one axis. What has no answer at both ends is only in the table. */
export function sensitivityChart(
  calculator: AnyCalculator,
  found: Sensitivity,
): RangeBars | {readonly nothing: string} {
  const {output, base, bars} = found;
  const {label, unit, none = 'none'} = findStep(calculator, output).step;
  const rows = bars.flatMap((bar) => rangeOf(calculator, output, base, bar));
  const numbers = rows.flatMap(({low, mid, high}) => [low, mid, high]).filter((each) => each !== null);
  if (numbers.length === 0) return {nothing: sensitivitySentence(calculator, found)};
  return {
    kind: 'ranges',
    x: {label, unit, domain: [Math.min(...numbers), Math.max(...numbers)]},
    rows,
    alternativeNames: [],
    never: none,
    barNames: {low: 'Smaller result', mid: 'Now', high: 'Larger result'},
    finding: sensitivitySentence(calculator, found),
  };
}

function rangeOf(calculator: AnyCalculator, output: string, base: Outcome, bar: Bar) {
  const {place, low, high} = bar;
  const known = [base, low.outcome, high.outcome].flatMap((outcome) => (isMissing(outcome) ? [] : [outcome]));
  if (known.length < 3) return [];
  // Compared, not subtracted: never is more than any number.
  const [from = null, , to = null] = known.sort((a, b) => Number(moreThan(a, b)) - Number(moreThan(b, a)));
  const {digits} = findStep(calculator, output).step;
  const short = (value: number) => formatNumber(value, digits);
  return [
    {
      id: place.path,
      label: place.label,
      low: from,
      mid: isMissing(base) ? null : base,
      high: to,
      // Short, beside the bar; the table below has the words.
      text: from === null ? '' : to === null ? `from ${short(from)}` : `${short(from)} to ${short(to)}`,
    },
  ];
}

function moreThan(a: number | null, b: number | null): boolean {
  return b !== null && (a === null || a > b);
}

export function sensitivityMarkdown(calculator: AnyCalculator, found: Sensitivity): string {
  const {label} = findStep(calculator, found.output).step;
  const end = (place: Place, {input, outcome}: Bar['low']) => [
    escaped(amountText(place, input)),
    escaped(outcomeText(calculator, found.output, outcome)),
  ];
  const lines = found.bars.map(({place, span, low, high}) => [
    escaped(place.label),
    ...end(place, low),
    ...end(place, high),
    originText(span),
  ]);
  const heading = ['Input', 'From', escaped(label), 'To', escaped(label), 'Range'];
  return [
    escaped(sensitivitySentence(calculator, found)),
    ...(lines.length > 0 ? [markdownTable(heading, lines, ['left', 'right', 'right', 'right', 'right', 'left'])] : []),
    escaped([...sensitivityRest(found), SENSITIVITY_NOTE].join(' ')),
  ].join('\n\n');
}

interface JsonEnd {
  readonly input: number;
  readonly value: number | null;
  /** What null stands for, or why there is no value. */
  readonly means?: string;
}

export interface SensitivityJson {
  readonly output: string;
  readonly unit: string;
  readonly sentence: string;
  /** Largest swing first; null is infinite: a number at one end and never at the other. */
  readonly inputs: readonly {
    readonly input: string;
    readonly label: string;
    readonly unit: string;
    readonly range: SpanOrigin;
    readonly low: JsonEnd;
    readonly high: JsonEnd;
    readonly swing: number | null;
  }[];
  readonly unmoved: readonly string[];
  readonly blank: readonly string[];
  readonly zero: readonly string[];
  readonly rowsBeyond: number;
}

export function sensitivityJson(calculator: AnyCalculator, found: Sensitivity): SensitivityJson {
  const {output, bars, unmoved, blank, zero, rowsBeyond} = found;
  const end = ({input, outcome}: Bar['low']): JsonEnd =>
    typeof outcome === 'number'
      ? {input, value: outcome}
      : {input, value: null, means: outcomeText(calculator, output, outcome)};
  const paths = (places: readonly Place[]) => places.map(({path}) => path);
  return {
    output,
    unit: findStep(calculator, output).step.unit,
    sentence: sensitivitySentence(calculator, found),
    inputs: bars.map(({place, span, low, high, swing}) => ({
      input: place.path,
      label: place.label,
      unit: place.field.unit,
      range: span.origin,
      low: end(low),
      high: end(high),
      swing: Number.isFinite(swing) ? swing : null,
    })),
    unmoved: paths(unmoved),
    blank: paths(blank),
    zero: paths(zero),
    rowsBeyond,
  };
}
