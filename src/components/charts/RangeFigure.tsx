// Range bars as a reader meets them: the finding, the first rows, a key to the drawing, all rows on request, and the table.
// biome-ignore-all lint/security/noDangerouslySetInnerHtml: the text is SVG that this site's own build drew
// biome-ignore-all lint/a11y/noStaticElementInteractions: the events only load code; nothing is operated by them
import {type ReactNode, useDeferredValue, useMemo, useState} from 'react';
import type {RangeBars} from '../../model/chart';
import styles from './figure.module.css';
import {RangeTable} from './RangeTable';
import {FIRST_ROWS, firstRows} from './range-layout';
import type {StaticChart} from './static-chart';
import {loadRangeChart, useDrawing} from './use-drawing';

interface RangeFigureProps {
  readonly title: string;
  readonly chart: RangeBars;
  readonly still?: StaticChart;
  readonly touched: boolean;
}

export function RangeFigure({title, chart, still, touched}: RangeFigureProps): ReactNode {
  const [all, setAll] = useState(false);
  // Typing comes first: the drawing follows when the page has a moment.
  const later = useDeferredValue(chart);
  const whole = useDeferredValue(all);
  const {box, live: Live, ask, drawing} = useDrawing(loadRangeChart, touched || !still || all);
  const stale = (touched && !Live) || later !== chart;
  const markup = useMemo(() => still && {wide: {__html: still.wide}, narrow: {__html: still.narrow}}, [still]);
  const drawn = useMemo(() => (whole ? later : firstRows(later)), [whole, later]);
  return (
    <>
      <figcaption className={styles.finding}>{chart.finding}</figcaption>
      <div ref={box} className={styles.ranges} onPointerOver={ask} onTouchStart={ask} data-live={Live !== null}>
        <div className={styles.rows} role="img" aria-label={chart.finding} data-stale={stale || undefined}>
          {Live ? (
            <Live chart={drawn} drawing={drawing} />
          ) : (
            markup && (
              <>
                <div className={styles.wide} dangerouslySetInnerHTML={markup.wide} />
                <div className={styles.narrow} dangerouslySetInnerHTML={markup.narrow} />
              </>
            )
          )}
        </div>
      </div>
      <Key chart={later} />
      {chart.rows.length > FIRST_ROWS && (
        <button
          type="button"
          className={`${styles.more} needs-script`}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? `Show the first ${FIRST_ROWS}` : `Show all ${chart.rows.length}`}
        </button>
      )}
      <RangeTable title={title} chart={later} whole={!touched} />
    </>
  );
}

/** What the marks mean, beside a specimen of each. */
function Key({chart: {barNames, alternativeNames, never, rows}}: {readonly chart: RangeBars}): ReactNode {
  const isNever = rows.some(({high, alternatives = []}) => [high, ...alternatives].includes(null));
  return (
    <ul className={styles.key}>
      <li>
        <svg viewBox="0 0 34 16" aria-hidden="true">
          <path className="chart-range" d="M2 2H32V14H2Z" />
          <path className="chart-mid" d="M14 0V16" />
        </svg>
        <span>
          {barNames.low} to {barNames.high}, line at {barNames.mid}
        </span>
      </li>
      <li>
        <svg viewBox="0 0 34 16" aria-hidden="true">
          <path className="chart-range" d="M22 2H2V14H22" />
          <path className="chart-beyond" d="M22 3L32 8L22 13Z" />
        </svg>
        <span>goes on beyond the axis{isNever ? `, or ${never}` : ''}</span>
      </li>
      {alternativeNames.map((name, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an alternative is its place
        <li key={place}>
          <svg viewBox="0 0 34 16" aria-hidden="true">
            <path className="chart-move" d="M2 5V11M2 8H31M26 4L31 8L26 12" />
          </svg>
          <span>
            {alternativeNames.length > 1 && <b>{place + 1} </b>}
            {barNames.mid} with “{name}”
          </span>
        </li>
      ))}
    </ul>
  );
}
