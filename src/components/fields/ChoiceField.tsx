// One of a few: a native select, with the chosen option's remark below.
import type {ChoiceField as Choice} from '../../model/field';
import {type ControlProps, ids} from './control';
import styles from './fields.module.css';

export function ChoiceField({id, field, value, label, describedBy, bare, onChange, onCommit}: ControlProps<Choice>) {
  const hint = bare ? undefined : field.options.find((option) => option.id === value)?.hint;
  return (
    <>
      <span className={styles.box}>
        <select
          id={id}
          aria-label={label}
          aria-describedby={ids(hint && `${id}-option`, describedBy)}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => {
            onChange(event.target.value === '' ? null : event.target.value);
            onCommit();
          }}
        >
          {(field.blank !== undefined || typeof value !== 'string') && <option value="">{field.blank ?? ''}</option>}
          {field.options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
      {hint && (
        <p id={`${id}-option`} className={styles.hint}>
          {hint}
        </p>
      )}
    </>
  );
}
