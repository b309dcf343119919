// Which facts behind an answer moved most between two snapshots.
import {type AnyCalculator, allSteps} from '../../model/calculator';
import type {Evaluation} from '../../model/evaluate';
import {valueText} from '../../model/explain';
import {formatQuantity} from '../../model/format';
import type {FactView} from './record-view';

/** Looked-up numbers that differ, by the size of their change as a share of what they were, largest first. */
export function changedFacts(calculator: AnyCalculator, then: Evaluation, now: Evaluation): readonly FactView[] {
  const lookups = allSteps(calculator).filter(({step}) => step.kind === 'lookup' && !step.columns);
  const found = lookups.flatMap(({step, each}) =>
    placesOf(each, then).flatMap(({of, suffix}) => {
      const [was, is] = [of(then)?.[step.name], of(now)?.[step.name]];
      if (typeof was !== 'number' || typeof is !== 'number' || was === is) return [];
      const share = was === 0 ? Number.POSITIVE_INFINITY : (is - was) / Math.abs(was);
      const change = was === 0 ? 'from none' : `${share > 0 ? '+' : ''}${formatQuantity(share * 100, '%', 1)}`;
      const texts = {was: valueText(step, was), now: valueText(step, is)};
      return [{size: Math.abs(share), fact: {label: step.label + suffix, ...texts, change}}];
    }),
  );
  return found.sort((a, b) => b.size - a.size).map(({fact}) => fact);
}

/** The whole, or each row of a rows field, with what is added to a label. */
function placesOf(each: string | null, {rows}: Evaluation) {
  if (each === null) return [{of: ({values}: Evaluation) => values, suffix: ''}];
  const many = rows[each] ?? [];
  return many.map((_, index) => ({
    of: (evaluation: Evaluation) => evaluation.rows[each]?.[index]?.values,
    suffix: many.length > 1 ? `, row ${index + 1}` : '',
  }));
}
