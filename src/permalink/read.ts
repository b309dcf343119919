// Decoded pairs of today's version as a state: each pair is honoured, or named in a notice.
import type {Alternative, AnyCalculator, State} from '../model/calculator';
import {defaultState} from '../model/calculator';
import {inputText} from '../model/explain';
import type {Field, InputValue} from '../model/field';
import {formatDate} from '../model/format';
import {MOST_ALTERNATIVES, NONE, SAME, parseAlternativeKey} from './alternatives';
import {decodeValue} from './codec';
import {type Pair, migratePairs} from './migrate';
import {nearest} from './nearest';
import {type Notice, notice} from './notice';
import {type Was, readWas} from './was';

const LONGEST_LABEL = 60;
const LONGEST_VIEW = 40;
/** Parameters that mail programs, social networks and this site's own theme add to addresses; no input is ever called so. */
const FOREIGN = /^(utm_\w+|mc_[ce]id|[a-z]*clid|_ga|_gl|igsh(id)?|docusaurus-[\w-]+)$/;

export function isForeign(key: string): boolean {
  return FOREIGN.test(key);
}

export interface ReadState {
  readonly state: State;
  readonly date: string | null;
  readonly was: Was | null;
  readonly view: string | null;
  readonly notices: readonly Notice[];
}

interface Draft {
  readonly inputs: Record<string, InputValue>;
  /** By position; undefined between them when a link numbers them with gaps. */
  readonly alternatives: {label?: string; inputs: Record<string, InputValue>}[];
  none: boolean;
  date: string | null;
  was: Was | null;
  view: string | null;
  readonly notices: Notice[];
}

/** Reads pairs whose keys are unique. */
export function readState(calculator: AnyCalculator, pairs: readonly Pair[]): ReadState {
  const start = defaultState(calculator);
  const draft: Draft = {inputs: {...start.inputs}, alternatives: [], none: false, date: null, was: null, view: null, notices: []};
  for (const [key, value] of pairs) readPair(calculator, draft, key, value);
  const given = draft.alternatives.flatMap((each): Alternative[] => (each ? [each] : []));
  if (draft.none && given.length > 0)
    draft.notices.push(notice('malformed', 'alt1', NONE, '“none” stands beside alternatives.', 'The alternatives are used.'));
  const alternatives = given.length > 0 ? given : draft.none ? [] : start.alternatives;
  const {inputs, date, was, view, notices} = draft;
  return {state: {inputs, alternatives}, date, was, view, notices};
}

function readPair(calculator: AnyCalculator, draft: Draft, key: string, raw: string): void {
  const alternative = parseAlternativeKey(key);
  if (key === 'data') readDate(calculator, draft, raw);
  else if (key === 'view') readView(draft, raw);
  else if (key === 'was') {
    const {was, notices} = readWas(calculator, raw);
    draft.was = was;
    draft.notices.push(...notices);
  } else if (alternative) readAlternative(calculator, draft, key, alternative.position, alternative.key, raw);
  else if (Object.hasOwn(calculator.fields, key)) {
    const field = calculator.fields[key] as Field;
    const fallback = `${quote(inputText(field, field.default))}, the default, is used instead.`;
    const value = readValue(draft, field, key, raw, fallback);
    if (value !== undefined) draft.inputs[key] = value;
  } else draft.notices.push(unknownKey(calculator, key, raw));
}

/** The value, or undefined once a notice has said why there is none. */
function readValue(draft: Draft, field: Field, key: string, raw: string, fallback: string): InputValue | undefined {
  const decoded = decodeValue(field, raw);
  if (decoded.state === 'valid') return decoded.value;
  if (decoded.state === 'invalid') {
    const more = decoded.nearest === undefined ? {} : {nearest: decoded.nearest};
    draft.notices.push(notice(decoded.code, key, raw, decoded.reason, fallback, more));
  }
  return undefined;
}

