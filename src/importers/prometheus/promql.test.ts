// The questions as they are asked, and answers as a server gives them.
import {expect, it} from 'vitest';
import {inPieces} from '../testing/text';
import {askCommand, seriesInAll, seriesPerMetric, seriesWithout, valuesOf} from './promql';
import {looksLikeQueryAnswer, readQueryAnswer} from './query-api';

it('asks for counts, quoting only the names that need it', () => {
  expect(seriesInAll()).toBe('count({__name__!=""})');
  expect(seriesPerMetric(20)).toBe('topk(20, count by (__name__) ({__name__!=""}))');
  expect(valuesOf('pod')).toBe('count(count by (pod) ({pod!=""}))');
  expect(valuesOf('http.route', 'a:b')).toBe('count(count by ("http.route") (a:b{"http.route"!=""}))');
  expect(seriesWithout(['pod', 'uid'], 'up')).toBe('count(count without (pod, uid) (up))');
  expect(seriesWithout(['pod'], 'my.metric')).toBe('count(count without (pod) ({"my.metric"}))');
  expect(valuesOf('le', 'my.metric')).toBe('count(count by (le) ({"my.metric", le!=""}))');
  expect(seriesWithout(['pod'])).toBe(
    'count(count without (pod) (label_replace({__name__!=""}, "__metric__", "$1", "__name__", "(.+)")))',
  );
  expect(askCommand("count({a=~'x'})")).toBe(
    `curl -sG "$PROMETHEUS/api/v1/query" --data-urlencode 'query=count({a=~'\\''x'\\''})'`,
  );
});

it('reads a vector, an empty one too', async () => {
  const answer = (result: string) => `{"status":"success","data":{"resultType":"vector","result":[${result}]}}`;
  const text = answer('{"metric":{},"value":[1700000000.1,"1494"]},{"metric":{"__name__":"up"},"value":[1,"2"]}');
  expect(looksLikeQueryAnswer(text)).toBe(true);
  expect(await readQueryAnswer(inPieces(text, 3))).toEqual([
    {labels: {}, count: 1494},
    {labels: {__name__: 'up'}, count: 2},
  ]);
  expect(await readQueryAnswer(inPieces(answer('')))).toEqual([]);
});

it.each([
  ['{"status":"error","error":"query processing would load too many samples"}', 'too many samples'],
  ['{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[[1,"2"]]}]}}', 'instant vector'],
  ['[]', 'no answer'],
])('refuses %s', async (text, message) => {
  await expect(readQueryAnswer(inPieces(text))).rejects.toThrow(message);
});
