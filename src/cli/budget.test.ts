// A job holds a service to a budget of series by the exit status, and learns from the JSON what is over it.
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';

const tsx = createRequire(__filename).resolve('tsx/cli');
const IMPORTERS = path.join('src', 'importers');
const PAGE = path.join(IMPORTERS, 'exposition', 'testing', 'fixtures', 'small.prom');
const STATUS = path.join(IMPORTERS, 'prometheus', 'testing', 'fixtures', 'status-tsdb-prom3.5.3.json');

function calc(...words: readonly string[]) {
  return spawnSync(process.execPath, [tsx, 'src/cli/headroom.ts', 'calc', ...words], {encoding: 'utf8'});
}

describe('--max-series', () => {
  it('ends with 0 within it, and the JSON says what the files say', () => {
    const {status, stdout} = calc(
      'cardinality',
      'targets=1&scrapeSeries=0',
      '--import',
      PAGE,
      '--max-series',
      '1494',
      '--json',
    );
    expect(status).toBe(0);
    const {import: told, outputs} = JSON.parse(stdout);
    expect(outputs.activeSeries.value).toBe(1494);
    expect(told.exact).toMatchObject({series: 1494, files: [{file: 'small.prom', series: 1494, samples: 1501}]});
    expect(told.exact.labels[0]).toEqual({label: 'le', values: 27, series: 480, saved: 444});
    expect(told.exact.labelSets).toContainEqual(expect.objectContaining({labels: ['pod'], saved: 268}));
    expect(told.budget).toMatchObject({within: true, limit: 1494, counted: 1494});
  });

  it('ends with 1 beyond it, with an answer and what is over it', () => {
    const {status, stdout, stderr} = calc('cardinality', '--import', PAGE, '--max-series', '1000', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).import.budget).toMatchObject({
      within: false,
      metrics: expect.arrayContaining([{metric: 'http_request_duration_seconds_bucket', series: 360}]),
      labelSets: expect.arrayContaining([{labels: ['handler', 'user_id'], saved: 529}]),
    });
    expect(stderr).toContain('over budget: 1,494 series, without those that a scrape adds: 494 more');
    expect(stderr).toContain('over budget: Without handler and user_id there would be 529 fewer, which is enough');
  });

  it('counts files of one name in two folders both, and a file that is named twice once', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'headroom-'));
    const [one = '', two = ''] = ['a', 'b'].map((each) => path.join(folder, each, 'metrics'));
    for (const place of [one, two]) {
      mkdirSync(path.dirname(place));
      writeFileSync(place, 'up 1\nload 1\n');
    }
    const places = [one, two, one].flatMap((place) => ['--import', place]);
    const {status, stdout} = calc('cardinality', ...places, '--max-series', '3', '--json');
    rmSync(folder, {recursive: true});
    const {budget, exact} = JSON.parse(stdout).import;
    expect([status, budget.counted]).toEqual([1, 4]);
    expect(exact.files.map(({file}: {file: string}) => file)).toEqual([one, two]);
  });

  it.each([
    ['bad-limit', ['cardinality', '--import', PAGE, '--max-series', '0']],
    ['bad-limit', ['cardinality', '--import', PAGE, '--max-series', '1e3']],
    ['usage', ['cardinality', '--max-series', '1000']],
    ['no-budget', ['cardinality', '--import', STATUS, '--max-series', '1000']],
    ['no-budget', ['graviton', '--import', path.join(IMPORTERS, 'testing/fixtures/nodes.json'), '--max-series', '9']],
    ['bad-file', ['cardinality', '--import', 'package.json', '--max-series', '9']],
  ])('ends with 2 and %s for %j', (code, words) => {
    const {status, stdout, stderr} = calc(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^${code}: `, 'm'));
  });
});
