// Draws the reported page before and after as a waterfall, on one scale of time.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';
import {type Load, perQuery, REPORTED} from './arithmetic';

const {middle: BEFORE, after: AFTER} = REPORTED;
const LEFT = 4;
const WIDE = 380;
const SECONDS = [0, 1, 2, 3, 4, 5, 6];

const x = (milliseconds: number) => LEFT + (milliseconds / BEFORE.total) * WIDE;

function Stair({load, top, step}: {load: Load; top: number; step: number}): ReactNode {
  const each = perQuery(load);
  return Array.from({length: load.queries}, (_, at) => at).map((at) => (
    <rect key={at} className={styles.work} x={x(at * each)} y={top + at * step} width={x(each) - x(0)} height={step} />
  ));
}

/** Sixty steps of 108 ms, and four of 75. */
export function RoundTrips(): ReactNode {
  return (
    <Figure
      height={272}
      caption="The page waits for more than six seconds, each question for the answer to the one before."
      conclusion="A waterfall of the reported page. Sixty queries, one after the other, about 108 milliseconds each, fill 6.5 seconds. Four queries of 75 milliseconds each end after 0.3 seconds, on the same scale less than a twentieth of the width."
    >
      {SECONDS.map((second) => (
        <g key={second}>
          <line className={styles.rule} x1={x(second * 1000)} x2={x(second * 1000)} y1="24" y2="248" />
          <text className={`${styles.soft} ${second === 0 ? '' : styles.middle}`} x={x(second * 1000)} y="266">
            {second === 0 ? '0 s' : second}
          </text>
        </g>
      ))}
      <text className={styles.strong} x={LEFT} y="14">
        60 queries of 108 ms: 6.5 s
      </text>
      <Stair load={BEFORE} top={26} step={2.8} />
      <Stair load={AFTER} top={220} step={5} />
      <text className={styles.strong} x={x(AFTER.total) + 8} y="234">
        4 queries of 75 ms: 0.3 s
      </text>
    </Figure>
  );
}
