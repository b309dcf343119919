// The calculator inside its record: what the reader changes becomes one more cause beside those that time brought.
import {type ReactNode, useCallback, useState} from 'react';
import type {CalculationView} from '../../report/record/record-view';
import {AnswerListener, type ToldAnswer} from '../Calculator/answer-listener';
import CalculatorIsland, {type LoadScenario} from '../CalculatorIsland';
import {ChangeTable, type Edited} from './ChangeTable';
import styles from './decision-record.module.css';

interface WithEditsProps {
  readonly calculation: CalculationView;
  readonly load: LoadScenario;
}

/** Nothing of the calculator is fetched before somebody opens it. */
export function WithEdits({calculation, load}: WithEditsProps): ReactNode {
  const {outputs, title, today} = calculation;
  const [opened, setOpened] = useState(false);
  const [edited, setEdited] = useState<Edited>(() =>
    Object.fromEntries(outputs.map(({name, nowValue, now}) => [name, nowValue ?? now])),
  );
  const listen = useCallback(
    (answer: ToldAnswer) =>
      setEdited(
        Object.fromEntries(
          outputs.map(({name}) => {
            const {value, text} = answer(name);
            return [name, value ?? text];
          }),
        ),
      ),
    [outputs],
  );
  return (
    <details
      className={`needs-script not-in-print ${styles.edits}`}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary>Change its inputs here</summary>
      {opened && (
        <>
          {outputs.length > 0 && (
            <ChangeTable
              calculation={calculation}
              caption={`${title}: agreed, what changed it, and your edits`}
              edited={edited}
            />
          )}
          <AnswerListener value={listen}>
            <CalculatorIsland name={today} frame="prose" load={load} />
          </AnswerListener>
        </>
      )}
    </details>
  );
}
