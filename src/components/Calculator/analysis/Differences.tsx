// Which inputs made the difference to each alternative: a sentence, a share for each input, and how the shares came about.
// biome-ignore-all lint/a11y/noRedundantRoles: some browsers forget a table's meaning when its rows become boxes on a phone
import {type ReactNode, useEffect, useState} from 'react';
import type {AnyCalculator} from '../../../model/calculator';
import {
  COMPARISON_NOTE,
  causeLabel,
  comparisonSentence,
  type NamedComparison,
  ordersText,
  sidesOf,
  signedText,
} from '../../../report/comparison';
import {outcomeText} from '../../../report/sensitivity';
import {Breakable} from '../results/Breakable';
import styles from './analysis.module.css';
import {OutputPicker} from './OutputPicker';
import type {DifferenceProps} from './props';
import {Unreachable} from './Unreachable';
import {useComparisons} from './use-comparisons';

export default function Differences(props: DifferenceProps): ReactNode {
  const {calculator, answer, whole, unreachable, onRetry, onFound} = props;
  const [output, setOutput] = useState(calculator.outputs[0] ?? '');
  const found = useComparisons(calculator, props, output, whole);
  useEffect(() => {
    if (found) onFound(answer, {comparisons: found});
  }, [answer, found, onFound]);
  const shared = found?.some((each) => each.found.causes.length > 1);
  return (
    <>
      <OutputPicker calculator={calculator} answer={answer} output={output} onPick={setOutput} />
      {!whole && unreachable && <Unreachable says={unreachable} onRetry={onRetry} />}
      {!found && (
        <p role="status" className={styles.status}>
          Working it out…
        </p>
      )}
      {found?.map((each) => (
        <One key={each.rival} calculator={calculator} named={each} />
      ))}
      {shared && <p className={styles.note}>{COMPARISON_NOTE}</p>}
    </>
  );
}

function One({calculator, named}: {readonly calculator: AnyCalculator; readonly named: NamedComparison}): ReactNode {
  const {causes, output} = named.found;
  return (
    <>
      <p className={styles.finding}>{comparisonSentence(calculator, named)}</p>
      {causes.length > 1 && (
        <table className={styles.bands} role="table">
          <caption className="visually-hidden">What made the difference to {named.rival}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                Input
              </th>
              <th scope="col" role="columnheader">
                By itself
              </th>
              <th scope="col" role="columnheader">
                Share
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {causes.map((cause) => {
              const {from, to} = sidesOf(calculator, cause);
              return (
                <tr key={cause.name} role="row">
                  <th scope="row" role="rowheader">
                    {causeLabel(calculator, cause)}
                    <small>
                      {from} → {to}
                    </small>
                  </th>
                  <td role="cell">
                    <Breakable text={outcomeText(calculator, output, cause.alone)} />
                  </td>
                  <td role="cell">
                    <Breakable text={cause.share === null ? 'none' : signedText(calculator, output, cause.share)} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {ordersText(named.found) !== '' && <p className={styles.note}>{ordersText(named.found)}</p>}
    </>
  );
}
