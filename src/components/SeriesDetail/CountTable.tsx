// Names with their counts, the first of them at once and more on request.
import {type ReactNode, useState} from 'react';
import styles from '../Calculator/calculator.module.css';
import own from './series-detail.module.css';
import {number} from './words';

const FIRST = 10;
const MORE = 100;

interface CountTableProps {
  readonly caption: string;
  readonly head: readonly [name: string, count: string];
  /** Nothing is drawn where there are none. */
  readonly rows: readonly {readonly name: string; readonly count: number}[];
}

export function CountTable({caption, head, rows}: CountTableProps): ReactNode {
  const [shown, setShown] = useState(FIRST);
  if (rows.length === 0) return null;
  const left = rows.length - shown;
  return (
    <>
      <table className={own.counts}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head[0]}</th>
            <th scope="col" className="to-right">
              {head[1]}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(({name, count}) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="to-right">{number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p>
          <button type="button" className={styles.quiet} onClick={() => setShown(shown + MORE)}>
            Show {Math.min(left, MORE)} more of {number(left)}
            <span className="visually-hidden">: {caption}</span>
          </button>
        </p>
      )}
    </>
  );
}
