// What is asked of a store whose series are too many to read, and what of it the queries need.
import type {Store} from '../../calculators/cardinality/imports';
import {choice, text} from '../../model/field';

export const storeFields = {
  program: choice({
    label: 'Store',
    help: 'The program that answers queries. Addresses and headers differ.',
    source: 'yours',
    default: 'Prometheus',
    options: [
      {id: 'Prometheus', label: 'Prometheus'},
      {id: 'Thanos', label: 'Thanos', hint: 'Replicas are counted once, and what cannot be reached fails the query.'},
      {id: 'Mimir', label: 'Grafana Mimir'},
    ],
  }),
  url: text({
    label: 'Its address',
    help: 'Where it answers queries. It stays in your browser, and the commands run where you paste them.',
    source: 'yours',
    default: 'http://localhost:9090',
    maxLength: 300,
  }),
  tenant: text({
    label: 'Tenant',
    help: 'Sent as X-Scope-OrgID.',
    source: 'yours',
    default: '',
    maxLength: 200,
    blank: 'none',
  }),
  metric: text({
    label: 'Metric',
    help: 'The one to look into: one of the largest that the first answers name.',
    source: 'yours',
    default: '',
    maxLength: 400,
    blank: 'all metrics',
    suggest: 'metrics',
  }),
  labels: text({
    label: 'Its labels',
    help: 'Each of them, and each pair of them, is counted. Apart by commas: pod, namespace.',
    source: 'yours',
    default: '',
    maxLength: 1000,
    blank: 'none yet',
  }),
};

export interface StoreDraft {
  readonly program: Store['program'];
  readonly url: string;
  readonly tenant: string;
  readonly metric: string;
  readonly labels: string;
}

export const NEW_STORE: StoreDraft = {
  ...{program: 'Prometheus', url: storeFields.url.default},
  ...{tenant: '', metric: '', labels: ''},
};

/** So many labels have few enough pairs for one query. */
const MOST_LABELS = 8;

/** What is wrong with an address, in words; null for one that can be asked. */
export function urlProblem(url: string): string | null {
  return /^https?:\/\/[^\s/?#]+[^\s?#]*$/i.test(url.trim())
    ? null
    : 'An address begins with http:// or https:// and has no question mark, such as http://localhost:9090.';
}

export function labelsIn(text: string): readonly string[] {
  return [...new Set(text.split(/[,\s]+/).filter((label) => label !== ''))];
}

export function labelsProblem(text: string): string | null {
  const labels = labelsIn(text);
  if (labels.includes('__name__')) return '__name__ is the metric itself: leave it out.';
  return labels.length > MOST_LABELS
    ? `${labels.length} labels have too many pairs for one query: name ${MOST_LABELS} at most.`
    : null;
}

export function storeOf({program, url, tenant}: StoreDraft): Store {
  const own = tenant.trim();
  return {program, url: url.trim().replace(/\/+$/, ''), ...(program === 'Mimir' && own !== '' && {tenant: own})};
}

/** Nothing, each label, and each pair. */
export function setsOf(labels: readonly string[]): readonly (readonly string[])[] {
  const pairs = labels.flatMap((one, at) => labels.slice(at + 1).map((other) => [one, other]));
  return [[], ...labels.map((label) => [label]), ...pairs];
}
