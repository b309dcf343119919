// Ranked bars or a waterfall as SVG: the same component at build, for the static picture, and in the page once a reader asks.
import type {ReactNode} from 'react';
import type {Bars} from '../../model/chart';
import {barLayoutOf} from './bar-layout';
import {Plot, type PlotProps} from './Plot';
import {Words} from './Words';

/** Each tone is one path, so that hundreds of rows stay fast. */
export default function BarChart({chart, drawing, reading}: PlotProps<Bars>): ReactNode {
  const {base, bars, links, labels, notes, texts, ...frame} = barLayoutOf(chart, drawing);
  return (
    <Plot {...frame} reading={reading}>
      <path className="chart-base" d={base} />
      {bars.plain !== '' && <path className="chart-bar-plain" d={bars.plain} />}
      {bars.mine !== '' && <path className="chart-bar-mine" d={bars.mine} />}
      {links !== '' && <path className="chart-link" d={links} />}
      <Words words={labels.filter(({tone}) => tone === 'plain')} className="chart-row" />
      <Words words={labels.filter(({tone}) => tone === 'mine')} className="chart-row-mine" />
      <Words words={notes} className="chart-note" />
      <Words words={texts} className="chart-value" />
    </Plot>
  );
}
