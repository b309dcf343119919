// Names with their counts, the first of them at once and more on request.
import {type ReactNode, useState} from 'react';
import styles from '../Calculator/calculator.module.css';
import {Name} from './Name';
import own from './series-detail.module.css';
import {number} from './words';

const FIRST = 10;
const MORE = 100;

interface CountTableProps {
  readonly caption: string;
  readonly head: readonly [name: string, ...counts: string[]];
  /** Nothing is drawn where there are none. */
  readonly rows: readonly {readonly name: string; readonly counts: readonly number[]}[];
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
            {head.map((name, column) => (
              <th key={name} scope="col" className={column > 0 ? 'to-right' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(({name, counts}) => (
            <tr key={name}>
              <th scope="row">
                <Name>{name}</Name>
              </th>
              {counts.map((count, column) => (
                <td key={head[column + 1]} className="to-right">
                  {number(count)}
                </td>
              ))}
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
