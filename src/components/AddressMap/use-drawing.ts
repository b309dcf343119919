// The drawing of an account while it is on the page, and what was counted for it.
import {useEffect, useState} from 'react';
import type {JoinedVpc, StateCounts} from '../../calculators/ipv4/imports';
import {MapDrawing} from './map-drawing';

interface Drawn {
  /** Null until the page has started it. */
  readonly drawing: MapDrawing | null;
  /** By subnet; null until they are counted. */
  readonly counts: readonly StateCounts[] | null;
  readonly failed: boolean;
}

const NOTHING: Drawn = {drawing: null, counts: null, failed: false};

export function useDrawing({occupancy}: JoinedVpc): Drawn {
  const [drawn, setDrawn] = useState(NOTHING);
  useEffect(() => {
    if (occupancy.length === 0) return undefined;
    const drawing = new MapDrawing(
      (counts) => setDrawn({drawing, counts, failed: false}),
      () => setDrawn({...NOTHING, failed: true}),
    );
    drawing.account(occupancy);
    setDrawn({...NOTHING, drawing});
    return () => {
      drawing.end();
      setDrawn(NOTHING);
    };
  }, [occupancy]);
  return drawn;
}
