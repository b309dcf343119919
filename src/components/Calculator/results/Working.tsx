// Why a number is what it is: its formula, the numbers put in, and each of them opened in turn, down to inputs and dated sources.
import type {ReactNode} from 'react';
import type {Answer, AnyCalculator, State} from '../../../model/calculator';
import type {Evaluation} from '../../../model/evaluate';
import {type Derivation, explain, type Ref} from '../../../model/explain';
import {isMissing} from '../../../model/value';
import {alternativeName} from '../../../report/alternative-name';
import {evaluationOf, type Scenario} from '../../../report/shown';
import {isKnown, rowOf} from './about';
import {Derived} from './Derived';
import {closeWorking, useOpenScenario, WORKING_ID, WORKING_TITLE_ID} from './opening';
import styles from './working.module.css';

interface WorkingProps {
  readonly calculator: AnyCalculator;
  readonly state: State;
  readonly answer: Answer;
  readonly data: unknown;
  readonly view: Ref | null;
  readonly onView: (ref: Ref | null) => void;
}

export function Working({calculator, state, answer, data, view, onView}: WorkingProps): ReactNode {
  const wanted = useOpenScenario(view);
  const ref = view && isKnown(calculator, view) ? view : mainStep(calculator, answer, data);
  const found = evaluationOf(answer, wanted);
  const scenario = found ? wanted : 'base';
  const evaluation = found ?? answer.base;
  const derivation = behindSum(calculator, evaluation, data, explain(calculator, evaluation, data, ref));
  const of = [rowOf(calculator, evaluation, derivation.ref), scenarioName(calculator, state, answer, scenario)].filter(
    (name) => name !== null,
  );
  return (
    <section id={WORKING_ID} className={styles.working} aria-labelledby={WORKING_TITLE_ID}>
      <h2 id={WORKING_TITLE_ID} tabIndex={-1}>
        {question(derivation)}
      </h2>
      <p className={styles.what}>
        {[derivation.label, ...of].join(' · ')}
        {view !== null && (
          <button
            type="button"
            className={styles.close}
            onClick={() => {
              onView(null);
              closeWorking();
            }}
          >
            Close
          </button>
        )}
      </p>
      <Derived
        calculator={calculator}
        evaluation={evaluation}
        data={data}
        derivation={derivation}
        key={`${ref.name} ${ref.row} ${scenario}`}
      />
    </section>
  );
}

/** The first number of the answer's sentence that opens to something; else the headline. */
export function mainStep(calculator: AnyCalculator, answer: Answer, data: unknown): Ref {
  const [headline = ''] = calculator.outputs;
  if (isMissing(answer.base.values[headline])) return {name: headline, row: null};
  const said = calculator
    .sentence(answer, data)
    .find((phrase) => typeof phrase !== 'string' && phrase.step !== undefined);
  return {name: typeof said === 'object' && said.step !== undefined ? said.step : headline, row: null};
}

/** A sum over a single row explains nothing: what explains it is that row's number. */
function behindSum(
  calculator: AnyCalculator,
  evaluation: Evaluation,
  data: unknown,
  derivation: Derivation,
): Derivation {
  const [only, ...others] = derivation.operands;
  if (!only || others.length > 0 || only.row === null || !/^sum\([\w.]+\)$/.test(derivation.formula ?? ''))
    return derivation;
  return explain(calculator, evaluation, data, only);
}

function question({kind, label, text, value}: Derivation): string {
  if (kind === 'input') return `Where ${text} comes from`;
  if (isMissing(value)) return `Why is it not known: ${label}?`;
  if (Array.isArray(value)) return `How it is worked out: ${label}`;
  return value === null ? `Why “${text}”?` : `Why ${text}?`;
}

function scenarioName(calculator: AnyCalculator, state: State, answer: Answer, scenario: Scenario): string | null {
  if (scenario === 'base') return null;
  if (scenario === 'low' || scenario === 'high') return calculator.variants?.[scenario] ?? scenario;
  return alternativeName(calculator, state, answer, scenario);
}
