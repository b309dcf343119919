// The numbers of a chart as a table: for those who cannot see the drawing, and for those who want the figures.
import {type ReactNode, useState} from 'react';
import type {ChartData} from '../../model/chart';
import {formatNumber, unitAfter} from '../../model/format';
import styles from './figure.module.css';
import {rowsOf} from './rows';

interface ChartTableProps {
  readonly title: string;
  readonly chart: ChartData;
  /** Makes the rows also while the table is closed: in the static page, for readers without scripts. */
  readonly whole: boolean;
}

/** Closed until asked for. Once the answer moves with every key, the rows of a closed table are not made. */
export function ChartTable({title, chart, whole}: ChartTableProps): ReactNode {
  const [open, setOpen] = useState(false);
  const {x, y, lines, band} = chart;
  return (
    <details className={styles.numbers} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same numbers as a table</summary>
      <section className={styles.scrolls} aria-label={`Numbers: ${title}`} tabIndex={open ? 0 : -1}>
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{heading(x.label, x.unit)}</th>
              {lines.map((line) => (
                <th key={line.id} scope="col">
                  {heading(line.label, y.unit)}
                </th>
              ))}
              {band && <th scope="col">{heading(band.label, y.unit)}</th>}
            </tr>
          </thead>
          <tbody>
            {(open || whole ? rowsOf(chart) : []).map((row) => (
              <tr key={row.x}>
                <th scope="row">{formatNumber(row.x)}</th>
                {row.y.map((value, index) => (
                  <td key={lines[index]?.id}>{value === null ? '' : formatNumber(value)}</td>
                ))}
                {band && <td>{row.band ? `${formatNumber(row.band[0])} to ${formatNumber(row.band[1])}` : ''}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function heading(label: string, unit: string): ReactNode {
  return unit === '' || label.toLowerCase().includes(unit) ? (
    label
  ) : (
    <>
      {label}, {unitAfter('2', unit)}
    </>
  );
}
