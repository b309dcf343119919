// What each row of a fleet, a network or a bill comes to by itself, and which rows could not be counted.
// biome-ignore-all lint/a11y/noRedundantRoles: some browsers forget a table's meaning when its rows become boxes on a phone
import {type ReactNode, useState} from 'react';
import type {Ref} from '../../../model/explain';
import type {RowTable} from '../../../report/tables';
import {Opens} from './Opens';
import styles from './tables.module.css';

const SHORT = 8;

export function RowByRow({table, onOpen}: {readonly table: RowTable; readonly onOpen: (ref: Ref) => void}): ReactNode {
  const [all, setAll] = useState(false);
  const {rows, columns, label} = table;
  const visible = all ? rows : rows.slice(0, SHORT);
  return (
    <section className={styles.section}>
      <h2>{label}, row by row</h2>
      <table className={styles.table} role="table" data-columns={columns.length}>
        <caption className={styles.unseen}>{label}, row by row</caption>
        <thead role="rowgroup">
          <tr role="row">
            <td className={styles.corner} />
            {columns.map((column) => (
              <th key={column.name} scope="col" role="columnheader">
                {column.label}
                {column.unit !== '' && <small>, {column.unit}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {visible.map((row) => (
            <tr key={row.index} role="row">
              <th scope="row" role="rowheader">
                {row.name}
                {row.becomes && !row.becomes.missing && (
                  <>
                    {' → '}
                    <Opens to={row.becomes.ref} onOpen={onOpen}>
                      {row.becomes.text}
                    </Opens>
                  </>
                )}
                {row.leftOut !== undefined && <span className={styles.leftOut}>Not in the totals: {row.leftOut}</span>}
              </th>
              {row.cells.map((cell) => (
                <td key={cell.ref.name} role="cell">
                  <Opens to={cell.ref} onOpen={onOpen} about={cell.missing?.reason}>
                    {cell.missing ? '–' : cell.bare}
                  </Opens>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHORT && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Show the first ${SHORT} rows` : `Show all ${rows.length} rows`}
        </button>
      )}
    </section>
  );
}
