// What the configurations need to know of the scrape: its job and its interval until now.
import {type ReactNode, useId, useState} from 'react';
import {quantity, text} from '../../model/field';
import fields from '../fields/fields.module.css';
import {QuantityField} from '../fields/QuantityField';
import {TextField} from '../fields/TextField';
import own from './changes.module.css';

const jobField = text({label: 'Scrape job', help: '', source: 'yours', default: '', maxLength: 200});
const intervalField = quantity('s', {
  label: 'Scraped every',
  help: '',
  source: 'yours',
  default: 15,
  domain: [1, 3600],
});

interface ScrapeJobProps {
  readonly job: string;
  /** Seconds. */
  readonly interval: number;
  onChange(setting: {readonly job: string; readonly interval: number}): void;
}

export function ScrapeJob({job, interval, onChange}: ScrapeJobProps): ReactNode {
  const id = useId();
  const [isRange, setIsRange] = useState(false);
  const control = {epoch: 0, onCommit: () => {}, onProblem: () => {}};
  return (
    <fieldset className={own.job}>
      <legend>For the configurations</legend>
      <div>
        <label htmlFor={`${id}-job`}>Scrape job</label>
        <TextField
          {...control}
          id={`${id}-job`}
          field={jobField}
          value={job}
          onChange={(cell) => onChange({job: String(cell), interval})}
        />
      </div>
      <div>
        <label htmlFor={`${id}-interval`}>Scraped every, until now</label>
        <QuantityField
          {...control}
          id={`${id}-interval`}
          field={intervalField}
          value={interval}
          describedBy={isRange ? `${id}-range` : undefined}
          onChange={(cell) => {
            setIsRange(typeof cell !== 'number');
            if (typeof cell === 'number') onChange({job, interval: cell});
          }}
        />
        {isRange && (
          <p id={`${id}-range`} className={fields.problem}>
            One number is needed here, not a range: {interval} s still counts.
          </p>
        )}
      </div>
    </fieldset>
  );
}
