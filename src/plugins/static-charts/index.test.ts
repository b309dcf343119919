// Draws real charts as a build does: the same text every time, nothing that collides or that a strict policy refuses.
import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {specimen} from '../../calculators/specimen';
import {answer, defaultState} from '../../model/calculator';
import {type Areas, type Bars, type ChartData, isLines, type RangeBars} from '../../model/chart';
import {drawStatic, type StaticChart} from '.';
import {chartOf, lineOf} from './line';

const charts = new Map(
  specimen.charts.flatMap((spec): [string, ChartData][] => {
    const drawn = spec.draw(answer(specimen, defaultState(specimen), null), []);
    return 'nothing' in drawn || !isLines(drawn) ? [] : [[spec.id, drawn]];
  }),
);

describe('static charts', () => {
  let cache: string;
  let drawn: ReadonlyMap<string, StaticChart>;

  beforeAll(async () => {
    cache = await mkdtemp(join(tmpdir(), 'charts-'));
    drawn = await drawStatic(charts, cache);
  }, 60_000);
  afterAll(() => rm(cache, {recursive: true}));

  it('draws every chart in two widths, with a line, ticks and the names of its lines', () => {
    expect([...drawn.keys()]).toEqual([...charts.keys()]);
    for (const [id, {wide, narrow}] of drawn) {
      for (const svg of [wide, narrow]) {
        expect(svg).toMatch(/<path class="chart-line chart-mine" d="M[\d.,L-]+"\/>/);
        expect(svg.match(/chart-tick-x/g)?.length).toBeGreaterThanOrEqual(3);
        for (const line of charts.get(id)!.lines) expect(svg).toContain(line.label);
      }
      expect(wide).toContain('viewBox="0 0 680 300"');
      expect(narrow).toContain('viewBox="0 0 340 300"');
    }
  });

  it('is told what a row lacks as nothing, and not as never', () => {
    const bar = {id: 'a', label: 'a', low: 1, mid: 2, high: null, text: 'two'};
    const ranges: RangeBars = {
      kind: 'ranges',
      x: {label: 'Months', unit: 'month'},
      rows: [{...bar, alternatives: [undefined, null, 3]}],
      alternativeNames: ['x', 'y', 'z'],
      never: 'never',
      barNames: {low: 'low', mid: 'mid', high: 'high'},
      finding: 'It ends.',
    };
    const {chart} = chartOf(lineOf('ranges', ranges)) as {chart: RangeBars};
    expect([...(chart.rows[0]?.alternatives ?? [])]).toEqual([undefined, null, 3]);
  });

  it('draws bars and areas by the page’s own components, with the words that the reader needs', async () => {
    const bars: Bars = {
      kind: 'bars',
      x: {label: 'Series saved', unit: 'series'},
      rows: [
        {id: 'a', label: 'pod, uid', from: 0, to: 30, tone: 'mine', text: '30 series', note: '12 values'},
        {id: 'b', label: 'uid', from: 0, to: 0, tone: 'plain', text: '0 series'},
      ],
      barNames: {label: 'Labels', from: 'from', to: 'series saved', note: 'values'},
      finding: 'Together they save 30.',
    };
    const areas: Areas = {
      kind: 'areas',
      unit: 'series',
      levels: ['Metric'],
      rows: [
        {id: 'a', label: 'http_requests_total', value: 80, text: '80 series'},
        {id: 'b', label: 'up', value: 20, text: '20 series'},
      ],
      finding: 'One is most of it.',
    };
    const pictures = await drawStatic(
      new Map<string, Bars | Areas>([
        ['bars', bars],
        ['areas', areas],
      ]),
      cache,
    );
    for (const svg of Object.values(pictures.get('bars') ?? {}))
      for (const word of ['pod, uid', '30 series', '12 values', 'chart-bar-mine', 'chart-bar-plain'])
        expect(svg).toContain(word);
    for (const svg of Object.values(pictures.get('areas') ?? {}))
      for (const word of ['http_requests_total', '80 series', 'up', 'chart-area-first']) expect(svg).toContain(word);
  }, 60_000);

  it('has no id, style, script or event in it', () => {
    for (const {wide, narrow} of drawn.values())
      expect(wide + narrow).not.toMatch(/\s(id|style|href|on\w+)=|<script|url\(/);
  });

  it('is small', () => {
    for (const {wide, narrow} of drawn.values()) expect((wide + narrow).length).toBeLessThan(8000);
  });

  it('draws the same text again, and reads it from the cache the second time', async () => {
    const other = await mkdtemp(join(tmpdir(), 'charts-'));
    expect(await drawStatic(charts, other)).toEqual(drawn);
    await rm(other, {recursive: true});
    const files = await readdir(cache);
    expect(files).toHaveLength(charts.size + 2);
    for (const file of files) await writeFile(join(cache, file), '{"wide":"kept","narrow":"kept"}');
    expect([...(await drawStatic(charts, cache)).values()]).toEqual(
      [...charts].map(() => ({wide: 'kept', narrow: 'kept'})),
    );
  }, 60_000);

  it('fails with the reason when a chart cannot be drawn', async () => {
    const broken = {...[...charts.values()][0]!, lines: []};
    await expect(drawStatic(new Map([['broken', broken]]), cache)).rejects.toThrow('recharts drew no line');
  }, 60_000);
});
