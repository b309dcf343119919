// Draws the conversation with a doubter, and what each turn of it leaves to the platform.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';

interface Turn {
  name: string;
  says: string;
  /** What this turn can leave behind; the first leaves nothing. */
  leaves: readonly [string, string] | undefined;
}

const TURNS: readonly Turn[] = [
  {name: 'claim', says: '“slow”, “not needed”', leaves: undefined},
  {name: 'experiment', says: 'an hour, on one request', leaves: ['a defect, fixed,', 'with a test that stays']},
  {name: 'list', says: 'what you would take on', leaves: ['a misunderstanding:', 'a sentence in the docs']},
  {name: 'choice', says: 'stay, or leave until a date', leaves: ['a gap: a line', 'in the backlog']},
];
const ROW = 70;
const TALL = 48;

/** Four turns downwards, their gains to the right. */
export function Conversation(): ReactNode {
  return (
    <Figure
      height={(TURNS.length - 1) * ROW + TALL + 4}
      caption="Every way through leaves something that the platform did not have."
      conclusion="A conversation in four turns. A claim leads to an experiment of an hour, which can leave a defect, fixed, with a test that stays. Then comes the list of what the doubter would take on, which can leave a sentence in the documentation. Then the choice to stay or to leave until a date, which can leave a line in the backlog."
    >
      {TURNS.map(({name, says, leaves}, at) => {
        const top = 2 + at * ROW;
        return (
          <g key={name}>
            <rect className={styles.box} x="1" y={top} width="192" height={TALL} />
            <text className={`${styles.strong} ${styles.middle}`} x="97" y={top + 20}>
              {name}
            </text>
            <text className={`${styles.soft} ${styles.middle}`} x="97" y={top + 38}>
              {says}
            </text>
            {at > 0 && <path className={styles.line} d={`M97 ${top + TALL - ROW} V${top - 1} m-4 -6 l4 6 l4 -6`} />}
            {leaves && (
              <>
                <path className={styles.line} d={`M193 ${top + TALL / 2} H229 m-6 -4 l6 4 l-6 4`} />
                <rect className={styles.chosen} x="231" y={top} width="168" height={TALL} />
                {leaves.map((line, row) => (
                  <text key={line} className={styles.middle} x="315" y={top + 20 + 18 * row}>
                    {line}
                  </text>
                ))}
              </>
            )}
          </g>
        );
      })}
    </Figure>
  );
}
