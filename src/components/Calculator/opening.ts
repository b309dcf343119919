// From an address to a state and what has to be said about it.
import type {AnyCalculator, State} from '../../model/calculator';
import {latestDate} from '../../model/dataset';
import type {Ref} from '../../model/explain';
import {chooseState, type Notice, type Opened, openLink, writeLink} from '../../permalink/permalink';
import {readPairs, writePairs} from '../../permalink/text';

export type {Opened};

export interface Opening {
  readonly state: State;
  /** The snapshot computed with, '' without a dataset. */
  readonly date: string;
  readonly view: string | null;
  /** The state stands after `#`, and stays there. */
  readonly private: boolean;
  /** What the link said, until its reader has accepted it; null without a link. */
  readonly opened: Opened | null;
  /** The state and date that the link led to: anything else is the reader's own. */
  readonly asked: {readonly state: State; readonly date: string} | null;
  /** The address it was opened from, as long as nothing was changed. */
  readonly address: string | null;
}

/** What an address says; the start where it says nothing. */
export function fromAddress(calculator: AnyCalculator, start: Opening, address: string): Opening {
  const at = address.indexOf('#');
  const chosen = chooseState(at < 0 ? address : address.slice(0, at), at < 0 ? '' : address.slice(at));
  if (!chosen) return {...start, address};
  return {...openedAt(calculator, start, chosen.text, chosen.private, chosen.ignored), address};
}

/** What a link's text says, without an address to it. */
export function openedAt(
  calculator: AnyCalculator,
  start: Opening,
  text: string,
  hidden: boolean,
  ignored = '',
): Opening {
  const opened = openLink(calculator, text, ignored);
  const date = opened.date ?? (calculator.dataset ? latestDate(calculator.dataset) : '');
  // The very same object, where a link asks for what the page begins with: its facts are here already.
  const state = sameState(calculator, opened.state, start.state) ? start.state : opened.state;
  return {state, date, view: opened.view, private: hidden, opened, asked: {state, date}, address: null};
}

function sameState(calculator: AnyCalculator, a: State, b: State): boolean {
  return writeLink(calculator, a, {omitDefaults: false}) === writeLink(calculator, b, {omitDefaults: false});
}

/** Whether a notice's `nearest` can be put in place of what could not be honoured. */
export function canApply({code, nearest}: Notice): boolean {
  return (
    nearest !== undefined &&
    ['unknown-key', 'retired-key', 'unknown-data', 'invalid-value', 'outside-domain', 'unknown-choice'].includes(code)
  );
}

/** Whether `nearest` is a key, rather than a value. */
export function isRenaming({code}: Notice): boolean {
  return code === 'unknown-key' || code === 'retired-key';
}

/** The state with what a notice offers; the other notices stay. */
export function withNearest(calculator: AnyCalculator, start: Opening, before: Opening, notice: Notice): Opening {
  const nearest = notice.nearest ?? '';
  const [key, value] = isRenaming(notice)
    ? [nearest, notice.whole ?? notice.raw]
    : notice.code === 'unknown-data'
      ? ['data', nearest]
      : [notice.key, nearest];
  const written = writeLink(calculator, before.state, {
    date: before.date || null,
    view: before.view,
    omitDefaults: false,
  });
  const pairs = readPairs(written).pairs.filter(([each]) => each !== key);
  const after = openedAt(calculator, start, writePairs([...pairs, [key, value]]), before.private);
  const left = before.opened?.notices.filter((each) => each !== notice) ?? [];
  const untouched = before.asked?.state === before.state && before.asked.date === before.date;
  const opened = after.opened && {
    ...after.opened,
    // The promise is the link's: it is compared with what the link meant, not with what its reader made of it.
    was: untouched ? (before.opened?.was ?? null) : null,
    date: notice.code === 'unknown-data' ? after.opened.date : (before.opened?.date ?? null),
    version: before.opened?.version ?? after.opened.version,
    migrated: before.opened?.migrated ?? [],
    notices: [...left, ...after.opened.notices],
  };
  return {...after, opened};
}

/** The canonical text of a state, without `?` or `#`. */
export function linkOf(
  calculator: AnyCalculator,
  {state, date, view = null}: {state: State; date: string; view?: string | null},
): string {
  return writeLink(calculator, state, {date: date || null, view});
}

/** A view names the number whose working is open: `nodes`, or `speed.2` for the third row's. */
export function refOfView(view: string | null): Ref | null {
  const parts = /^([A-Za-z]\w*)(?:\.(\d+))?$/.exec(view ?? '');
  return parts ? {name: parts[1] as string, row: parts[2] === undefined ? null : Number(parts[2])} : null;
}

export function viewOfRef(ref: Ref | null): string | null {
  return ref && (ref.row === null ? ref.name : `${ref.name}.${ref.row}`);
}
