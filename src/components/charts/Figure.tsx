// A chart as a reader meets it: its heading, its finding, the drawing, and the same numbers as a table.
// biome-ignore-all lint/security/noDangerouslySetInnerHtml: the text is SVG that this site's own build drew
// biome-ignore-all lint/a11y/noStaticElementInteractions: the events only load code; nothing is operated by them
import {memo, type ReactNode, useDeferredValue, useId, useMemo} from 'react';
import {type ChartData, type Drawable, isAreas, isBars, isRangeBars} from '../../model/chart';
import {AreaFigure} from './AreaFigure';
import {BarFigure} from './BarFigure';
import {ChartTable} from './ChartTable';
import {RangeFigure} from './RangeFigure';
import {Reader} from './Reader';
import type {StaticChart} from './static-chart';
import {loadLineChart, useDrawing} from './use-drawing';
import './charts.css';
import './shapes.css';
import styles from './figure.module.css';

export interface FigureProps {
  readonly title: string;
  readonly chart: Drawable | {readonly nothing: string};
  /** Absent when the build had nothing to draw. */
  readonly still?: StaticChart;
  /** The answer has moved on: the static drawing no longer matches it. */
  readonly touched: boolean;
  /** Of its heading, where the figure is a part of a section: 3. */
  readonly level?: 2 | 3;
  /** Of its heading, for a section that is named by it. */
  readonly id?: string;
  /** What the reader chooses about the drawing, below the heading. */
  readonly controls?: ReactNode;
}

/** Kept as it is while nothing of it changes: a drawing costs more than all else that an answer draws anew. */
export const Figure = memo(function Figure(props: FigureProps): ReactNode {
  const {title, chart, still, touched, level = 2, id, controls} = props;
  const own = useId();
  const heading = id ?? own;
  const Heading = `h${level}` as const;
  return (
    <figure className={styles.figure} aria-labelledby={heading}>
      <Heading id={heading} className={styles.title}>
        {title}
      </Heading>
      {controls}
      {'nothing' in chart ? (
        <p className={styles.nothing}>{chart.nothing}</p>
      ) : isRangeBars(chart) ? (
        <RangeFigure title={title} chart={chart} still={still} touched={touched} />
      ) : isBars(chart) ? (
        <BarFigure title={title} chart={chart} still={still} touched={touched} />
      ) : isAreas(chart) ? (
        <AreaFigure title={title} chart={chart} still={still} touched={touched} />
      ) : (
        <Drawn title={title} chart={chart} still={still} touched={touched} />
      )}
    </figure>
  );
});

function Drawn({title, chart, still, touched}: FigureProps & {readonly chart: ChartData}): ReactNode {
  // Typing comes first: the drawing follows when the page has a moment.
  const later = useDeferredValue(chart);
  const {box, live, ask, drawing} = useDrawing(loadLineChart, !still, touched);
  const stale = (touched && !live) || later !== chart;
  const markup = useMemo(() => still && {wide: {__html: still.wide}, narrow: {__html: still.narrow}}, [still]);
  const Live = live;
  return (
    <>
      <figcaption className={styles.finding}>{chart.finding}</figcaption>
      <div
        ref={box}
        className={styles.box}
        onPointerOver={ask}
        onPointerMove={ask}
        onTouchStart={ask}
        onFocus={ask}
        data-live={live !== null}
      >
        <div className={styles.drawing} role="img" aria-label={chart.finding} data-stale={stale || undefined}>
          {Live ? (
            <div aria-hidden="true">
              <Live chart={later} drawing={drawing} />
            </div>
          ) : (
            markup && (
              <>
                <div className={styles.wide} dangerouslySetInnerHTML={markup.wide} />
                <div className={styles.narrow} dangerouslySetInnerHTML={markup.narrow} />
              </>
            )
          )}
        </div>
        <Reader chart={later} drawing={drawing} ready={live !== null} />
      </div>
      <ChartTable title={title} chart={later} whole={!touched} />
    </>
  );
}
