// One decision in the list: what was decided, its first number then and now, and when to look at it again.

import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {formatDate} from '../../model/format';
import type {ListedRecord} from '../../report/record/listed-record';
import {Verdicts} from '../DecisionRecord/Verdicts';
import styles from './decisions.module.css';
import {keysOf} from './filters';

export function RecordLine({record}: {readonly record: ListedRecord}): ReactNode {
  const {title, path, date, status, description, verdicts, headline, next} = record;
  return (
    <li data-verdicts={keysOf(record).join(' ')} className={styles.record}>
      <Link className={styles.title} to={path}>
        {title}
      </Link>
      <span className={styles.verdict}>
        <Verdicts of={verdicts} />
      </span>
      <p className={styles.when}>
        <time dateTime={date}>{formatDate(date)}</time> · {status}
      </p>
      <p className={styles.about}>{description}</p>
      {headline && (
        <p className={styles.number}>
          {headline.label}:{' '}
          {headline.holds ? (
            <b>{headline.was}</b>
          ) : (
            <>
              agreed {headline.was}, today <b>{headline.now}</b>
            </>
          )}
          {headline.holds && ' then and today'}
        </p>
      )}
      {next && (
        <p className={styles.number}>
          Look at it again {next.due ? 'now: ' : ''}
          {/^\d{4}-/.test(next.text) ? `on ${formatDate(next.text)}` : `when “${next.text}”`}{' '}
          <small>({next.day === null || next.due ? `today ${next.today}` : next.today})</small>
        </p>
      )}
    </li>
  );
}
