// Draws the share of adopters who accept all choices, by how many there are.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';
import {reach} from './code/mismatches';
import {clustered, equal} from './opinions';

const [LEFT, RIGHT, TOP, BOTTOM] = [36, 392, 12, 222];
const MOST = 40;

const x = (choices: number) => LEFT + (choices / MOST) * (RIGHT - LEFT);
const y = (share: number) => BOTTOM - share * (BOTTOM - TOP);
const path = (share: (choices: number) => number) =>
  Array.from({length: MOST + 1}, (_, choices) => `${choices ? 'L' : 'M'}${x(choices)} ${y(share(choices)).toFixed(1)}`);

/** Share accepted by choice, and at how many choices the name of its curve stands; the lowest has its name below it. */
const CURVES = [
  {share: 0.99, named: 17},
  {share: 0.95, named: 12},
  {share: 0.9, named: 8},
];

export function OverlapCurve(): ReactNode {
  return (
    <Figure
      height={262}
      caption="Thirty choices that four in five share leave one adopter in eight hundred."
      conclusion="Share of adopters who accept every choice, for 0 to 40 choices. If each is accepted by 99 %, 67 % are left at 40; by 95 %, 13 %; by 90 %, 1.5 %; by 80 %, next to none from 20 on. A dashed curve: if each is accepted by 80 % on average because a quarter of the market thinks alike at 97 %, 10 % are left at 30 choices instead of 0.12 %."
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line className={styles.rule} x1={LEFT} x2={RIGHT} y1={y(share)} y2={y(share)} />
          <text className={`${styles.soft} ${styles.end}`} x={LEFT - 6} y={y(share) + 4}>
            {share * 100}
          </text>
        </g>
      ))}
      {[0, 10, 20, 30, 40].map((choices) => (
        <text key={choices} className={`${styles.soft} ${styles.middle}`} x={x(choices)} y={BOTTOM + 18}>
          {choices}
        </text>
      ))}
      <text className={`${styles.soft} ${styles.end}`} x={RIGHT} y={BOTTOM + 36}>
        choices; left: % of adopters who accept all
      </text>
      <path className={styles.wait} d={path((choices) => clustered(choices)).join('')} />
      {CURVES.map(({share, named}) => (
        <g key={share}>
          <path className={styles.cut} d={path((choices) => reach(equal(choices, share))).join('')} />
          <text x={x(named) + 6} y={y(reach(equal(named, share))) - 4}>
            {share * 100} %
          </text>
        </g>
      ))}
      <path className={styles.cut} d={path((choices) => reach(equal(choices, 0.8))).join('')} />
      <text className={styles.end} x={x(7)} y={y(0.13)}>
        80 %
      </text>
      <path className={styles.line} d={`M${x(36)} ${y(0.31)} V${y(clustered(36)) - 3}`} />
      <text className={`${styles.soft} ${styles.end}`} x={RIGHT} y={y(0.41)}>
        80 % on average,
      </text>
      <text className={`${styles.soft} ${styles.end}`} x={RIGHT} y={y(0.34)}>
        a quarter thinking alike
      </text>
    </Figure>
  );
}
