// All metrics, or one by its name: what is typed and not there is said, and changes nothing.
import {type ReactNode, useCallback, useState} from 'react';
import {text} from '../../model/field';
import {nearest} from '../../permalink/nearest';
import styles from '../Calculator/calculator.module.css';
import fields from '../fields/fields.module.css';
import {TextField} from '../fields/TextField';
import own from './series-detail.module.css';
import {inSeries} from './words';

const field = text({
  label: 'Metric',
  help: 'The name of its series.',
  source: 'yours',
  default: '',
  maxLength: 400,
  blank: 'all metrics',
  suggest: 'metrics',
});

interface MetricBoxProps {
  readonly id: string;
  readonly names: readonly {readonly metric: string; readonly series: number}[];
  /** '' for all. */
  readonly value: string;
  onChange(value: string): void;
}

export function MetricBox({id, names, value, onChange}: MetricBoxProps): ReactNode {
  const [epoch, setEpoch] = useState(0);
  const suggestions = useCallback(
    () => names.map(({metric, series}) => ({value: metric, hint: inSeries(series)})),
    [names],
  );
  const isUnknown = value !== '' && !names.some(({metric}) => metric === value);
  const meant = isUnknown
    ? nearest(
        value,
        names.map(({metric}) => metric),
      )
    : undefined;
  const take = (name: string) => {
    onChange(name);
    setEpoch(epoch + 1);
  };
  return (
    <div className={own.metric}>
      <label htmlFor={id}>In metric</label>
      <TextField
        {...{id, field, value, epoch, suggestions}}
        describedBy={isUnknown ? `${id}-unknown` : undefined}
        onChange={(cell) => onChange(String(cell ?? '').trim())}
        onCommit={() => {}}
        onProblem={() => {}}
      />
      {isUnknown && (
        <p id={`${id}-unknown`} className={fields.problem}>
          There is no metric “{value}”, so that all are shown.{' '}
          {meant !== undefined && (
            <button type="button" className={styles.quiet} onClick={() => take(meant)}>
              {meant}
            </button>
          )}
        </p>
      )}
      {value !== '' && (
        <button type="button" className={styles.quiet} onClick={() => take('')}>
          All metrics
        </button>
      )}
    </div>
  );
}
