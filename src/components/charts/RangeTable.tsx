// The numbers of range bars as a table: every row, its low, mid and high, and where it stands in each alternative.
import {type ReactNode, useState} from 'react';
import type {RangeBars} from '../../model/chart';
import {formatNumber, unitAfter} from '../../model/format';
import styles from './figure.module.css';

interface RangeTableProps {
  readonly title: string;
  readonly chart: RangeBars;
  /** Makes the rows also while the table is closed: in the static page, for readers without scripts. */
  readonly whole: boolean;
}

export function RangeTable({title, chart, whole}: RangeTableProps): ReactNode {
  const [open, setOpen] = useState(false);
  const {x, rows, barNames, alternativeNames, never} = chart;
  const words = (value: number | null | undefined) =>
    value === undefined ? '' : value === null ? never : formatNumber(value);
  const unit = x.unit === '' || x.label.toLowerCase().includes(x.unit) ? '' : `, ${unitAfter('2', x.unit)}`;
  const hasGroups = rows.some(({group}) => group !== undefined);
  return (
    <details className={styles.numbers} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same numbers as a table</summary>
      <section className={styles.scrolls} aria-label={`Numbers: ${title}`} tabIndex={open ? 0 : -1}>
        <table>
          <caption>
            {title}. {x.label}
            {unit}.
          </caption>
          <thead>
            <tr>
              <td />
              {hasGroups && <th scope="col">Group</th>}
              <th scope="col">{barNames.low}</th>
              <th scope="col">{barNames.mid}</th>
              <th scope="col">{barNames.high}</th>
              {alternativeNames.map((name, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an alternative is its place
                <th key={place} scope="col">
                  {barNames.mid}: {name}
                </th>
              ))}
              <th scope="col">In words</th>
            </tr>
          </thead>
          <tbody>
            {(open || whole ? rows : []).map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.label}</th>
                {hasGroups && <td>{row.group}</td>}
                <td>{words(row.low)}</td>
                <td>{words(row.mid)}</td>
                <td>{words(row.high)}</td>
                {alternativeNames.map((_, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an alternative is its place
                  <td key={place}>{words(row.alternatives?.[place])}</td>
                ))}
                <td>{row.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
