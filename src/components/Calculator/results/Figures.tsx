// Three figures below the answer: what each is called, its number, and what to hold it against.
import type {ReactNode} from 'react';
import type {Answer, AnyCalculator} from '../../../model/calculator';
import type {Ref} from '../../../model/explain';
import {shown} from '../../../report/shown';
import {Breakable} from './Breakable';
import {Opens} from './Opens';
import styles from './says.module.css';

const LONG = 13;
const LONGER = 20;

export function Figures({
  calculator,
  answer,
  onOpen,
}: {
  readonly calculator: AnyCalculator;
  readonly answer: Answer;
  readonly onOpen: (ref: Ref) => void;
}): ReactNode {
  return (
    <dl className={styles.figures}>
      {calculator.figures.map((figure) => {
        const value = shown(calculator, answer.base, {name: figure.step, row: null});
        const size = value.bare.length > LONGER ? styles.tiny : value.bare.length > LONG ? styles.small : undefined;
        return (
          <div key={figure.label}>
            <dt>{figure.label}</dt>
            <dd className={size}>
              <Opens to={value.ref} onOpen={onOpen}>
                <Breakable text={value.bare} />
                {value.unit !== '' && (
                  <>
                    {' '}
                    <small>{value.unit}</small>
                  </>
                )}
              </Opens>
            </dd>
            <dd className={styles.below}>{value.missing ? value.missing.reason : figure.below(answer)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
