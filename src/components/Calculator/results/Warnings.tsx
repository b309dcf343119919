// What stands beside the answer: the model's warnings and notes, and rows that could not be counted.

import type {ReactNode} from 'react';
import type {Answer, AnyCalculator} from '../../../model/calculator';
import type {Row} from '../../../model/field';
import {remarks} from '../../../model/remarks';
import type {Offer} from '../../../model/value';
import {leftOutRows} from '../../../report/shown';
import {rowLabel} from '../../../report/tables';
import styles from './says.module.css';

interface WarningsProps {
  readonly calculator: AnyCalculator;
  readonly answer: Answer;
  readonly data: unknown;
  readonly onOffer?: (offer: Offer) => void;
}

const MOST = 5;

export function Warnings({calculator, answer, data, onOffer}: WarningsProps): ReactNode {
  const said = remarks(calculator, answer, data);
  // The model may already have said it in words of its own.
  const leftOut = missingRows(calculator, answer).filter(({reason}) => !said.some(({text}) => text.includes(reason)));
  const offers = missingRows(calculator, answer).flatMap(({offer}) => (offer ? [offer] : []));
  if (said.length === 0 && leftOut.length === 0 && offers.length === 0) return null;
  return (
    <div className={styles.warnings}>
      <ul>
        {said.map(({id, kind, text}) => (
          <li key={id} className={kind === 'warning' ? styles.warning : undefined}>
            {text}
          </li>
        ))}
        {leftOut.slice(0, MOST).map(({key, name, reason}) => (
          <li key={key} className={styles.warning}>
            {name} is not in the totals. {reason}
          </li>
        ))}
        {leftOut.length > MOST && (
          <li className={styles.warning}>
            {leftOut.length - MOST} more rows are not in the totals; the table row by row names them.
          </li>
        )}
      </ul>
      {onOffer &&
        offers.slice(0, MOST).map((offer) => (
          <button key={offer.label} type="button" className={styles.offer} onClick={() => onOffer(offer)}>
            {offer.label}
          </button>
        ))}
    </div>
  );
}

interface MissingRow {
  readonly key: string;
  readonly name: string;
  readonly reason: string;
  readonly offer?: Offer;
}

function missingRows(calculator: AnyCalculator, {base}: Answer): readonly MissingRow[] {
  return Object.entries(calculator.fields).flatMap(([name, field]) => {
    if (field.kind !== 'rows') return [];
    const cells = base.inputs[name] as readonly Row[];
    return leftOutRows(base, name).map(({index, why}) => ({
      key: `${name} ${index}`,
      name: rowLabel(field, cells[index], index),
      reason: why.reason,
      ...(why.offer ? {offer: why.offer} : {}),
    }));
  });
}
