// Which file is read as what: each kind by its own reader, a page by its shape, what was meant otherwise with advice, and a broken one with its place.
import {spawnSync} from 'node:child_process';
import {describe, expect, it} from 'vitest';
import {EXPOSITION, fixture, PROMETHEUS, readFiles} from '../testing/metrics-files';
import {comeAndGo} from './come-and-go';
import {metricsReaders} from './readers';

const HTML = '<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>\n';
const CONFIG = 'global:\n  scrape_interval: 15s\nscrape_configs:\n  - job_name: node\n';
const QUERY = (result: string) => `{"status":"success","data":{"resultType":"vector","result":[${result}]}}`;

async function only(content: string | Uint8Array, size?: number) {
  const {pieces, failed} = await readFiles({file: content}, size);
  return {piece: pieces[0], failure: failed[0]};
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
}

describe('a file is known by', () => {
  const files: readonly (readonly [string, string, string])[] = [
    ['page', EXPOSITION, 'small.prom'],
    ['page', EXPOSITION, 'small.om'],
    ['series', PROMETHEUS, 'api-v1-series.json'],
    ['status', PROMETHEUS, 'status-tsdb-prom3.5.3.json'],
    ['analyze', PROMETHEUS, 'promtool-tsdb-analyze-3.5.3.txt'],
    ['analyze', PROMETHEUS, 'promtool-tsdb-analyze-extended-3.5.3.txt'],
    ['mimirtool', PROMETHEUS, 'mimirtool-analyze-prometheus.json'],
  ];

  it.each(files)('one reader alone: %s, %s/%s', async (kind, folder, name) => {
    const content = fixture(folder, name);
    const start = new TextDecoder().decode(content).slice(0, 4096);
    expect(metricsReaders.filter(({matches}) => matches(start, name)).map(({id}) => id)).toEqual([kind]);
    expect((await only(content)).piece).toMatchObject({kind, file: 'file'});
  });

  it.each([
    ['one sample', 'up 1'],
    ['samples without metadata', 'a 1\nb{c="d"} 2.5e3 1700000000000\n'],
    ['a quoted name', '{"http.requests",code="200"} 3\n'],
    ['comments and blank lines above', '\n# made by hand\n\nup 1\ndown 0\n'],
    ['OpenMetrics without a sample', '# EOF\n'],
    ['metadata alone', '# TYPE a counter\n'],
    ['blanks in front', '  # HELP a b\n  a 1\n'],
    ['a remark above one line that does not end', '# made by hand\nup 1'],
    ['a first line longer than what is looked at', `a{b="${'x'.repeat(10_000)}"} 1\n`],
    ['a quoted name in such a line', `{"a.b",c="${'x'.repeat(10_000)}"} 1\n`],
    ['a quoted name behind a label', '{code="200","http.requests"} 3\n'],
    ['a line separator in a label value', 'a{b="c\u2028d"} 1\n'],
  ])('the shape of a page: %s', async (_, text) => {
    expect((await only(text)).piece?.kind).toBe('page');
  });

  it.each([
    ['a table', 'NAME   READY   STATUS\nweb-1  1/1     Running\n'],
    ['prose', '# Notes\n\nWe had 3 incidents\n'],
    ['CSV', 'name,value\na,1\n'],
    ['a shell script', '#!/bin/sh\necho 1\n'],
    ['a list of files', 'total 48\n-rw-r--r-- 1 root root 10 Nov 27 a\n-rw-r--r-- 1 root root 10 Nov 27 b\n'],
    ['other JSON', '{"kind": "List", "items": []}'],
    ['an env file', 'A=1\nB=2\n'],
    ['JSON in one long line', `{"a","b":"c=\\"${'x'.repeat(10_000)}"}`],
  ])('no other text: %s', async (_, text) => {
    expect((await only(text)).failure).toMatchObject({unknown: true});
  });

  it.each([
    [HTML, 'a web page, such as a login'],
    [CONFIG, 'a configuration of Prometheus'],
    ['groups:\n- name: a\n  rules:\n  - record: b\n', 'rules of Prometheus'],
    ['HTTP/1.1 200 OK\nContent-Type: text/plain\n\n# HELP a b\na 1\n', 'HTTP headers above the page'],
    ['{"resourceMetrics":[{"resource":{}}]}', 'OTLP as JSON'],
    ['curl: (7) Failed to connect to localhost port 9100\n', 'an error message of curl'],
    ['404 page not found\n', 'an error of the server'],
    ['{"status":"error","errorType":"bad_data","error":"no match[] parameter"}', 'The server answered with an error'],
    ['{"status":"success","data":[]}', 'The server found no series.'],
    ['{"status":"success","data":["__name__","job"]}', 'names or values alone'],
    ['SQLite format 3\0\u0010', 'This is not text.'],
    ['\u008d\n\u0015go_gc_duration_seconds\u0012\u0041A summary', 'protobuf'],
  ])('what it was meant to be: %j', async (text, advice) => {
    const bytes = text.startsWith('\u008d') ? Uint8Array.from(text, (each) => each.charCodeAt(0)) : text;
    expect((await only(bytes)).failure?.message).toContain(advice);
  });
});

