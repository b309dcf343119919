// The real thing: promtool reads every file that we write, a Prometheus that scrapes with them keeps as many series as we say, and our queries count as we do.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import type {Server} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {countsBy} from '../../importers/prometheus/query-api';
import type {Configuration, Setting} from './remedies/configuration';
import {configurations} from './remedies/configurations';
import {
  indexCall,
  newSeries,
  samplesByJob,
  seriesByMetric,
  seriesLeft,
  seriesWithin,
  valuesByLabel,
} from './remedies/store-queries';
import {effects} from './remedies/verdict';
import type {WhatIf} from './remedies/what-if';
import {type Yaml, yaml} from './remedies/yaml';
import {CHANGES} from './testing/changes';
import {ESTATE, FAMILIES, page} from './testing/estate';
import {
  ask,
  MAJOR,
  MISSING,
  named,
  PROMETHEUS,
  PROMTOOL,
  type Running,
  serve,
  shell,
  startPrometheus,
} from './testing/running-prometheus';

const SETTING: Setting = {families: FAMILIES, job: 'app', interval: 15};
const OWN = 'up|scrape_.*';
/** What a command says of its failure goes into the error, not past the tests. */
const QUIETLY = {encoding: 'utf8', stdio: 'pipe'} as const;

/** Native histograms of custom buckets came with Prometheus 3. */
const tooOld = ({kind}: WhatIf) => kind === 'nativeHistograms' && MAJOR < 3;

function filesOf(whatIf: WhatIf): readonly Configuration[] {
  const [effect] = effects(ESTATE, [whatIf]);
  return configurations(effect ?? expect.fail(), SETTING).flatMap((each) =>
    each.program === 'Prometheus' && 'text' in each ? [each] : [],
  );
}

const possible = CHANGES.filter(({by}) => by.prometheus);

describe('promtool reads what we write for', () => {
  for (const {title, whatIf} of possible) {
    const refused = tooOld(whatIf) && `refused by promtool ${MAJOR}, as it should be before 3`;
    it.skipIf(MISSING)(named(title, MISSING ?? (refused || undefined)), () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'promtool-'));
      try {
        const files = filesOf(whatIf);
        for (const {file, text} of files) writeFileSync(path.join(folder, file), text);
        for (const {file} of files) {
          const check = file === 'rules.yml' ? 'rules' : 'config';
          const read = () => execFileSync(PROMTOOL, ['check', check, path.join(folder, file)], QUIETLY);
          if (refused) expect(read).toThrow(/not found in type/);
          else expect(read()).toContain('SUCCESS');
        }
      } finally {
        rmSync(folder, {recursive: true, force: true});
      }
    });
  }
});

