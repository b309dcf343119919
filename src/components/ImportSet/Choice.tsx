// Asks which of several estates the form is about, where the files are of more than one; nothing goes into it before.
import {type FormEvent, useId, useState} from 'react';
import type {ImportChoice} from '../../model/import-set';
import styles from '../Calculator/calculator.module.css';
import fields from '../fields/fields.module.css';
import own from './set.module.css';

interface ChoiceProps {
  readonly choice: ImportChoice;
  onChoose(option: string): void;
}

export function Choice({choice: {says, label, options, chosen}, onChoose}: ChoiceProps) {
  const id = useId();
  const [option, setOption] = useState(chosen ?? options[0]?.id ?? '');
  function choose(event: FormEvent) {
    event.preventDefault();
    onChoose(option);
  }
  return (
    <form className={own.choice} onSubmit={choose}>
      <p className={own.says}>{says}</p>
      <p className={styles.row}>
        <label htmlFor={id}>{label}</label>
        {/* Another one is asked for by the button: a key that only passes an option asks for nothing. */}
        <span className={fields.box}>
          <select id={id} value={option} onChange={(event) => setOption(event.target.value)}>
            {options.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </select>
        </span>
        <button type="submit" className={styles.button} disabled={option === chosen}>
          {option === chosen ? 'Chosen' : 'Choose'}
        </button>
      </p>
    </form>
  );
}
