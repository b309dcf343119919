// Sets three dials for three kinds of firm, to show that no setting is right for all.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';
import {DIALS, FIRMS} from './dial-settings';

const LEFT = 14;
const WIDE = 372;
const ROW = 74;

/** Standard or free, simple or powerful, coherent or open to extension. */
export function Dials(): ReactNode {
  return (
    <Figure
      height={DIALS.length * ROW + FIRMS.length * 20}
      caption="The same firm turns one dial left and another right; a copied platform copies somebody else’s settings."
      conclusion="Three dials with our settings for three kinds of firm, as a judgement and not a measurement. Between one standard and free choice the audited payments firm stands far left, the shop left of the middle and the research group far right. Between simple and powerful the payments firm stands in the middle, the shop far left and the research group far right. Between coherent and open to extension the payments firm stands right of the middle, the shop left of it and the research group at the right. The payments firm is the strictest on the first dial and stands between the others on the second and third."
    >
      {DIALS.map(({left, right, settings}, at) => {
        const top = at * ROW;
        return (
          <g key={left}>
            <text x="0" y={top + 16}>
              {left}
            </text>
            <text className={styles.end} x="400" y={top + 16}>
              {right}
            </text>
            <line className={styles.line} x1="0" x2="400" y1={top + 40} y2={top + 40} />
            {settings.map((share, firm) => (
              <g key={FIRMS[firm]}>
                <circle className={styles.chosen} cx={LEFT + share * WIDE} cy={top + 40} r="11" />
                <text className={`${styles.strong} ${styles.middle}`} x={LEFT + share * WIDE} y={top + 45}>
                  {'ABC'[firm]}
                </text>
              </g>
            ))}
          </g>
        );
      })}
      {FIRMS.map((firm, at) => (
        <text key={firm} x="0" y={DIALS.length * ROW + 10 + at * 20}>
          <tspan className={styles.strong}>{'ABC'[at]}</tspan> {firm}
        </text>
      ))}
    </Figure>
  );
}