describe('a page', () => {
  it('fails as a file with line and column where a server would refuse it, and costs no other', async () => {
    const {pieces, failed} = await readFiles({
      good: 'a 1\n',
      bad: '# TYPE a counter\na{b="c"} 1\na{b="d} 2\n',
      twice: 'a{b="c",b="d"} 1\n',
      latin: Uint8Array.from([...'a{b="'].map((each) => each.charCodeAt(0)).concat(0xe9, 0x22, 0x7d, 0x20, 0x31, 0x0a)),
    });
    expect(pieces.map(({file}) => file)).toEqual(['good']);
    expect(failed.map(({file, line}) => [file, line])).toEqual([
      ['bad', 3],
      ['twice', 1],
      ['latin', 1],
    ]);
    expect(failed[0]?.message).toMatch(/^bad, line 3, column \d+: .*quotation mark.* one such line fails all\.$/);
    expect(failed[0]?.message.match(/[Ll]ine \d/g)).toHaveLength(1);
  });

  it('has what stricter parsers refuse as counted notes with the first place', async () => {
    const {piece} = await only('a{b="c" d="e"} 1\na{b="c" d="f"} 1\nb 1');
    expect(piece?.notes).toEqual([
      expect.objectContaining({kind: 'changed', rows: 2, line: 1, column: 9, file: 'file'}),
      expect.objectContaining({kind: 'changed', rows: 1, line: 3}),
    ]);
    expect(piece?.notes[0]?.message).toMatch(/^There is no comma between two labels\. A server takes it; stricter/);
    expect(piece).toMatchObject({read: 3, taken: 3});
  });

  it('is read the same in UTF-16, and however it is cut', async () => {
    const text = 'a{b="Zürich 🚆"} 1\n# TYPE c counter\nc 2\n';
    const values = async (content: string | Uint8Array, size?: number) => {
      const {piece} = await only(content, size);
      if (piece?.kind !== 'page') throw new Error('It is a page.');
      return [piece.data.index.valuesOf(0, 'b'), piece.data.index.count, [...piece.data.types]];
    };
    const expected = [['Zürich 🚆'], 2, [['c', 'counter']]];
    for (const size of [1, 3, 65_536]) {
      expect(await values(text, size)).toEqual(expected);
      expect(await values(utf16(text), size)).toEqual(expected);
    }
  });

  it('counts samples as rows, and series as taken', async () => {
    const {piece} = await only('a{b="c"} 1\na{b="c"} 2\n');
    expect(piece).toMatchObject({read: 2, taken: 1});
  });
});

