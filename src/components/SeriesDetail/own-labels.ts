// Labels that a metric's own form needs: without le there is no histogram, without quantile no summary.
import type {Family} from '../../calculators/cardinality/imports';

const OWN = [
  {type: 'histogram', label: 'le'},
  {type: 'summary', label: 'quantile'},
] as const;

export function ownLabels(families: readonly Family[]): readonly string[] {
  return OWN.filter(({type, label}) =>
    families.some((family) => family.type === type && family.labels.includes(label)),
  ).map(({label}) => label);
}
