// What an import found, before any of it is taken: format, counts, the first rows, and what was done about the others.
import type {AnyCalculator} from '../../model/calculator';
import {inputText} from '../../model/explain';
import type {Inputs, Row, RowsField} from '../../model/field';
import type {ImportNote, ImportResult} from '../../model/importer';
import styles from './calculator.module.css';
import panel from './import.module.css';

interface ImportSummaryProps {
  readonly calculator: AnyCalculator;
  readonly format: string;
  readonly result: ImportResult;
  onAccept(inputs: Inputs): void;
  onDiscard(): void;
}

const FIRST = 5;
const WORDS = {error: 'Error', skipped: 'Left out', changed: 'Changed'} as const;

export function ImportSummary({calculator, format, result, onAccept, onDiscard}: ImportSummaryProps) {
  const {inputs, read, taken, notes} = result;
  return (
    <>
      <p>
        {format}: {count(read)} read, {count(taken)} taken.
        {!inputs && ' Nothing in it can be used here.'}
      </p>
      {inputs &&
        Object.entries(inputs).map(([name, value]) => {
          const field = calculator.fields[name];
          if (!field) return null;
          if (field.kind !== 'rows')
            return (
              <p key={name}>
                {field.label}: {inputText(field, value)}
              </p>
            );
          return <FirstRows key={name} label={field.label} columns={field.columns} rows={value as readonly Row[]} />;
        })}
      {notes.length > 0 && (
        <>
          <h3>What was done about the rest</h3>
          <ul className={panel.notes}>
            {notes.map((note) => (
              <li key={`${note.kind} ${note.message}`} data-kind={note.kind}>
                <b>{WORDS[note.kind]}</b> {note.rows > 0 && `${count(note.rows)}: `}
                {note.message}
                {placeOf(note)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.row}>
        {inputs && (
          <button type="button" className={styles.button} onClick={() => onAccept(inputs)}>
            Accept {taken > 0 ? count(taken) : 'it'}
          </button>
        )}
        <button type="button" className={styles.quiet} onClick={onDiscard}>
          Discard
        </button>
      </p>
    </>
  );
}

function count(rows: number): string {
  return `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}`;
}

function placeOf({file, line, column}: ImportNote): string {
  const parts = [file, line && `line ${line}`, column && `column ${column}`].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

interface FirstRowsProps {
  readonly label: string;
  readonly columns: RowsField['columns'];
  readonly rows: readonly Row[];
}

function FirstRows({label, columns, rows}: FirstRowsProps) {
  const shown = Object.entries(columns).filter(([name, column]) =>
    rows.some((row) => (row[name] ?? null) !== column.default || column.blank === undefined),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={panel.scroll} tabIndex={0} aria-label={`First rows of ${label}`}>
      <table>
        <caption>
          {label}:{' '}
          {rows.length > FIRST ? `the first ${FIRST} of ${rows.length.toLocaleString('en-US')}` : count(rows.length)}
        </caption>
        <thead>
          <tr>
            {shown.map(([name, column]) => (
              <th key={name} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, FIRST).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change
            <tr key={index}>
              {shown.map(([name, column]) => (
                <td key={name}>{inputText(column, row[name] ?? null)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
