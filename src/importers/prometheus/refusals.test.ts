// What each reader says to a file that it cannot use, and what it leaves behind.
import {describe, expect, it} from 'vitest';
import {SeriesTable} from '../series/series-table';
import {inPieces} from '../testing/text';
import {readMimirtoolAnalysis} from './mimirtool-analyze';
import {readSeriesApi} from './series-api';
import {readTsdbAnalysis} from './tsdb-analyze';
import {readTsdbStatus} from './tsdb-status';

describe('/api/v1/series', () => {
  const read = (text: string, table = new SeriesTable()) => readSeriesApi(inPieces(text, 5), table);

  it('is read in every shape, and the same set is one series whatever its order', async () => {
    const table = new SeriesTable();
    await read('{"status":"success","data":[{"__name__":"a","x":"1","y":""},{"x":"1","__name__":"a"}]}', table);
    await read('[{"__name__":"a","x":"1"},{"__name__":"b","status":"up"}]', table);
    await read('{"__name__":"c"}\n{"__name__":"c","z":"é\\n"}\n', table);
    expect(table.count).toBe(4);
  });

  it('has nothing in it, which is an answer as well', async () => {
    expect(await read('{"status":"success","data":[]}')).toEqual({read: 0, series: 0, warnings: []});
  });

  it('passes on what the server says about its answer', async () => {
    const text = '{"status":"success","data":[{"__name__":"a"}],"warnings":["results truncated due to limit"]}';
    expect((await read(text)).warnings).toEqual(['results truncated due to limit']);
  });

  it.each([
    [
      '{"status":"error","errorType":"bad_data","error":"no match[] parameter provided"}',
      'Line 1: the server answered with an error: no match[] parameter provided.',
    ],
    ['{"data":[{"__name__":"a"},\n{"__name__":7}]}', 'Line 2: the label "__name__" is not a text.'],
    ['{"data":[{"__name__":"a"},', 'The file ends on line 1'],
  ])('refuses %s and leaves the table as it was', async (text, message) => {
    const table = new SeriesTable();
    await expect(read(text, table)).rejects.toThrow(message);
    expect(table.count).toBe(0);
  });
});

it('/api/v1/status/tsdb is read without its wrapper and without the head of old servers', async () => {
  const status = await readTsdbStatus(inPieces('{"seriesCountByMetricName":[{"name":"a","value":3}]}'));
  expect(status.headStats).toBeUndefined();
  expect(status.seriesCountByMetricName).toEqual([{name: 'a', count: 3}]);
  await expect(readTsdbStatus(inPieces('{"status":"error","error":"not ready"}'))).rejects.toThrow('not ready');
  await expect(readTsdbStatus(inPieces('{"status":"success","data":[]}'))).rejects.toThrow('seriesCountByMetricName');
});

it('promtool tsdb analyze: a pair may end with a colon or hold a line break', async () => {
  const text = `Block ID: X\nDuration: 2h0m0s\nMatched series: 7\nTotal Series: 9\n\nMost common label pairs:\n5 a=b:\n3 c=d\ne\n\nHighest cardinality labels:\n2 a\n`;
  const analysis = await readTsdbAnalysis(inPieces(text, 3));
  expect(analysis).toMatchObject({series: 7, seconds: 7200, valuesPerLabel: [{name: 'a', count: 2}]});
  expect(analysis.seriesPerPair).toEqual([
    {name: 'a=b:', count: 5},
    {name: 'c=d\ne', count: 3},
  ]);
  await expect(readTsdbAnalysis(inPieces('block not found\n'))).rejects.toThrow('Total Series');
});

it('mimirtool analyze: another JSON is refused by what it lacks', async () => {
  await expect(readMimirtoolAnalysis(inPieces('{"metricsUsed":[]}'))).rejects.toThrow('total_active_series');
});
