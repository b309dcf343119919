// Follows the points of two pods to the one Collector in which those of one metric meet.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

const PODS = [
  {name: 'pod 1', top: 30},
  {name: 'pod 2', top: 120},
];

/** Agents, a load-balancing exporter, and two gateways. */
export function Meeting(): ReactNode {
  return (
    <Figure
      height={206}
      caption="What must see every point belongs behind the routing, not before it."
      conclusion="What must see every point belongs behind the routing. Two pods each send metrics a and b to the agent on their node. Edits one to six run there. Agents route by metric: both pods' points of a go to gateway 1, those of b to gateway 2. Only in a gateway do the points of one metric meet, so that joining them belongs there, and changing temporality too."
    >
      <text className={styles.strong} x="0" y="16">
        agents
      </text>
      <text className={styles.soft} x="58" y="16">
        edits 1 to 6
      </text>
      <text className={styles.strong} x="262" y="16">
        gateways
      </text>
      <text className={styles.soft} x="330" y="16">
        edit 7
      </text>
      {PODS.map(({name, top}, at) => (
        <g key={name}>
          <rect className={styles.box} x="0" y={top} width="128" height="56" />
          <text className={styles.middle} x="64" y={top + 24}>
            {name}
          </text>
          <text className={`${styles.soft} ${styles.middle}`} x="64" y={top + 42}>
            its a, its b
          </text>
          <rect className={styles.chosen} x="262" y={top} width="136" height="56" />
          <text className={styles.middle} x="330" y={top + 24}>
            gateway {at + 1}
          </text>
          <text className={`${styles.soft} ${styles.middle}`} x="330" y={top + 42}>
            every point of {at === 0 ? 'a' : 'b'}
          </text>
        </g>
      ))}
      <path className={styles.line} d="M128 48 H258 m-6 -4 l6 4 l-6 4" />
      <path className={styles.line} d="M128 158 H258 m-6 -4 l6 4 l-6 4" />
      <path className={styles.line} d="M128 70 L258 136 m-7.2 1 l7.2 -1 l-3.6 -6.2" />
      <path className={styles.line} d="M128 136 L258 70 m-3.6 6.2 l3.6 -6.2 l-7.2 -1" />
      <text className={`${styles.soft} ${styles.middle}`} x="193" y="42">
        a
      </text>
      <text className={`${styles.soft} ${styles.middle}`} x="193" y="174">
        b
      </text>
      <text className={styles.soft} x="0" y="200">
        Routing by metric: a load-balancing exporter in each agent.
      </text>
    </Figure>
  );
}
