// Lays the waves in which a service leaves its node over the two minutes of the notice.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';
import {AROUND, drainTime, type Leaving, NOTICE, ROWS, wavesOf} from './drain';

const PER_SECOND = 2;
const BAR = 8;
const PITCH = 12;
const HEAD = 22;
const GAP = 14;

const heightOf = (service: Leaving): number => HEAD + wavesOf(service, AROUND).length * PITCH + GAP;
const TOPS = ROWS.map((_, at) => ROWS.slice(0, at).reduce((sum, row) => sum + heightOf(row), 4));
const BOTTOM = ROWS.reduce((sum, row) => sum + heightOf(row), 4);

function Row({service, top}: {service: Leaving; top: number}): ReactNode {
  const time = drainTime(service, AROUND);
  return (
    <g>
      <text className={styles.strong} x="0" y={top + 13}>
        {service.name}
      </text>
      <text className={styles.end} x="400" y={top + 13}>
        {time} s: {time <= NOTICE ? 'in time' : 'too late'}
      </text>
      {wavesOf(service, AROUND).map(({from, until}, at) => {
        const [y, left, cut] = [top + HEAD + at * PITCH, from * PER_SECOND, Math.min(until, NOTICE) * PER_SECOND];
        return (
          <g key={from}>
            {cut > left && <rect className={styles.work} x={left} y={y} width={cut - left} height={BAR} />}
            {until > NOTICE && (
              <rect
                className={styles.wait}
                x={Math.max(from, NOTICE) * PER_SECOND}
                y={y}
                width={(until - Math.max(from, NOTICE)) * PER_SECOND}
                height={BAR}
              />
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Four ways for parcel-api to leave a node. */
export function DrainTimes(): ReactNode {
  return (
    <Figure
      height={BOTTOM + 40}
      caption="A budget of one pod at a time outlives the node. Three pods that may all go at once are gone in 40 seconds."
      conclusion="How long a node takes to let its pods go, of 120 seconds. Six pods of one service, one at a time: 190 seconds, too late. Two at a time: 130 seconds, too late. Three at a time: 110 seconds, in time. Three pods on the node, all three allowed to go at once: 40 seconds."
    >
      <line className={styles.cut} x1={NOTICE * PER_SECOND} x2={NOTICE * PER_SECOND} y1="22" y2={BOTTOM} />
      {ROWS.map((service, at) => (
        <Row key={service.name} service={service} top={TOPS[at] ?? 0} />
      ))}
      <text className={styles.soft} x="0" y={BOTTOM + 16}>
        notice
      </text>
      <text className={`${styles.soft} ${styles.middle}`} x={NOTICE * PER_SECOND} y={BOTTOM + 16}>
        {NOTICE} s: the instance ends
      </text>
      <text className={styles.soft} x="0" y={BOTTOM + 34}>
        a bar: one wave of pods, from eviction to exit
      </text>
    </Figure>
  );
}
