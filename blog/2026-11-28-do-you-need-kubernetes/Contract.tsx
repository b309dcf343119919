// Puts the objects of Kubernetes between what developers say and what operators may change because of it.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

interface Clause {
  developer: string;
  object: string;
  operator: readonly [string, string?];
}

const CLAUSES: readonly Clause[] = [
  {developer: 'run this image', object: 'Deployment', operator: ['restart it anywhere']},
  {developer: 'give it this much', object: 'requests', operator: ['choose and resize', 'machines']},
  {developer: 'take one at a time', object: 'disruption budget', operator: ['drain nodes in', 'office hours']},
  {developer: 'add copies by load', object: 'autoscaler', operator: ['pay for the load', 'there is']},
  {developer: 'lead this name to it', object: 'HTTPRoute', operator: ['swap the proxy', 'behind it']},
];

const STEP = 44;
const TOP = 30;

/** Five clauses: what the one side writes, the object that holds it, what the other side may do. */
export function Contract(): ReactNode {
  return (
    <Figure
      height={TOP + CLAUSES.length * STEP}
      caption="Each object is a clause: one side may rely on it, so the other need not be asked."
      conclusion="The contract. Developers write what they need: an image, how much it uses, that one copy may be missing at a time, copies by load, and the name that leads to it. Kubernetes holds each as an object: Deployment, requests, disruption budget, autoscaler, HTTPRoute. Because of it operators may restart it anywhere, choose and resize machines, drain nodes in office hours, pay for the load there is and swap the proxy, without asking the team."
    >
      <text className={styles.strong} x="0" y="14">
        Who writes it says
      </text>
      <text className={`${styles.strong} ${styles.middle}`} x="205" y="14">
        object
      </text>
      <text className={styles.strong} x="286" y="14">
        who runs it may
      </text>
      {CLAUSES.map(({developer, object, operator: [first, second]}, row) => {
        const top = TOP + row * STEP;
        return (
          <g key={object}>
            <text className={styles.soft} x="0" y={top + 20}>
              {developer}
            </text>
            <rect className={styles.chosen} x="146" y={top} width="118" height="32" />
            <text className={styles.middle} x="205" y={top + 21}>
              {object}
            </text>
            <path className={styles.line} d={`M266 ${top + 16} H282 m-5 -4 l5 4 l-5 4`} />
            <text className={styles.soft} x="286" y={top + (second === undefined ? 20 : 13)}>
              {first}
            </text>
            {second !== undefined && (
              <text className={styles.soft} x="286" y={top + 28}>
                {second}
              </text>
            )}
          </g>
        );
      })}
    </Figure>
  );
}
