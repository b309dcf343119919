// The numbers of a chart as a table: for those who cannot see the drawing, and for those who want the figures.
import type {ReactNode} from 'react';
import {bandsOf, type ChartData} from '../../model/chart';
import {formatNumber, unitAfter} from '../../model/format';
import {NumberTable} from './NumberTable';
import {rowsOf} from './rows';

interface ChartTableProps {
  readonly title: string;
  readonly chart: ChartData;
  /** Makes the rows also while the table is closed: in the static page, for readers without scripts. */
  readonly whole: boolean;
}

export function ChartTable({title, chart, whole}: ChartTableProps): ReactNode {
  const {x, y, lines} = chart;
  const bands = bandsOf(chart);
  const head = (
    <>
      <th scope="col">{heading(x.label, x.unit)}</th>
      {lines.map((line) => (
        <th key={line.id} scope="col">
          {heading(line.label, y.unit)}
        </th>
      ))}
      {bands.map(({label}) => (
        <th key={label} scope="col">
          {heading(label, y.unit)}
        </th>
      ))}
    </>
  );
  return (
    <NumberTable title={title} of="" whole={whole} head={head}>
      {() =>
        rowsOf(chart).map((row) => (
          <tr key={row.x}>
            <th scope="row">{formatNumber(row.x)}</th>
            {row.y.map((value, index) => (
              <td key={lines[index]?.id}>{value === null ? '' : formatNumber(value)}</td>
            ))}
            {row.bands.map((band, index) => (
              <td key={bands[index]?.label}>{band ? `${formatNumber(band[0])} to ${formatNumber(band[1])}` : ''}</td>
            ))}
          </tr>
        ))
      }
    </NumberTable>
  );
}

function heading(label: string, unit: string): ReactNode {
  return unit === '' || label.toLowerCase().includes(unit) ? (
    label
  ) : (
    <>
      {label}, {unitAfter('2', unit)}
    </>
  );
}
