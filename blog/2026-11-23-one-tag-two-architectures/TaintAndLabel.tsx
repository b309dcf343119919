// Crosses the taint on the pool with the selector on the pod: only both together isolate.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

interface CellProps {
  left: number;
  top: number;
  lines: string[];
  chosen?: boolean;
}

function Cell({left, top, lines, chosen = false}: CellProps): ReactNode {
  return (
    <g>
      <rect className={chosen ? styles.chosen : styles.box} x={left} y={top} width="154" height="86" />
      {lines.map((line, index) => (
        <text
          key={line}
          className={`${styles.middle} ${chosen && index === 0 ? styles.strong : ''}`}
          x={left + 77}
          y={top + 26 + 19 * index}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

/** The four combinations for a pod that tolerates the pool's taint. */
export function TaintAndLabel(): ReactNode {
  return (
    <Figure
      height={232}
      caption="Only taint and selector together isolate the pool; the toleration merely lets the pod in."
      conclusion="Only both together isolate. Four combinations of a taint on the arm64 pool and a node selector on the pod, which carries the toleration. Neither: anything lands anywhere. Selector only: the pod stays on arm64, but other pods may join it there. Taint only: others stay out, but the pod may still land on amd64. Both: the pod runs only on arm64, and the pool holds only it."
    >
      <text className={`${styles.soft} ${styles.middle}`} x="163" y="14">
        no selector
      </text>
      <text className={`${styles.soft} ${styles.middle}`} x="323" y="14">
        selector on the pod
      </text>
      <text className={styles.soft} x="0" y="66">
        pool without
      </text>
      <text className={styles.soft} x="0" y="82">
        taint
      </text>
      <text className={styles.soft} x="0" y="160">
        pool with
      </text>
      <text className={styles.soft} x="0" y="176">
        taint
      </text>
      <Cell left={86} top={24} lines={['anything', 'lands anywhere']} />
      <Cell left={246} top={24} lines={['pod stays on arm64,', 'others join it', 'and may crash']} />
      <Cell left={86} top={118} lines={['others stay out,', 'pod may still start', 'on amd64']} />
      <Cell left={246} top={118} lines={['isolated', 'pod only on arm64,', 'arm64 only for it']} chosen />
    </Figure>
  );
}
