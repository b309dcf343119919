// Draws each weight of the scorecard with the weights at which another option would win.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';
import {CARD, flips} from './scorecard';

const ROW = 46;
const LEFT = 4;
const WIDE = 380;

const x = (share: number) => LEFT + share * WIDE;

/** Weights from 0 to 100, the chosen one filled, flip points marked. */
export function Sensitivity(): ReactNode {
  const found = flips(CARD);
  return (
    <Figure
      height={CARD.criteria.length * ROW + 6}
      caption="Seven points more on cardinality, and another vendor wins."
      conclusion="Seven points more on cardinality, and another vendor wins. Weights of the five criteria from 0 to 100. Control of cardinality has 30; from 37 on the specialist wins. Queries and dashboards has 25; up to 16 the specialist wins. Operation has 15, and no weight of it changes the first place. Leaving has 15; from 56 on our cloud wins. Price at our workload has 15; from 42 on our cloud wins."
    >
      {CARD.criteria.map(({name, weight}, at) => {
        const top = at * ROW;
        const own = found.filter(({criterion}) => criterion === name);
        return (
          <g key={name}>
            <text x={LEFT} y={top + 14}>
              {name} {Math.round(weight * 100)}
            </text>
            <rect className={styles.box} x={LEFT} y={top + 21} width={WIDE} height="14" />
            <rect className={styles.work} x={LEFT} y={top + 21} width={weight * WIDE} height="14" />
            {own.map(({becomes, wins}) => (
              <g key={wins}>
                <line className={styles.cut} x1={x(becomes)} x2={x(becomes)} y1={top + 17} y2={top + 39} />
                <text
                  className={becomes > weight ? styles.soft : `${styles.soft} ${styles.end}`}
                  x={becomes > weight ? x(becomes) + 5 : WIDE}
                  y={becomes > weight ? top + 32 : top + 14}
                >
                  {becomes > weight
                    ? `${wins} from ${Math.ceil(becomes * 100)}`
                    : `${wins} up to ${Math.floor(becomes * 100)}`}
                </text>
              </g>
            ))}
          </g>
        );
      })}
    </Figure>
  );
}
