// One calculation of a record: what was agreed, what it is today and why, when to look at it again, and its inputs.

import Link from '@docusaurus/Link';
import {type ReactNode, useId} from 'react';
import {formatDate} from '../../model/format';
import type {CalculationView} from '../../report/record/record-view';
import type {LoadScenario} from '../CalculatorIsland';
import {Causes} from './Causes';
import {ChangeTable} from './ChangeTable';
import {Conditions} from './Conditions';
import styles from './decision-record.module.css';
import {Problems} from './Problems';
import {Verdicts} from './Verdicts';
import {WithEdits} from './WithEdits';

interface CalculationPartProps {
  readonly calculation: CalculationView;
  /** It needs no name of its own then. */
  readonly alone: boolean;
  readonly load: LoadScenario | null;
}

export function CalculationPart({calculation, alone, load}: CalculationPartProps): ReactNode {
  const {id, title, verdicts, problems, link, inputs, inputsInWords, outputs, conditions} = calculation;
  const heading = useId();
  const name = alone || id === null ? title : id;
  return (
    <section className={styles.calculation} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {alone || id === null ? 'Agreed, and today' : `Agreed, and today: ${id}`}
      </h2>
      <p className={styles.says}>
        <Verdicts of={verdicts} />. {calculation.says}
      </p>
      {problems.length > 0 ? (
        <Problems all={problems} />
      ) : (
        <>
          {outputs.length > 0 && (
            <ChangeTable calculation={calculation} caption={`${name}: agreed, what changed it, and today`} />
          )}
          <Causes calculation={calculation} />
          <Conditions all={conditions} of={name} />
          <div className={styles.inputs}>
            <h3>{inputsInWords ? 'Inputs as agreed' : 'Inputs that its link sets'}</h3>
            <dl>
              {inputs.map(({label, text}) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </div>
          <p className={styles.under}>
            {provenance(calculation)} <Link to={link}>Open it in the calculator</Link>
            {!sameAsToday(calculation) && (
              <>
                , or <Link to={calculation.today}>with today’s model and facts</Link>
              </>
            )}
            .
          </p>
          {load && <WithEdits calculation={calculation} name={name} load={load} />}
        </>
      )}
    </section>
  );
}

/** Whether model and facts of then are still those of today. */
function sameAsToday({model, data}: CalculationView): boolean {
  return model?.was === model?.now && (data === null || data.was === data.now);
}

/** With what it was computed, and with what it is held against. */
function provenance(calculation: CalculationView): string {
  const {computed, model, data, title} = calculation;
  const day = computed === null ? 'Computed' : `Computed on ${formatDate(computed)}`;
  const facts =
    data === null ? '' : data.was === null ? ' and no pinned facts' : ` and facts of ${formatDate(data.was)}`;
  const today = `version ${model?.now}${data === null ? '' : ` and facts of ${formatDate(data.now)}`}`;
  return `${day} with version ${model?.was} of “${title}”${facts}; held against ${sameAsToday(calculation) ? 'the same, which are today’s' : today}.`;
}
