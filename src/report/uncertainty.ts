// How sure an answer is, in words, in a table and in JSON: the same on the page, in Markdown and in a terminal.
import type {Band, Decision, Uncertainty} from '../analysis/uncertainty';
import {type AnyCalculator, findStep} from '../model/calculator';
import {valueText} from '../model/explain';
import {formatNumber} from '../model/format';
import {drawsText} from './curve';
import {escapeMarkdown as escaped, markdownTable} from './markdown-text';

/** A finding, the result it is about, and what the alternatives are called, in their order. */
export interface NamedUncertainty {
  readonly found: Uncertainty;
  readonly output: string;
  readonly names: readonly string[];
}

export const UNCERTAINTY_NOTE =
  'Each range is a 90 % interval: lognormal where both its ends are positive, else normal, and never outside what the number may be. They are drawn independently of each other; an alternative shares the draws of yours in whatever it does not change. They are always the same, so that a link always gives the same band.';

export const bandText = (calculator: AnyCalculator, output: string, value: number | null): string =>
  valueText(findStep(calculator, output).step, value);

/** The band of the result, where it comes from, and how often each decision comes out otherwise than it is stated. */
export function uncertaintySentence(calculator: AnyCalculator, named: NamedUncertainty): string {
  const {found, output} = named;
  const band = found.bands.find((each) => each.output === output);
  const simulated = drawsText(found);
  if (!band) return `No draw has a value of it (${simulated}).`;
  const {low, median, high} = band;
  const words = (value: number | null) => bandText(calculator, output, value);
  const {label} = findStep(calculator, output).step;
  return [
    `${label}: ${words(median)} in the middle, ${words(low)} to ${words(high)} in nine cases of ten (${simulated}).`,
    ...decisionsOf(named).map((decision) => decisionText(calculator, named, decision)),
  ].join(' ');
}

function decisionsOf({found, output}: NamedUncertainty): readonly Decision[] {
  return found.decisions.filter((each) => each.output === output);
}

/** How it stands against today or an alternative, as stated and in the draws, and how often that is otherwise. */
function decisionText(
  calculator: AnyCalculator,
  {output, names}: NamedUncertainty,
  {rival, stated, reached, known}: Decision,
): string {
  const against = rival === 'today' ? 'today' : `“${names[rival]}”`;
  const gained = rival === 'today' && calculator.today?.rows[output] === undefined;
  const [least, less] = gained
    ? [`at least ${bandText(calculator, output, 0)}`, `less than ${bandText(calculator, output, 0)}`]
    : ['at least as much', 'less'];
  const share = (count: number) => shareText(count, known);
  if (stated === null)
    return `Against ${against} it is ${least} in ${share(reached)} of the draws; as stated there is nothing to compare.`;
  const [same, flipped] = stated ? [reached, known - reached] : [known - reached, reached];
  return `Against ${against} it is ${stated ? least : less} as stated and in ${share(same)} of the draws: the decision flips in ${share(flipped)}.`;
}

/** A share of draws; one that is nearly all or nearly none is not rounded to all or none. */
function shareText(count: number, of: number): string {
  if (count === 0 || count === of) return `${formatNumber((100 * count) / of, 0)} %`;
  const percent = (100 * count) / of;
  if (percent < 1) return 'less than 1 %';
  return percent > 99 ? 'more than 99 %' : `${formatNumber(percent, 0)} %`;
}

export function missingText({missing}: Band, draws: number): string {
  return missing === 0 ? '' : `no value in ${shareText(missing, draws)}`;
}

export function uncertaintyMarkdown(calculator: AnyCalculator, named: NamedUncertainty): string {
  const {bands, draws} = named.found;
  const lines = bands.map((band) => [
    escaped(findStep(calculator, band.output).step.label),
    ...[band.low, band.median, band.high].map((value) => escaped(bandText(calculator, band.output, value))),
    missingText(band, draws),
  ]);
  return [
    escaped(uncertaintySentence(calculator, named)),
    markdownTable(['Result', '5 %', 'Median', '95 %', ''], lines, ['left', 'right', 'right', 'right', 'left']),
    escaped(UNCERTAINTY_NOTE),
  ].join('\n\n');
}

export interface UncertaintyJson {
  readonly sentence: string;
  readonly draws: number;
  /** Inputs whose ranges were drawn from. */
  readonly inputs: readonly string[];
  /** Null is what `means` says, and more than any number. */
  readonly bands: Readonly<
    Record<string, Omit<Band, 'output'> & {readonly unit: string; readonly means?: string | undefined}>
  >;
  /** Of every output that has a rival: how often it is at least that of today or of an alternative. */
  readonly decisions: readonly {
    readonly output: string;
    /** "today", or an alternative's name. */
    readonly against: string;
    /** Whether it is as stated, with ranges at their middle; null where one of the two has no value. */
    readonly stated: boolean | null;
    readonly reached: number;
    readonly known: number;
  }[];
}

export function uncertaintyJson(calculator: AnyCalculator, named: NamedUncertainty): UncertaintyJson {
  const {draws, places, bands, decisions} = named.found;
  return {
    sentence: uncertaintySentence(calculator, named),
    draws,
    inputs: places.map(({path}) => path),
    bands: Object.fromEntries(
      bands.map(({output, ...band}) => {
        const {unit, none} = findStep(calculator, output).step;
        return [output, {...band, unit, ...([band.low, band.median, band.high].includes(null) && {means: none})}];
      }),
    ),
    decisions: decisions.map(({rival, ...rest}) => ({
      ...rest,
      against: rival === 'today' ? rival : (named.names[rival] ?? `alternative ${rival + 1}`),
    })),
  };
}
