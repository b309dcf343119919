// What the textures mean, and how many addresses there are of each.
import type {ReactNode} from 'react';
import {CELL_STATES, type StateCounts} from '../../calculators/ipv4/imports';
import {formatNumber} from '../../model/format';
import styles from './address-map.module.css';
import {Swatch} from './Swatch';
import {STATE_WORDS} from './words';

export function Legend({counts}: {readonly counts: StateCounts}): ReactNode {
  return (
    <ul className={styles.legend} aria-label="Legend, with the number of addresses">
      {CELL_STATES.filter((state) => state !== 'pool' || counts.pool > 0).map((state) => (
        <li key={state}>
          <Swatch state={state} />
          <span>{STATE_WORDS[state]}</span> <b>{formatNumber(counts[state])}</b>
        </li>
      ))}
    </ul>
  );
}
