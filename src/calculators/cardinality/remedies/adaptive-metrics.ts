// Changes as rules of Grafana Cloud's Adaptive Metrics: series are added up where they arrive, resets of counters seen to.
import type {Configuration, NotPossible, Setting} from './configuration';
import type {Family} from './series-index';
import type {Effect} from './verdict';
import {familiesOf, type Join, seriesNames} from './what-if';

/** A mean is their sum through their count, which the store divides when it is asked. */
const GAUGE: Readonly<Record<Join, readonly string[]>> = {
  sum: ['sum'],
  max: ['max'],
  min: ['min'],
  mean: ['sum', 'count'],
};

interface Rule {
  readonly metric: string;
  readonly match_type: 'exact';
  readonly drop?: true;
  readonly drop_labels?: readonly string[];
  readonly aggregations?: readonly string[];
}

function summed(family: Family, labels: readonly string[], by: Join): readonly Rule[] {
  const aggregations = family.type === 'gauge' || family.type === 'untyped' ? GAUGE[by] : ['sum:counter'];
  return family.names.map((metric) => ({metric, match_type: 'exact', drop_labels: [...labels].sort(), aggregations}));
}

function rulesOf({whatIf, safe, reasons}: Effect, {families}: Setting): readonly Rule[] | string {
  switch (whatIf.kind) {
    case 'dropMetrics':
      return seriesNames(familiesOf(whatIf.metrics, families)).map((metric) => ({
        metric,
        match_type: 'exact',
        drop: true,
      }));
    case 'aggregate':
      if (!safe) return reasons.join(' ');
      return familiesOf(whatIf.metrics, families).flatMap((family) => summed(family, whatIf.labels, whatIf.by));
    case 'dropLabels': {
      // The safe way of what is unsafe elsewhere: what collides is added up.
      const touched = familiesOf(whatIf.metrics, families).filter((family) =>
        whatIf.labels.some((label) => family.labels.includes(label)),
      );
      if (
        whatIf.labels.includes('le') ||
        whatIf.labels.includes('quantile') ||
        touched.some(({type}) => type === 'summary')
      )
        return 'Buckets and quantiles cannot be added up over le or quantile.';
      return touched.flatMap((family) => summed(family, whatIf.labels, 'sum'));
    }
    case 'keepMetrics':
      return 'A rule names what goes, not what stays.';
    case 'template':
      return 'A rule takes a label away whole; it does not rewrite its values.';
    default:
      return 'There is no rule for it.';
  }
}

export function adaptiveMetrics(effect: Effect, setting: Setting): Configuration | NotPossible {
  const program = 'Grafana Cloud';
  const rules = rulesOf(effect, setting);
  if (typeof rules === 'string') return {program, why: rules};
  return {
    ...{program, file: 'rules.json', language: 'json'},
    text: `${JSON.stringify(rules, null, 2)}\n`,
    notes: [
      'A rule that is there for a metric already is replaced. Samples are still sent: what is saved are series, not traffic.',
    ],
  };
}
