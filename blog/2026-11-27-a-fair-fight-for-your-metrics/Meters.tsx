// Draws how four meters answer to the same two changes of one workload.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';
import {METERS} from './meters';

const ONCE = 70;
const ROW = 58;

interface BarProps {
  className: string | undefined;
  top: number;
  times: number;
  of: string;
}

function Bar({className, top, times, of}: BarProps): ReactNode {
  return (
    <g>
      <rect className={className} x="0" y={top} width={times * ONCE} height="12" />
      <text className={styles.soft} x={times * ONCE + 6} y={top + 10}>
        {of}: {times} ×
      </text>
    </g>
  );
}

/** Two bars for each vendor, beside the bill as it was. */
export function Meters(): ReactNode {
  const end = METERS.length * ROW;
  return (
    <Figure
      height={end + 18}
      caption="One bill follows the interval and the deploys, two the interval alone, one hardly either."
      conclusion="The same two changes, four bills. Scraping every 15 seconds instead of each minute multiplies Grafana Cloud Pro's by 4, Amazon's by 2.6, Google's by 2.67 and Datadog Pro's by 1. A fourth deploy a day multiplies Grafana Cloud Pro's by 1.6, Datadog Pro's by 1.02 and the other two not at all."
    >
      {METERS.map(({vendor, interval, deploy}, at) => (
        <g key={vendor}>
          <text className={styles.strong} x="0" y={at * ROW + 14}>
            {vendor}
          </text>
          <Bar className={styles.work} top={at * ROW + 20} times={interval} of="every 15 s" />
          <Bar className={styles.wait} top={at * ROW + 36} times={deploy} of="a fourth deploy" />
          <line className={styles.cut} x1={ONCE} x2={ONCE} y1={at * ROW + 18} y2={at * ROW + 51} />
        </g>
      ))}
      <text className={`${styles.soft} ${styles.middle}`} x={ONCE} y={end + 14}>
        as it was
      </text>
    </Figure>
  );
}
