// The questions put to an answer: what it turns on, where it flips, how sure it is. Everything in here is loaded when the section is opened.
import {type ReactNode, useEffect, useState} from 'react';
import type {Inputs} from '../../../model/field';
import styles from './analysis.module.css';
import {Bands} from './Bands';
import {Flips} from './Flips';
import {OutputPicker} from './OutputPicker';
import type {AnalysisProps} from './props';
import {Tornado} from './Tornado';
import {Unreachable} from './Unreachable';
import {useSensitivity} from './use-sensitivity';

export default function AnalysisPanel(props: AnalysisProps): ReactNode {
  const {calculator, answer, data, names, sure, whole, unreachable, onRetry, onTake, onFound} = props;
  const [output, setOutput] = useState(calculator.outputs[0] ?? '');
  const [said, setSaid] = useState('');
  const {found, pending} = useSensitivity(calculator, answer, data, output, whole);
  useEffect(() => {
    if (found && !pending) onFound(answer, {sensitivity: found});
  }, [answer, found, pending, onFound]);
  const take = (inputs: Inputs, says: string) => {
    onTake(inputs);
    setSaid(says);
  };
  return (
    <>
      <OutputPicker calculator={calculator} answer={answer} output={output} onPick={setOutput} />
      <p role="status" className={styles.status}>
        {pending ? 'Working it out…' : said}
      </p>
      {!whole && unreachable && <Unreachable says={unreachable} onRetry={onRetry} />}
      {found && (
        <Tornado calculator={calculator} inputs={answer.base.inputs} found={found} pending={pending} onTake={take} />
      )}
      {whole && found && (
        <Flips
          calculator={calculator}
          answer={answer}
          data={data}
          output={output}
          names={names}
          first={found.bars[0]?.place.path ?? null}
          onTake={take}
          onFound={onFound}
        />
      )}
      <Bands calculator={calculator} answer={answer} sure={sure} output={output} names={names} onFound={onFound} />
    </>
  );
}
