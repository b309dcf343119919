// Label sets ranked by the series that dropping them saves, as bars with their numbers, each a press away from being tried.
import {type ReactNode, useState} from 'react';
import type {LabelSetSaving} from '../../calculators/cardinality/imports';
import styles from '../Calculator/calculator.module.css';
import {Name} from './Name';
import own from './sets.module.css';
import {beyond} from './together';
import {inSeries, inValues, listed, number, share} from './words';

const FIRST = 8;
const MORE = 40;

interface SetTableProps {
  readonly sets: readonly LabelSetSaving[];
  /** What each label saves by itself. */
  readonly alone: ReadonlyMap<string, number>;
  readonly total: number;
  onAdd(kind: 'aggregate' | 'dropLabels', labels: readonly string[]): void;
}

export function SetTable({sets, alone, total, onAdd}: SetTableProps): ReactNode {
  const [shown, setShown] = useState(FIRST);
  if (sets.length === 0) return <p className={own.none}>No such label or set of labels saves a series.</p>;
  const left = sets.length - shown;
  return (
    <>
      <table className={own.sets}>
        <caption className="visually-hidden">
          Label sets by the series that dropping them saves, of {inSeries(total)}
        </caption>
        <colgroup>
          <col className={own.nameColumn} />
          <col />
          <col className={own.tryColumn} />
        </colgroup>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Labels</th>
            <th scope="col">Series saved</th>
            <th scope="col">Try it</th>
          </tr>
        </thead>
        <tbody>
          {sets.slice(0, shown).map((set) => (
            <SetRow key={set.labels.join('\n')} set={set} more={beyond(set, alone)} total={total} onAdd={onAdd} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p>
          <button type="button" className={styles.quiet} onClick={() => setShown(shown + MORE)}>
            Show {Math.min(left, MORE)} more of {number(left)}
          </button>
        </p>
      )}
    </>
  );
}

interface SetRowProps {
  readonly set: LabelSetSaving;
  /** Series that its labels do not save one by one. */
  readonly more: number;
  readonly total: number;
  onAdd(kind: 'aggregate' | 'dropLabels', labels: readonly string[]): void;
}

function SetRow({set, more, total, onAdd}: SetRowProps): ReactNode {
  const {labels, values, saved, metrics} = set;
  const named = listed(labels);
  const [first] = metrics;
  return (
    <tr>
      <th scope="row">
        <span className={own.labels}>
          <Name>{named}</Name>
        </span>
        <span className={own.note}>
          {values.length === 1 ? inValues(values[0] ?? 0) : `${listed(values.map(number))} values`}
          {first && metrics.length > 1 && (
            <>
              ; most in <Name>{first.metric}</Name>, {number(first.saved)} of {number(first.series)}
            </>
          )}
        </span>
        {labels.length > 1 && more > 0 && (
          <span className={own.more}>one by one: {more === saved ? 'nothing' : number(saved - more)}</span>
        )}
      </th>
      <td className={own.saved}>
        <b>{number(saved)}</b>
        <span className={own.share}>{share(saved, total)}</span>
        <span className={own.track} aria-hidden="true">
          <span className={own.bar} style={{inlineSize: `${(100 * saved) / total}%`}} />
        </span>
      </td>
      <td className={own.tries}>
        <button type="button" className={styles.quiet} onClick={() => onAdd('aggregate', labels)}>
          Aggregate away<span className="visually-hidden"> {named}</span>
        </button>
        <button type="button" className={styles.quiet} onClick={() => onAdd('dropLabels', labels)}>
          Drop<span className="visually-hidden"> {named}</span>
        </button>
      </td>
    </tr>
  );
}
