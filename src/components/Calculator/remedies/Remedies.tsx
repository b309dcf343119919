// What would help: each change with its gain, its cost in work and how it is done, to set beside the answer or put into the form.
// biome-ignore-all lint/a11y/noRedundantRoles: some browsers forget a table's meaning when its rows become boxes on a phone
import {type ReactNode, useEffect, useRef, useState} from 'react';
import type {Alternative, Answer, AnyCalculator, State} from '../../../model/calculator';
import {findStep} from '../../../model/calculator';
import type {Inputs} from '../../../model/field';
import {plainText} from '../../../model/phrase';
import type {Remedies as Definition, RemedyOutcome} from '../../../model/remedy';
import {REMEDIES_ID} from '../results/opening';
import {besideState, pressBeside} from './beside';
import {RemedyRow, type RowActions} from './RemedyRow';
import styles from './remedies.module.css';
import {useRemedies} from './use-remedies';

export interface RemedyActions {
  readonly onBeside: (alternatives: readonly Alternative[]) => void;
  readonly onTake: (inputs: Inputs) => void;
  /** Told what helps, in a sentence, whenever all of it has been worked out. */
  readonly onHelp: (sentence: string) => void;
}

interface RemediesProps extends RemedyActions {
  readonly calculator: AnyCalculator;
  readonly definition: Definition;
  readonly answer: Answer;
  readonly data: unknown;
  readonly state: State;
  readonly date: string;
  /** The outcomes of this very answer, where the build worked them out. */
  readonly known: readonly RemedyOutcome[] | null;
}

export function Remedies(props: RemediesProps): ReactNode {
  const {calculator, definition, answer, data, state, date, known, onBeside, onTake, onHelp} = props;
  const title = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const rows = useRemedies(calculator, answer.base, data, date, known);
  const waiting = rows.filter(({pending}) => pending).length;
  const label = (step: string) => findStep(calculator, step).step.label;
  const outcomes = rows.flatMap(({outcome}) => outcome ?? []);
  const finding = outcomes.length === rows.length ? plainText(definition.sentence(outcomes)) : null;
  const settled = waiting === 0 ? finding : null;
  useEffect(() => {
    if (settled !== null) onHelp(settled);
  }, [settled, onHelp]);

  const actionsOf = (outcome: RemedyOutcome | null): RowActions | null => {
    if (!outcome || 'nothing' in outcome) return null;
    const {patch, remedy} = outcome;
    return {
      beside: besideState(calculator.fields, state, remedy.title, patch),
      pressBeside: () => onBeside(pressBeside(calculator.fields, state, remedy.title, patch)),
      take: () => {
        onTake(patch);
        setSaid(`“${remedy.title}” is in the form. The browser’s Back takes it out again.`);
        // The row moves, and its buttons may go: the reader stays at the list.
        title.current?.focus();
      },
    };
  };
  return (
    <section className={styles.section} aria-labelledby={REMEDIES_ID} aria-busy={waiting > 0 || undefined}>
      <h2 id={REMEDIES_ID} ref={title} tabIndex={-1}>
        {definition.title}
      </h2>
      <p className={styles.finding} data-pending={waiting > 0 || undefined}>
        {finding ?? 'Working out what would help…'}
      </p>
      <p role="status" className={styles.status}>
        {waiting > 0 && outcomes.length > 0 ? `Working out ${waiting} of ${rows.length} again…` : said}
      </p>
      <table className={styles.table} role="table">
        <caption className="visually-hidden">{definition.title}, best first</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Change
            </th>
            <th scope="col" role="columnheader">
              Gained<small>{label(definition.gained.mid)}</small>
            </th>
            <th scope="col" role="columnheader">
              Gained early<small>{label(definition.gained.early)}</small>
            </th>
            <th scope="col" role="columnheader">
              New nodes
            </th>
            <th scope="col" role="columnheader">
              Effort<small>our judgement</small>
            </th>
          </tr>
        </thead>
        {rows.map(({id, outcome, pending}) => {
          const remedy = definition.list.find((each) => each.id === id);
          return (
            remedy && (
              <RemedyRow
                key={id}
                calculator={calculator}
                remedy={remedy}
                outcome={outcome}
                pending={pending}
                command={() => remedy.apply(answer.base, data)}
                actions={actionsOf(outcome)}
              />
            )
          );
        })}
      </table>
      <p className={styles.note}>{definition.effortNote}</p>
    </section>
  );
}
