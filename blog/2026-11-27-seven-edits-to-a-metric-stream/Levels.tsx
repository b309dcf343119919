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

const STEP = 46;
const INSET = 14;

/** Resource around scope around metric around data point. */
export function Levels(): ReactNode {
  const bottom = LEVELS.length * STEP + 20;
  return (
    <Figure
      height={bottom + 26}
      caption="A rule that reads the wrong level matches nothing, and says nothing."
      conclusion="Four nested levels. A resource, with attributes such as service.name and service.instance.id, is what edit 1 stamps. In it are scopes, the libraries that measured. In these are metrics with name, type and temporality: edits 4 and 6 work here, and edit 7 joins points within one metric. In a metric are data points with attributes, value and time, which edits 2, 3, 5 and 6 work on."
    >
      {LEVELS.map(({name, holds, edits}, at) => (
        <g key={name}>
          <rect
            className={at === LEVELS.length - 1 ? styles.chosen : styles.box}
            x={at * INSET}
            y={at * STEP + 1}
            width={252 - at * INSET * 0.5}
            height={bottom - at * STEP - (LEVELS.length - at) * -4}
          />
          <text className={styles.strong} x={at * INSET + 8} y={at * STEP + 19}>
            {name}
          </text>
          <text className={styles.soft} x={at * INSET + 8} y={at * STEP + 35}>
            {holds}
          </text>
          <text x="264" y={at * STEP + 24}>
            {edits}
          </text>
        </g>
      ))}
    </Figure>
  );
}
