// The calculator inside its record, and the sums with the reader's edits above it; loaded when somebody opens it.
import {type ReactNode, useCallback, useState} from 'react';
import type {CalculationView} from '../../report/record/record-view';
import {AnswerListener, type ToldAnswer} from '../Calculator/answer-listener';
import CalculatorIsland, {type LoadScenario} from '../CalculatorIsland';
import {ChangeTable, type Edited} from './ChangeTable';

export interface EditsDeskProps {
  readonly calculation: CalculationView;
  /** What the calculation is called. */
  readonly name: string;
  readonly load: LoadScenario;
}

export default function EditsDesk({calculation, name, load}: EditsDeskProps): ReactNode {
  const {outputs, today} = calculation;
  const [edited, setEdited] = useState<Edited>(() =>
    Object.fromEntries(outputs.map((output) => [output.name, output.nowValue ?? output.now])),
  );
  const listen = useCallback(
    (answer: ToldAnswer) =>
      setEdited(
        Object.fromEntries(
          outputs.map((output) => {
            const {value, text} = answer(output.name);
            return [output.name, value ?? text];
          }),
        ),
      ),
    [outputs],
  );
  return (
    <>
      {outputs.length > 0 && (
        <ChangeTable
          calculation={calculation}
          caption={`${name}: agreed, what changed it, and your edits`}
          edited={edited}
        />
      )}
      <AnswerListener value={listen}>
        <CalculatorIsland name={today} frame="prose" load={load} />
      </AnswerListener>
    </>
  );
}
