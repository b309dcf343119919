// One row: its first cells in a line, the others behind "more", and why it is left out where it is.
import {type ClipboardEvent, memo, type RefObject, useState} from 'react';
import type {Suggestion} from '../../model/calculator';
import {inputText} from '../../model/explain';
import type {CellField as AnyCell, Cell, RowsField} from '../../model/field';
import type {Missing, Offer} from '../../model/value';
import {CellField} from './CellField';
import {ids} from './control';
import styles from './fields.module.css';
import type {PartRow} from './part-row';
import {columnsInLine, widthsOf} from './row-layout';

/** So few cells open by themselves where one of them is told, in a table that is not long; else they are said in short. */
const FEW = 3;

export interface RowActions {
  setCell(place: number, column: string, cell: Cell): void;
  remove(place: number): void;
  paste(event: ClipboardEvent, place: number): void;
  onCommit(): void;
  onProblem(id: string, says: string | null): void;
  onOffer(offer: Offer): void;
}

interface RowItemProps {
  readonly id: string;
  readonly place: number;
  readonly field: RowsField;
  readonly row: PartRow;
  readonly epoch: number;
  readonly hint?: string;
  readonly leftOut?: Missing;
  /** One of many rows. */
  readonly crowded: boolean;
  readonly removable: boolean;
  /** A column that is about to be focused. */
  readonly reveal: string | null;
  readonly suggestions: (name: string) => () => readonly Suggestion[];
  readonly actions: RefObject<RowActions>;
}

export const RowItem = memo(function RowItem(props: RowItemProps) {
  const {id, place, field, row, hint, leftOut, actions} = props;
  const columns = Object.entries(field.columns);
  const inLine = columnsInLine(field);
  const below = columns.slice(inLine.length);
  const told = below.filter(([name, column]) => row[name] !== undefined && (row[name] ?? null) !== column.default);
  const [open, setOpen] = useState(told.length > 0 && below.length <= FEW && !props.crowded);
  // Once revealed it stays open: the cell would vanish under the focus.
  if (!open && below.some(([name]) => name === props.reveal)) setOpen(true);
  const name = `row ${place + 1}`;
  const first = String(row[columns[0]?.[0] ?? ''] ?? '');
  const inShort = open ? '' : told.map(([name, column]) => cellInShort(column, row[name] ?? null)).join(' · ');
  const remark = ids(hint && !leftOut && `${id}-hint`, leftOut && `${id}-out`);

  const cell = (column: string, cellField: AnyCell, label: string | undefined, bare: boolean) => (
    <CellField
      id={`${id}-${column}`}
      field={cellField}
      value={row[column]}
      epoch={props.epoch}
      label={label}
      bare={bare}
      describedBy={remark}
      suggestions={cellField.kind === 'text' && cellField.suggest ? props.suggestions(cellField.suggest) : undefined}
      onChange={(value) => actions.current.setCell(place, column, value)}
      onCommit={() => actions.current.onCommit()}
      onProblem={(problemId, says) => actions.current.onProblem(problemId, says && `${field.label}, ${name}: ${says}`)}
    />
  );
  return (
    <li className={styles.row} onPaste={(event) => actions.current.paste(event, place)}>
      <div className={`${styles.line} ${styles.cells}`} data-widths={widthsOf(inLine)}>
        {inLine.map(([column, cellField]) => (
          <div key={column}>{cell(column, cellField, `${cellField.label}, ${name}`, true)}</div>
        ))}
      </div>
      {open && (
        <div className={styles.more}>
          {below.map(([column, cellField]) => (
            <div key={column} className={styles.field}>
              {cellField.kind !== 'flag' && (
                <label className={styles.label} htmlFor={`${id}-${column}`}>
                  {cellField.label}
                  <span className="visually-hidden"> {name}</span>
                </label>
              )}
              {cell(column, cellField, undefined, false)}
              <p className={styles.hint}>{cellField.help}</p>
            </div>
          ))}
        </div>
      )}
      {inShort !== '' && <p className={styles.hint}>{inShort}</p>}
      <div className={styles.remark}>
        {leftOut ? (
          <p id={`${id}-out`} className={styles.problem}>
            Left out: {leftOut.reason}{' '}
            {leftOut.offer && (
              <button
                type="button"
                className={styles.quiet}
                onClick={() => leftOut.offer && actions.current.onOffer(leftOut.offer)}
              >
                {leftOut.offer.label}
              </button>
            )}
          </p>
        ) : (
          hint && (
            <p id={`${id}-hint`} className={styles.hint}>
              {hint}
            </p>
          )
        )}
        <span className={styles.buttons}>
          {below.length > 0 && (
            <button type="button" className={styles.quiet} aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? 'Less' : 'More'}
              <span className="visually-hidden"> about {name}</span>
            </button>
          )}
          {props.removable && (
            <button type="button" className={styles.quiet} onClick={() => actions.current.remove(place)}>
              Remove
              <span className="visually-hidden">
                {' '}
                {name}
                {first && `, ${first}`}
              </span>
            </button>
          )}
        </span>
      </div>
    </li>
  );
});

/** "Others: 60 addresses", or only the value where that says enough: a name, a choice. */
function cellInShort(field: AnyCell, value: Cell): string {
  const text = inputText(field, value);
  return field.kind === 'text' || field.kind === 'choice' ? text : `${field.label}: ${text}`;
}
