// The questions as a store is asked them.
import {expect, it} from 'vitest';
import {
  command,
  indexCall,
  seriesByMetric,
  seriesInAll,
  seriesLeft,
  seriesWithin,
  valuesByLabel,
} from './store-queries';

it('count over all metrics', () => {
  expect(seriesInAll().promql).toBe('count({__name__!=""})');
  expect(seriesByMetric(20).promql).toBe('topk(20, count by (__name__) ({__name__!=""}))');
});

it('ask for several label sets at once, of one metric and of all', () => {
  expect(seriesLeft('up', [[], ['pod', 'uid']]).promql).toBe(
    'label_replace(label_replace(count(count without () (up)), "dropped", "", "", "") or label_replace(count(count without (pod, uid) (up)), "dropped", "pod,uid", "", ""), "metric", "up", "", "")',
  );
  expect(seriesLeft(null, [['pod']]).promql).toBe(
    'label_replace(count(count without (pod) (label_replace({__name__!=""}, "__metric__", "$1", "__name__", "(.+)"))), "dropped", "pod", "", "")',
  );
});

it('count the values of labels, not the series without them', () => {
  expect(valuesByLabel('up', ['pod']).promql).toBe(
    'label_replace(label_replace(count(count by (pod) (up{pod!=""})), "label", "pod", "", ""), "metric", "up", "", "")',
  );
  expect(valuesByLabel(null, ['pod']).promql).toBe(
    'label_replace(count(count by (pod) ({pod!=""})), "label", "pod", "", "")',
  );
});

it('quote names that only Prometheus 3 reads', () => {
  expect(valuesByLabel('shop.orders', ['k8s.pod']).promql).toBe(
    'label_replace(label_replace(count(count by ("k8s.pod") ({"shop.orders", "k8s.pod"!=""})), "label", "k8s.pod", "", ""), "metric", "shop.orders", "", "")',
  );
  expect(seriesWithin('shop.orders', ['2h']).promql).toBe(
    'label_replace(label_replace(count(last_over_time({"shop.orders"}[2h])), "window", "2h", "", ""), "metric", "shop.orders", "", "")',
  );
});

it('are one command, safe for a shell, with what the program asks for', () => {
  const query = {asks: '', promql: `count(m{a="it's"})`};
  expect(command(query, {program: 'Mimir', url: 'https://m', tenant: 'a'})).toBe(
    [
      `curl -sS 'https://m/prometheus/api/v1/query' \\`,
      `  -H 'X-Scope-OrgID: a' \\`,
      `  --data-urlencode 'query=count(m{a="it'\\''s"})'`,
    ].join('\n'),
  );
  expect(command(query, {program: 'Thanos', url: 'https://t'})).toContain('partial_response=false');
  expect(indexCall({program: 'Mimir', url: 'https://m', tenant: 'a'}, 500)).toContain(
    'label_values?label_names[]=__name__',
  );
});
