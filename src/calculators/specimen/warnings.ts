// What the specimen says beside its answer: one warning, one note.
import type {Answer, Warning} from '../../model/calculator';
import {isInterval} from '../../model/interval';

const MANY_TRIPS = 10;

export function remarks({base}: Answer): readonly Warning[] {
  const found: Warning[] = [];
  const {trips} = base.values;
  if (typeof trips === 'number' && trips > MANY_TRIPS)
    found.push({id: 'many-trips', kind: 'warning', text: `${trips} trips are a lot: hire more vans or send the data.`});
  const left = base.rows.fleet?.filter((row) => row.leftOut) ?? [];
  for (const row of left) found.push({id: `van-${row.index}`, kind: 'warning', text: row.leftOut?.reason ?? ''});
  if (isInterval(base.inputs.line))
    found.push({id: 'line-range', kind: 'note', text: 'The line is a range: the answer counts with its middle.'});
  return found;
}
