// The address and the node that the reader points at, in words that screen readers say as well.
import type {ReactNode} from 'react';
import {NO_NODE} from '../../calculators/ipv4/imports';
import styles from './address-map.module.css';
import {useMap, usePointed} from './map-context';
import {addressWords, holdingsWords, nodeKind, nodeName} from './words';

export function Readout(): ReactNode {
  const {detail, tally} = useMap();
  const spot = usePointed((pointed) => pointed.spot);
  const lit = usePointed((pointed) => pointed.lit);
  const words = spot && addressWords(detail, spot);
  const node = lit === NO_NODE ? undefined : detail.nodes[lit];
  return (
    <div className={styles.readout} role="status" data-readout>
      {words && (
        <p>
          <b>{words.address}</b> {words.state}
          {words.more !== '' && <>: {words.more}</>} <span>in {words.subnet}</span>
        </p>
      )}
      {node && (
        <p className={styles.litNode}>
          <b>Lit: {nodeName(node)}</b> {nodeKind(node)} <span>has {holdingsWords(tally.of(lit))}</span>
        </p>
      )}
      {!words && !node && <p>Point at an address, or choose a node: all its addresses light up.</p>}
    </div>
  );
}
