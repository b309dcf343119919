// What stands under the title of a decision record: its status, and of each calculation what was agreed and what it is today.

import Link from '@docusaurus/Link';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import type {ReactNode} from 'react';
import {type RecordView, verdictsOf} from '../../report/record/record-view';
import type {LoadScenario} from '../CalculatorIsland';
import {dayInWords, isoDay} from '../day';
import {CalculationPart} from './CalculationPart';
import styles from './decision-record.module.css';
import {Problems} from './Problems';
import {Verdicts} from './Verdicts';

/** As the build writes it. */
export interface GeneratedRecord extends RecordView {
  /** For each calculation the way to its calculator; null where it cannot be read. */
  readonly loads: readonly (LoadScenario | null)[];
}

export default function DecisionRecord({record}: {readonly record: GeneratedRecord}): ReactNode {
  const {calculations, problems, loads} = record;
  const {status, date, 'decision-makers': makers} = useDoc().frontMatter as Readonly<Record<string, unknown>>;
  const day = isoDay(date as string);
  const by = Array.isArray(makers) ? makers.join(', ') : '';
  return (
    <>
      <div className={styles.status}>
        {sentence(String(status))}, <time dateTime={day}>{dayInWords(day)}</time>
        {by !== '' && `, by ${by}`} · <Verdicts of={verdictsOf(record)} /> · <Link to="/decisions">All decisions</Link>
      </div>
      {problems.length > 0 && (
        <section className={styles.calculation} aria-label="Calculations">
          <p className={styles.says}>The calculations of this record cannot be read.</p>
          <Problems all={problems} />
        </section>
      )}
      {calculations.map((calculation, index) => (
        <CalculationPart
          // biome-ignore lint/suspicious/noArrayIndexKey: a record's calculations have nothing else for certain, and never change places
          key={index}
          calculation={calculation}
          alone={calculations.length === 1}
          load={loads[index] ?? null}
        />
      ))}
    </>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
