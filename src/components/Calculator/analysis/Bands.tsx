// How sure an answer is: the bands of its results where a range was typed, and how often the decision comes out.
// biome-ignore-all lint/a11y/noRedundantRoles: some browsers forget a table's meaning when its rows become boxes on a phone
import {type ReactNode, useEffect} from 'react';
import {type Answer, type AnyCalculator, findStep} from '../../../model/calculator';
import {bandText, missingText, UNCERTAINTY_NOTE, uncertaintySentence} from '../../../report/uncertainty';
import {Breakable} from '../results/Breakable';
import styles from './analysis.module.css';
import type {Findings} from './props';
import type {UncertaintyWork} from './use-uncertainty';

interface BandsProps {
  readonly calculator: AnyCalculator;
  readonly answer: Answer;
  readonly sure: UncertaintyWork;
  readonly output: string;
  readonly names: readonly string[];
  readonly onFound: (answer: Answer, found: Findings) => void;
}

export function Bands(props: BandsProps): ReactNode {
  return (
    <section className={styles.part} aria-labelledby="how-sure">
      <h3 id="how-sure">How sure it is</h3>
      {props.sure.asked ? (
        <Drawn {...props} />
      ) : (
        <p className={styles.finding}>
          No number is a range. Type one into a box, such as 40..60, for what you do not know exactly.
        </p>
      )}
    </section>
  );
}

function Drawn({calculator, answer, sure, output, names, onFound}: BandsProps): ReactNode {
  const {found, failed} = sure;
  useEffect(() => {
    if (found) onFound(answer, {uncertainty: {found, output, names}});
  }, [answer, found, output, names, onFound]);
  if (failed)
    return (
      <p role="alert" className={styles.wrong}>
        Nothing could be drawn. {failed}
      </p>
    );
  if (!found)
    return (
      <p role="status" className={styles.finding}>
        Drawing from the ranges…
      </p>
    );
  return (
    <>
      <p role="status" className={styles.finding}>
        {uncertaintySentence(calculator, {found, output, names})}
      </p>
      <table className={styles.bands} role="table">
        <caption className="visually-hidden">Bands of the results</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Result
            </th>
            <th scope="col" role="columnheader">
              5 %
            </th>
            <th scope="col" role="columnheader">
              Median
            </th>
            <th scope="col" role="columnheader">
              95 %
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {found.bands.map((band) => (
            <tr key={band.output} role="row">
              <th scope="row" role="rowheader">
                {findStep(calculator, band.output).step.label}
                {band.missing > 0 && <small>{missingText(band, found.draws)}</small>}
              </th>
              <td role="cell">
                <Breakable text={bandText(calculator, band.output, band.low)} />
              </td>
              <td role="cell">
                <Breakable text={bandText(calculator, band.output, band.median)} />
              </td>
              <td role="cell">
                <Breakable text={bandText(calculator, band.output, band.high)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{UNCERTAINTY_NOTE}</p>
    </>
  );
}
