// How sure an answer is, in words, in a table and in JSON: the same on the page, in Markdown and in a terminal.
import type {Against} from '../analysis/break-even';
import type {Band, Uncertainty} from '../analysis/uncertainty';
import {type AnyCalculator, findStep} from '../model/calculator';
import {valueText} from '../model/explain';
import {formatNumber} from '../model/format';
import {escapeMarkdown as escaped, markdownTable} from './markdown-text';

/** A finding, and what the alternative is called that the first output was held against: null for 0. */
export interface NamedUncertainty {
  readonly found: Uncertainty;
  readonly rival: string | null;
}

export const UNCERTAINTY_NOTE =
  'Each range is a 90 % interval: lognormal where both its ends are positive, else normal, and never outside what the number may be. They are drawn independently of each other, and always the same, so that a link always gives the same band.';

export const bandText = (calculator: AnyCalculator, output: string, value: number | null): string =>
  valueText(findStep(calculator, output).step, value);

/** "In 9 of 10 draws …", and how often the decision comes out. */
export function uncertaintySentence(calculator: AnyCalculator, {found, rival}: NamedUncertainty): string {
  const {draws, places, bands, decision} = found;
  const ranges = places.length === 1 ? 'the range' : `the ${formatNumber(places.length)} ranges`;
  const simulated = `simulated, ${formatNumber(draws)} draws from ${ranges}`;
  const [band] = bands;
  if (!band) return `No result has a value (${simulated}).`;
  const {output, low, median, high} = band;
  const words = (value: number | null) => bandText(calculator, output, value);
  const {label} = findStep(calculator, output).step;
  const target = rival === null ? words(0) : `that of “${rival}”`;
  const chance =
    decision.known === 0
      ? ''
      : ` It is at least ${target} in ${shareText(decision.reached, decision.known)} of them, and less in ${shareText(decision.known - decision.reached, decision.known)}.`;
  return `${label}: ${words(median)} in the middle, ${words(low)} to ${words(high)} in nine cases of ten (${simulated}).${chance}`;
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
  readonly decision: {
    readonly output: string | null;
    readonly against: string | number;
    readonly reached: number;
    readonly known: number;
  };
}

export function uncertaintyJson(calculator: AnyCalculator, named: NamedUncertainty): UncertaintyJson {
  const {draws, places, bands, decision} = named.found;
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
    decision: {
      output: bands[0]?.output ?? null,
      against: named.rival ?? targetOf(decision.against),
      reached: decision.reached,
      known: decision.known,
    },
  };
}

function targetOf(against: Against): number | string {
  return 'target' in against ? against.target : 'an alternative';
}
