// Answers of stores as they come, and those that are none.
import {describe, expect, it} from 'vitest';
import {command, indexCall, seriesLeft, valuesByLabel} from '../remedies/store-queries';
import {countsBy, readLabelValues, readQueryAnswer} from './query-answer';

const vector = (result: unknown, more: object = {}) =>
  JSON.stringify({status: 'success', data: {resultType: 'vector', result}, ...more});

describe('an answer', () => {
  it('gives each count with what it is of', () => {
    const answer = readQueryAnswer(vector([{metric: {dropped: 'pod,uid'}, value: [1795409902.19, '389551']}]));
    expect(countsBy(answer, 'dropped')).toEqual(new Map([['pod,uid', 389_551]]));
    expect(answer.warnings).toEqual([]);
  });

  it('passes on what the store says of it', () => {
    const partial = vector([], {warnings: ['No StoreAPIs matched for this query'], infos: ['PromQL info: x']});
    expect(readQueryAnswer(partial).warnings).toHaveLength(2);
  });

  it.each([
    ['an error of the store', '{"status":"error","errorType":"bad_data","error":"too many series"}', /too many series/],
    ['no JSON', '<html>', /not JSON/],
    ['no answer of a query', '{"data":{}}', /no "status"/],
    ['a matrix', '{"status":"success","data":{"resultType":"matrix","result":[]}}', /is a matrix/],
    ['a result without a value', vector([{metric: {}}]), /"value" of result 1 is not a list/],
    ['a value that is no count', vector([{metric: {}, value: [1, 'NaN']}]), /Result 1 is no count/],
    ['a list', '[]', /not an object/],
  ])('that is %s is refused', (_, text, message) => {
    expect(() => readQueryAnswer(text)).toThrow(message);
  });

  it('of Mimir’s cardinality gives series by value', () => {
    const cardinality = [{label_value: 'up', series_count: 12}];
    const text = JSON.stringify({series_count_total: 12, labels: [{label_name: '__name__', cardinality}]});
    expect(readLabelValues(text)).toEqual(new Map([['up', 12]]));
    expect(() => readLabelValues('{"labels":[{"cardinality":[{}]}]}')).toThrow(/lacks "label_value"/);
    expect(() => readLabelValues('{"labels":[]}')).toThrow(/first label is not an object/);
  });
});

describe('a query', () => {
  it('asks for several label sets at once', () => {
    expect(seriesLeft('up', [[], ['pod', 'uid']]).promql).toBe(
      'label_replace(count(count without () (up)), "dropped", "", "", "") or label_replace(count(count without (pod, uid) (up)), "dropped", "pod,uid", "", "")',
    );
  });

  it('quotes names that only Prometheus 3 reads', () => {
    expect(valuesByLabel('shop.orders', ['k8s.pod']).promql).toBe(
      'label_replace(count(count by ("k8s.pod") ({"shop.orders"})), "label", "k8s.pod", "", "")',
    );
  });

  it('is one command, safe for a shell, with what the program asks for', () => {
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
});
