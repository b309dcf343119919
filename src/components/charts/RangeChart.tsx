// Range bars as SVG: the same component at build, for the static picture, and in the page once a reader asks.
import type {ReactNode} from 'react';
import type {RangeBars} from '../../model/chart';
import type {Drawing} from './layout';
import {rangeLayoutOf} from './range-layout';
import {Words} from './Words';

/** All bars are one path and all ticks another, so that hundreds of rows stay fast. Colours and dashes are classes. */
export default function RangeChart({
  chart,
  drawing,
}: {
  readonly chart: RangeBars;
  readonly drawing: Drawing;
}): ReactNode {
  const {width, height, top, bottom, left, right, ...parts} = rangeLayoutOf(chart, drawing);
  return (
    <svg className="chart-svg" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {parts.ticks.map(({key, x}) => (
        <line key={key} className="chart-grid" x1={x} x2={x} y1={top} y2={bottom} />
      ))}
      <line className="chart-grid" x1={left} x2={right} y1={bottom} y2={bottom} />
      {parts.bars !== '' && <path className="chart-range" d={parts.bars} />}
      {parts.beyond !== '' && <path className="chart-beyond" d={parts.beyond} />}
      {parts.mids !== '' && <path className="chart-mid" d={parts.mids} />}
      {parts.moves.map(({arrows, numbers}, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an alternative is its place
        <g key={place}>
          {arrows !== '' && <path className="chart-move" d={arrows} />}
          <Words words={numbers} className="chart-move-number" />
        </g>
      ))}
      <Words words={parts.groups} className="chart-group" />
      <Words words={parts.labels} className="chart-row" />
      <Words words={parts.texts} className="chart-row-text" />
      <Words words={parts.ticks} className="chart-tick-x" />
      <text className="chart-title-x" x={(left + right) / 2} y={height - 8}>
        {parts.x.title}
      </text>
    </svg>
  );
}
