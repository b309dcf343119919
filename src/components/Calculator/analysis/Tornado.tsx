// What the answer turns on: the picture of it, and a table whose ends are buttons that set the value.
// biome-ignore-all lint/a11y/noRedundantRoles: some browsers forget a table's meaning when its rows become boxes on a phone
import {type ReactNode, useMemo} from 'react';
import {withAmount} from '../../../analysis/numeric-inputs';
import type {Bar, Sensitivity} from '../../../analysis/sensitivity';
import {type AnyCalculator, findStep} from '../../../model/calculator';
import type {Inputs} from '../../../model/field';
import {
  amountText,
  originText,
  outcomeText,
  SENSITIVITY_NOTE,
  sensitivityChart,
  sensitivityRest,
} from '../../../report/sensitivity';
import {Figure} from '../../charts/Figure';
import styles from './analysis.module.css';

interface TornadoProps {
  readonly calculator: AnyCalculator;
  readonly inputs: Inputs;
  readonly found: Sensitivity;
  readonly pending: boolean;
  readonly onTake: (inputs: Inputs, says: string) => void;
}

export function Tornado({calculator, inputs, found, pending, onTake}: TornadoProps): ReactNode {
  const chart = useMemo(() => sensitivityChart(calculator, found), [calculator, found]);
  const {label} = findStep(calculator, found.output).step;
  const end = ({place}: Bar, {input, outcome}: Bar['low']) => {
    const amount = amountText(place, input);
    const set = () =>
      onTake(
        {[place.name]: withAmount(inputs, place, input)[place.name] ?? null},
        `“${place.label}” is ${amount} in the form. The browser’s Back takes it out again.`,
      );
    return (
      <td role="cell">
        <button type="button" className={styles.end} onClick={set}>
          <span className="visually-hidden">Set {place.label} to</span> <b>{amount}</b>{' '}
          <span>{outcomeText(calculator, found.output, outcome)}</span>
        </button>
      </td>
    );
  };
  return (
    <div data-pending={pending || undefined} className={styles.found}>
      <Figure title="What the answer turns on" level={3} chart={chart} touched />
      {found.bars.length > 0 && (
        <table className={styles.table} role="table">
          <caption>{label} at both ends of each range. Press an end to put it into the form.</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                Input
              </th>
              <th scope="col" role="columnheader">
                At its low end
              </th>
              <th scope="col" role="columnheader">
                At its high end
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {found.bars.map((bar) => (
              <tr key={bar.place.path} role="row">
                <th scope="row" role="rowheader">
                  {bar.place.label}
                  <small>{originText(bar.span)}</small>
                </th>
                {end(bar, bar.low)}
                {end(bar, bar.high)}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.note}>{[...sensitivityRest(found), SENSITIVITY_NOTE].join(' ')}</p>
    </div>
  );
}
