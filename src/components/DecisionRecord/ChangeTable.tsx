// From what was agreed to what it is today, cause by cause: a column of sums for each number.
import type {ReactNode} from 'react';
import {formatDate, formatQuantity} from '../../model/format';
import type {CalculationView, OutputView} from '../../report/record/record-view';
import {type Share, sharesOf} from '../../report/record/shares';
import styles from './decision-record.module.css';

/** Today's answer with the reader's edits, as a number or in words, by output. */
export type Edited = Readonly<Record<string, number | string>>;

interface ChangeTableProps {
  readonly calculation: CalculationView;
  readonly caption: string;
  readonly edited?: Edited;
}

const CAUSES: readonly Share['cause'][] = ['model', 'data', 'model or data', 'precision', 'edits'];

export function ChangeTable({calculation, caption, edited}: ChangeTableProps): ReactNode {
  const {outputs, computed, data} = calculation;
  const columns = outputs.map((output) => columnOf(output, edited?.[output.name]));
  const causes = CAUSES.filter((cause) => columns.some(({shares}) => shares.has(cause)));
  const names: Readonly<Record<Share['cause'], string>> = {
    model: 'Today’s model',
    data: data === null ? 'Newer facts' : `Facts of ${formatDate(data.now)}`,
    'model or data': 'Model or newer facts',
    precision: 'Below its precision',
    edits: 'Your edits',
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="scrolls" aria-label={caption} tabIndex={0}>
      <table className={styles.changes}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <td />
            {outputs.map(({name, label}) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row
            name={computed === null ? 'Agreed' : `Agreed, ${formatDate(computed)}`}
            cells={columns.map(({was}) => was)}
          />
          {causes.map((cause) => (
            <Row
              key={cause}
              name={names[cause]}
              cells={columns.map(({shares}) => shares.get(cause) ?? '')}
              cause={cause}
            />
          ))}
        </tbody>
        <tfoot>
          <Row name={edited ? 'Today, with your edits' : 'Today'} cells={columns.map(({now}) => now)} />
        </tfoot>
      </table>
    </section>
  );
}

interface Column {
  readonly was: string;
  readonly shares: ReadonlyMap<Share['cause'], string>;
  readonly now: string;
}

function columnOf(output: OutputView, edited: number | string | undefined): Column {
  const {was, now, unit, digits, causes} = output;
  const shares = typeof edited === 'string' ? null : sharesOf(output, edited);
  if (shares) {
    const {from, parts, to} = shares;
    return {
      was: formatQuantity(from, unit, digits),
      shares: new Map(parts.map(({cause, text}) => [cause, text])),
      now: formatQuantity(to, unit, digits),
    };
  }
  // Words do not add up: what changed them is marked, and by how much nobody can say.
  const changed = new Map<Share['cause'], string>(causes.map(({cause}) => [cause, 'changed it']));
  if (edited === undefined) return {was, shares: changed, now};
  const after = typeof edited === 'string' ? edited : formatQuantity(edited, unit, digits);
  return {was, shares: changed.set('edits', after === now ? '' : 'changed it'), now: after};
}

function Row({
  name,
  cells,
  cause,
}: {
  readonly name: string;
  readonly cells: readonly string[];
  readonly cause?: Share['cause'];
}) {
  return (
    <tr data-cause={cause}>
      <th scope="row">{name}</th>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column has nothing but its place
        <td key={index}>{cell}</td>
      ))}
    </tr>
  );
}
