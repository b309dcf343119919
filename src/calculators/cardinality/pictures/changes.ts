// The picture of the changes: series now, what each takes away of what the ones before it left, and what stays.
import type {Answer} from '../../../model/calculator';
import type {Bar, Bars} from '../../../model/chart';
import type {Evaluation} from '../../../model/evaluate';
import {formatQuantity} from '../../../model/format';
import {isSeries} from '../../../model/value';
import type {ChangeRow} from '../changes/change';
import {changeName, samplesPhrase} from '../changes/change-words';

const series = (value: number) => formatQuantity(value, 'series', 0);

/** Those that could be applied, in order. */
function appliedRows({rows}: Evaluation): readonly ChangeRow[] {
  return (rows.changes ?? []).filter(({leftOut}) => !leftOut).map(({scope}) => scope as unknown as ChangeRow);
}

export function waterfall({base}: Answer): Bars | {readonly nothing: string} {
  const {waterfall: steps, activeSeries} = base.values;
  const changes = appliedRows(base);
  if (typeof activeSeries !== 'number' || steps === undefined || !isSeries(steps))
    return {nothing: 'The series are not known.'};
  if (changes.length === 0) return {nothing: 'There are no changes that can be applied. Add one to the form.'};
  const bars = steps.map(
    ({before = 0, after = 0, slower = 1}, at): Bar => ({
      id: `${at}`,
      label: changes[at] ? changeName(changes[at]) : '',
      from: after,
      to: before,
      tone: 'mine',
      text: before === after ? samplesPhrase(slower) || 'nothing' : `−${series(before - after)}`,
    }),
  );
  const left = steps.at(-1)?.after ?? activeSeries;
  const best = [...bars].sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  const share = activeSeries > 0 ? (100 * left) / activeSeries : 0;
  return {
    kind: 'bars',
    linked: true,
    x: {label: 'Series', unit: 'series'},
    rows: [
      {id: 'now', label: 'Series now', from: 0, to: activeSeries, tone: 'plain', text: series(activeSeries)},
      ...bars,
      {id: 'left', label: 'Left', from: 0, to: left, tone: 'plain', text: series(left)},
    ],
    barNames: {label: 'Change', from: 'Series after it', to: 'Series before it'},
    finding: `The changes leave ${series(left)}, ${formatQuantity(share, '%', 0)} of what there is.${
      best && best.to > best.from ? ` Most is taken by “${best.label}”.` : ''
    }`,
  };
}
