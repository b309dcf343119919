// Says what a refresh changed, in a text that fits into the description of the change.
import type {Collected} from './collect';
import type {Extension} from './extend-types';
import type {PriceChange, RegionChanges} from './region-parts';

const SHOWN = 10;
const count = new Intl.NumberFormat('en-US');
const percent = new Intl.NumberFormat('en-US', {maximumFractionDigits: 1, signDisplay: 'exceptZero'});

function change({before, after}: PriceChange): number {
  return after / before - 1;
}

function list(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return [...names.slice(0, SHOWN), ...(more > 0 ? [`and ${count.format(more)} more`] : [])].join(', ');
}

function named(names: readonly string[]): string {
  return names.length > 0 ? `: ${list(names)}` : '';
}

function section(one: string, many: string, lines: readonly string[]): readonly string[] {
  const more = lines.length - SHOWN;
  const rest = more > 0 ? [`  and ${count.format(more)} more`] : [];
  if (lines.length === 0) return [];
  const title = lines.length === 1 ? one : many;
  return [`${count.format(lines.length)} ${title}:`, ...lines.slice(0, SHOWN).map((line) => `  ${line}`), ...rest];
}

function regionLines(changes: RegionChanges): readonly string[] {
  const {region, changed, added, gone, discountsChanged: moved} = changes;
  const [largest] = [...changed].sort((a, b) => Math.abs(change(b)) - Math.abs(change(a)));
  const size = largest
    ? `, largest ${percent.format(change(largest) * 100).replace('-', '−')} % ${largest.type} (${largest.before} to ${largest.after})`
    : '';
  return [
    `${region}: ${count.format(changes.prices)} prices, ${count.format(changed.length)} changed${size}`,
    ...(added.length > 0 ? [`  ${count.format(added.length)} new${named(added)}`] : []),
    ...(gone.length > 0 ? [`  ${count.format(gone.length)} gone${named(gone)}`] : []),
    `  discounts of ${count.format(changes.families)} families, ${count.format(moved.length)} moved by more than 0.1 points${named(moved)}`,
    ...(changes.familiesGone.length > 0 ? [`  discounts gone${named(changes.familiesGone)}`] : []),
  ];
}

export function summarise(
  date: string,
  regions: readonly RegionChanges[],
  types: Extension,
  collected: Collected,
): string {
  const passedOver = [...collected.passedOver].map((region) => region || '(no region)').sort();
  return [
    `New snapshot ${date}, from ${count.format(collected.rows)} rows.`,
    ...regions.flatMap(regionLines),
    ...section('new type with facts', 'new types with facts', types.added),
    ...section(
      'type without facts, left out of the types since the file does not give its threads per core',
      'types without facts, left out of the types since the file does not give their threads per core',
      [...types.withoutFacts].sort(),
    ),
    ...section(
      'contradiction of our facts, which are kept',
      'contradictions of our facts, which are kept',
      types.contradictions,
    ),
    ...section(
      'row that could not be used',
      'rows that could not be used',
      collected.issues.map(({file, line, reason}) => `${file}:${line} ${reason}`),
    ),
    ...(passedOver.length > 0 ? [`Regions in the file that were not asked for: ${list(passedOver)}`] : []),
    '',
  ].join('\n');
}
