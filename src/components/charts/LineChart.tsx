// The line chart, drawn by recharts: the same component at build, for the static picture, and in the page once a reader asks.
import {memo, type ReactNode} from 'react';
import {Area, CartesianGrid, ComposedChart, Line, ReferenceDot, ReferenceLine, XAxis, YAxis} from 'recharts';
import {bandsOf, type ChartData} from '../../model/chart';
import {atY, type Drawing, type EndLabel, type Layout, LINE_HEIGHT, layoutOf} from './layout';
import {type ChartRow, rowsOf} from './rows';

const none = (): number[] => [];

interface LineChartProps {
  readonly chart: ChartData;
  readonly drawing: Drawing;
}

/**
 * Colours and dashes are classes, so that both themes and print can set them. Kept as it is while nothing of it changes: recharts
 * settles each new property in a frame of its own, which no other work of the page can interrupt.
 */
export default memo(function LineChart({chart, drawing}: LineChartProps): ReactNode {
  const layout = layoutOf(chart, drawing);
  const {width, height, left, right, top, bottom, x, y} = layout;
  return (
    <ComposedChart
      className="chart-drawing"
      width={width}
      height={height}
      data={[...rowsOf(chart)]}
      margin={{top, right: width - right, bottom: 0, left: 0}}
      accessibilityLayer={false}
      style={{width: '100%', height: 'auto'}}
    >
      {/* Told where its lines are: left to itself it measures every tick's text in the page. */}
      <CartesianGrid
        className="chart-grid"
        vertical={false}
        verticalCoordinatesGenerator={none}
        horizontalCoordinatesGenerator={() => y.ticks.map(({value}) => atY(layout, value))}
      />
      <XAxis
        type="number"
        dataKey="x"
        domain={[...x.domain]}
        ticks={x.ticks.map(({value}) => value)}
        interval={0}
        height={height - bottom}
        axisLine={false}
        tickLine={false}
        tick={<Tick texts={x.ticks} className="chart-tick chart-tick-x" down={14} />}
      />
      <YAxis
        type="number"
        domain={[...y.domain]}
        ticks={y.ticks.map(({value}) => value)}
        interval={0}
        width={left}
        axisLine={false}
        tickLine={false}
        tick={<Tick texts={y.ticks} className="chart-tick chart-tick-y" down={4} />}
      />
      {bandsOf(chart).map((band, index) => (
        <Area
          key={band.label}
          className={band === chart.drawn ? 'chart-drawn' : 'chart-band'}
          dataKey={(row: ChartRow) => row.bands[index] ?? null}
          type={chart.stepped ? 'stepBefore' : 'linear'}
          stroke="none"
          isAnimationActive={false}
          activeDot={false}
          connectNulls
        />
      ))}
      {chart.marks.map((mark) => (
        <ReferenceLine key={`${mark.x} ${mark.label}`} className="chart-mark" x={mark.x} />
      ))}
      {chart.lines.map((line, index) => (
        <Line
          key={line.id}
          className={`chart-line chart-${line.tone}${dash(chart, line)}`}
          dataKey={(row: ChartRow) => row.y[index]}
          name={line.label}
          type={chart.stepped ? 'stepBefore' : 'linear'}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          connectNulls
        />
      ))}
      {chart.dot && <ReferenceDot className="chart-dot" x={chart.dot.x} y={chart.dot.y} r={5} ifOverflow="visible" />}
      <Words layout={layout} />
    </ComposedChart>
  );
});

/** A dash of its own for the second and third alternative, so that hue and place are not all that tells them apart. */
function dash({lines}: ChartData, line: ChartData['lines'][number]): string {
  const place = lines.filter(({tone}) => tone === 'alternative').indexOf(line);
  return place > 0 ? ` chart-dash-${place + 1}` : '';
}

interface TickProps {
  readonly texts: readonly {readonly value: number; readonly text: string}[];
  readonly className: string;
  readonly down: number;
  readonly x?: number;
  readonly y?: number;
  readonly payload?: {readonly value: number};
}

function Tick({texts, className, down, x = 0, y = 0, payload}: TickProps): ReactNode {
  return (
    <text className={className} x={x} y={y + down}>
      {texts.find(({value}) => value === payload?.value)?.text}
    </text>
  );
}

/** Titles of the axes, words of the marks, and each line's name at its end. */
function Words({layout}: {readonly layout: Layout}): ReactNode {
  return (
    <g className="chart-words">
      <text className="chart-title chart-title-y" x={0} y={12}>
        {layout.y.title}
      </text>
      <text className="chart-title chart-title-x" x={(layout.left + layout.right) / 2} y={layout.height - 8}>
        {layout.x.title}
      </text>
      {layout.marks.map(({text, textX, textY}) => (
        <text key={`${textX} ${text}`} className="chart-note" x={textX} y={textY}>
          {text}
        </text>
      ))}
      {layout.labels.map((label) => (
        <Name key={label.id} label={label} x={layout.labelX} />
      ))}
    </g>
  );
}

const NEAR = 7;

function Name({label, x}: {readonly label: EndLabel; readonly x: number}): ReactNode {
  const {end, lines, tone, y} = label;
  const first = y - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4.5;
  return (
    <>
      {(Math.abs(end.y - y) > NEAR || x - end.x > 3 * NEAR) && (
        <path className="chart-leader" d={`M${end.x + 2} ${end.y}L${x - 3} ${y}`} />
      )}
      {lines.map((line, index) => (
        <text key={line} className={`chart-label chart-label-${tone}`} x={x} y={first + index * LINE_HEIGHT}>
          {line}
        </text>
      ))}
    </>
  );
}
