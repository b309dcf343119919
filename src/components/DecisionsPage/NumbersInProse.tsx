// What became of the numbers in posts and guides, at the foot of the list.
import type {ReactNode} from 'react';
import {formatDate, formatQuantity} from '../../model/format';
import type {ProseSummary} from '../../report/record/prose-summary';
import styles from './decisions.module.css';

export function NumbersInProse({today, numbers, links, drifted}: ProseSummary): ReactNode {
  return (
    <section className={styles.prose} aria-labelledby="numbers-in-prose">
      <h2 id="numbers-in-prose">Numbers in posts and guides</h2>
      <p>
        {formatQuantity(numbers, 'number')} in the text of posts, guides and records were worked out again on{' '}
        <time dateTime={today}>{formatDate(today)}</time>, and {formatQuantity(links, 'link')} without a number opened.{' '}
        {drifted.length === 0
          ? 'Every number is what its text says.'
          : `${drifted.length} ${drifted.length === 1 ? 'is' : 'are'} another one today:`}
      </p>
      {drifted.length > 0 && (
        <ul>
          {drifted.map(({file, line, label, was, now}) => (
            <li key={`${file}:${line} ${label} ${was}`}>
              {file}, line {line}, {label}: {was} as written, {now} today.
            </li>
          ))}
        </ul>
      )}
      <p>
        The whole report, for scripts: <a href="/decisions/report.json">report.json</a>.
      </p>
    </section>
  );
}
