// What stands beside the reader's choice: up to three alternatives, each with a control for what it is about, and a way to the rest.
import {useState} from 'react';
import type {Alternative, AnyCalculator, Suggestion} from '../../model/calculator';
import {inputText} from '../../model/explain';
import type {CellField as AnyCell, Cell} from '../../model/field';
import {MOST_ALTERNATIVES} from '../../permalink/alternatives';
import {CellField} from '../fields/CellField';
import own from './beside.module.css';
import styles from './calculator.module.css';
import {Differs} from './Differs';
import type {Desk} from './use-calculator';

interface BesideProps {
  readonly id: string;
  readonly calculator: AnyCalculator;
  readonly desk: Desk;
  readonly suggestions: (name: string) => () => readonly Suggestion[];
}

export function Beside({id, calculator, desk, suggestions}: BesideProps) {
  const {compare, fields} = calculator;
  const {model, edit, commit} = desk;
  const [adding, setAdding] = useState(false);
  const [epoch, setEpoch] = useState(model.epoch);
  if (epoch !== model.epoch) {
    setEpoch(model.epoch);
    setAdding(false);
  }
  if (!compare) return null;
  const compared = compare.field;
  const field = fields[compared] as AnyCell;
  const given = model.state.alternatives;
  const change = (alternatives: readonly Alternative[]) => edit((state) => ({...state, alternatives}));

  function choose(place: number, value: Cell) {
    const before = given[place] ?? {inputs: {}};
    // Its name described what it was before.
    const after = {inputs: {...before.inputs, [compared]: value}};
    change(place < given.length ? given.map((each, index) => (index === place ? after : each)) : [...given, after]);
    if (place >= given.length) setAdding(false);
  }
  const count = given.length + (adding ? 1 : 0);

  function add() {
    if (field.kind === 'choice') {
      const used = [model.state.inputs[compared], ...given.map(({inputs}) => inputs[compared])];
      const free = field.options.find((option) => !used.includes(option.id)) ?? field.options[0];
      choose(given.length, free?.id ?? null);
      commit();
    } else setAdding(true);
    setTimeout(() => document.getElementById(`${id}-${given.length}`)?.focus());
  }
  /** Without its name, which is to tell it from the others. */
  function duplicate({inputs}: Alternative) {
    setAdding(false);
    change([...given, {inputs}]);
    commit();
    setTimeout(() => document.getElementById(`${id}-${given.length}`)?.focus());
  }
  return (
    <fieldset className={own.beside}>
      <legend className={own.label}>Beside it</legend>
      {Array.from({length: count}, (_, place) => {
        const alternative = given[place];
        const others = Object.entries(alternative?.inputs ?? {}).filter(([name]) => name !== compared && fields[name]);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an alternative is its place, in the link too
          <div key={place} className={own.one}>
            <div>
              <CellField
                id={`${id}-${place}`}
                field={field}
                value={
                  alternative ? ((alternative.inputs[compared] ?? model.state.inputs[compared]) as Cell) : undefined
                }
                epoch={model.epoch}
                label={`Beside it, ${place + 1}: ${field.label}`}
                bare
                suggestions={field.kind === 'text' && field.suggest ? suggestions(field.suggest) : undefined}
                onChange={(value) => choose(place, value)}
                onCommit={commit}
                onProblem={desk.problem}
              />
              {(alternative?.label || others.length > 0) && (
                <p className={styles.hint}>
                  {[
                    alternative?.label,
                    ...others.map(([name, value]) => {
                      const other = fields[name];
                      return other && `${other.label} ${inputText(other, value)}`;
                    }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              )}
            </div>
            <button
              type="button"
              className={styles.quiet}
              onClick={() => {
                document.getElementById(`${id}-add`)?.focus();
                if (place >= given.length) return setAdding(false);
                change(given.filter((_, index) => index !== place));
                commit();
              }}
            >
              Remove<span className="visually-hidden"> alternative {place + 1}</span>
            </button>
            {alternative && (
              <Differs
                id={`${id}-${place}`}
                calculator={calculator}
                desk={desk}
                alternative={alternative}
                number={place + 1}
                suggestions={suggestions}
                onChange={(after) => change(given.map((each, index) => (index === place ? after : each)))}
                {...(given.length < MOST_ALTERNATIVES && {onDuplicate: () => duplicate(alternative)})}
              />
            )}
          </div>
        );
      })}
      {count < MOST_ALTERNATIVES && (
        <button id={`${id}-add`} type="button" className={styles.quiet} onClick={add}>
          Compare with {count === 0 ? 'something' : 'another'}
        </button>
      )}
    </fieldset>
  );
}
