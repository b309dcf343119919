// Scenarios in columns, quantities in rows. On a narrow page each quantity's name gets a line of its own, so that nothing scrolls sideways.
// biome-ignore-all lint/a11y/noRedundantRoles: some browsers forget a table's meaning when its rows become boxes on a phone
import type {ReactNode} from 'react';
import type {Ref} from '../../../model/explain';
import {unitAfter} from '../../../model/format';
import type {ResultTable, TableCell, TableColumn, TableRow} from '../../../report/tables';
import {Breakable} from './Breakable';
import {Opens} from './Opens';
import styles from './tables.module.css';

interface ResultTableViewProps {
  readonly table: ResultTable;
  readonly caption: string;
  /** The step whose working a column's name opens. */
  readonly main: string;
  readonly onOpen: (ref: Ref) => void;
}

export function ResultTableView({table, caption, main, onOpen}: ResultTableViewProps): ReactNode {
  return (
    <table className={styles.table} role="table" data-columns={table.columns.length}>
      <caption className={styles.unseen}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <td className={styles.corner} />
          {table.columns.map(({name, scenario, tone}) => (
            <th key={`${tone} ${scenario}`} scope="col" role="columnheader" className={styles[tone]}>
              {tone === 'today' ? (
                <Breakable text={name} />
              ) : (
                <Opens to={{name: main, row: null}} scenario={scenario} onOpen={onOpen}>
                  <Breakable text={name} />
                </Opens>
              )}
            </th>
          ))}
        </tr>
      </thead>
      {table.inputs.length > 0 && (
        <tbody role="rowgroup" className={styles.given}>
          {table.inputs.map(({name, label, cells}) => (
            <tr key={name} role="row">
              <th scope="row" role="rowheader">
                {label}
              </th>
              {cells.map((cell, index) => {
                const column = table.columns[index];
                return (
                  <td
                    key={`${column?.tone} ${column?.scenario}`}
                    role="cell"
                    className={classes(column, cell?.differs)}
                  >
                    {cell && <Breakable text={cell.text} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      )}
      <tbody role="rowgroup">
        {table.rows.map((row) => (
          <tr key={row.label} role="row">
            <th scope="row" role="rowheader">
              {row.label}
              {commonUnit(row) !== '' && <small>, {commonUnit(row)}</small>}
            </th>
            {row.cells.map((cell, index) => {
              const column = table.columns[index];
              return (
                <td key={`${column?.tone} ${column?.scenario}`} role="cell" className={classes(column, cell?.differs)}>
                  {cell && <CellText cell={cell} onOpen={onOpen} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classes(column: TableColumn | undefined, differs = false): string | undefined {
  const tone = styles[column?.tone ?? 'plain'];
  return differs ? `${tone ?? ''} ${styles.differs}` : tone;
}

function CellText({cell, onOpen}: {readonly cell: TableCell; readonly onOpen: (ref: Ref) => void}): ReactNode {
  return (
    <Opens to={cell.ref} scenario={cell.scenario} onOpen={onOpen} about={cell.missing?.reason}>
      <Breakable text={cell.bare} />
    </Opens>
  );
}

/** The unit said beside the row's name; none where no cell is a number. A factor's × says nothing there. */
function commonUnit({unit, cells}: TableRow): string {
  if (unit === '×') return '';
  return cells.some((cell) => cell && cell.unit !== '') ? unitAfter('2', unit) : '';
}
