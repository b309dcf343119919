// Lays the two clusters of a cutover over one another in time.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

/** Old and new cluster, the share of DNS answers, and until when one can go back. */
export function Cutover(): ReactNode {
  return (
    <Figure
      height={222}
      caption="Until the old cluster goes, the way back is a DNS weight."
      conclusion="Until the old cluster goes, the way back is a DNS weight. The IPv6 cluster is built beside the IPv4 cluster; DNS weight moves to it in steps, first one per cent, then half, then all; the old cluster keeps running for a soak period, during which going back is one change of weight; then it is deleted and its addresses are free."
    >
      <text className={styles.strong} x="0" y="16">
        IPv4 cluster
      </text>
      <rect className={styles.work} x="0" y="26" width="330" height="20" />
      <text className={styles.soft} x="338" y="41">
        deleted
      </text>
      <text className={styles.strong} x="0" y="76">
        IPv6 cluster
      </text>
      <rect className={styles.wait} x="60" y="86" width="110" height="20" />
      <text className={styles.soft} x="68" y="100">
        build and test
      </text>
      <rect className={styles.work} x="170" y="86" width="230" height="20" />
      <text className={styles.strong} x="0" y="136">
        DNS weight of the new one
      </text>
      <path className={styles.cut} d="M0 176 H170 V172 H205 V160 H240 V146 H400" />
      <text className={`${styles.soft} ${styles.end}`} x="164" y="168">
        0
      </text>
      <text className={styles.soft} x="246" y="164">
        all
      </text>
      <line className={styles.line} x1="170" x2="330" y1="192" y2="192" />
      <line className={styles.line} x1="170" x2="170" y1="186" y2="198" />
      <line className={styles.line} x1="330" x2="330" y1="186" y2="198" />
      <text className={`${styles.soft} ${styles.middle}`} x="250" y="214">
        back by one change of weight
      </text>
    </Figure>
  );
}
