// A decision record as a line of the list and an entry of the feed.

import type {Verdict} from '../check/judge';
import {type ConditionView, type RecordView, verdictsOf} from './record-view';

/** What its front matter and its page say of it. */
export interface RecordAbout {
  readonly title: string;
  /** Address of its page, from the root of the site. */
  readonly path: string;
  /** The day of the decision, ISO. */
  readonly date: string;
  /** MADR's status: accepted, superseded by …. */
  readonly status: string;
  readonly description: string;
}

export interface ListedRecord extends RecordAbout {
  /** None for a record without a calculation. */
  readonly verdicts: readonly Verdict[];
  /** The first number that was agreed; null where nothing was written down or nothing can be read. */
  readonly headline: Headline | null;
  /** The condition that comes first: one that is due, else the next day, else the first limit. */
  readonly next: ConditionView | null;
  /** The day since which it is what it is, where a build can know it: of the facts or of the condition; ISO. */
  readonly since: string | null;
}

export interface Headline {
  readonly label: string;
  readonly was: string;
  readonly now: string;
  readonly holds: boolean;
}

export function listedRecord(about: RecordAbout, view: RecordView): ListedRecord {
  const output = view.calculations.find(({outputs}) => outputs.length > 0)?.outputs[0];
  const headline = output && {label: output.label, was: output.was, now: output.now, holds: output.holds};
  return {...about, verdicts: verdictsOf(view), headline: headline ?? null, next: nextOf(view), since: sinceOf(view)};
}

function nextOf({calculations}: RecordView): ConditionView | null {
  const all = calculations.flatMap(({conditions}) => conditions);
  const dated = all.filter(({day}) => day !== null).sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
  return all.find(({due}) => due) ?? dated[0] ?? all[0] ?? null;
}

/** The latest day on which something of it is known to have changed; a change of the model has no day in a static build. */
function sinceOf({calculations}: RecordView): string | null {
  const days = calculations.flatMap(({outputs, conditions, data}) => [
    ...conditions.flatMap(({due, day}) => (due && day !== null ? [day] : [])),
    ...(data && outputs.some(({causes}) => causes.some(({cause}) => cause !== 'model')) ? [data.now] : []),
  ]);
  return days.sort().at(-1) ?? null;
}
