// Some of a list, by ticks: labels of a change, bounds of a histogram.
import type {ReactNode} from 'react';
import fields from '../fields/fields.module.css';
import own from './changes.module.css';

interface TicksProps<Id extends string | number> {
  readonly id: string;
  readonly legend: string;
  readonly options: readonly {readonly id: Id; readonly label: string; readonly note?: string}[];
  readonly chosen: readonly Id[];
  /** What is wrong with the choice, once that is to be said. */
  readonly problem?: string;
  /** Said where there are no options. */
  readonly nothing: string;
  onChange(chosen: readonly Id[]): void;
}

export function Ticks<Id extends string | number>(props: TicksProps<Id>): ReactNode {
  const {id, legend, options, chosen, problem, nothing, onChange} = props;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={own.ticks}
      aria-describedby={problem === undefined ? undefined : `${id}-problem`}
    >
      <legend>{legend}</legend>
      {options.length === 0 && <p className={fields.hint}>{nothing}</p>}
      <div>
        {options.map((option) => (
          <label key={option.id}>
            <input
              type="checkbox"
              checked={chosen.includes(option.id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, option.id] : chosen.filter((each) => each !== option.id))
              }
            />
            <span>
              {option.label}
              {option.note !== undefined && <small> {option.note}</small>}
            </span>
          </label>
        ))}
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} className={fields.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
