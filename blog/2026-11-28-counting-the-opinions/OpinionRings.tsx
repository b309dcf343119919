// Draws a platform's opinions as rings, each built on those inside it.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';
import {acceptedUpTo, RINGS} from './opinions';

const STEP = 27;
const [X, Y] = [110, 136];
const ROW = 54;

export const percent = (share: number): string => `${Number((share * 100).toPrecision(2))} %`;

/** From culture in the middle to glue outside, with the share of adopters who accept a ring and all inside it. */
export function OpinionRings(): ReactNode {
  return (
    <Figure
      height={250}
      caption="Whoever takes the outer ring takes every ring inside it."
      conclusion="Four rings of opinions, with assumed numbers. In the middle culture, 4 choices that 60 % accept; around it policy, 6 at 80 %; tools, 12 at 90 %; outside glue, 8 at 99 %. Of all adopters 13 % accept the culture, 3.4 % the policy on top of it, 0.96 % the tools too, and 0.89 % everything. The glue alone, cut loose from what is inside it, would suit 92 %."
    >
      <text className={styles.soft} x="0" y="14">
        assumed shares
      </text>
      <text className={`${styles.soft} ${styles.end}`} x="400" y="14">
        accept it and all inside
      </text>
      {RINGS.map(({name, choices, share, example}, at) => ({name, choices, share, example, at}))
        .reverse()
        .map(({name, choices, share, example, at}) => {
          const radius = (at + 1) * STEP;
          const line = 46 + (RINGS.length - 1 - at) * ROW;
          return (
            <g key={name}>
              <circle className={at === 0 ? styles.chosen : styles.box} cx={X} cy={Y} r={radius} />
              <path className={styles.line} d={`M${X} ${Y - radius + 13} L226 ${line - 4}`} />
              <text className={styles.strong} x="232" y={line}>
                {name}
              </text>
              <text className={`${styles.strong} ${styles.end}`} x="400" y={line}>
                {percent(acceptedUpTo(at))}
              </text>
              <text className={styles.soft} x="232" y={line + 16}>
                {choices} choices at {percent(share)}
              </text>
              <text className={styles.soft} x="232" y={line + 31}>
                {example}
              </text>
            </g>
          );
        })}
    </Figure>
  );
}
