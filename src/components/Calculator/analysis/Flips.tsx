// Where a decision flips: which result, against which target or alternative, over which number; and buttons that set the value.
import {type ReactNode, useEffect, useId, useMemo, useState} from 'react';
import {amountAt, numericPlaces, withAmount} from '../../../analysis/numeric-inputs';
import type {Answer, AnyCalculator} from '../../../model/calculator';
import {findStep} from '../../../model/calculator';
import type {Inputs} from '../../../model/field';
import {breakEvenSentence, readTarget} from '../../../report/break-even';
import {amountText} from '../../../report/sensitivity';
import styles from './analysis.module.css';
import {differing} from './differing';
import type {Findings} from './props';
import {useBreakEven} from './use-break-even';

interface FlipsProps {
  readonly calculator: AnyCalculator;
  readonly answer: Answer;
  readonly data: unknown;
  readonly output: string;
  /** What the alternatives beside the answer are called, in their order. */
  readonly names: readonly string[];
  /** The number to begin with: the one on which the answer turns. */
  readonly first: string | null;
  readonly onTake: (inputs: Inputs, says: string) => void;
  readonly onFound: (answer: Answer, found: Findings) => void;
}

const TARGET = 'target';

export function Flips({calculator, answer, data, output, names, first, onTake, onFound}: FlipsProps): ReactNode {
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState('0');
  const [path, setPath] = useState<string | null>(null);
  const {inputs} = answer.base;
  const places = useMemo(
    () => numericPlaces(calculator.fields, inputs).places.filter((place) => amountAt(inputs, place) !== null),
    [calculator, inputs],
  );
  const place = places.find((each) => each.path === (path ?? first)) ?? places[0];
  // The first alternative unless the reader chose; a target where the chosen one is gone.
  const rival = chosen === TARGET ? undefined : answer.alternatives[Number(chosen ?? 0)];
  const name = rival ? (names[Number(chosen ?? 0)] ?? null) : null;
  const target = useMemo(() => readTarget(calculator, output, typed), [calculator, output, typed]);
  const problem = !rival && typeof target !== 'number' ? target.problem : null;
  const question = useMemo(() => {
    if (!place) return null;
    if (rival) return {answer, output, against: {patch: differing(inputs, rival.inputs)}, place};
    return typeof target === 'number' ? {answer, output, against: {target}, place} : null;
  }, [answer, inputs, output, place, rival, target]);
  const found = useBreakEven(calculator, data, question);
  useEffect(() => {
    if (found) onFound(answer, {breakEven: {found, rival: name}});
  }, [answer, found, name, onFound]);
  if (!place) return null;
  const {label, unit} = findStep(calculator, output).step;
  const problemId = `${id}-problem`;
  return (
    <section className={styles.part} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>Where it flips</h3>
      <p className={styles.choice}>
        <label htmlFor={`${id}-over`}>As this number grows</label>
        <select id={`${id}-over`} value={place.path} onChange={(event) => setPath(event.target.value)}>
          {places.map((each) => (
            <option key={each.path} value={each.path}>
              {each.label}
            </option>
          ))}
        </select>
        {names.length > 0 && (
          <>
            <label htmlFor={`${id}-against`}>hold {label} against</label>
            <select
              id={`${id}-against`}
              value={rival ? (chosen ?? '0') : TARGET}
              onChange={(event) => setChosen(event.target.value)}
            >
              {names.map((each, index) => (
                <option key={each} value={String(index)}>
                  {each}
                </option>
              ))}
              <option value={TARGET}>a target</option>
            </select>
          </>
        )}
        {!rival && (
          <>
            <label htmlFor={`${id}-target`}>{unit === '' ? 'Target' : `Target, ${unit}`}</label>
            <input
              id={`${id}-target`}
              type="text"
              inputMode="decimal"
              value={typed}
              aria-invalid={problem !== null}
              aria-describedby={problem === null ? undefined : problemId}
              onChange={(event) => setTyped(event.target.value)}
            />
          </>
        )}
      </p>
      {problem !== null && (
        <p id={problemId} role="alert" className={styles.wrong}>
          {problem}
        </p>
      )}
      <p role="status" className={styles.finding}>
        {problem === null && found === undefined && 'Looking through its values…'}
        {found === null && `“${place.label}” is 0, so that there is no range to look through: give it a number.`}
        {found && breakEvenSentence(calculator, {found, rival: name})}
      </p>
      {found && found.flips.length > 0 && (
        <p className={styles.choice}>
          {found.flips.map(({to}) => (
            <button
              key={to}
              type="button"
              className={styles.plain}
              onClick={() =>
                onTake(
                  {[place.name]: withAmount(inputs, place, to)[place.name] ?? null},
                  `“${place.label}” is ${amountText(place, to)} in the form. The browser’s Back takes it out again.`,
                )
              }
            >
              Set {place.label} to {amountText(place, to)}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}
