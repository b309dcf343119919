// Answers of stores as they come, and those that are none.
import {describe, expect, it} from 'vitest';
import {inPieces} from '../testing/text';
import {looksLikeLabelValues, readLabelValues} from './label-values-api';
import {countsBy, looksLikeQueryAnswer, readQueryAnswer} from './query-api';

const vector = (result: unknown, more: object = {}) =>
  JSON.stringify({status: 'success', data: {resultType: 'vector', result}, ...more});

describe('an answer', () => {
  it('gives each count with what it is of, wherever it is cut', async () => {
    const text = vector([
      {metric: {}, value: [1700000000.1, '1494']},
      {metric: {dropped: 'pod,uid'}, value: [1795409902.19, '389551']},
    ]);
    expect(looksLikeQueryAnswer(text)).toBe(true);
    const answer = await readQueryAnswer(inPieces(text, 3));
    expect(answer.counts).toEqual([
      {labels: {}, count: 1494},
      {labels: {dropped: 'pod,uid'}, count: 389_551},
    ]);
    expect(countsBy(answer, 'dropped').get('pod,uid')).toBe(389_551);
    expect(answer.warnings).toEqual([]);
  });

  it('may be empty, and several may come one after another', async () => {
    expect(await readQueryAnswer(inPieces(vector([])))).toEqual({counts: [], warnings: []});
    const one = vector([{metric: {}, value: [1, '2']}]);
    expect((await readQueryAnswer(inPieces(`${one}\n${one}\n`))).counts).toHaveLength(2);
  });

  it('passes on what the store says of it', async () => {
    const partial = vector([], {warnings: ['No StoreAPIs matched for this query'], infos: ['PromQL info: x']});
    expect((await readQueryAnswer(inPieces(partial))).warnings).toEqual([
      'No StoreAPIs matched for this query',
      'PromQL info: x',
    ]);
  });

  it.each([
    ['an error of the store', '{"status":"error","errorType":"bad_data","error":"too many series"}', /too many series/],
    ['an error without words', '{"status":"error","errorType":"timeout"}', /timeout/],
    ['no JSON', '<html>', /not the JSON/],
    ['of another kind', '{"data":{}}', /expected the vector of an instant query/],
    ['a list', '[]', /no answer/],
    ['an empty matrix', '{"status":"success","data":{"resultType":"matrix","result":[]}}', /found a matrix/],
    [
      'a matrix',
      '{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1,"2"]]}]}}',
      /Line 1: .*a matrix/,
    ],
    ['a scalar', '{"status":"success","data":{"resultType":"scalar","result":[1,"2"]}}', /found a scalar/],
    ['a result without a value', vector([{metric: {}}]), /no "value"/],
    ['a value that is no count', vector([{metric: {}, value: [1, 'NaN']}]), /expected a count, found "NaN"/],
    ['less than nothing', vector([{metric: {}, value: [1, '-1']}]), /expected a count, found "-1"/],
  ])('that is %s is refused', async (_, text, message) => {
    await expect(readQueryAnswer(inPieces(text))).rejects.toThrow(message);
  });
});

describe('Mimir’s cardinality of a label', () => {
  const cardinality = [
    {label_value: 'up', series_count: 12},
    {label_value: 'a', series_count: 3},
  ];
  const text = JSON.stringify({series_count_total: 15, labels: [{label_name: '__name__', cardinality}]});

  it('gives series by value', async () => {
    expect(looksLikeLabelValues(text)).toBe(true);
    expect(looksLikeQueryAnswer(text)).toBe(false);
    expect(await readLabelValues(inPieces(text, 7))).toEqual([
      {
        label: '__name__',
        values: [
          {name: 'up', count: 12},
          {name: 'a', count: 3},
        ],
        ...{valuesInAll: 2, series: undefined},
      },
    ]);
    const cut = text.replace('"cardinality"', '"label_values_count":40,"series_count":90,"cardinality"');
    expect((await readLabelValues(inPieces(cut, 7)))[0]).toMatchObject({valuesInAll: 40, series: 90});
  });

  it.each([
    ['{"status":"error","error":"cardinality analysis is disabled for the tenant: a"}', /is disabled/],
    ['{"data":[]}', /no answer/],
  ])('refuses %s', async (answer, message) => {
    await expect(readLabelValues(inPieces(answer))).rejects.toThrow(message);
  });
});
