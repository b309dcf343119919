// The real thing: a Prometheus scrapes the fixture pages with each configuration that we write for them, and keeps the series that we say, by name.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import type {Server} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import type {IndexedSeries} from './formats/indexed-series';
import {configurations} from './remedies/configurations';
import {effects} from './remedies/verdict';
import {rewritesOf, type WhatIf} from './remedies/what-if';
import {type Yaml, yaml} from './remedies/yaml';
import {FIXTURE_PAGES, TARGET} from './testing/fixture-pages';
import {changesOf, inWords} from './testing/page-changes';
import {
  ask,
  MAJOR,
  MISSING,
  named,
  PROMETHEUS,
  PROMTOOL,
  type Running,
  serve,
  startPrometheus,
} from './testing/running-prometheus';

/** Series that a server writes about the scrape itself. */
const OWN = 'up|scrape_.*';

interface Job {
  readonly title: string;
  readonly whatIf: WhatIf;
  readonly page: number;
  readonly honours: boolean;
  readonly series: IndexedSeries;
  /** What we write for Prometheus. */
  readonly text: string;
}

/** A job for each change that is safe. */
function jobsOf(page: number, honours: boolean): readonly Job[] {
  const {file, series: own, scraped} = FIXTURE_PAGES[page] ?? expect.fail();
  const series = honours ? own : scraped;
  return changesOf(series.families).flatMap((whatIf) => {
    if (whatIf.kind === 'nativeHistograms' && MAJOR < 3) return [];
    const [effect] = effects(series, [whatIf]);
    const setting = {families: series.families, job: 'app', interval: 15};
    const [first] = effect ? configurations(effect, setting) : [];
    const title = `${file}${honours ? '' : ' with a target’s labels'}, ${inWords(whatIf)}`;
    return first && 'text' in first ? [{title, whatIf, page, honours, series, text: first.text}] : [];
  });
}

// Without the labels of the page honoured, one change in four: the store has to hold all of these at once.
const jobs = FIXTURE_PAGES.flatMap((_, page) => [
  ...jobsOf(page, true),
  ...jobsOf(page, false).filter((__, at) => at % 4 === 0),
]);

/** Series by the name of the metric, without those that are none. */
const counted = (byName: ReadonlyMap<string, number>) =>
  Object.fromEntries([...byName].filter(([, count]) => count > 0).sort());

it('has changes of every kind to try, safe on pages that are not made for them', () => {
  const kinds = new Set(jobs.map(({whatIf}) => whatIf.kind));
  expect([...kinds].sort()).toEqual(
    ['dropLabels', 'dropMetrics', 'interval', 'keepMetrics', 'limitBuckets', 'removeBuckets', 'template']
      .concat(MAJOR < 3 ? [] : ['nativeHistograms'])
      .sort(),
  );
  expect(jobs.length).toBeGreaterThan(120);
});

it.skipIf(MISSING)(named('promtool takes every configuration as it is written'), () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'promtool-'));
  try {
    const files = [...new Set(jobs.map(({text}) => text))].map((text, at) => {
      const file = path.join(folder, `${at}.yml`);
      writeFileSync(file, text);
      return file;
    });
    const said = execFileSync(PROMTOOL, ['check', 'config', ...files], {encoding: 'utf8', stdio: 'pipe'});
    expect(said.match(/SUCCESS/g)).toHaveLength(files.length);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});

describe('a Prometheus that scrapes', () => {
  let target: {address: string; server: Server};
  let running: Running;
  let kept: ReadonlyMap<string, ReadonlyMap<string, number>>;

  /** @param at of the change; the label tells its series apart */
  const scrape = (page: number, honours: boolean, at: string, settings: object = {}) => ({
    ...settings,
    ...{job_name: at, scrape_interval: '10s', scrape_timeout: '10s', metrics_path: `/${page}`},
    ...{honor_labels: honours, honor_timestamps: false},
    static_configs: [{targets: [target.address], labels: {...(honours ? {job: TARGET.job} : TARGET), change: at}}],
  });

  beforeAll(async () => {
    if (MISSING) return;
    target = await serve(FIXTURE_PAGES);
    const scrapes = [
      ...jobs.map(({page, honours, text}, at) => scrape(page, honours, `${at}`, parse(text).scrape_configs[0])),
      ...FIXTURE_PAGES.flatMap((_, page) => [
        scrape(page, true, `all of ${page}`),
        scrape(page, false, `all of ${page} with labels`),
      ]),
    ];
    running = await startPrometheus(
      PROMETHEUS,
      {'prometheus.yml': yaml({scrape_configs: scrapes as unknown as Yaml})},
      async (url) => {
        const {counts} = await ask(url, {asks: '', promql: 'count(up == 1)'});
        return counts[0]?.count === scrapes.length;
      },
    );
    const promql = `count by (change, __name__) ({change!="",__name__!~"${OWN}"})`;
    const {counts} = await ask(running.url, {asks: '', promql});
    const found = new Map<string, Map<string, number>>();
    for (const {labels, count} of counts) {
      const names = found.get(labels.change ?? '') ?? new Map<string, number>();
      found.set(labels.change ?? '', names.set(labels.__name__ ?? '', count));
    }
    kept = found;
  }, 120_000);

  afterAll(async () => {
    await running?.stop();
    target?.server.close();
  }, 30_000);

  for (const [page, {file, series, scraped}] of FIXTURE_PAGES.entries()) {
    it.skipIf(MISSING)(named(`${file} as it is stores the ${series.index.count} series that we read`), () => {
      expect(counted(kept.get(`all of ${page}`) ?? new Map())).toEqual(counted(series.recount([]).byName));
      expect(counted(kept.get(`all of ${page} with labels`) ?? new Map())).toEqual(counted(scraped.recount([]).byName));
    });
  }

  for (const [at, {title, whatIf, series}] of jobs.entries()) {
    const {byName, series: after} = series.recount([rewritesOf(whatIf, series.families)]);
    it.skipIf(MISSING)(named(`${title}, keeps ${after} series`), () => {
      const found = kept.get(`${at}`) ?? new Map<string, number>();
      expect([...found.values()].reduce((sum, count) => sum + count, 0)).toBe(after);
      // Native histograms are stored under the family's own name.
      if (whatIf.kind !== 'nativeHistograms') expect(counted(found)).toEqual(counted(byName));
    });
  }
});
