// Of many rows, those that are drawn before a reader asks for all: they come in the order of their importance.
import type {Bars, RangeBars} from '../../model/chart';

export const FIRST_ROWS = 12;

/** A waterfall is drawn whole: without its last steps it says nothing. */
export function firstRows<Chart extends RangeBars | Bars>(chart: Chart): Chart {
  const whole = chart.kind === 'bars' && chart.linked;
  return whole || chart.rows.length <= FIRST_ROWS ? chart : {...chart, rows: chart.rows.slice(0, FIRST_ROWS)};
}
