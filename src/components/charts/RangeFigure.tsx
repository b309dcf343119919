// Range bars as a reader meets them: the first rows, a key to the drawing, and the table.
import type {ReactNode} from 'react';
import type {RangeBars} from '../../model/chart';
import styles from './figure.module.css';
import {firstRows} from './first-rows';
import {RangeTable} from './RangeTable';
import {goesBeyond} from './range-domain';
import {ShapeFigure} from './ShapeFigure';
import type {StaticChart} from './static-chart';
import {loadRangeChart} from './use-drawing';

interface RangeFigureProps {
  readonly title: string;
  readonly chart: RangeBars;
  readonly still?: StaticChart;
  readonly touched: boolean;
}

export function RangeFigure({title, touched, ...props}: RangeFigureProps): ReactNode {
  return (
    <ShapeFigure {...props} touched={touched} load={loadRangeChart} first={firstRows}>
      {(chart) => (
        <>
          <Key chart={chart} />
          <RangeTable title={title} chart={chart} whole={!touched} />
        </>
      )}
    </ShapeFigure>
  );
}

/** What the marks mean, beside a specimen of each. */
function Key({chart}: {readonly chart: RangeBars}): ReactNode {
  const {barNames, alternativeNames, never, rows} = chart;
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
      {goesBeyond(chart) && (
        <li>
          <svg viewBox="0 0 34 16" aria-hidden="true">
            <path className="chart-range" d="M22 2H2V14H22" />
            <path className="chart-beyond" d="M22 3L32 8L22 13Z" />
          </svg>
          <span>goes on beyond the axis{isNever ? `, or ${never}` : ''}</span>
        </li>
      )}
      {alternativeNames.map((name, place) =>
        rows.every(({alternatives}) => alternatives?.[place] === undefined) ? null : (
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
        ),
      )}
    </ul>
  );
}
