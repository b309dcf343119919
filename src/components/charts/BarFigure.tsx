// Ranked bars or a waterfall as a reader meets them: the drawing, and each bar's numbers by keys and in a table.
import type {ReactNode} from 'react';
import type {Bars} from '../../model/chart';
import {formatNumber} from '../../model/format';
import {axisWords} from './axis-words';
import {firstRows} from './first-rows';
import {NumberTable} from './NumberTable';
import type {Reading} from './reading';
import {ShapeFigure} from './ShapeFigure';
import type {StaticChart} from './static-chart';
import {loadBarChart} from './use-drawing';

interface BarFigureProps {
  readonly title: string;
  readonly chart: Bars;
  readonly still?: StaticChart;
  readonly touched: boolean;
}

export function BarFigure({title, touched, ...props}: BarFigureProps): ReactNode {
  const along = props.chart.barNames.label;
  return (
    <ShapeFigure
      {...props}
      touched={touched}
      load={loadBarChart}
      first={firstRows}
      readings={barReadings}
      along={along}
    >
      {(chart) => <BarTable title={title} chart={chart} whole={!touched} />}
    </ShapeFigure>
  );
}

/** From where a bar begins is said where bars do not all begin at 0. */
function hasFrom({rows}: Bars): boolean {
  return rows.some(({from}) => from !== 0);
}

/** Where all begin at 0, the words at a bar's end say its number already. */
export function barReadings(chart: Bars): readonly Reading[] {
  const {barNames, rows} = chart;
  const linked = hasFrom(chart);
  return rows.map(({label, from, to, text, note}) => ({
    label,
    values: [
      ...(linked
        ? [
            {label: barNames.from, text: formatNumber(from)},
            {label: barNames.to, text: formatNumber(to)},
          ]
        : []),
      ...(note !== undefined && barNames.note !== undefined ? [{label: barNames.note, text: note}] : []),
      {label: linked ? 'In words' : barNames.to, text},
    ],
  }));
}

interface BarTableProps {
  readonly title: string;
  readonly chart: Bars;
  readonly whole: boolean;
}

function BarTable({title, chart, whole}: BarTableProps): ReactNode {
  const {x, rows, barNames} = chart;
  const from = hasFrom(chart);
  const head = (
    <>
      <th scope="col">{barNames.label}</th>
      {from && <th scope="col">{barNames.from}</th>}
      <th scope="col">{barNames.to}</th>
      {barNames.note !== undefined && <th scope="col">{barNames.note}</th>}
      <th scope="col">In words</th>
    </>
  );
  return (
    <NumberTable title={title} of={axisWords(x)} whole={whole} head={head}>
      {() =>
        rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.label}</th>
            {from && <td>{formatNumber(row.from)}</td>}
            <td>{formatNumber(row.to)}</td>
            {barNames.note !== undefined && <td>{row.note}</td>}
            <td>{row.text}</td>
          </tr>
        ))
      }
    </NumberTable>
  );
}
