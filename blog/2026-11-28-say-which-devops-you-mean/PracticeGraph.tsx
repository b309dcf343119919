// Draws what leans on what as a staircase: each practice a row, each need a dot in the column of what is needed.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';
import {PRACTICES} from './graph';
import own from './practices.module.css';

/** Tall enough for a target of 24 px at a width of 320 px, where a unit is 0.72 px. */
const ROW = 34;
const LABEL = 150;
const COLUMN = 21;
const HEAD = 18;

const place = new Map(PRACTICES.map(({id}, at) => [id, at]));
const rowOf = (id: string): number => HEAD + (place.get(id) ?? 0) * ROW;
const columnOf = (id: string): number => LABEL + 18 + ((place.get(id) ?? 1) - 1) * COLUMN;

/** From the first who needs it down to the row of a practice, and left to its name. */
function line(id: string): string {
  const first = PRACTICES.find(({needs}) => needs.some(({practice}) => practice === id))?.id ?? id;
  return `M${columnOf(id)} ${rowOf(first)} V${rowOf(id)} H${LABEL + 4} m6 -4 l-6 4 l6 4`;
}

/** The practices in the order of the file, in which whatever is needed stands further down. */
export function PracticeGraph(): ReactNode {
  const legend = HEAD + PRACTICES.length * ROW;
  return (
    <Figure
      height={legend + 10}
      holds="links"
      caption="Owning production stands on eleven other practices. Follow a dot down, then left, to what is needed."
      conclusion="A staircase of twelve practices, each name a link to its entry in the list below. Owning production, at the top, needs deploying on demand, a bearable rota, an agreed target, a shared platform, the right to decide and seeing production. Deploying on demand needs six in turn, two of them the same. Of the 18 lines, seven end at two: seeing production and machines on request."
    >
      {PRACTICES.map(({id, needs}, at) => {
        const last = Math.max(0, ...needs.map(({practice}) => columnOf(practice)));
        return (
          <g key={id}>
            {at > 0 && <path className={styles.line} d={line(id)} />}
            {last > 0 && <path className={styles.line} d={`M${LABEL + 4} ${rowOf(id)} H${last}`} />}
          </g>
        );
      })}
      {PRACTICES.map(({id, name, needs}) => (
        <g key={id}>
          <a href={`#practice-${id}`}>
            <rect className={own.target} x="0" y={rowOf(id) - ROW / 2} width={LABEL} height={ROW} />
            <text className={own.name} x="2" y={rowOf(id) + 4.5}>
              {name}
            </text>
          </a>
          {needs.map(({practice, evidence}) => (
            <circle
              key={practice}
              className={evidence === 'opinion' ? styles.chosen : styles.taken}
              cx={columnOf(practice)}
              cy={rowOf(id)}
              r={evidence === 'opinion' ? 4.5 : 5}
            />
          ))}
        </g>
      ))}
      <circle className={styles.taken} cx="7" cy={legend - 4} r="5" />
      <text className={styles.soft} x="18" y={legend}>
        needs it, with a source
      </text>
      <circle className={styles.chosen} cx="175" cy={legend - 4} r="4.5" />
      <text className={styles.soft} x="186" y={legend}>
        needs it, in our opinion
      </text>
    </Figure>
  );
}
