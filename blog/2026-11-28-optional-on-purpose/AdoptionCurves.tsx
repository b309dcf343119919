// Draws the model's months: what a required platform counts and serves, and what an optional one serves.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';
import {type Month, run} from './code/mandate';
import {MANDATED_UNTIL, MIDDLE, MONTHS, overtaken, TEAMS} from './scenario';

const LEFT = 26;
const BASE = 232;
const x = (month: number) => LEFT + (month / MONTHS) * 366;
const y = (share: number) => BASE - share * 200;

function line(path: readonly Month[], value: (month: Month) => number): string {
  return path
    .map((each, at) => `${at === 0 ? 'M' : 'L'}${x(each.month).toFixed(1)} ${y(value(each)).toFixed(1)}`)
    .join('');
}

/** Teams of forty over three years; the rule ends after two. */
export function AdoptionCurves(): ReactNode {
  const [optional, required] = [run(MIDDLE, MONTHS, 0), run(MIDDLE, MONTHS, MANDATED_UNTIL)];
  const crossing = overtaken(MIDDLE) ?? 0;
  return (
    <Figure
      height={278}
      caption="The rule leads for fourteen months. Then it keeps only the figure, and loses that when its sponsor leaves."
      conclusion="Teams out of 40 over 36 months, in the middle of our assumptions. Under a mandate 38 are counted from month 6 on, but 15 are served then and 24 in month 24. The optional platform serves 4 in month 6, passes the mandate in month 15 and serves 34 in month 24. When the sponsor leaves after month 24, the counted teams fall to the 24 that are served."
    >
      {[0, 10, 20, 30, 40].map((teams) => (
        <g key={teams}>
          <line className={styles.rule} x1={LEFT} x2="392" y1={y(teams / TEAMS)} y2={y(teams / TEAMS)} />
          <text className={`${styles.soft} ${styles.end}`} x={LEFT - 6} y={y(teams / TEAMS) + 4}>
            {teams}
          </text>
        </g>
      ))}
      {[0, 6, 12, 18, 24, 30, 36].map((month) => (
        <text
          key={month}
          className={`${styles.soft} ${styles.middle}`}
          x={x(month) - (month === MONTHS ? 4 : 0)}
          y={BASE + 18}
        >
          {month}
        </text>
      ))}
      <text className={`${styles.soft} ${styles.middle}`} x={x(18)} y={BASE + 38}>
        months
      </text>
      <text className={styles.soft} x="0" y="16">
        teams, of {TEAMS}
      </text>
      <line className={styles.line} x1={x(MANDATED_UNTIL)} x2={x(MANDATED_UNTIL)} y1="22" y2={BASE} />
      <text className={`${styles.soft} ${styles.middle}`} x={x(MANDATED_UNTIL)} y="16">
        sponsor leaves
      </text>
      <path className={styles.wait} d={line(required, ({counted}) => counted)} />
      <path className={styles.line} d={line(required, ({served}) => served)} />
      <path className={styles.cut} d={line(optional, ({served}) => served)} />
      <circle className={styles.chosen} cx={x(crossing)} cy={y(optional[crossing]?.served ?? 0)} r="5" />
      <text x={x(7)} y={y(0.95) + 20}>
        required, counted
      </text>
      <text className={styles.soft} x={x(14.3)} y={y(0.5) + 17}>
        required, served
      </text>
      <text className={`${styles.strong} ${styles.end}`} x="390" y={y(0.97) + 27}>
        optional, served
      </text>
    </Figure>
  );
}