describe('a Prometheus that scrapes', () => {
  const relabelled = possible.filter(({whatIf}) => whatIf.kind !== 'aggregate' && !tooOld(whatIf));
  const aggregated = possible.filter(({whatIf}) => whatIf.kind === 'aggregate');
  let target: {address: string; server: Server};
  let withChanges: Running;
  let plain: Running;

  const scrape = (address: string, settings: object, job: string) => ({
    ...settings,
    ...{
      job_name: job,
      scrape_interval: '2s',
      scrape_timeout: '2s',
      metrics_path: '/0',
      static_configs: [{targets: [address]}],
    },
  });

  const seriesOf = async (url: string, what = `__name__!~"${OWN}"`) =>
    countsBy(await ask(url, {asks: '', promql: `count by (job) ({job!="", ${what}})`}), 'job');

  beforeAll(async () => {
    if (MISSING) return;
    target = await serve([{body: page(), format: 'text'}]);
    const jobs = relabelled.map(({whatIf}, at) => {
      const [file] = filesOf(whatIf);
      const [job] = parse(file?.text ?? '').scrape_configs;
      return scrape(target.address, job, `change ${at}`);
    });
    withChanges = await startPrometheus(
      PROMETHEUS,
      {'prometheus.yml': yaml({scrape_configs: jobs as unknown as Yaml})},
      async (url) => (await seriesOf(url)).size === jobs.length,
    );
    const rules = aggregated.flatMap(({whatIf}) => parse(filesOf(whatIf)[0]?.text ?? '').groups);
    plain = await startPrometheus(
      PROMETHEUS,
      {
        'rules.yml': yaml({groups: rules.map((group, at) => ({...group, name: `group ${at}`, interval: '1s'}))}),
        'prometheus.yml': yaml({
          rule_files: ['rules.yml'],
          scrape_configs: [scrape(target.address, {}, 'app') as Yaml],
        }),
      },
      async (url) => {
        const recorded = async (name: string) => (await seriesOf(url, `__name__=~"${name}"`)).has('app');
        return (
          (await recorded('without_.*:rate5m')) &&
          (await recorded('without_.*:avg')) &&
          countsBy(await ask(url, newSeries('1h')), 'job').has('app')
        );
      },
    );
  }, 120_000);

  afterAll(async () => {
    await withChanges?.stop();
    await plain?.stop();
    target?.server.close();
  }, 30_000);

  for (const [at, {title, after}] of relabelled.entries()) {
    it.skipIf(MISSING)(named(`keeps ${after} series with ${title}`), async () => {
      expect((await seriesOf(withChanges.url)).get(`change ${at}`)).toBe(after);
    });
  }

  it.skipIf(MISSING)(named('keeps 78 without a change'), async () => {
    expect((await seriesOf(plain.url, `__name__!~"${OWN}|without_.*"`)).get('app')).toBe(78);
    expect(countsBy(await ask(plain.url, samplesByJob()), 'job').get('app')).toBe(78);
  });

  it.skipIf(MISSING)(named('records as many sums as are left of what is aggregated'), async () => {
    // 18 to 6 and 42 to 14; 6 to 2.
    const recorded = async (names: string) => (await seriesOf(plain.url, `__name__=~"${names}"`)).get('app');
    expect(await recorded('without_pod_uid:http_.*')).toBe(20);
    expect(await recorded('without_pod_uid:memory_bytes:avg')).toBe(2);
  });

  it.skipIf(MISSING)(named('counts the series of each metric as we do'), async () => {
    const counts = countsBy(await ask(plain.url, seriesByMetric(1000)), '__name__');
    for (const [name, series] of ESTATE.recount([]).byName) expect(counts.get(name), name).toBe(series);
  });

  it.skipIf(MISSING)(named('counts what is left without a label set as we do'), async () => {
    const sets = [[], ['pod'], ['uid'], ['path'], ['pod', 'uid'], ['pod', 'uid', 'path', 'code']];
    for (const {names} of FAMILIES) {
      for (const name of names) {
        const counts = countsBy(await ask(plain.url, seriesLeft(name, sets)), 'dropped');
        for (const labels of sets) {
          const {byName} = ESTATE.recount([[{kind: 'removeLabels', names: [name], labels}]]);
          expect(counts.get(labels.join(',')), `${name} without ${labels}`).toBe(byName.get(name));
        }
      }
    }
  });

  it.skipIf(MISSING)(named('counts the values of labels, and windows'), async () => {
    const values = countsBy(
      await ask(plain.url, valuesByLabel('http_requests_total', ['pod', 'path', 'code'])),
      'label',
    );
    expect(Object.fromEntries(values)).toEqual({pod: 3, path: 3, code: 2});
    const within = countsBy(await ask(plain.url, seriesWithin('http_requests_total', ['1m', '2h'])), 'window');
    expect(Object.fromEntries(within)).toEqual({'1m': 18, '2h': 18});
  });

  it.skipIf(MISSING)(named('says what came new with the first scrape'), async () => {
    expect(countsBy(await ask(plain.url, newSeries('1h')), 'job').get('app')).toBe(78);
  });

  it.skipIf(MISSING)(named('answers from its index'), async () => {
    const call = indexCall({program: 'Prometheus', url: plain.url}, 100);
    const {data} = JSON.parse(await shell(call));
    expect(data.seriesCountByMetricName).toContainEqual({name: 'http_requests_total', value: 18});
  });
});
