// Reads a chart point by point, by pointer or arrow keys: a line at the point, and its numbers with units.
import {type CSSProperties, type PointerEvent, type ReactNode, useMemo} from 'react';
import type {ChartData} from '../../model/chart';
import styles from './figure.module.css';
import {atX, atY, type Drawing, type Layout, layoutOf} from './layout';
import {rested, usePlace} from './reading';
import {type ChartRow, rowsOf, rowWords} from './rows';

/**
 * The keys work through a range input, which every screen reader knows: its value text says the numbers. Escape puts the numbers away.
 * Lies over the drawing and changes nothing in it.
 */
export function Reader({
  chart,
  drawing,
  ready,
}: {
  readonly chart: ChartData;
  readonly drawing: Drawing;
  readonly ready: boolean;
}): ReactNode {
  const rows = useMemo(() => rowsOf(chart), [chart]);
  const layout = useMemo(() => layoutOf(chart, drawing), [chart, drawing]);
  const {place, setPlace, keys, leave} = usePlace();
  const start = useMemo(() => nearest(rows, chart.dot?.x ?? rows[0]?.x ?? 0), [rows, chart]);
  const at = Math.min(place ?? start, rows.length - 1);
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    if (!ready || rested(event)) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * layout.width;
    const share = (x - layout.left) / (layout.right - layout.left);
    const [low, high] = layout.x.domain;
    setPlace(x > layout.right + 12 ? null : nearest(rows, low + share * (high - low)));
  };
  const reading = place !== null;

  const row = rows[at];
  if (!row) return null;
  const {at: where, values} = rowWords(chart, row);
  return (
    <div className={styles.reader} onPointerMove={follow} onPointerDown={follow} onPointerLeave={leave}>
      <input
        ref={keys}
        type="range"
        className={styles.keys}
        min={0}
        max={rows.length - 1}
        step={1}
        value={at}
        aria-label={`Read the chart along: ${chart.x.label}`}
        aria-valuetext={[where, ...values.map(({label, text}) => `${label} ${text}`)].join('; ')}
        onFocus={() => setPlace(at)}
        onBlur={() => setPlace(null)}
        onChange={(event) => setPlace(Number(event.target.value))}
      />
      {reading && ready && <Cursor layout={layout} row={row} where={where} values={values} chart={chart} />}
    </div>
  );
}

function nearest(rows: readonly ChartRow[], x: number): number {
  let best = 0;
  rows.forEach((row, index) => {
    if (Math.abs(row.x - x) < Math.abs((rows[best]?.x ?? 0) - x)) best = index;
  });
  return best;
}

interface CursorProps {
  readonly layout: Layout;
  readonly chart: ChartData;
  readonly row: ChartRow;
  readonly where: string;
  readonly values: readonly {readonly label: string; readonly text: string}[];
}

function Cursor({layout, chart, row, where, values}: CursorProps): ReactNode {
  const x = atX(layout, row.x);
  const left = x > (layout.left + layout.right) / 2;
  const place: CSSProperties = left
    ? {right: `${(1 - (x - 8) / layout.width) * 100}%`}
    : {left: `${((x + 8) / layout.width) * 100}%`};
  return (
    <>
      <svg className={styles.cursor} viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
        <line x1={x} x2={x} y1={layout.top} y2={layout.bottom} />
        {chart.lines.map((line, index) => {
          const y = row.y[index];
          return y === null || y === undefined ? null : (
            <circle key={line.id} className={styles[line.tone]} cx={x} cy={atY(layout, y)} r={3.5} />
          );
        })}
      </svg>
      <div className="chart-tip" style={{...place, top: `${(layout.top / layout.height) * 100}%`}} aria-hidden="true">
        <p>{where}</p>
        <dl>
          {values.map(({label, text}) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
