// One piece of the map on a canvas, drawn while it is near the view and given back when it is not.
import {type ReactNode, useEffect, useMemo, useRef} from 'react';
import {watchView} from '../in-view';
import {type Size, sizeOf} from './geometry';
import {useMap} from './map-context';
import type {Piece} from './map-messages';
import drawn from './rows.module.css';

export function PieceCanvas({piece}: {readonly piece: Piece}): ReactNode {
  const {drawing, pieces, look} = useMap();
  const canvas = useRef<HTMLCanvasElement>(null);
  // A piece is described anew with every drawing of the page, mostly in the same words.
  const words = JSON.stringify(piece);
  const shown = useMemo(() => JSON.parse(words) as Piece, [words]);
  useEffect(() => {
    const element = canvas.current;
    if (!element || !drawing) return undefined;
    pieces.set(element, shown);
    let hide: (() => void) | null = null;
    const unwatch = watchView(element, (inView) => {
      if (inView) hide ??= drawing.show(shown, element);
      else if (hide) {
        hide();
        hide = null;
        empty(element);
      }
    });
    return () => {
      unwatch();
      hide?.();
      pieces.delete(element);
    };
  }, [drawing, pieces, shown]);
  const {width, height} = sizeOfPiece(piece);
  const style = {width: `${width / look.ratio}px`, height: `${height / look.ratio}px`};
  return (
    <span aria-hidden="true" className={drawn.piece}>
      <canvas ref={canvas} className={drawn.canvas} width={0} height={0} style={style} />
    </span>
  );
}

/** In device pixels. */
function sizeOfPiece(piece: Piece): Size {
  if (piece.kind === 'rows') return sizeOf(piece.geometry);
  const side = piece.geometry.cell * 2 ** piece.geometry.order;
  return {width: side, height: side};
}

/** Gives the memory of the picture back; the element keeps its size on the page. */
function empty(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
  delete canvas.dataset.drawn;
}
