// The definition of "nothing is swapped silently": every part of a query string is honoured, or a notice names it.
import type {AnyCalculator} from '../../model/calculator';
import {parseAlternativeKey, withoutGaps} from '../alternatives';
import {decodeValue, sameValue} from '../codec';
import {migratePairs, type Pair} from '../migrate';
import type {Opened} from '../permalink';
import {readPairs} from '../text';

/** Parts that neither hold in what was opened nor are named by a notice; a correct reader leaves none. */
export function unaccounted(calculator: AnyCalculator, query: string, opened: Opened): readonly string[] {
  const {pairs, malformed} = readPairs(query);
  const named = new Set(opened.notices.filter(({code}) => code !== 'duplicate-key').map(({key}) => key));
  const silent = malformed.filter(
    (piece) =>
      !opened.notices.some((notice) => notice.code === 'malformed' && piece.raw.startsWith(notice.raw.slice(0, 190))),
  );
  if (opened.refused) return silent.map(({raw}) => raw);
  const first = new Map<string, string>();
  const repeated: string[] = [];
  for (const [key, value] of pairs) {
    if (!first.has(key)) first.set(key, value);
    else if (
      !opened.notices.some((notice) => notice.code === 'duplicate-key' && key.startsWith(notice.key.slice(0, 190)))
    )
      repeated.push(key);
  }
  const version = first.get('v');
  first.delete('v');
  const current = new Map(withoutGaps(migratePairs(calculator, opened.version, [...first]).pairs).toReversed());
  const lost = [...current].filter((pair) => !named.has(shortened(pair[0])) && !holds(calculator, opened, pair));
  const versionHolds = version === undefined || named.has('v') || Number(version) === opened.version;
  return [
    ...silent.map(({raw}) => raw),
    ...repeated,
    ...lost.map((pair) => pair.join('=')),
    ...(versionHolds ? [] : [`v=${version}`]),
  ];
}

function shortened(key: string): string {
  return key.length <= 200 ? key : `${key.slice(0, 199)}…`;
}

function holds(calculator: AnyCalculator, {state, date, view, was}: Opened, [key, raw]: Pair): boolean {
  if (key === 'data') return date === raw;
  if (key === 'view') return view === raw;
  if (key === 'was')
    return raw
      .split('~')
      .every((piece) => was !== null && was[piece.split(':')[0] ?? ''] === Number(piece.split(':')[1]));
  const alternative = parseAlternativeKey(key);
  if (!alternative) return sameInput(calculator, key, raw, state.inputs[key]);
  const found = state.alternatives[alternative.position - 1];
  if (alternative.key === null)
    return raw === 'none' ? state.alternatives.length === 0 : raw === 'same' && found !== undefined;
  if (alternative.key === 'label') return (found?.label ?? '') === raw.trim() || found?.label === raw;
  return found !== undefined && sameInput(calculator, alternative.key, raw, found.inputs[alternative.key]);
}

function sameInput(
  {fields}: AnyCalculator,
  key: string,
  raw: string,
  value: Opened['state']['inputs'][string] | undefined,
): boolean {
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
  const decoded = field && decodeValue(field, raw);
  return (
    field !== undefined && decoded?.state === 'valid' && value !== undefined && sameValue(field, decoded.value, value)
  );
}
