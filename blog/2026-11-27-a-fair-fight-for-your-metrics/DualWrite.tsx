// Draws the trial: one stream, two exporters with a queue each, the same alerts behind both.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

const VENDORS = [
  {name: 'north', top: 8},
  {name: 'south', top: 82},
];

/** A Collector and two backends. */
export function DualWrite(): ReactNode {
  return (
    <Figure
      height={150}
      caption="Both get the same points, and neither waits for the other."
      conclusion="Both vendors get the same points, and neither waits for the other. One Collector hands every point to two exporters, each with a queue of its own, one for the vendor north and one for south. The same dashboards and alert rules are loaded into both."
    >
      <rect className={styles.box} x="0" y="42" width="92" height="56" />
      <text className={styles.middle} x="46" y="75">
        Collector
      </text>
      {VENDORS.map(({name, top}) => (
        <g key={name}>
          <path
            className={styles.line}
            d={
              top < 70
                ? 'M92 70 L128 38 m-7.3 1.4 l7.3 -1.4 l-2.2 7.1'
                : 'M92 70 L128 108 m-1.9 -7.2 l1.9 7.2 l-7.2 -1.9'
            }
          />
          <rect className={styles.wait} x="130" y={top + 8} width="86" height="40" />
          <text className={`${styles.soft} ${styles.middle}`} x="173" y={top + 32}>
            own queue
          </text>
          <path className={styles.line} d={`M216 ${top + 28} H252 m-6 -4 l6 4 l-6 4`} />
          <rect className={styles.box} x="254" y={top} width="146" height="56" />
          <text className={`${styles.strong} ${styles.middle}`} x="327" y={top + 23}>
            {name}
          </text>
          <text className={`${styles.soft} ${styles.middle}`} x="327" y={top + 42}>
            same rules and alerts
          </text>
        </g>
      ))}
    </Figure>
  );
}
