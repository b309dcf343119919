// Draws the reported reduction, from all series to those that were kept.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';
import {STEPS} from './steps';

const WIDE = 330;
const ROW = 44;
const MOST = STEPS[0].millions;

/** Three bars, each beside what went. */
export function Waterfall(): ReactNode {
  return (
    <Figure
      height={STEPS.length * ROW + 4}
      caption="Four series of five were not worth keeping."
      conclusion="Four series of five were not worth keeping. Active series as reported by SimpliSafe's team, in millions: 8.0 before, 3.2 after the first rules, which took about 60 per cent, and 1.7 in the end. That is 79 per cent less."
    >
      {STEPS.map(({label, millions}, at) => (
        <g key={label}>
          <text x="0" y={at * ROW + 14}>
            {label}
          </text>
          <rect className={styles.box} x="0" y={at * ROW + 20} width={WIDE} height="16" />
          <rect className={styles.work} x="0" y={at * ROW + 20} width={(millions / MOST) * WIDE} height="16" />
          <text className={styles.strong} x={WIDE + 8} y={at * ROW + 33}>
            {millions.toFixed(1)} M
          </text>
        </g>
      ))}
    </Figure>
  );
}
