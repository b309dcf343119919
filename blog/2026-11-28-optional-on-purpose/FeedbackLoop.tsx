// Draws the loop by which a platform learns, and the arrow that a mandate takes out of it.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

interface StopProps {
  left: number;
  top: number;
  lines: readonly string[];
}

function Stop({left, top, lines}: StopProps): ReactNode {
  return (
    <g>
      <rect className={styles.box} x={left} y={top} width="124" height="48" />
      {lines.map((line, at) => (
        <text key={line} className={styles.middle} x={left + 62} y={top + 38 - 8.5 * lines.length + 17 * at}>
          {line}
        </text>
      ))}
    </g>
  );
}

/** Release, trial, refusal, reason, and back. */
export function FeedbackLoop(): ReactNode {
  return (
    <Figure
      height={206}
      caption="A mandate does not stop the complaints. It stops the one answer that needs no meeting."
      conclusion="A loop of four stops: a release, teams try it, some stay away or leave, we ask why, and the reason leads to the next release. A mandate cuts the arrow from trying to staying away. What is left is a dashed path from trying to asking, for those teams that complain of their own accord."
    >
      <Stop left={0} top={4} lines={['smallest release']} />
      <Stop left={276} top={4} lines={['teams try it']} />
      <Stop left={276} top={154} lines={['some stay away', 'or leave']} />
      <Stop left={0} top={154} lines={['we ask why,', 'and write it down']} />
      <path className={styles.line} d="M124 28 H272 m-7 -4 l7 4 l-7 4" />
      <path className={styles.line} d="M338 52 V150 m-4 -7 l4 7 l4 -7" />
      <path className={styles.line} d="M276 178 H128 m7 -4 l-7 4 l7 4" />
      <path className={styles.line} d="M62 154 V56 m-4 7 l4 -7 l4 7" />
      <path className={styles.wait} d="M276 44 L128 150" />
      <path className={styles.line} d="M138 148 L128 150 L131 140" />
      <text className={styles.soft} x="82" y="96">
        some complain
      </text>
      <path className={styles.cut} d="M320 108 L356 92" />
      <path className={styles.cut} d="M320 116 L356 100" />
      <text className={`${styles.strong} ${styles.end}`} x="312" y="118">
        a mandate cuts
      </text>
    </Figure>
  );
}
