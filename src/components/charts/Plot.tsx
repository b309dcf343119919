// The frame of a drawing of shapes: its SVG, and in the page what is being read in it, marked and with its numbers.
import type {CSSProperties, ReactNode} from 'react';
import type {Drawing} from './layout';
import type {Reading} from './reading';
import {outline, type Spot} from './shapes';

/** What a reader points at, by pointer or keys. */
export interface Pointed {
  readonly at: number;
  readonly words: Reading;
}

export interface PlotProps<Data> {
  readonly chart: Data;
  readonly drawing: Drawing;
  /** Absent at build; null while nothing is read. */
  readonly reading?: Pointed | null;
}

interface FrameProps {
  readonly width: number;
  readonly height: number;
  readonly spots: readonly Spot[];
  readonly reading: Pointed | null | undefined;
  readonly children: ReactNode;
}

export function Plot({width, height, spots, reading, children}: FrameProps): ReactNode {
  const spot = reading ? spots[reading.at] : undefined;
  return (
    <>
      <svg className="chart-svg" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {children}
        {spot && <path className="chart-read" d={outline(spot)} />}
        {reading !== undefined &&
          // biome-ignore lint/suspicious/noArrayIndexKey: a spot is its place
          spots.map((each, at) => <path key={at} className="chart-spot" data-at={at} d={outline(each)} />)}
      </svg>
      {spot && reading && <Tip spot={spot} width={width} height={height} {...reading.words} />}
    </>
  );
}

/** Below this share of the height there is no room under a spot. */
const LOW = 0.65;

interface TipProps extends Reading {
  readonly spot: Spot;
  readonly width: number;
  readonly height: number;
}

/** Below the spot, or above it near the foot; to the side that has more room, to the right where the spot is as wide as all. */
function Tip({spot, width, height, label, values}: TipProps): ReactNode {
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
  const low = spot.y + spot.height > LOW * height;
  const right = spot.x + spot.width / 2 >= width / 2;
  const place: CSSProperties = {
    ...(low ? {bottom: share(height - spot.y + 4, height)} : {top: share(spot.y + spot.height + 4, height)}),
    ...(right ? {right: share(width - spot.x - spot.width, width)} : {left: share(spot.x, width)}),
  };
  return (
    <div className="chart-tip" style={place} aria-hidden="true">
      <p>{label}</p>
      <dl>
        {values.map((value) => (
          <div key={value.label}>
            <dt>{value.label}</dt>
            <dd>{value.text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
