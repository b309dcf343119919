// Draws the four levels at which the Collector holds a metric, and which edit works on which.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

interface Level {
  name: string;
  holds: string;
  edits: string;
}

const LEVELS: readonly Level[] = [
  {name: 'resource', holds: 'service.name, service.instance.id', edits: '1 stamp'},
  {name: 'scope', holds: 'the library that measured', edits: ''},
  {name: 'metric', holds: 'name, type, temporality', edits: '4 rename, 6 keep, 7 join'},
  {name: 'data point', holds: 'attributes, value, time', edits: '2, 3, 5, and 6 again'},
];

const STEP = 44;
const INSET = 10;
const BOTTOM = LEVELS.length * STEP + INSET;

/** Resource around scope around metric around data point. */
export function Levels(): ReactNode {
  return (
    <Figure
      height={BOTTOM + 2}
      caption="A rule that reads the wrong level matches nothing, and says nothing."
      conclusion="A rule that reads the wrong one of four nested levels matches nothing. A resource, with attributes such as service.name and service.instance.id, is what edit 1 stamps. In it are scopes, the libraries that measured. In these are metrics with name, type and temporality: edits 4 and 6 work here, and edit 7 joins points within one metric. In a metric are data points with attributes, value and time, which edits 2, 3, 5 and 6 work on."
    >
      {LEVELS.map(({name, holds, edits}, at) => {
        const [left, top] = [1 + at * INSET, 1 + at * STEP];
        return (
          <g key={name}>
            <rect
              className={at === LEVELS.length - 1 ? styles.chosen : styles.box}
              x={left}
              y={top}
              width={400 - 2 * left}
              height={BOTTOM - top - at * 3}
            />
            <text className={styles.strong} x={left + 8} y={top + 18}>
              {name}
            </text>
            <text className={styles.soft} x={left + 8} y={top + 34}>
              {holds}
            </text>
            <text className={styles.end} x={400 - left - 8} y={top + 18}>
              {edits}
            </text>
          </g>
        );
      })}
    </Figure>
  );
}
