// Lays the dates that others set for an EKS cluster along the year 2026.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';
import {endingIn, MINORS, PATCHES, placeOf, STANDARD, WHOLE} from './calendar';

const LEFT = 8;
const WIDTH = 384;
const at = (day: string) => LEFT + placeOf(day) * WIDTH;
const QUARTERS = ['January', 'April', 'July', 'October'];
const BOTTOM = 272;

interface RowProps {
  title: string;
  top: number;
  days: readonly {name: string; day: string}[];
  dot: string | undefined;
}

function Row({title, top, days, dot}: RowProps): ReactNode {
  return (
    <g>
      <text className={styles.strong} x={LEFT} y={top}>
        {title}
      </text>
      <line className={styles.rule} x1={LEFT} x2={LEFT + WIDTH} y1={top + 14} y2={top + 14} />
      {days.map(({name, day}) => (
        <g key={day}>
          <circle className={dot} cx={at(day)} cy={top + 14} r="5" />
          <text className={`${styles.soft} ${styles.middle}`} x={at(day)} y={top + 34}>
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}

/** New versions, patches, ends of support and the end of an add-on in 2026. */
export function Upkeep(): ReactNode {
  return (
    <Figure
      height={BOTTOM + 18}
      caption="None of these dates was chosen by the team that keeps the cluster."
      conclusion="The year 2026 for a cluster on EKS. New minor versions came in April and August; version 1.35 alone had nine patches by mid-September; standard support ended for 1.32 in March, 1.33 in July and 1.34 in early December; EKS upgraded by force what still ran 1.29 after March, 1.30 after July and 1.31 after November; and Ingress NGINX, an add-on, ended in March."
    >
      {QUARTERS.map((name, quarter) => {
        const left = LEFT + placeOf(`2026-${String(1 + quarter * 3).padStart(2, '0')}-01`) * WIDTH;
        return (
          <g key={name}>
            <line className={styles.rule} x1={left} x2={left} y1="0" y2={BOTTOM} />
            <text className={styles.soft} x={left + 2} y={BOTTOM + 14}>
              {name}
            </text>
          </g>
        );
      })}
      <Row title="New minor version" top={16} days={MINORS} dot={styles.work} />
      <Row
        title="Patch of 1.35"
        top={70}
        days={PATCHES.map((day, index) => ({name: String(index + 1), day}))}
        dot={styles.work}
      />
      <Row title="Standard support ends on EKS" top={124} days={endingIn(2026, STANDARD)} dot={styles.taken} />
      <Row title="EKS upgrades what is left" top={178} days={endingIn(2026, WHOLE)} dot={styles.taken} />
      <text className={styles.strong} x={LEFT} y="232">
        An add-on ends, some day in March
      </text>
      <line className={styles.rule} x1={LEFT} x2={LEFT + WIDTH} y1="246" y2="246" />
      <rect
        className={styles.taken}
        x={at('2026-03-01')}
        y="243"
        width={at('2026-04-01') - at('2026-03-01')}
        height="6"
      />
      <text className={`${styles.soft} ${styles.middle}`} x={at('2026-03-16')} y="266">
        Ingress NGINX
      </text>
    </Figure>
  );
}
