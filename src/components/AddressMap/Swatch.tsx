// A cell of the legend: the same texture as in the map, larger.
import {type ReactNode, useEffect, useRef} from 'react';
import type {CellState} from '../../calculators/ipv4/imports';
import styles from './address-map.module.css';
import {glyphOf} from './glyphs';
import {useMap} from './map-context';
import {pixelOf} from './palette';
import {emptyPicture, frame, stamp} from './picture';

/** CSS pixels. */
const SIDE = 14;

export function Swatch({state}: {readonly state: CellState}): ReactNode {
  const {look} = useMap();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const side = Math.round(SIDE * look.ratio);
    const glyph = glyphOf(state, side, look.ratio, look.palette);
    const context = canvas.current?.getContext('2d');
    if (!context || !canvas.current) return;
    const picture = emptyPicture({width: side, height: side});
    stamp(picture, glyph, 0, 0, side);
    if (state === 'free') {
      const thick = Math.max(1, Math.round(1.4 * look.ratio));
      frame(picture, {x: thick, y: thick, side: side - 2 * thick}, thick, pixelOf(look.palette.whole, 255));
    }
    canvas.current.width = side;
    canvas.current.height = side;
    context.putImageData(new ImageData(new Uint8ClampedArray(picture.pixels.buffer), side, side), 0, 0);
  }, [look, state]);
  return (
    <span aria-hidden="true">
      <canvas ref={canvas} className={styles.swatch} width={SIDE} height={SIDE} />
    </span>
  );
}
