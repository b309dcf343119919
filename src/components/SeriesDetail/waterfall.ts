// The stack of changes as a waterfall: what there was, what each takes away of what the one before it left, and what is left.
import type {Bar, Bars} from '../../model/chart';
import {inSeries, number, share} from './words';

export interface CountedChange {
  readonly id: string;
  readonly title: string;
  readonly before: number;
  readonly after: number;
  readonly safe: boolean;
}

export function waterfall(before: number, changes: readonly CountedChange[]): Bars {
  const after = changes.at(-1)?.after ?? before;
  const total: Bar = {
    ...{id: 'before', label: 'Series now', from: 0, to: before, tone: 'plain'},
    text: inSeries(before),
  };
  const left: Bar = {
    ...{id: 'after', label: 'Left', from: 0, to: after, tone: 'mine'},
    text: inSeries(after),
  };
  const steps = changes.map(
    (change, place): Bar => ({
      ...{id: change.id, label: `${place + 1}. ${change.title}`, from: change.after, to: change.before, tone: 'mine'},
      text: change.after === change.before ? 'no fewer' : `−${number(change.before - change.after)}`,
      ...(!change.safe && {note: 'not safe'}),
    }),
  );
  return {
    ...{kind: 'bars', linked: true, x: {label: 'Series', unit: 'series'}},
    rows: [total, ...steps, left],
    barNames: {label: 'Change', from: 'Series after', to: 'Series before', note: 'Verdict'},
    finding: changesFinding(before, changes),
  };
}

function changesFinding(before: number, changes: readonly CountedChange[]): string {
  const after = changes.at(-1)?.after ?? before;
  const unsafe = changes.filter(({safe}) => !safe).length;
  const who = changes.length === 1 ? 'One change leaves' : `${number(changes.length)} changes leave`;
  const left =
    after === before
      ? `${who} all ${inSeries(before)}`
      : `${who} ${number(after)} of ${inSeries(before)}, ${share(before - after, before)} fewer`;
  if (unsafe === 0) return `${left}.`;
  const warned =
    unsafe === changes.length
      ? unsafe === 1
        ? 'it is not safe'
        : 'none of them is safe'
      : `${unsafe === 1 ? 'one of them is' : `${number(unsafe)} of them are`} not safe`;
  return `${left}; ${warned}.`;
}
