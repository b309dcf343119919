// Tells the page around a calculator of each new answer, where it listens.
import {useContext, useEffect} from 'react';
import {type AnyCalculator, findStep} from '../../model/calculator';
import {valueText} from '../../model/explain';
import {AnswerListener} from './answer-listener';
import type {Shown} from './use-calculator';

/** After the answer is drawn. @param shown null while there is none: the last one stands. */
export function useTellAnswer(calculator: AnyCalculator, shown: Shown | null): void {
  const tell = useContext(AnswerListener);
  useEffect(() => {
    if (!shown) return;
    const {values} = shown.answer.base;
    tell?.((output) => {
      const value = values[output] ?? null;
      const {step} = findStep(calculator, output);
      return {value: typeof value === 'number' ? value : null, text: valueText(step, value)};
    });
  }, [tell, calculator, shown]);
}
