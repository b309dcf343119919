// Which result a question is about: any that is more or less.
import {type ReactNode, useId, useMemo} from 'react';
import {numericOutputs} from '../../../analysis/outcome';
import {type Answer, type AnyCalculator, findStep} from '../../../model/calculator';
import styles from './analysis.module.css';

interface OutputPickerProps {
  readonly calculator: AnyCalculator;
  readonly answer: Answer;
  readonly output: string;
  onPick(output: string): void;
}

export function OutputPicker({calculator, answer, output, onPick}: OutputPickerProps): ReactNode {
  const id = useId();
  const outputs = useMemo(
    () =>
      calculator.outputs.filter((name) => name === output || numericOutputs(calculator, answer.base).includes(name)),
    [calculator, answer, output],
  );
  return (
    <p className={styles.choice}>
      <label htmlFor={id}>Look at</label>
      <select id={id} value={output} onChange={(event) => onPick(event.target.value)}>
        {outputs.map((name) => (
          <option key={name} value={name}>
            {findStep(calculator, name).step.label}
          </option>
        ))}
      </select>
    </p>
  );
}
