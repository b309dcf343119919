// What every part of the map shares: the account, the drawing of it, and what the reader points at.
import {createContext, use, useSyncExternalStore} from 'react';
import type {JoinedVpc, StateCounts} from '../../calculators/ipv4/imports';
import type {MapDrawing} from './map-drawing';
import type {Piece} from './map-messages';
import type {NodeTally} from './node-tally';
import type {Pointed, Pointing} from './pointing';
import type {Look} from './use-look';

export interface MapAccount {
  readonly detail: JoinedVpc;
  readonly pointing: Pointing;
  readonly tally: NodeTally;
  /** What each canvas on the page shows. */
  readonly pieces: Map<HTMLCanvasElement, Piece>;
  /** Null until the page has started it. */
  readonly drawing: MapDrawing | null;
  readonly look: Look;
  /** By subnet; null until they are counted. */
  readonly counts: readonly StateCounts[] | null;
}

export const MapContext = createContext<MapAccount | null>(null);

/** @throws outside of the map */
export function useMap(): MapAccount {
  const map = use(MapContext);
  if (!map) throw new Error('A part of the address map stands outside of it.');
  return map;
}

export function usePointed<Part>(part: (pointed: Pointed) => Part): Part {
  const {pointing} = useMap();
  return useSyncExternalStore(pointing.subscribe, () => part(pointing.get()));
}
