// Areas as a reader meets them: the drawing, and each area's numbers by keys and, all of them, in a table.
import type {ReactNode} from 'react';
import type {Area, Areas} from '../../model/chart';
import {formatNumber, formatQuantity, unitAfter} from '../../model/format';
import {areaReadings} from './drawn-areas';
import {NumberTable} from './NumberTable';
import {ShapeFigure} from './ShapeFigure';
import type {StaticChart} from './static-chart';
import {loadAreaChart} from './use-drawing';

interface AreaFigureProps {
  readonly title: string;
  readonly chart: Areas;
  readonly still?: StaticChart;
  readonly touched: boolean;
}

export function AreaFigure({title, touched, ...props}: AreaFigureProps): ReactNode {
  const along = props.chart.levels.join(', ');
  return (
    <ShapeFigure {...props} touched={touched} load={loadAreaChart} readings={areaReadings} along={along}>
      {(chart) => <AreaTable title={title} chart={chart} whole={!touched} />}
    </ShapeFigure>
  );
}

interface Row {
  readonly key: string;
  readonly path: readonly string[];
  readonly value: number;
}

function rowsOf(areas: readonly Area[], around: Pick<Row, 'key' | 'path'>): readonly Row[] {
  return areas.flatMap(({id, label, value, parts = []}) => {
    const row = {key: `${around.key}/${id}`, path: [...around.path, label], value};
    return [row, ...rowsOf(parts, row)];
  });
}

interface AreaTableProps {
  readonly title: string;
  readonly chart: Areas;
  readonly whole: boolean;
}

function AreaTable({title, chart, whole}: AreaTableProps): ReactNode {
  const {levels, unit, rows} = chart;
  const total = rows.reduce((sum, {value}) => sum + value, 0);
  const head = (
    <>
      {levels.map((level) => (
        <th key={level} scope="col">
          {level}
        </th>
      ))}
      <th scope="col">{unitAfter('2', unit)}</th>
      <th scope="col">of all</th>
    </>
  );
  return (
    <NumberTable title={title} of="" whole={whole} head={head}>
      {() =>
        rowsOf(rows, {key: '', path: []}).map(({key, path, value}) => (
          <tr key={key}>
            {levels.map((level, depth) =>
              depth === path.length - 1 ? (
                <th key={level} scope="row">
                  {path[depth]}
                </th>
              ) : (
                <td key={level}>{path[depth]}</td>
              ),
            )}
            <td>{formatNumber(value)}</td>
            <td>{formatQuantity(total > 0 ? (100 * value) / total : 0, '%', 1)}</td>
          </tr>
        ))
      }
    </NumberTable>
  );
}
