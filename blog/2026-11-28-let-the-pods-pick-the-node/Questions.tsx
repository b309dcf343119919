// Draws the questions that stand between a node and its removal, in Karpenter's order.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

const QUESTIONS: readonly (readonly [string, string])[] = [
  ['No pod came or went', 'for consolidateAfter?'],
  ['May all its pods be evicted?', 'budgets of pods, do-not-disrupt'],
  ['Is there room in the pool’s', 'budget, for this reason, now?'],
  ['Do its pods fit elsewhere, with', 'at most one cheaper new node?'],
  ['Balanced: is the share saved at', 'least half the share disturbed?'],
];

const STEP = 60;
const WIDE = 250;

/** Five questions, each of which can keep the node. */
export function Questions(): ReactNode {
  const end = QUESTIONS.length * STEP;
  return (
    <Figure
      height={end + 44}
      caption="Five chances to say no. Four of them are settings."
      conclusion="A node is removed only if five questions are answered with yes: it has been quiet for consolidateAfter; all its pods may be evicted; the pool's budget has room for this reason at this time; its pods fit elsewhere with at most one cheaper new node; and under the policy Balanced the share of cost saved is at least half the share of pods disturbed. Any no keeps the node. After five times yes, a replacement is started first, and then the node is drained."
    >
      {QUESTIONS.map(([first, second], at) => {
        const top = at * STEP;
        return (
          <g key={first}>
            <rect className={styles.box} x="0" y={top + 1} width={WIDE} height="40" />
            <text x="10" y={top + 18}>
              {first}
            </text>
            <text className={at === 1 ? styles.soft : undefined} x="10" y={top + 34}>
              {second}
            </text>
            <path className={styles.line} d={`M${WIDE} ${top + 21} h46 m-6 -4 l6 4 l-6 4`} />
            <text className={`${styles.soft} ${styles.middle}`} x={WIDE + 22} y={top + 15}>
              no
            </text>
            <text x={WIDE + 52} y={top + 26}>
              the node stays
            </text>
            <path className={styles.line} d={`M125 ${top + 41} v17 m-4 -6 l4 6 l4 -6`} />
            <text className={styles.soft} x="134" y={top + 55}>
              yes
            </text>
          </g>
        );
      })}
      <rect className={styles.chosen} x="1" y={end + 2} width={WIDE - 1} height="40" />
      <text className={styles.strong} x="10" y={end + 19}>
        replacement ready, if one is
      </text>
      <text className={styles.strong} x="10" y={end + 35}>
        needed; then the node drains
      </text>
    </Figure>
  );
}
