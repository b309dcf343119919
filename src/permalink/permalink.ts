// A whole link: version, pinned data, inputs, alternatives, view and the answer its sender saw. Nothing in it is lost without a word.
import type {AnyCalculator, Migration, State} from '../model/calculator';
import {defaultState} from '../model/calculator';
import {writeAlternatives} from './alternatives';
import {encodeValue, sameValue} from './codec';
import {migratePairs, type Pair} from './migrate';
import {type Notice, notice} from './notice';
import {readState} from './read';
import {readPairs, writePairs} from './text';
import {isForeign} from './unknown-key';
import {type Was, writeWas} from './was';

export type {Notice} from './notice';
export type {Was} from './was';

export interface Opened {
  readonly state: State;
  /** The version that the link was written for. */
  readonly version: number;
  /** The snapshot that the link pins and that exists; null means the latest. */
  readonly date: string | null;
  readonly was: Was | null;
  readonly view: string | null;
  readonly notices: readonly Notice[];
  /** Migrations that ran, oldest first. */
  readonly migrated: readonly Migration[];
  /** Set when the link comes from a newer version: nothing may be computed. */
  readonly refused: Notice | null;
}

export interface LinkParts {
  readonly date?: string | null;
  readonly was?: Was | null;
  readonly view?: string | null;
  /** Set to false to write every input, e.g. for a record that is read without this site. */
  readonly omitDefaults?: boolean;
}

/** The part of an address that carries a state. */
export interface ChosenState {
  readonly text: string;
  /** It stood after `#`, which browsers do not send. */
  readonly private: boolean;
  /** A state in the query that the one after `#` displaces; '' without one. Hand it to `openLink`. */
  readonly ignored: string;
}

/**
 * Opens a link. Never throws: whatever cannot be honoured is a notice, and a default holds in its place.
 * @param query with or without a leading `?` or `#`. @param ignored a second state in the same address, see `chooseState`.
 */
export function openLink(calculator: AnyCalculator, query: string, ignored = ''): Opened {
  const {pairs: written, malformed} = readPairs(query);
  const notices = malformed.map(({key, raw, problem}) =>
    notice('malformed', [key, raw], `${problem}.`, 'It is left out.'),
  );
  if (readPairs(ignored).pairs.some(([key]) => !isForeign(key)))
    notices.push(
      notice(
        'two-states',
        ['?', ignored],
        'This address has inputs both before and after its # sign.',
        'Those after it are used.',
      ),
    );
  const once = dropRepeated(written, notices);
  const version = readVersion(calculator, once, notices);
  const rest = once.filter(([key]) => key !== 'v');
  if (version > calculator.version) {
    const refused = refusal(calculator, version);
    return {...nothing(calculator, version), notices: [...notices, refused], refused};
  }
  const {pairs, migrated} = migratePairs(calculator, version, rest);
  const read = readState(calculator, dropRepeated(pairs, notices));
  return {...read, version, migrated, notices: [...notices, ...read.notices], refused: null};
}

/** The one text that says this state. @throws RangeError when an input is not a finite number. */
export function writeLink(calculator: AnyCalculator, state: State, parts: LinkParts = {}): string {
  const {date, was, view, omitDefaults = true} = parts;
  const pairs: Pair[] = [['v', String(calculator.version)]];
  if (date) pairs.push(['data', date]);
  for (const [name, field] of Object.entries(calculator.fields)) {
    const value = state.inputs[name];
    if (value === undefined || (omitDefaults && sameValue(field, value, field.default))) continue;
    pairs.push([name, encodeValue(field, value)]);
  }
  pairs.push(...writeAlternatives(calculator, state, omitDefaults));
  if (view) pairs.push(['view', view]);
  const answers = was ? writeWas(calculator, was) : '';
  if (answers) pairs.push(['was', answers]);
  return writePairs(pairs);
}

/** Which part of an address is the state: after `#` before after `?`; an anchor such as `#how-it-works` is none. */
export function chooseState(search: string, hash: string): ChosenState | null {
  const query = search.replace(/^\?/, '');
  // Browsers that know text fragments hide them from scripts; the others do not.
  const fragment = (hash.split(':~:')[0] ?? '').replace(/^#/, '');
  if (fragment.includes('=') && !isAdded(fragment)) return {text: fragment, private: true, ignored: query};
  return query === '' ? null : {text: query, private: false, ignored: ''};
}

/** Whether a fragment holds nothing but what another program put there, such as `#gclid=…` behind a link of ours. */
function isAdded(fragment: string): boolean {
  const {pairs, malformed} = readPairs(fragment);
  return malformed.length === 0 && pairs.every(([key]) => isForeign(key));
}

function readVersion(calculator: AnyCalculator, pairs: readonly Pair[], notices: Notice[]): number {
  const raw = pairs.find(([key]) => key === 'v')?.[1];
  if (raw === undefined) return calculator.version;
  // Whatever its length: a number that no version will ever have is still newer than this page.
  if (/^[1-9]\d*$/.test(raw)) return Math.min(Number(raw), Number.MAX_SAFE_INTEGER);
  notices.push(
    notice(
      'bad-version',
      ['v', raw],
      `“${raw}” is not a version: it is a whole number from 1.`,
      `The link is read as version ${calculator.version}.`,
      {
        nearest: String(calculator.version),
      },
    ),
  );
  return calculator.version;
}

function refusal(calculator: AnyCalculator, version: number): Notice {
  const problem = `This link was written for version ${version} of this calculator, and this page has version ${calculator.version}.`;
  return notice(
    'newer-version',
    ['v', String(version)],
    problem,
    'Nothing is computed: reload the page to get its newest version.',
    {
      nearest: String(calculator.version),
    },
  );
}

function nothing(calculator: AnyCalculator, version: number): Omit<Opened, 'notices' | 'refused'> {
  return {state: defaultState(calculator), version, date: null, was: null, view: null, migrated: []};
}

/** Keeps the first of equal keys. */
function dropRepeated(pairs: readonly Pair[], notices: Notice[]): readonly Pair[] {
  const seen = new Map<string, string>();
  return pairs.filter(([key, value]) => {
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, value);
      return true;
    }
    const used = `The first one, “${first.length > 40 ? `${first.slice(0, 39)}…` : first}”, is used.`;
    notices.push(
      notice('duplicate-key', [key, value], `“${key}” stands twice.`, used, {affectsAnswer: first !== value}),
    );
    return false;
  });
}
