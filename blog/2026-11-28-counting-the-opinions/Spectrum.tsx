// Places real projects between publishing ideas and publishing the whole platform.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

/** From the fewest opinions to the most: an order, not a measure. */
const OPTIONS = [
  {name: 'ideas', projects: 'CNCF white paper'},
  {name: 'a contract', projects: 'Score'},
  {name: 'parts', projects: 'the two above'},
  {name: 'a control-plane kit', projects: 'Crossplane, kro, Kratix'},
  {name: 'a frame with plug-ins', projects: 'Backstage'},
  {name: 'the whole, in modules', projects: 'OpenChoreo'},
  {name: 'the whole, as it runs', projects: 'none that we found'},
] as const;

const ROW = 34;

/** One bar for each option, longer with more opinions. */
export function Spectrum(): ReactNode {
  return (
    <Figure
      height={OPTIONS.length * ROW + 24}
      caption="Only the last step stands empty."
      conclusion="Seven ways to publish a platform, ordered by how many opinions come along, from fewest to most. Ideas: the CNCF white paper. A contract: Score. Parts: the two of this post. A control-plane kit: Crossplane, kro, Kratix. A frame with plug-ins: Backstage. The whole, in modules: OpenChoreo. The whole as it runs in one company: none that we found. The order is ours and is not a measure."
    >
      {OPTIONS.map(({name, projects}, at) => (
        <g key={name}>
          <rect className={styles.work} x="0" y={at * ROW + 4} width={12 + at * 12} height="22" />
          <text className={styles.strong} x={20 + at * 12} y={at * ROW + 20}>
            {name}
          </text>
          <text className={`${styles.soft} ${styles.end}`} x="400" y={at * ROW + 20}>
            {projects}
          </text>
        </g>
      ))}
      <text className={styles.soft} x="0" y={OPTIONS.length * ROW + 18}>
        bar: more opinions come along (an order, not a measure)
      </text>
    </Figure>
  );
}
