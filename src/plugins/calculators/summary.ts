// What the home page and the list of calculators say of one: its question and the answer to its defaults.

import type {Scenario} from '../../cli/work-out';
import type {CalculatorSummary} from '../../components/summaries';

export function summaryOf({calculator, answer, data, state}: Scenario, picture: string | undefined): CalculatorSummary {
  const dated = calculator.dataset?.describe(data, state.inputs) ?? '';
  return {
    name: calculator.name,
    path: `/calculators/${calculator.name}`,
    question: calculator.question,
    answer: calculator
      .short(answer, data)
      .map((phrase) => (typeof phrase === 'string' ? phrase : {text: phrase.text, strong: true})),
    dated: dated.charAt(0).toUpperCase() + dated.slice(1),
    brings: calculator.brings,
    ...(picture ? {picture} : {}),
  };
}
