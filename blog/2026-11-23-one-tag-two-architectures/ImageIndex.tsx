// Shows what a tag points to, so that a reader sees which digest is safe to pin.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

interface BranchProps {
  architecture: string;
  digest: string;
  left: number;
}

function Branch({architecture, digest, left}: BranchProps): ReactNode {
  const centre = left + 90;
  return (
    <g>
      <path className={styles.line} d={`M200 116 V130 H${centre} V146`} />
      <rect className={styles.box} x={left} y="146" width="180" height="48" />
      <text className={styles.middle} x={centre} y="166">
        manifest · {architecture}
      </text>
      <text className={`${styles.soft} ${styles.middle}`} x={centre} y="184">
        {digest}
      </text>
      <path className={styles.line} d={`M${centre} 194 V214`} />
      {[0, 1, 2].map((layer) => (
        <rect key={layer} className={styles.box} x={left + 20} y={214 + 17 * layer} width="140" height="13" />
      ))}
      <text className={`${styles.soft} ${styles.middle}`} x={centre} y="280">
        config and layers
      </text>
    </g>
  );
}

/** Tag, image index, one manifest per architecture, their layers. */
export function ImageIndex(): ReactNode {
  return (
    <Figure
      height={290}
      caption="One digest serves both architectures: the index’s. Each manifest below it serves one."
      conclusion="A tag points to an image index. The index lists one manifest for amd64 and one for arm64, each with its own config and layers. Only the digest of the index works on both architectures."
    >
      <text className={`${styles.strong} ${styles.middle}`} x="200" y="18">
        parcel-api:v42
      </text>
      <path className={styles.line} d="M200 26 V52" />
      <rect className={styles.chosen} x="90" y="52" width="220" height="64" />
      <text className={`${styles.strong} ${styles.middle}`} x="200" y="74">
        image index
      </text>
      <text className={`${styles.soft} ${styles.middle}`} x="200" y="91">
        sha256:1f5c…
      </text>
      <text className={styles.middle} x="200" y="108">
        pin this one
      </text>
      <Branch architecture="amd64" digest="sha256:a402…" left={10} />
      <Branch architecture="arm64" digest="sha256:77be…" left={210} />
    </Figure>
  );
}
