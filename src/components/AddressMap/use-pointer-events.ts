// Handlers for whatever holds canvases of the map: they tell which address the pointer is on.
import type {PointerEvent} from 'react';
import {useMap} from './map-context';
import type {Spot} from './pointing';
import {spotAt} from './spots';

export function usePointerEvents() {
  const {detail, pointing, pieces, look} = useMap();
  const at = (event: PointerEvent): Spot | null => {
    const canvas = event.target instanceof HTMLCanvasElement ? event.target : null;
    const piece = canvas && pieces.get(canvas);
    if (!piece) return null;
    const {offsetX, offsetY} = event.nativeEvent;
    return spotAt(piece, detail.occupancy, {x: offsetX * look.ratio, y: offsetY * look.ratio}) ?? null;
  };
  return {
    onPointerMove: (event: PointerEvent) => pointing.point(at(event), 'pointer'),
    onPointerDown: (event: PointerEvent) => pointing.point(at(event), 'pointer'),
    // A finger that is lifted leaves what it pointed at.
    onPointerLeave: (event: PointerEvent) => {
      if (event.pointerType === 'mouse') pointing.point(null, 'pointer');
    },
  };
}
