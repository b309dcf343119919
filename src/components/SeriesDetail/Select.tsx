// One of many names, or none of them.
import fields from '../fields/fields.module.css';
import own from './series-detail.module.css';

interface SelectProps {
  readonly id: string;
  readonly label: string;
  /** What choosing nothing is called; without it something is always chosen. */
  readonly none?: string;
  readonly options: readonly {readonly id: string; readonly label: string}[];
  readonly value: string;
  onChange(value: string): void;
}

export function Select({id, label, none, options, value, onChange}: SelectProps) {
  return (
    <div className={own.select}>
      <label htmlFor={id}>{label}</label>
      <span className={fields.box}>
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
