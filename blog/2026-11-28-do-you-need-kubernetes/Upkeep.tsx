// Lays the dates that others set for an EKS cluster along the year 2026.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';
import {endingIn, MINORS, PATCHES, placeOf, STANDARD, WHOLE} from './calendar';

const LEFT = 8;
const WIDTH = 384;
const STEP = 54;
const at = (day: string) => LEFT + placeOf(day) * WIDTH;
const QUARTERS = [
  {name: 'January 2026', left: at('2026-01-01')},
  {name: 'April', left: at('2026-04-01')},
  {name: 'July', left: at('2026-07-01')},
  {name: 'October', left: at('2026-10-01')},
];

interface RowProps {
  title: string;
  row: number;
  children: (top: number) => ReactNode;
}

/** The year as a line, with a tick where each quarter begins. */
function Row({title, row, children}: RowProps): ReactNode {
  const top = 16 + row * STEP;
  return (
    <g>
      <text className={styles.strong} x={LEFT} y={top}>
        {title}
      </text>
      <line className={styles.rule} x1={LEFT} x2={LEFT + WIDTH} y1={top + 14} y2={top + 14} />
      {QUARTERS.map(({name, left}) => (
        <line key={name} className={styles.line} x1={left} x2={left} y1={top + 10} y2={top + 18} />
      ))}
      {children(top + 14)}
    </g>
  );
}

interface DaysProps {
  days: readonly {name: string; day: string}[];
  dot: string | undefined;
  top: number;
}

function Days({days, dot, top}: DaysProps): ReactNode {
  return days.map(({name, day}) => (
    <g key={day}>
      <circle className={dot} cx={at(day)} cy={top} r="5" />
      <text className={`${styles.soft} ${styles.middle}`} x={at(day)} y={top + 20}>
        {name}
      </text>
    </g>
  ));
}

/** New versions, patches, ends of support and the end of an add-on in 2026. */
export function Upkeep(): ReactNode {
  const patches = PATCHES.map((day, index) => ({name: String(index + 1), day}));
  return (
    <Figure
      height={298}
      caption="None of these dates was chosen by the team that keeps the cluster."
      conclusion="The year 2026 for a cluster on EKS. New minor versions came in April and August; version 1.35 alone had nine patches by mid-September; standard support ended for 1.32 in March, 1.33 in July and 1.34 in early December; EKS upgraded by force what still ran 1.29 after March, 1.30 after July and 1.31 after November; and Ingress NGINX, an add-on, ended in March."
    >
      <Row title="New minor version, to September" row={0}>
        {(top) => <Days days={MINORS} dot={styles.work} top={top} />}
      </Row>
      <Row title="Patch of 1.35, to September" row={1}>
        {(top) => <Days days={patches} dot={styles.work} top={top} />}
      </Row>
      <Row title="Standard support ends on EKS" row={2}>
        {(top) => <Days days={endingIn(2026, STANDARD)} dot={styles.taken} top={top} />}
      </Row>
      <Row title="EKS upgrades what is left" row={3}>
        {(top) => <Days days={endingIn(2026, WHOLE)} dot={styles.taken} top={top} />}
      </Row>
      <Row title="An add-on ends, in March" row={4}>
        {(top) => (
          <g>
            <rect
              className={styles.taken}
              x={at('2026-03-01')}
              y={top - 4}
              width={at('2026-04-01') - at('2026-03-01')}
              height="8"
            />
            <text className={`${styles.soft} ${styles.middle}`} x={at('2026-03-16')} y={top + 20}>
              Ingress NGINX
            </text>
          </g>
        )}
      </Row>
      {QUARTERS.map(({name, left}) => (
        <text key={name} className={styles.soft} x={left} y="292">
          {name}
        </text>
      ))}
    </Figure>
  );
}
