// The charts of a scenario as the page draws them: with the bands of its ranges, where it has any.
import {hasRanges} from '../../analysis/ranges';
import {uncertainty} from '../../analysis/uncertainty';
import type {Scenario} from '../../cli/work-out';
import type {Drawable} from '../../model/chart';
import {patchOf} from '../../permalink/alternatives';
import {withCurve} from '../../report/curve';

export function drawnCharts({calculator, state, data, charts}: Scenario): ReadonlyMap<string, Drawable> {
  const {inputs} = state;
  const alternatives = state.alternatives.map((each) => patchOf(calculator.fields, inputs, each.inputs));
  if (!hasRanges(calculator, {inputs, alternatives})) return charts;
  const found = uncertainty(calculator, {inputs, alternatives}, data);
  return new Map([...charts].map(([id, chart]) => [id, withCurve(chart, id, found)]));
}
