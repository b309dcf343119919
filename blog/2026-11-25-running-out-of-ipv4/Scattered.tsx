// Draws a /24 as sixteen tiles, with the few addresses that break most of them.
import type {ReactNode} from 'react';
import {Figure} from '../figures/Figure';
import styles from '../figures/figures.module.css';
import {isWhole, RESERVED, SINGLES, SIZE} from './scattered';

const CELL = 10;
const TILE = 48;
const TILES = Array.from({length: SIZE / 16}, (_, block) => block);

function Tile({block}: {block: number}): ReactNode {
  const [left, top] = [(block % 8) * TILE + 8, Math.floor(block / 8) * (TILE + 18) + 20];
  const cell = (address: number) => ({
    x: left + ((address % 16) % 4) * CELL,
    y: top + Math.floor((address % 16) / 4) * CELL,
    width: CELL,
    height: CELL,
  });
  const here = (addresses: readonly number[]) => addresses.filter((address) => Math.floor(address / 16) === block);
  return (
    <g>
      <text className={styles.soft} x={left} y={top - 5}>
        .{block * 16}
      </text>
      <rect className={isWhole(block) ? styles.chosen : styles.box} x={left} y={top} width={40} height={40} />
      {here(RESERVED).map((address) => (
        <rect key={address} className={styles.work} {...cell(address)} />
      ))}
      {here(SINGLES).map((address) => (
        <rect key={address} className={styles.taken} {...cell(address)} />
      ))}
    </g>
  );
}

/** Ten single addresses of a /24. */
export function Scattered(): ReactNode {
  return (
    <Figure
      height={176}
      caption="Ten addresses of 251 are taken, and only six /28s can still become a prefix."
      conclusion="A /24 as sixteen blocks of sixteen addresses. Ten single addresses lie scattered over it, and AWS keeps five in the first and the last block. Six blocks, outlined, are still whole; the other ten have an address in them and cannot be handed out as a prefix, although 241 addresses are free."
    >
      {TILES.map((block) => (
        <Tile key={block} block={block} />
      ))}
      <rect className={styles.taken} x="8" y="150" width={CELL} height={CELL} />
      <text className={styles.soft} x="24" y="160">
        in use
      </text>
      <rect className={styles.work} x="88" y="150" width={CELL} height={CELL} />
      <text className={styles.soft} x="104" y="160">
        kept by AWS
      </text>
      <rect className={styles.chosen} x="200" y="149" width="12" height="12" />
      <text className={styles.soft} x="218" y="160">
        whole: can be a prefix
      </text>
    </Figure>
  );
}
