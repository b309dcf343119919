// Draws where a well-built platform that is required stands in the five aspects of the CNCF's model.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';
import {ASPECTS} from './aspect-levels';

const ROW = 44;
const LEFT = 104;
const STEP = 72;

/** Four steps for each aspect, filled up to the level, with the name of the level reached. */
export function Aspects(): ReactNode {
  return (
    <Figure
      height={ASPECTS.length * ROW + 24}
      caption="Money and engineering can be at level 3 while a mandate holds adoption, and what is learnt from it, at 2."
      conclusion="An example of ours on the five aspects of the CNCF model, levels 1 to 4. Investment 3, as product. Adoption 2, extrinsic push. Interfaces 3, self-service solutions. Operations 3, centrally enabled. Measurement 2, consistent collection. Only adoption and measurement lag, and both are what a mandate touches."
    >
      {[1, 2, 3, 4].map((level) => (
        <text key={level} className={`${styles.soft} ${styles.middle}`} x={LEFT + (level - 0.5) * STEP} y="14">
          {level}
        </text>
      ))}
      {ASPECTS.map(({aspect, levels, stands}, at) => {
        const top = at * ROW + 22;
        return (
          <g key={aspect}>
            <text className={styles.strong} x="0" y={top + 15}>
              {aspect}
            </text>
            {levels.map((name, level) => (
              <rect
                key={name}
                className={level < stands ? styles.work : styles.box}
                x={LEFT + level * STEP}
                y={top}
                width={STEP - 4}
                height="18"
              />
            ))}
            <text className={styles.soft} x={LEFT} y={top + 33}>
              {levels[stands - 1]}
            </text>
          </g>
        );
      })}
    </Figure>
  );
}
