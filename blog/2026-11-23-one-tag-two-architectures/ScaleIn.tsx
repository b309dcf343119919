// Shows what one scale-in does to a running build, with and without the drain hook.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

/** Two timelines of the same build on a pod that is asked to go. */
export function ScaleIn(): ReactNode {
  return (
    <Figure
      height={248}
      caption="The hook does not make the build shorter. It makes SIGTERM late."
      conclusion="A hook that waits saves the build. Without a drain, SIGTERM arrives the moment the pod is deleted and the running build is lost. With a drain, the pod leaves the service at once, the hook waits until the build has ended, and only then does SIGTERM arrive, well inside the grace period."
    >
      <line className={styles.rule} x1="130" x2="130" y1="26" y2="214" />
      <text className={`${styles.soft} ${styles.middle}`} x="130" y="16">
        pod deleted
      </text>

      <text className={styles.strong} x="0" y="48">
        Without drain
      </text>
      <rect className={styles.work} x="20" y="60" width="110" height="18" />
      <path className={styles.cut} d="M124 58 L140 80 M140 58 L124 80" />
      <text x="150" y="74">
        SIGTERM now: build lost
      </text>

      <text className={styles.strong} x="0" y="128">
        With drain
      </text>
      <rect className={styles.work} x="20" y="140" width="250" height="18" />
      <rect className={styles.wait} x="130" y="166" width="156" height="18" />
      <text className={styles.soft} x="138" y="179">
        preStop hook waits
      </text>
      <line className={styles.cut} x1="286" x2="286" y1="136" y2="190" />
      <text x="293" y="150">
        SIGTERM,
      </text>
      <text x="293" y="166">
        nothing to lose
      </text>
      <line className={styles.line} x1="130" x2="390" y1="214" y2="214" />
      <line className={styles.line} x1="390" x2="390" y1="208" y2="220" />
      <text className={`${styles.soft} ${styles.end}`} x="390" y="238">
        grace period ends: SIGKILL
      </text>
    </Figure>
  );
}
