// Sets the loop that grows a group of nodes beside the loop that looks for a node.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

interface Step {
  lines: readonly string[];
  /** Where the two differ. */
  chosen?: boolean;
}

const GROUPS: readonly Step[] = [
  {lines: ['a pod has no place']},
  {lines: ['which group’s node', 'would hold it?'], chosen: true},
  {lines: ['group size + n'], chosen: true},
  {lines: ['EC2 boots the', 'type of the group']},
  {lines: ['unneeded 10 min:', 'group size − 1']},
];

const PODS: readonly Step[] = [
  {lines: ['pods have no place']},
  {lines: ['pack them: what', 'would hold them all?'], chosen: true},
  {lines: ['up to 60 types asked for'], chosen: true},
  {lines: ['EC2 boots one', 'of them, by price']},
  {lines: ['cheaper without it, or', 'on a smaller one: replace']},
];

const STEP = 62;
const TOP = 30;
const WIDE = 170;

function Loop({
  name,
  steps,
  left,
  back,
}: {
  name: string;
  steps: readonly Step[];
  left: number;
  back: number;
}): ReactNode {
  const edge = back < left ? left : left + WIDE;
  const [first, last] = [TOP + 21, TOP + (steps.length - 1) * STEP + 21];
  return (
    <g>
      <text className={`${styles.strong} ${styles.middle}`} x={left + WIDE / 2} y="16">
        {name}
      </text>
      {steps.map(({lines, chosen}, at) => {
        const top = TOP + at * STEP;
        return (
          <g key={lines[0]}>
            <rect className={chosen ? styles.chosen : styles.box} x={left} y={top} width={WIDE} height="42" />
            {lines.map((line, index) => (
              <text
                key={line}
                className={styles.middle}
                x={left + WIDE / 2}
                y={top + (lines.length > 1 ? 18 : 26) + index * 16}
              >
                {line}
              </text>
            ))}
            {at > 0 && <path className={styles.line} d={`M${left + WIDE / 2} ${top - 20} v18 m-4 -6 l4 6 l4 -6`} />}
          </g>
        );
      })}
      <path
        className={styles.line}
        d={`M${edge} ${last} H${back} V${first} H${edge + (back < left ? -2 : 2)} m${back < left ? '-6 -4 l6 4 l-6 4' : '6 -4 l-6 4 l6 4'}`}
      />
    </g>
  );
}

/** The loops of Cluster Autoscaler and of Karpenter, step by step. */
export function TwoLoops(): ReactNode {
  return (
    <Figure
      height={TOP + (GROUPS.length - 1) * STEP + 44}
      caption="One loop asks how many more of what you chose. The other asks what to choose."
      conclusion="Two loops side by side. Cluster Autoscaler: a pod has no place; which group's node would hold it; the group's size grows; EC2 boots the type of that group; after ten minutes unneeded the size shrinks. Karpenter: pods have no place; it packs them and asks what would hold them all; it asks for up to 60 types; EC2 boots one of them by price; a node is replaced where the rest, or a smaller one, is cheaper. The loops differ in the second and third step: a number against a type."
    >
      <Loop name="Cluster Autoscaler" steps={GROUPS} left={18} back={4} />
      <Loop name="Karpenter" steps={PODS} left={212} back={396} />
    </Figure>
  );
}
