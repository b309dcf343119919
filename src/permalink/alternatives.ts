// Alternatives in a link: `alt1.label=…`, `alt1.nodes=…`, each a patch of the base; `alt1=none` when there are none.
import type {Alternative, AnyCalculator, State} from '../model/calculator';
import type {Fields, Inputs, InputValue} from '../model/field';
import {encodeValue, sameValue} from './codec';
import type {Pair} from './migrate';

export const MOST_ALTERNATIVES = 3;
/** Characters of an alternative's name. */
export const LONGEST_LABEL = 60;
/** Said by a link whose calculator would otherwise open with alternatives. */
export const NONE = 'none';
/** Said of an alternative that differs from the base in nothing yet. */
export const SAME = 'same';

export interface AlternativeKey {
  readonly position: number;
  /** `null` for the bare `alt1`. */
  readonly key: string | null;
}

/** The parts of `alt2.nodes`, or null for any other key. */
export function parseAlternativeKey(key: string): AlternativeKey | null {
  const match = /^alt(0|[1-9]\d{0,5})(?:\.(.*))?$/s.exec(key);
  return match ? {position: Number(match[1]), key: match[2] ?? null} : null;
}

/** A link's alternatives numbered as the state has them, so that the offer of a notice goes where the notice points. */
export function withoutGaps(pairs: readonly Pair[]): readonly Pair[] {
  const positions = pairs.map(([key, raw]) => {
    const {position = 0, key: part = null} = parseAlternativeKey(key) ?? {};
    return position <= MOST_ALTERNATIVES && (part !== null || raw === SAME) ? position : 0;
  });
  const used = [...new Set(positions)].filter((position) => position > 0).sort();
  return pairs.map(([key, raw], index): Pair => {
    const place = used.indexOf(positions[index] ?? 0) + 1;
    return place === 0 ? [key, raw] : [key.replace(/^alt\d/, `alt${place}`), raw];
  });
}

/** The patch without what says the same as the base, in the order of the fields. */
export function patchOf(fields: Fields, base: Inputs, patch: Inputs): Inputs {
  const differing = Object.entries(fields).flatMap(([name, field]): [string, InputValue][] => {
    const value = patch[name];
    return value === undefined || sameValue(field, value, base[name] ?? null) ? [] : [[name, value]];
  });
  return Object.fromEntries(differing);
}

/** The pairs that say which alternatives a state has; none when they are those that the calculator opens with. */
export function writeAlternatives(calculator: AnyCalculator, state: State, omitDefaults: boolean): readonly Pair[] {
  const given = pairsOf(calculator, state.inputs, state.alternatives);
  const opensWith = pairsOf(calculator, state.inputs, calculator.defaultAlternatives);
  if (omitDefaults && JSON.stringify(given) === JSON.stringify(opensWith)) return [];
  return given.length > 0 ? given : calculator.defaultAlternatives.length > 0 ? [['alt1', NONE]] : [];
}

function pairsOf({fields}: AnyCalculator, base: Inputs, alternatives: readonly Alternative[]): readonly Pair[] {
  return alternatives.flatMap(({label, inputs}, index): readonly Pair[] => {
    const prefix = `alt${index + 1}`;
    const patch = patchOf(fields, base, inputs);
    const pairs = Object.entries(patch).map(([name, value]): Pair => {
      const field = fields[name];
      return [`${prefix}.${name}`, field ? encodeValue(field, value) : ''];
    });
    if (label) return [[`${prefix}.label`, label], ...pairs];
    return pairs.length > 0 ? pairs : [[prefix, SAME]];
  });
}
