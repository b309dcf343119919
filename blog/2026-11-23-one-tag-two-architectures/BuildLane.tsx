// Contrasts one emulating builder with two native pools behind one builder name.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

/** The build lane before and after. */
export function BuildLane(): ReactNode {
  return (
    <Figure
      height={372}
      caption="Native pools take emulation out of the lane; joining the tag becomes a step of its own."
      conclusion="Native pools take emulation out of the lane. Before, one amd64 builder makes both images and the arm64 half runs under emulation. After, one builder name sends amd64 and arm64 work to separate native pools, each with its own cache, and a last step joins the two images under one tag."
    >
      <text className={styles.strong} x="0" y="14">
        Before
      </text>
      <rect className={styles.box} x="0" y="26" width="84" height="76" />
      <text className={styles.middle} x="42" y="69">
        client
      </text>
      <path className={styles.line} d="M84 64 H118" />
      <rect className={styles.box} x="118" y="26" width="164" height="76" />
      <text className={styles.middle} x="200" y="46">
        one amd64 builder
      </text>
      <text className={`${styles.soft} ${styles.middle}`} x="200" y="68">
        amd64: native
      </text>
      <text className={`${styles.soft} ${styles.middle}`} x="200" y="88">
        arm64: emulated
      </text>
      <path className={styles.line} d="M282 64 H316" />
      <rect className={styles.box} x="316" y="26" width="84" height="76" />
      <text className={styles.middle} x="358" y="69">
        one tag
      </text>
      <line className={styles.rule} x1="0" x2="400" y1="128" y2="128" />
      <text className={styles.strong} x="0" y="154">
        After
      </text>
      <rect className={styles.box} x="0" y="222" width="84" height="76" />
      <text className={styles.middle} x="42" y="256">
        client
      </text>
      <text className={`${styles.soft} ${styles.middle}`} x="42" y="274">
        builder farm
      </text>
      <path className={styles.line} d="M84 260 H101 V208 H118 M101 260 V312 H118" />
      <rect className={styles.chosen} x="118" y="170" width="164" height="76" />
      <text className={styles.middle} x="200" y="198">
        amd64 pool
      </text>
      <text className={`${styles.soft} ${styles.middle}`} x="200" y="220">
        cache amd64-main
      </text>
      <rect className={styles.arm} x="118" y="274" width="164" height="76" />
      <text className={styles.middle} x="200" y="302">
        arm64 pool
      </text>
      <text className={`${styles.soft} ${styles.middle}`} x="200" y="324">
        cache arm64-main
      </text>
      <path className={styles.line} d="M282 208 H299 V260 H316 M282 312 H299 V260" />
      <rect className={styles.box} x="316" y="222" width="84" height="76" />
      <text className={styles.middle} x="358" y="256">
        join
      </text>
      <text className={`${styles.soft} ${styles.middle}`} x="358" y="274">
        one tag
      </text>
    </Figure>
  );
}
