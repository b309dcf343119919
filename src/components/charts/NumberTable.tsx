// The frame of a chart's table: closed until asked for, with a caption, wide tables scrolling within it.
import {type ReactNode, useState} from 'react';
import styles from './figure.module.css';

interface NumberTableProps {
  readonly title: string;
  /** Behind the title in the caption: what the numbers are. */
  readonly of: string;
  /** Makes the rows also while the table is closed: in the static page, for readers without scripts. */
  readonly whole: boolean;
  readonly head: ReactNode;
  readonly children: () => ReactNode;
}

/** Once the answer moves with every key, the rows of a closed table are not made. */
export function NumberTable({title, of, whole, head, children}: NumberTableProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.numbers} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same numbers as a table</summary>
      <section className={styles.scrolls} aria-label={`Numbers: ${title}`} tabIndex={open ? 0 : -1}>
        <table>
          <caption>{of === '' ? title : `${title}. ${of}.`}</caption>
          <thead>
            <tr>{head}</tr>
          </thead>
          <tbody>{open || whole ? children() : null}</tbody>
        </table>
      </section>
    </details>
  );
}
