// Areas as large as their shares, as SVG: the same component at build, for the static picture, and in the page once a reader asks.
import type {ReactNode} from 'react';
import type {Areas} from '../../model/chart';
import {areaLayoutOf} from './area-layout';
import {Plot, type PlotProps} from './Plot';
import {Words} from './Words';

export default function AreaChart({chart, drawing, reading}: PlotProps<Areas>): ReactNode {
  const {outlines, names, texts, ...frame} = areaLayoutOf(chart, drawing);
  return (
    <Plot {...frame} reading={reading}>
      {outlines.outer !== '' && <path className="chart-area" d={outlines.outer} />}
      {outlines.first !== '' && <path className="chart-area-first" d={outlines.first} />}
      {outlines.inner !== '' && <path className="chart-part" d={outlines.inner} />}
      <Words words={names} className="chart-area-name" />
      <Words words={texts} className="chart-note" />
    </Plot>
  );
}
