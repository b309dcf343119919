// The address map of an account: who has which address, where the room is, and what is held for nothing.
import {type ReactNode, useEffect, useId, useMemo, useRef} from 'react';
import type {JoinedVpc} from '../../calculators/ipv4/imports';
import styles from './address-map.module.css';
import {type MapAccount, MapContext} from './map-context';
import type {Piece} from './map-messages';
import {NodeTally} from './node-tally';
import {INKS} from './palette';
import {Pointing} from './pointing';
import {useDrawing} from './use-drawing';
import {useLook} from './use-look';
import {Views} from './Views';

interface AddressMapProps {
  readonly detail: JoinedVpc;
}

export default function AddressMap({detail}: AddressMapProps): ReactNode {
  const heading = useId();
  const probe = useRef<HTMLDivElement>(null);
  const look = useLook(probe);
  const {drawing, counts, failed} = useDrawing(detail);
  const pieces = useMemo(() => new Map<HTMLCanvasElement, Piece>(), []);
  const pointing = useMemo(() => new Pointing(detail.occupancy), [detail]);
  const tally = useMemo(() => new NodeTally(detail.occupancy), [detail]);
  useEffect(() => {
    if (look) drawing?.look(look.palette, look.ratio);
  }, [drawing, look]);
  useEffect(() => {
    const light = () => drawing?.light(pointing.get().lit);
    light();
    return pointing.subscribe(light);
  }, [drawing, pointing]);
  const account = useMemo(
    (): MapAccount | null => look && {detail, pointing, tally, pieces, drawing, look, counts},
    [detail, pointing, tally, pieces, drawing, look, counts],
  );
  const nothing = whyNothing(detail, failed);
  return (
    <section className={styles.map} aria-labelledby={heading} data-prints>
      <h3 id={heading}>Address map</h3>
      <div ref={probe} className={styles.probe} aria-hidden="true">
        {INKS.map((ink) => (
          <i key={ink} data-ink={ink} />
        ))}
      </div>
      {nothing !== undefined ? (
        <p className={styles.nothing}>{nothing}</p>
      ) : (
        account && (
          <MapContext value={account}>
            <Views />
          </MapContext>
        )
      )}
    </section>
  );
}

/** A sentence, where there is nothing to draw. */
function whyNothing({occupancy, subnets}: JoinedVpc, failed: boolean): string | undefined {
  if (failed)
    return 'The map could not be drawn, because its script did not load. Load the page again to try once more.';
  if (occupancy.length === 0) return 'There is no subnet to draw yet: the map needs describe-subnets.';
  if (subnets.every(({exact}) => exact === undefined))
    return 'Nothing tells yet who has which address: the map needs describe-network-interfaces.';
  return undefined;
}
