// Keeps a mark on the address that is pointed at, without anything being drawn anew.
import {type RefObject, useEffect} from 'react';
import {useMap} from './map-context';
import type {Spot} from './pointing';
import {boxOfSpot} from './spots';

/** @param surface holds the canvases, and the mark, which is positioned from its upper left corner */
export function useMark(surface: RefObject<HTMLElement | null>, mark: RefObject<HTMLElement | null>): void {
  const {detail, pointing, pieces, look} = useMap();
  useEffect(() => {
    const boxIn = (outer: HTMLElement, spot: Spot) => {
      for (const [canvas, piece] of pieces) {
        const inside = outer.contains(canvas) && boxOfSpot(piece, detail.occupancy, spot);
        if (!inside) continue;
        const [from, to] = [outer.getBoundingClientRect(), canvas.getBoundingClientRect()];
        return {
          x: to.left - from.left + outer.scrollLeft + inside.x / look.ratio,
          y: to.top - from.top + outer.scrollTop + inside.y / look.ratio,
          side: inside.side / look.ratio,
        };
      }
      return undefined;
    };
    const place = () => {
      const [outer, element] = [surface.current, mark.current];
      if (!outer || !element) return;
      const {spot, by} = pointing.get();
      const box = spot && boxIn(outer, spot);
      element.hidden = !box;
      if (!box) return;
      const {x, y, side} = box;
      Object.assign(element.style, {transform: `translate(${x}px, ${y}px)`, width: `${side}px`, height: `${side}px`});
      if (by === 'keys') element.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});
    };
    place();
    return pointing.subscribe(place);
  });
}
