// A drawing of shapes as a reader meets it: the finding, the picture, static first, its numbers by pointer and keys, all rows on request.
// biome-ignore-all lint/security/noDangerouslySetInnerHtml: the text is SVG that this site's own build drew
// biome-ignore-all lint/a11y/noStaticElementInteractions: the keys work through the range input
import {type PointerEvent, type ReactNode, useDeferredValue, useMemo, useState} from 'react';
import styles from './figure.module.css';
import {FIRST_ROWS} from './first-rows';
import {type Reading, rested, usePlace} from './reading';
import type {StaticChart} from './static-chart';
import {type LoadChart, useDrawing} from './use-drawing';

/** What a kind of chart hands in: the chart, and what is its own about it. */
interface ShapeFigureProps<Data> {
  readonly chart: Data;
  readonly still?: StaticChart;
  readonly touched: boolean;
  readonly load: LoadChart<Data>;
  /** What is drawn before a reader asks for all: the same chart where that is everything. */
  readonly first?: (chart: Data) => Data;
  /** What is read at each place of a drawn chart, in the order of its drawing; without it nothing is. */
  readonly readings?: (chart: Data) => readonly Reading[];
  /** What the keys move along: "Metric". */
  readonly along?: string;
  /** A key and the table. */
  readonly children: (chart: Data) => ReactNode;
}

interface Shapes {
  readonly rows: readonly unknown[];
  readonly finding: string;
}

const same = <Data,>(chart: Data): Data => chart;
const none = (): readonly Reading[] => [];

export function ShapeFigure<Data extends Shapes>(props: ShapeFigureProps<Data>): ReactNode {
  const {chart, still, touched, load, first = same, readings = none, along = '', children} = props;
  const [all, setAll] = useState(false);
  // Typing comes first: the drawing follows when the page has a moment.
  const later = useDeferredValue(chart);
  const whole = useDeferredValue(all);
  const {box, live: Live, ask, drawing} = useDrawing(load, !still || all, touched);
  const stale = (touched && !Live) || later !== chart;
  const markup = useMemo(() => still && {wide: {__html: still.wide}, narrow: {__html: still.narrow}}, [still]);
  const drawn = useMemo(() => (whole ? later : first(later)), [whole, later, first]);
  const words = useMemo(() => readings(drawn), [readings, drawn]);
  const {place, setPlace, keys, leave} = usePlace();
  const at = Math.min(place ?? 0, words.length - 1);
  const read = words[at];
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    ask();
    if (!Live || rested(event)) return;
    const spot = (event.target as Element).closest('[data-at]')?.getAttribute('data-at');
    setPlace(spot === null || spot === undefined ? null : Number(spot));
  };
  return (
    <>
      <figcaption className={styles.finding}>{chart.finding}</figcaption>
      <div
        ref={box}
        className={styles.shapes}
        onPointerOver={ask}
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={leave}
        onTouchStart={ask}
        onFocus={ask}
        data-live={Live !== null}
      >
        <div className={styles.rows} role="img" aria-label={chart.finding} data-stale={stale || undefined}>
          {Live ? (
            <Live chart={drawn} drawing={drawing} reading={place !== null && read ? {at, words: read} : null} />
          ) : (
            markup && (
              <>
                <div className={styles.wide} dangerouslySetInnerHTML={markup.wide} />
                <div className={styles.narrow} dangerouslySetInnerHTML={markup.narrow} />
              </>
            )
          )}
        </div>
        {read && (
          <input
            ref={keys}
            type="range"
            className={styles.keys}
            min={0}
            max={words.length - 1}
            step={1}
            value={at}
            aria-label={`Read the chart along: ${along}`}
            aria-valuetext={[read.label, ...read.values.map(({label, text}) => `${label} ${text}`)].join('; ')}
            onFocus={() => setPlace(at)}
            onBlur={() => setPlace(null)}
            onChange={(event) => setPlace(Number(event.target.value))}
          />
        )}
      </div>
      {first(chart) !== chart && (
        <button
          type="button"
          className={`${styles.more} needs-script`}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? `Show the first ${FIRST_ROWS}` : `Show all ${chart.rows.length}`}
        </button>
      )}
      {children(later)}
    </>
  );
}
