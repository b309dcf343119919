// What else of an alternative is otherwise than the reader's own: its name, and any inputs, each with the form's own control.
import {useState} from 'react';
import type {Alternative, AnyCalculator, Suggestion} from '../../model/calculator';
import {type Field, type InputValue, text} from '../../model/field';
import {LONGEST_LABEL} from '../../permalink/alternatives';
import {CellField} from '../fields/CellField';
import own from './beside.module.css';
import styles from './calculator.module.css';
import {FormField} from './FormField';
import type {Desk} from './use-calculator';

interface DiffersProps {
  readonly id: string;
  readonly calculator: AnyCalculator;
  readonly desk: Desk;
  readonly alternative: Alternative;
  /** What it is called for those who cannot see where it stands. */
  readonly number: number;
  readonly suggestions: (name: string) => () => readonly Suggestion[];
  onChange(alternative: Alternative): void;
  /** Absent when there is no room for another. */
  readonly onDuplicate?: () => void;
}

const NAME = text({label: 'Name', help: '', source: 'yours', default: '', maxLength: LONGEST_LABEL});

export function Differs(props: DiffersProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={own.differs} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Name and other inputs<span className="visually-hidden"> of alternative {props.number}</span>
      </summary>
      {open && <Opened {...props} />}
    </details>
  );
}

function Opened({id, calculator, desk, alternative, number, suggestions, onChange, onDuplicate}: DiffersProps) {
  const {fields, groups, compare} = calculator;
  const {epoch, state} = desk.model;
  const {inputs} = alternative;
  const named = (label: string): Alternative => ({...(label.trim() !== '' && {label}), inputs});
  const withInput = (name: string, value: InputValue) => onChange({...alternative, inputs: {...inputs, [name]: value}});
  // In the order of the form, so that none moves when another is added.
  const differing = groups.flatMap((group) => group.fields).filter((name) => name in inputs && name !== compare?.field);
  const free = groups
    .map(({title, fields: names}) => ({
      title,
      names: names.filter((name) => !(name in inputs) && name !== compare?.field),
    }))
    .filter(({names}) => names.length > 0);

  const add = (name: string) => {
    withInput(name, state.inputs[name] ?? null);
    desk.commit();
    setTimeout(() => document.getElementById(`${id}-${name}`)?.focus());
  };
  const drop = (name: string) => {
    onChange({...alternative, inputs: Object.fromEntries(Object.entries(inputs).filter(([each]) => each !== name))});
    desk.commit();
    document.getElementById(`${id}-other`)?.focus();
  };
  return (
    <fieldset className={own.differing}>
      <legend className="visually-hidden">Alternative {number}</legend>
      <label htmlFor={`${id}-name`} className={own.label}>
        Name
      </label>
      <CellField
        id={`${id}-name`}
        field={NAME}
        value={alternative.label ?? ''}
        epoch={epoch}
        onChange={(label) => onChange(named(String(label)))}
        onCommit={desk.commit}
        onProblem={desk.problem}
      />
      {differing.map((name) => (
        <div key={name} className={own.other}>
          <FormField
            id={`${id}-${name}`}
            name={name}
            field={fields[name] as Field}
            value={inputs[name] as InputValue}
            epoch={epoch}
            offered={null}
            suggestions={suggestions}
            onSet={withInput}
            onCommit={desk.commit}
            onProblem={desk.problem}
            onOffer={desk.take}
          />
          <button type="button" className={styles.quiet} onClick={() => drop(name)}>
            As in yours<span className="visually-hidden"> for {fields[name]?.label}</span>
          </button>
        </div>
      ))}
      {free.length > 0 && (
        <select
          id={`${id}-other`}
          className={own.otherInput}
          aria-label={`Another input of alternative ${number} that differs`}
          value=""
          onChange={(event) => add(event.target.value)}
        >
          <option value="">Change another input…</option>
          {free.map(({title, names}) => (
            <optgroup key={title} label={title}>
              {names.map((name) => (
                <option key={name} value={name}>
                  {fields[name]?.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
      {onDuplicate && (
        <button type="button" className={styles.quiet} onClick={onDuplicate}>
          Duplicate<span className="visually-hidden"> alternative {number}</span>
        </button>
      )}
    </fieldset>
  );
}
