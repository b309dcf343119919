// What the newest facts make of a state that is shown with older ones: loaded only where that is so.
import {useDeferredValue, useEffect, useMemo, useState} from 'react';
import type {AnyCalculator, State} from '../../model/calculator';
import {findStep} from '../../model/calculator';
import {readParts} from '../../model/dataset';
import {type Evaluation, evaluate} from '../../model/evaluate';
import {valueText} from '../../model/explain';
import {formatQuantity} from '../../model/format';
import {isMissing} from '../../model/value';
import {useFiles} from './use-files';

interface Newer {
  /** Null while the facts are on their way. */
  readonly evaluation: Evaluation | null;
  /** Why they did not come, in a sentence. */
  readonly failed: string | null;
}

/** Only the base is worked out, and after what the reader types. @param latest the newest snapshot's date. */
export function useNewer({dataset, stages}: AnyCalculator, latest: string, state: State): Newer {
  const readFile = useFiles();
  const {inputs} = useDeferredValue(state);
  const paths = dataset?.partsFor(latest, inputs).join(' ') ?? '';
  const [loaded, setLoaded] = useState<{readonly paths: string; readonly facts: unknown} | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    setFailed(null);
    readParts(paths.split(' '), (path) => readFile(`${dataset?.name}/${path}`)).then(
      (parts) => wanted && setLoaded({paths, facts: dataset?.build(latest, parts)}),
      (error: Error) => wanted && setFailed(error.message),
    );
    return () => {
      wanted = false;
    };
  }, [dataset, latest, paths, readFile]);
  const evaluation = useMemo(
    () => (loaded?.paths === paths ? evaluate(stages, inputs, loaded.facts) : null),
    [stages, inputs, loaded, paths],
  );
  return {evaluation, failed};
}

/** The difference in a sentence, at the page's precision. */
export function effectOf(calculator: AnyCalculator, older: Evaluation, newer: Evaluation): string {
  const [headline = ''] = calculator.outputs;
  const {step} = findStep(calculator, headline);
  const [was = null, now = null] = [older, newer].map(({values}) => values[headline]);
  if (isMissing(now)) return `With them there is no answer. ${now.reason}`;
  const text = valueText(step, now);
  if (valueText(step, was) === text) return `They leave the answer as it is: ${text}.`;
  if (typeof was !== 'number' || typeof now !== 'number') return `${step.label} with them: ${text}.`;
  const change = formatQuantity(Math.abs(now - was), step.unit, step.digits);
  return `${step.label} with them: ${text}, ${change} ${now < was ? 'less' : 'more'}.`;
}
