// Places four kinds of product by how many workloads they have and how alike these must be run.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

const [LEFT, RIGHT, TOP, BOTTOM] = [22, 398, 6, 286];
const [MIDDLE, HALF] = [(LEFT + RIGHT) / 2, (TOP + BOTTOM) / 2];

/** What serves each quarter, from its upper left corner. */
const QUARTERS = [
  {left: LEFT, top: TOP, lines: ['an image that updates', 'itself, the same on', 'every site']},
  {left: MIDDLE, top: TOP, lines: ['Kubernetes, and', 'a platform on it']},
  {left: LEFT, top: HALF, lines: ['one machine, or a', 'container service']},
  {left: MIDDLE, top: HALF, lines: ['a container service', 'for each team']},
] as const;

const PROFILES = [
  {name: 'regulated edge', x: 60, y: 96},
  {name: 'many-team firm', x: 262, y: 84},
  {name: 'two-person product', x: 44, y: 252},
  {name: 'growing shop', x: 96, y: 214},
] as const;

/** Independent workloads to the right, uniformity upwards. */
export function Quadrant(): ReactNode {
  return (
    <Figure
      height={308}
      caption="Kubernetes has one quarter of the map, and traffic is on neither axis."
      conclusion="A map with the number of independent workloads to the right and how alike they must be run upwards. Kubernetes with a platform on it serves the upper right quarter, many and alike, where the many-team firm stands. A two-person product stands at the lower left, where one machine or a container service serves. The growing shop stands to the right of it, in the same quarter. A regulated edge stands at the upper left: few workloads, run alike on every site, for which an image that updates itself may do."
    >
      <rect className={styles.box} x={MIDDLE} y={TOP} width={RIGHT - MIDDLE} height={HALF - TOP} />
      <path className={styles.line} d={`M${LEFT} ${TOP} V${BOTTOM} H${RIGHT}`} />
      <line className={styles.rule} x1={MIDDLE} x2={MIDDLE} y1={TOP} y2={BOTTOM} />
      <line className={styles.rule} x1={LEFT} x2={RIGHT} y1={HALF} y2={HALF} />
      {QUARTERS.map(({left, top, lines}) =>
        lines.map((line, at) => (
          <text key={line} className={styles.soft} x={left + 10} y={top + 20 + at * 16}>
            {line}
          </text>
        )),
      )}
      {PROFILES.map(({name, x, y}) => (
        <g key={name}>
          <circle className={styles.taken} cx={x} cy={y} r="5" />
          <text className={styles.strong} x={x + 10} y={y + 4}>
            {name}
          </text>
        </g>
      ))}
      <text className={`${styles.soft} ${styles.end}`} x={RIGHT} y={BOTTOM + 18}>
        independent workloads →
      </text>
      <text className={styles.soft} transform={`translate(14 ${BOTTOM}) rotate(-90)`}>
        must be run alike →
      </text>
    </Figure>
  );
}
