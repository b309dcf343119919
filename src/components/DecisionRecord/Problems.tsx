// What of a record cannot be read, each with its place in the file.
import type {ReactNode} from 'react';
import type {Problem} from '../../report/check/findings';
import styles from './decision-record.module.css';

export function Problems({all}: {readonly all: readonly Problem[]}): ReactNode {
  return (
    <ul className={styles.problems}>
      {all.map(({line, column, says}) => (
        <li key={`${line}:${column} ${says}`}>
          Line {line}, column {column}: {says}
        </li>
      ))}
    </ul>
  );
}
