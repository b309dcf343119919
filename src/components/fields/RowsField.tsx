// A table of rows to type, paste, add and remove; long ones are folded after the first few.
import {type ClipboardEvent, type ReactNode, useEffect, useRef, useState} from 'react';
import type {Suggestion} from '../../model/calculator';
import type {Cell, Row, RowsField as Rows} from '../../model/field';
import type {Missing, Offer} from '../../model/value';
import styles from './fields.module.css';
import {completeRow, freshRow, type PartRow, startFrom} from './part-row';
import {isTable, needed, pastedRows} from './paste-rows';
import {RowItem} from './RowItem';
import {useRowKeys} from './row-keys';
import {cellId, columnsInLine, widthsOf} from './row-layout';

/** Rows shown before the rest is folded away. */
const FOLD = 8;
/** Rows up to which each opens what is told in it; of more, cells below the line are said in short. */
const FEW_ROWS = 2;

export interface RowsFieldProps {
  readonly id: string;
  readonly field: Rows;
  readonly value: readonly Row[];
  readonly epoch: number;
  readonly hint?: (row: number) => string | undefined;
  readonly leftOut?: (row: number) => Missing | undefined;
  /** A row to begin with, as offered where something is missing; a new object is a new offer. */
  readonly offered?: Offer | null;
  readonly suggestions: (name: string) => () => readonly Suggestion[];
  readonly tools?: ReactNode;
  onChange(value: readonly Row[]): void;
  onCommit(): void;
  onProblem(id: string, says: string | null): void;
  onOffer(offer: Offer): void;
}

export function RowsField(props: RowsFieldProps) {
  const {id, field, value, epoch, offered, onChange, onCommit, onProblem} = props;
  const [parts, setParts] = useState<readonly PartRow[]>([]);
  const [unfolded, setUnfolded] = useState(false);
  const [pasted, setPasted] = useState<readonly string[]>([]);
  const [focus, setFocus] = useState<{readonly place: number; readonly column: string} | null>(null);
  const [since, setSince] = useState(epoch);
  if (since !== epoch) {
    setSince(epoch);
    setParts([]);
  }
  const rows = [...value, ...(parts as readonly Row[])];
  const {keys, carry} = useRowKeys(rows);
  const columns = Object.entries(field.columns);
  const full = rows.length >= field.maxRows;

  function append(part: PartRow, column: string) {
    const row = completeRow(field, part);
    setUnfolded(true);
    setFocus({place: row ? value.length : rows.length, column});
    if (row) {
      onChange([...value, row]);
      onCommit();
    } else setParts([...parts, part]);
  }
  const taken = useRef<Offer | null>(null);
  useEffect(() => {
    if (!offered?.row || taken.current === offered) return;
    taken.current = offered;
    const {row, column} = startFrom(field, offered.row);
    append(row, column);
  });
  useEffect(() => {
    if (!focus) return;
    const cell = document.getElementById(cellId(id, focus.place, focus.column));
    if (!cell) return;
    cell.focus();
    setFocus(null);
  });

  function setCell(place: number, column: string, cell: Cell) {
    const before = rows[place] as Row;
    const after = {...before, [column]: cell};
    carry(before, after);
    if (place < value.length) return onChange(value.map((row, index) => (index === place ? after : row)));
    const complete = completeRow(field, after);
    if (!complete) return setParts(parts.map((part, index) => (index === place - value.length ? after : part)));
    carry(before, complete);
    setParts(parts.filter((_, index) => index !== place - value.length));
    onChange([...value, complete]);
  }
  function remove(place: number) {
    // The row that takes its place, or the one before, or the button that adds the first.
    const next = document.getElementById(
      cellId(id, place + 1 < rows.length ? place + 1 : place - 1, columns[0]?.[0] ?? ''),
    );
    (next ?? document.getElementById(`${id}-add`))?.focus();
    if (place >= value.length) return setParts(parts.filter((_, index) => index !== place - value.length));
    onChange(value.filter((_, index) => index !== place));
    onCommit();
  }
  function paste(event: ClipboardEvent, place: number) {
    const text = event.clipboardData.getData('text');
    if (!isTable(text)) return;
    event.preventDefault();
    const {rows: read, skipped} = pastedRows(field, text);
    const whole = [...value.slice(0, place), ...read, ...value.slice(place + read.length)];
    const room = whole.slice(0, field.maxRows);
    const said = skipped.map(
      ({line, text: line_, says}) => `Line ${line} was not taken (“${line_.slice(0, 40)}”): ${says}`,
    );
    if (whole.length > room.length)
      said.push(`${whole.length - room.length} rows were not taken: ${field.maxRows} is the most.`);
    setPasted([`${read.length} ${read.length === 1 ? 'row' : 'rows'} pasted.`, ...said]);
    if (read.length === 0) return;
    setParts([]);
    onChange(room);
    onCommit();
  }

  // The item's handlers never change, so that a key in one row does not draw the others again.
  const actions = useRef({setCell, remove, paste, onCommit, onProblem, onOffer: props.onOffer});
  actions.current = {setCell, remove, paste, onCommit, onProblem, onOffer: props.onOffer};

  const folds = rows.length > FOLD + 2 && !unfolded;
  const visible = rows.map((_, place) => place).filter((place) => !folds || place < FOLD || place >= value.length);
  const hiddenProblems = folds ? value.filter((_, place) => place >= FOLD && props.leftOut?.(place)).length : 0;
  return (
    <>
      {rows.length > 0 && <Heads field={field} />}
      <ol className={styles.rows} aria-labelledby={`${id}-label`}>
        {visible.map((place) => (
          <RowItem
            key={keys[place]}
            id={`${id}-${place}`}
            place={place}
            field={field}
            row={rows[place] as PartRow}
            epoch={epoch}
            hint={place < value.length ? props.hint?.(place) : undefined}
            leftOut={place < value.length ? props.leftOut?.(place) : undefined}
            crowded={rows.length > FEW_ROWS}
            removable={place >= value.length || value.length > field.minRows}
            reveal={focus?.place === place ? focus.column : null}
            suggestions={props.suggestions}
            actions={actions}
          />
        ))}
      </ol>
      {folds && (
        <p className={styles.tools}>
          <button type="button" className={styles.quiet} onClick={() => setUnfolded(true)}>
            Show all {rows.length} rows
          </button>
          {hiddenProblems > 0 && (
            <span className={styles.problem}>{hiddenProblems} of the hidden rows are left out</span>
          )}
        </p>
      )}
      <p className={styles.tools}>
        <button
          id={`${id}-add`}
          type="button"
          className={styles.quiet}
          disabled={full}
          onClick={() =>
            append(freshRow(field), columns.find(([, column]) => needed(column))?.[0] ?? columns[0]?.[0] ?? '')
          }
        >
          {value.length === 0 ? `Add a ${field.rowName}` : 'Add a row'}
        </button>
        {props.tools}
        {full && <span className={styles.hint}>{field.maxRows} rows are the most.</span>}
      </p>
      <div role="status">
        {pasted.map((line) => (
          <p key={line} className={styles.hint}>
            {line}
          </p>
        ))}
      </div>
    </>
  );
}

/** The names of the columns above the rows, for eyes; every cell carries its own name for everyone else. */
function Heads({field}: {readonly field: Rows}) {
  const columns = columnsInLine(field);
  return (
    <div className={`${styles.line} ${styles.heads}`} data-widths={widthsOf(columns)} aria-hidden="true">
      {columns.map(([name, column]) => (
        <span key={name}>{column.label}</span>
      ))}
    </div>
  );
}