describe('answers of a store', () => {
  const counted = (labels: Record<string, string>, count: number) =>
    `{"metric":${JSON.stringify(labels)},"value":[1700000000,"${count}"]}`;

  it('by metric', async () => {
    const {piece} = await only(QUERY([counted({__name__: 'a'}, 5), counted({__name__: 'b'}, 7)].join()));
    expect(piece).toMatchObject({
      kind: 'query',
      data: {
        series: null,
        metrics: [
          {metric: 'b', series: 7},
          {metric: 'a', series: 5},
        ],
      },
    });
  });

  it('left without label sets', async () => {
    const {piece} = await only(QUERY([counted({}, 9), counted({dropped: 'pod,uid'}, 4)].join()));
    expect(piece).toMatchObject({
      data: {
        series: 9,
        store: {
          left: [
            {labels: [], series: 9},
            {labels: ['pod', 'uid'], series: 4},
          ],
        },
      },
    });
  });

  it('left without label sets of one metric, which is no total', async () => {
    const {piece} = await only(QUERY([counted({metric: 'a'}, 9)].join()));
    expect(piece).toMatchObject({data: {series: null, store: {left: [{labels: [], series: 9, metric: 'a'}]}}});
  });

  it('of what comes and goes', async () => {
    const windows = [counted({window: '5m', metric: 'a'}, 9), counted({window: '1d', metric: 'a'}, 31)];
    const added = [counted({added_in: '1d', job: 'api'}, 1200), counted({added_in: '1d'}, 4)];
    const samples = [counted({samples_per: 'scrape', job: 'api'}, 500)];
    const {piece} = await only(QUERY([...windows, ...added, ...samples].join()));
    const {store} = piece?.kind === 'query' ? piece.data : expect.fail();
    expect(store && comeAndGo(store)).toEqual([
      'Distinct series of a: 9 within 5m, 31 within 1d.',
      '1,204 new series within 1d, in 2 jobs.',
      '500 samples when all targets are scraped once, in 1 job.',
    ]);
    expect(piece).toMatchObject({read: 5, data: {series: null, metrics: []}});
  });

  it('of values by label, and a total', async () => {
    const {piece} = await only(QUERY([counted({label: 'code'}, 5), counted({}, 70)].join()));
    expect(piece).toMatchObject({data: {series: 70, labels: [{label: 'code', values: 5}]}});
  });

  it('to another question are refused, and an error of the store is told', async () => {
    expect((await only(QUERY(counted({job: 'a'}, 5)))).failure?.message).toContain('This answer counts by job.');
    const values = [counted({__name__: 'up', job: 'a'}, 1), counted({__name__: 'up', job: 'b'}, 1)].join();
    expect((await only(QUERY(values))).failure?.message).toContain('This answer counts by __name__, job.');
    expect((await only(QUERY(counted({__name__: 'load'}, 2.5)))).failure?.message).toContain(
      'file, line 1: Expected a count, found "2.5".',
    );
    const error =
      '{"status":"error","errorType":"bad_data","error":"parse error","data":{"resultType":"","result":[]}}';
    expect((await only(error)).failure?.message).toContain('parse error');
  });

  it('from Mimir’s cardinality API', async () => {
    const {piece} = await only(
      '{"series_count_total":9,"labels":[{"label_name":"__name__","label_values_count":2,"series_count":9,"cardinality":[{"label_value":"a","series_count":6},{"label_value":"b","series_count":3}]}]}',
    );
    expect(piece).toMatchObject({
      kind: 'query',
      data: {
        metrics: [
          {metric: 'a', series: 6},
          {metric: 'b', series: 3},
        ],
      },
    });
  });
});

describe.each([
  ['page', EXPOSITION, 'small.prom', /orders|10\.0\.0\.2|Made up|checkout/],
  ['series', PROMETHEUS, 'api-v1-series.json', /10\.0\.0\.2|checkout/],
] as const)('the command for %s without names', (kind, folder, name, names) => {
  it('takes them out, and changes no count', async () => {
    const [, ...filters] = metricsReaders.find(({id}) => id === kind)?.anonymised?.command.split(' | ') ?? [];
    const filter = filters.join(' | ').replace(/ > \S+$/, '');
    const before = fixture(folder, name);
    expect(Buffer.from(before).toString()).toMatch(names);
    const {stdout, status} = spawnSync('sh', ['-c', filter], {input: before, maxBuffer: 1e8});
    expect(status).toBe(0);
    expect(stdout.toString()).not.toMatch(names);
    const [{piece: hidden}, {piece: open}] = [await only(new Uint8Array(stdout)), await only(before)];
    const savings = (piece: typeof hidden) =>
      piece && 'index' in piece.data ? piece.data.index.perLabel() : undefined;
    expect(savings(hidden)).toEqual(savings(open));
    expect(savings(hidden)).toHaveLength(open?.kind === 'page' ? 39 : 40);
  });
});
