// Decoded pairs of today's version as a state: each pair is honoured, or named in a notice.
import {type Alternative, type AnyCalculator, defaultState, type State} from '../model/calculator';
import {inputText} from '../model/explain';
import type {Field, InputValue, TextField} from '../model/field';
import {formatDate} from '../model/format';
import {LONGEST_LABEL, MOST_ALTERNATIVES, NONE, parseAlternativeKey, SAME, withoutGaps} from './alternatives';
import {decodeValue} from './codec';
import type {Pair} from './migrate';
import {type Notice, notice} from './notice';
import {unknownKey} from './unknown-key';
import {readWas, type Was} from './was';

const LONGEST_VIEW = 40;
/** For what changes no number on the page. */
const QUIET = {affectsAnswer: false};

export interface ReadState {
  readonly state: State;
  readonly date: string | null;
  readonly was: Was | null;
  readonly view: string | null;
  readonly notices: readonly Notice[];
}

interface DraftAlternative {
  label?: string;
  readonly inputs: Record<string, InputValue>;
}

interface Draft {
  readonly calculator: AnyCalculator;
  readonly inputs: Record<string, InputValue>;
  /** By position. */
  readonly alternatives: Map<number, DraftAlternative>;
  none: boolean;
  date: string | null;
  was: Was | null;
  view: string | null;
  readonly notices: Notice[];
}

/** Reads pairs whose keys are unique. */
export function readState(calculator: AnyCalculator, pairs: readonly Pair[]): ReadState {
  const start = defaultState(calculator);
  const draft: Draft = {
    calculator,
    inputs: {...start.inputs},
    alternatives: new Map(),
    none: false,
    date: null,
    was: null,
    view: null,
    notices: [],
  };
  for (const pair of withoutGaps(pairs)) readPair(draft, pair);
  const {inputs, date, was, view, notices} = draft;
  return {state: {inputs, alternatives: alternativesOf(draft, start)}, date, was, view, notices};
}

function readPair(draft: Draft, pair: Pair): void {
  const {calculator} = draft;
  const [key, raw] = pair;
  if (key === 'data') readDate(draft, pair);
  else if (key === 'view') readView(draft, pair);
  else if (key === 'was') {
    const {was, notices} = readWas(calculator, raw);
    draft.was = was;
    draft.notices.push(...notices);
  } else if (parseAlternativeKey(key)) readAlternative(draft, pair);
  else if (Object.hasOwn(calculator.fields, key)) {
    const field = calculator.fields[key] as Field;
    const value = readValue(
      draft,
      field,
      pair,
      () => `“${inputText(field, field.default)}”, the default, is used instead.`,
    );
    if (value !== undefined) draft.inputs[key] = value;
  } else draft.notices.push(unknownKey(calculator, pair));
}

/** The value, or undefined once a notice has said why there is none. */
function readValue(draft: Draft, field: Field, pair: Pair, fallback: () => string): InputValue | undefined {
  const decoded = decodeValue(field, pair[1]);
  if (decoded.state === 'valid') return decoded.value;
  if (decoded.state === 'invalid') {
    const more = decoded.nearest === undefined ? {} : {nearest: decoded.nearest};
    draft.notices.push(notice(decoded.code, pair, decoded.reason, fallback(), more));
  }
  return undefined;
}

function readAlternative(draft: Draft, pair: Pair): void {
  const {notices, calculator} = draft;
  const [key, raw] = pair;
  const {position = 0, key: part = null} = parseAlternativeKey(key) ?? {};
  if (position < 1 || position > MOST_ALTERNATIVES) {
    const problem = `A link has alternatives alt1 to alt${MOST_ALTERNATIVES}, not alt${position}.`;
    notices.push(notice('too-many-alternatives', pair, problem, 'It is left out.'));
  } else if (part === 'label') {
    const label = readValue(draft, LABEL, pair, () => 'The alternative has no name.');
    if (label) draftOf(draft, position).label = label as string;
    else draftOf(draft, position);
  } else if (part !== null && !Object.hasOwn(calculator.fields, part)) {
    notices.push(unknownKey(calculator, pair, part));
    // The link asks for this alternative, if not in a way that is understood; those after it keep their places.
    draftOf(draft, position);
  } else if (part !== null) {
    const {inputs} = draftOf(draft, position);
    const value = readValue(
      draft,
      calculator.fields[part] as Field,
      pair,
      () => 'The alternative keeps what the base has.',
    );
    if (value !== undefined) inputs[part] = value;
  } else if (raw === NONE && position === 1) draft.none = true;
  else if (raw === SAME) draftOf(draft, position);
  else {
    const problem = `“${raw}” says nothing about an alternative: “${NONE}” and “${SAME}” do, or a key such as alt${position}.label.`;
    notices.push(notice('malformed', pair, problem, 'It is left out.'));
  }
}

function draftOf({alternatives}: Draft, position: number): DraftAlternative {
  const alternative = alternatives.get(position) ?? {inputs: {}};
  alternatives.set(position, alternative);
  return alternative;
}

function alternativesOf(draft: Draft, start: State): readonly Alternative[] {
  const given = [...draft.alternatives].sort(([a], [b]) => a - b).map(([, alternative]) => alternative);
  if (draft.none && given.length > 0)
    draft.notices.push(notice('malformed', ['alt1', NONE], '“none” stands beside alternatives.', 'They are used.'));
  return given.length > 0 ? given : draft.none ? [] : start.alternatives;
}

const LABEL: TextField = {
  kind: 'text',
  label: 'The name of an alternative',
  help: '',
  source: 'yours',
  default: '',
  maxLength: LONGEST_LABEL,
  blank: 'none',
};

function readDate(draft: Draft, pair: Pair): void {
  const {dataset} = draft.calculator;
  const [, raw] = pair;
  if (!dataset) {
    const problem = 'This calculator has no dated facts to pin.';
    draft.notices.push(notice('unknown-data', pair, problem, 'It is left out.', QUIET));
  } else if (dataset.dates.includes(raw)) draft.date = raw;
  else {
    const latest = dataset.dates.at(-1) ?? '';
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(raw);
    const nearest = isDate ? (dataset.dates.findLast((date) => date <= raw) ?? dataset.dates[0]) : latest;
    const problem = isDate ? `There are no facts of “${raw}”.` : `“${raw}” is not a date such as ${latest}.`;
    const instead = `Those of ${formatDate(latest)}, the latest, are used instead.`;
    draft.notices.push(notice('unknown-data', pair, problem, instead, nearest ? {nearest} : {}));
  }
}

function readView(draft: Draft, pair: Pair): void {
  const [, raw] = pair;
  if (/^[a-z][A-Za-z0-9.-]*$/.test(raw) && raw.length <= LONGEST_VIEW) draft.view = raw;
  else {
    const problem = `“${raw}” is not the name of a view.`;
    draft.notices.push(notice('invalid-value', pair, problem, 'The page opens at its beginning.', QUIET));
  }
}
