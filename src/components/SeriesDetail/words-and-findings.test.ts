// Findings name the numbers that the answers hold, by hand on the small estate of 78 series.
import {describe, expect, it} from 'vitest';
import {toldOfEstate} from '../../calculators/cardinality/testing/estate-detail';
import {areasChart, metricAreas, metricsFinding} from './areas';
import {setFinding} from './set-finding';
import {waterfall} from './waterfall';
import {listed, share} from './words';

const {detail, ask} = await toldOfEstate();
const {exact} = detail;

describe('words', () => {
  it('never call a part all, or nothing', () => {
    expect(share(0, 10)).toBe('0\u00a0%');
    expect(share(1, 10_000)).toBe('under 0.1\u00a0%');
    expect(share(9_999, 10_000)).toBe('over 99.9\u00a0%');
    expect(share(10, 10)).toBe('100\u00a0%');
    expect(share(312_470, 702_021)).toBe('44.5\u00a0%');
  });

  it('list the first of many', () => {
    expect(listed([])).toBe('');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listed(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
    expect(listed(['a', 'b', 'c'], 2)).toBe('a, b and c');
  });
});

describe('the finding on label sets', () => {
  it('names what saves nothing alone and something together', async () => {
    const {sets, total} = await ask({ask: 'labelSets', metric: null, most: 100});
    // Without pod and uid, 78 series become 26; without either alone, none is saved.
    expect(sets.find(({labels}) => labels.join() === 'pod,uid')?.saved).toBe(52);
    // Without path, 18 requests become 6 and 42 of the histogram become 21.
    expect(setFinding(total, exact?.labels ?? [], sets)).toMatch(
      /^Alone, path saves the most: 33 of 78\u00a0series, 42\.3\u00a0%\. 2 of 7 labels save nothing alone\. Yet pod and uid together save 52, 66\.7\u00a0%, though none of them saves anything alone\.$/,
    );
  });

  it('says what is known before sets are counted, and where there is nothing', () => {
    expect(setFinding(78, exact?.labels ?? [], [])).toMatch(/2 of 7 labels save nothing alone\.$/);
    expect(setFinding(3, [{label: 'a', saved: 0}], [])).toBe('No label saves anything alone.');
    expect(setFinding(0, [], [])).toBe('There are no series.');
    expect(setFinding(4, [], [])).toMatch(/no labels/);
  });
});

describe('the picture', () => {
  it('has one area for the rest, which says how many it stands for', () => {
    const many = Array.from({length: 1_020}, (_, at) => ({metric: `m${at}`, series: 2_000 - at}));
    const total = many.reduce((sum, {series}) => sum + series, 0);
    const {rows} = areasChart(metricAreas(total, many), [], '');
    expect(rows).toHaveLength(13);
    expect(rows.at(-1)?.label).toBe('1,008 smaller metrics');
    expect(rows.reduce((sum, {value}) => sum + value, 0)).toBe(total);
  });

  it('has values within metrics, and says where a label is absent', async () => {
    const answer = await ask({ask: 'areas', labels: ['code'], most: 12, stack: []});
    const {rows} = areasChart(answer, ['code'], '');
    expect(
      rows.find(({label}) => label === 'http_requests_total')?.parts?.map(({label, value}) => [label, value]),
    ).toEqual([
      ['200', 9],
      ['500', 9],
    ]);
    expect(rows.find(({label}) => label === 'memory_bytes')?.parts).toBeUndefined();
    const deep = await ask({ask: 'areas', labels: ['code', 'state'], most: 12, stack: []});
    const memory = areasChart(deep, ['code', 'state'], '').rows.find(({label}) => label === 'memory_bytes');
    expect(memory?.parts?.map(({label, parts}) => [label, parts?.length])).toEqual([['no code', 2]]);
  });

  it('says how few metrics are most of it', () => {
    const metrics = [70, 20, 5, 5].map((series, at) => ({metric: `m${at}`, series}));
    expect(metricsFinding(100, metrics)).toBe(
      '2 of 4 metrics hold 90.0\u00a0% of 100\u00a0series; m0 alone has 70.0\u00a0%.',
    );
    expect(metricsFinding(0, [])).toBe('There are no series.');
  });
});

it('counts the changes from one total to the other', () => {
  const changes = [
    {id: '1', title: 'a', before: 78, after: 26, safe: true},
    {id: '2', title: 'b', before: 26, after: 26, safe: false},
  ];
  const {rows, finding} = waterfall(78, changes);
  expect(rows.map(({from, to, text}) => [from, to, text])).toEqual([
    [0, 78, '78\u00a0series'],
    [26, 78, '−52'],
    [26, 26, 'no fewer'],
    [0, 26, '26\u00a0series'],
  ]);
  expect(finding).toBe('2 changes leave 26 of 78\u00a0series, 66.7\u00a0% fewer; one of them is not safe.');
});
