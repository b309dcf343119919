// What became of a record, in a word or two.
import type {ReactNode} from 'react';
import type {Verdict} from '../../report/check/judge';
import {VERDICT_WORDS} from '../../report/record/record-view';
import styles from './verdicts.module.css';

/** @param of none for a record without a calculation. */
export function Verdicts({of}: {readonly of: readonly Verdict[]}): ReactNode {
  if (of.length === 0) return <span className={styles.plain}>no calculation</span>;
  return of.map((verdict, index) => (
    <span key={verdict}>
      {index > 0 && ', '}
      <strong className={styles[verdict]}>{VERDICT_WORDS[verdict]}</strong>
    </span>
  ));
}
