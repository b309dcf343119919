// What an import would put into the form: each value, and the first rows of each table.
import type {AnyCalculator} from '../../model/calculator';
import {inputText} from '../../model/explain';
import type {Inputs, Row, RowsField} from '../../model/field';
import panel from './import.module.css';

const FIRST = 5;

interface ImportedInputsProps {
  readonly calculator: AnyCalculator;
  readonly inputs: Inputs;
}

export function ImportedInputs({calculator, inputs}: ImportedInputsProps) {
  return Object.entries(inputs).map(([name, value]) => {
    const field = calculator.fields[name];
    if (!field) return null;
    if (field.kind !== 'rows')
      return (
        <p key={name}>
          {field.label}: {inputText(field, value)}
        </p>
      );
    return <FirstRows key={name} label={field.label} columns={field.columns} rows={value as readonly Row[]} />;
  });
}

interface FirstRowsProps {
  readonly label: string;
  readonly columns: RowsField['columns'];
  readonly rows: readonly Row[];
}

function FirstRows({label, columns, rows}: FirstRowsProps) {
  if (rows.length === 0) return <p>{label}: none</p>;
  const shown = Object.entries(columns).filter(([name, column]) =>
    rows.some((row) => (row[name] ?? null) !== column.default || column.blank === undefined),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={panel.scroll} tabIndex={0} aria-label={`First rows of ${label}`}>
      <table>
        <caption>
          {label}:{' '}
          {rows.length > FIRST
            ? `the first ${FIRST} of ${rows.length.toLocaleString('en-US')}`
            : `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`}
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