function readAlternative(calculator: AnyCalculator, draft: Draft, key: string, position: number, part: string | null, raw: string): void {
  const {notices} = draft;
  if (position < 1 || position > MOST_ALTERNATIVES) {
    const problem = `A link has alternatives alt1 to alt${MOST_ALTERNATIVES}, not alt${position}.`;
    notices.push(notice('too-many-alternatives', key, raw, problem, 'It is left out.'));
    return;
  }
  if (part === null && raw === NONE && position === 1) draft.none = true;
  else if (part === null && raw !== SAME) {
    const problem = `“${raw}” says nothing about an alternative: “${NONE}” and “${SAME}” do, or a key such as alt${position}.label.`;
    notices.push(notice('malformed', key, raw, problem, 'It is left out.'));
  } else if (part !== null && part !== 'label' && !Object.hasOwn(calculator.fields, part)) notices.push(unknownKey(calculator, key, raw, part));
  else {
    const alternative = (draft.alternatives[position - 1] ??= {inputs: {}});
    if (part === 'label') readLabel(draft, alternative, key, raw);
    else if (part !== null) {
      const value = readValue(draft, calculator.fields[part] as Field, key, raw, 'The alternative keeps what the base has.');
      if (value !== undefined) alternative.inputs[part] = value;
    }
  }
}

function readLabel(draft: Draft, alternative: {label?: string}, key: string, raw: string): void {
  const label: Field = {kind: 'text', label: 'The name of an alternative', help: '', source: 'yours', default: '', maxLength: LONGEST_LABEL, blank: 'none'};
  const value = readValue(draft, label, key, raw, 'The alternative has no name.');
  if (value) alternative.label = value as string;
}

function readDate({dataset}: AnyCalculator, draft: Draft, raw: string): void {
  if (!dataset) {
    draft.notices.push(notice('unknown-data', 'data', raw, 'This calculator has no dated facts to pin.', 'It is left out.', {affectsAnswer: false}));
    return;
  }
  if (dataset.dates.includes(raw)) {
    draft.date = raw;
    return;
  }
  const latest = dataset.dates.at(-1) ?? '';
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(raw);
  const closest = isDate ? (dataset.dates.findLast((date) => date <= raw) ?? dataset.dates[0]) : latest;
  const problem = isDate ? `There are no facts of ${quote(raw)}.` : `${quote(raw)} is not a date such as ${latest}.`;
  const more = closest ? {nearest: closest} : {};
  draft.notices.push(notice('unknown-data', 'data', raw, problem, `Those of ${formatDate(latest)}, the latest, are used instead.`, more));
}

function readView(draft: Draft, raw: string): void {
  if (/^[a-z][a-z0-9-]*$/.test(raw) && raw.length <= LONGEST_VIEW) draft.view = raw;
  else
    draft.notices.push(
      notice('invalid-value', 'view', raw, `“${raw}” is not the name of a view.`, 'The page opens at its beginning.', {affectsAnswer: false}),
    );
}

function unknownKey(calculator: AnyCalculator, key: string, raw: string, part: string = key): Notice {
  const left = 'It is left out.';
  if (calculator.retiredKeys.includes(part)) {
    const now = successor(calculator, part, raw);
    const more = now === undefined ? {} : {nearest: key.slice(0, key.length - part.length) + now};
    const said = now === undefined ? '' : ` and is now ${quote(now)}`;
    return notice('retired-key', key, raw, `${quote(part)} was an input of an older version${said}; this link names no such version.`, left, more);
  }
  if (isForeign(key))
    return notice('foreign-key', key, raw, `${quote(key)} was added to the address by another program.`, 'It has no effect.', {affectsAnswer: false});
  const near = nearest(part, part === key ? ['data', 'view', 'was', ...Object.keys(calculator.fields)] : Object.keys(calculator.fields));
  const more = near === undefined ? {} : {nearest: key.slice(0, key.length - part.length) + near};
  return notice('unknown-key', key, raw, `${quote(key)} is not an input of this calculator${near ? `; the closest is ${quote(near)}` : ''}.`, left, more);
}

/** What the migrations make of a retired key. */
function successor(calculator: AnyCalculator, key: string, raw: string): string | undefined {
  const before = migratePairs(calculator, 1, []).pairs.map(([each]) => each);
  const after = migratePairs(calculator, 1, [[key, raw]]).pairs.map(([each]) => each);
  return after.find((each) => !before.includes(each) && Object.hasOwn(calculator.fields, each));
}

function quote(text: string): string {
  return `“${text}”`;
}
