// Yes or no: a native checkbox.
import type {FlagField as Flag} from '../../model/field';
import type {ControlProps} from './control';
import styles from './fields.module.css';

export function FlagField({id, field, value, label, describedBy, bare, onChange, onCommit}: ControlProps<Flag>) {
  return (
    <label className={styles.flag}>
      <input
        id={id}
        type="checkbox"
        aria-label={label}
        aria-describedby={describedBy}
        checked={value === true}
        onChange={(event) => {
          onChange(event.target.checked);
          onCommit();
        }}
      />
      {!bare && <span>{label ?? field.label}</span>}
    </label>
  );
}
