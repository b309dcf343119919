// Why a number is not what was agreed: what was said of the model, and which facts moved most.
import type {ReactNode} from 'react';
import type {CalculationView} from '../../report/record/record-view';
import styles from './decision-record.module.css';

export function Causes({calculation: {outputs, changed}}: {readonly calculation: CalculationView}): ReactNode {
  const says = [...new Set(outputs.flatMap(({causes}) => causes.map((cause) => cause.says)))];
  if (says.length === 0) return null;
  return (
    <ul className={styles.causes}>
      {says.map((text) => (
        <li key={text}>{text}</li>
      ))}
      {changed.length > 0 && (
        <li>
          Of the facts, these changed most:{' '}
          {changed.map(({label, was, now, change}, index) => (
            <span key={label}>
              {index > 0 && '; '}
              {label} {was} → {now} ({change})
            </span>
          ))}
          .
        </li>
      )}
    </ul>
  );
}
