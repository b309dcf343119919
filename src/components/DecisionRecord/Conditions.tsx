// When to look at a decision again: each condition, what it is held against today, and whether its time has come.
import type {ReactNode} from 'react';
import {formatDate} from '../../model/format';
import type {ConditionView} from '../../report/record/record-view';
import styles from './decision-record.module.css';

interface ConditionsProps {
  readonly all: readonly ConditionView[];
  /** What the calculation is called. */
  readonly of: string;
}

export function Conditions({all, of}: ConditionsProps): ReactNode {
  if (all.length === 0) return null;
  const caption = `${of}: when to look at it again`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="scrolls" aria-label={caption} tabIndex={0}>
      <table className={styles.conditions}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Look at it again when</th>
            <th scope="col">Today</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {all.map(({text, today, due}) => (
            <tr key={text}>
              <th scope="row">{/^\d{4}-/.test(text) ? formatDate(text) : text}</th>
              <td>{today}</td>
              <td>{due ? <strong className={styles.due}>due</strong> : 'not due'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
