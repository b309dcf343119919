// What paper needs and a screen shows elsewhere: every input in a list, the model's version, the date of the data.
import type {ReactNode} from 'react';
import type {AnyCalculator, State} from '../../../model/calculator';
import {inputText} from '../../../model/explain';
import type {Field, InputValue, Row} from '../../../model/field';
import {formatDate} from '../../../model/format';
import {isYours} from '../../../report/report';
import styles from './print.module.css';

/** Rows of a long list that fit on the page beside the rest. */
const MOST_ROWS = 12;

export function PrintSheet({
  calculator,
  state,
  date,
}: {
  readonly calculator: AnyCalculator;
  readonly state: State;
  readonly date: string | null;
}): ReactNode {
  return (
    <section className={styles.sheet} aria-hidden="true">
      <h2>Inputs, the defaults unless marked as yours</h2>
      <dl>
        {Object.entries(calculator.fields).map(([name, field]) => {
          const value = state.inputs[name] ?? null;
          return (
            <div key={name}>
              <dt>{field.label}</dt>
              <dd>
                {words(field, value)}
                {isYours(field, value) && <b> yours</b>}
              </dd>
            </div>
          );
        })}
      </dl>
      <p>
        {calculator.title}, model {calculator.version}
        {date ? `, data of ${formatDate(date)}` : ''}
      </p>
    </section>
  );
}

function words(field: Field, value: InputValue): string {
  if (field.kind !== 'rows') return inputText(field, value);
  const rows = value as readonly Row[];
  if (rows.length === 0) return 'none';
  const said = rows.slice(0, MOST_ROWS).map((row) =>
    Object.entries(field.columns)
      .flatMap(([name, column]) =>
        row[name] === null || row[name] === undefined || row[name] === '' || row[name] === false
          ? []
          : [inputText(column, row[name])],
      )
      .join(' '),
  );
  return [...said, ...(rows.length > MOST_ROWS ? [`and ${rows.length - MOST_ROWS} more`] : [])].join('; ');
}
