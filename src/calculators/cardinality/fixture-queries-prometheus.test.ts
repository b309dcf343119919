// The real thing: rules that we write are evaluated, and queries and calls that we write are answered, with the counts that the page itself has.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import type {Server} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {countsBy, type QueryAnswer} from '../../importers/prometheus/query-api';
import {readSeriesApi, SERIES_API} from '../../importers/prometheus/series-api';
import {readTsdbAnalysis, TSDB_ANALYZE} from '../../importers/prometheus/tsdb-analyze';
import {readTsdbStatus, STATUS_TSDB} from '../../importers/prometheus/tsdb-status';
import {SeriesIndex} from '../../importers/series/series-index';
import {SeriesTable} from '../../importers/series/series-table';
import {inPieces} from '../../importers/testing/text';
import {importSet} from './formats/import-set';
import {configurations} from './remedies/configurations';
import {
  command,
  indexCall,
  newSeries,
  type Store,
  type StoreQuery,
  samplesByJob,
  seriesByMetric,
  seriesInAll,
  seriesLeft,
  seriesWithin,
  valuesByLabel,
} from './remedies/store-queries';
import {effects} from './remedies/verdict';
import {rewritesOf} from './remedies/what-if';
import {type Yaml, yaml} from './remedies/yaml';
import {FIXTURE_PAGES, type FixturePage, TARGET} from './testing/fixture-pages';
import {readFiles} from './testing/metrics-files';
import {aggregationsOf} from './testing/page-changes';
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

/** Series that a server writes about a scrape: up and four of its own. */
const OWN = 5;
/** What the server has of its own goes by these names, and what rules add to it by that. */
const OWN_NAME = /^(up|scrape_.*)$/;
const RULE_NAME = /^without_/;
const isOfPage = ({name}: {readonly name: string}) => !OWN_NAME.test(name) && !RULE_NAME.test(name);

interface Rules {
  readonly title: string;
  readonly text: string;
  /** The name that each rule gives to its sums, with how many there must be. */
  readonly sums: readonly (readonly [record: string, series: number])[];
}

/** The rules of each aggregation that is safe; each rule is of one name of the family, in their order. */
function rulesOf({series}: FixturePage): readonly Rules[] {
  const setting = {families: series.families, job: TARGET.job, interval: 15};
  return aggregationsOf(series.families).flatMap((whatIf) => {
    const [effect] = effects(series, [whatIf]);
    const [first] = effect ? configurations(effect, setting) : [];
    if (whatIf.kind !== 'aggregate' || !first || !('text' in first)) return [];
    const {byName} = series.recount([rewritesOf(whatIf, series.families)]);
    const family = series.families.find(({name}) => name === whatIf.metrics[0]) ?? expect.fail();
    const {rules} = parse(first.text).groups[0] as {rules: readonly {record: string}[]};
    expect(rules).toHaveLength(family.names.length);
    const sums = rules.map(({record}, at) => [record, byName.get(family.names[at] ?? '') ?? 0] as const);
    return [{title: `${family.name} without ${whatIf.labels.join(', ')}`, text: first.text, sums}];
  });
}

describe.each(FIXTURE_PAGES)('a Prometheus that scrapes $file', (page) => {
  const {series, samples} = page;
  const {index} = series;
  const rules = rulesOf(page);
  const names = index.metrics.map(({name}) => name);
  const counts = series.recount([]).byName;
  let target: {address: string; server: Server};
  let running: Running;
  /** Where each program has its API on this server, whose paths all begin with /prometheus, as Mimir's do. */
  let addresses: Readonly<Record<Store['program'], string>>;

  const asked = (query: StoreQuery, program: Store['program'] = 'Prometheus'): Promise<QueryAnswer> =>
    ask(addresses[program], query, program);
  const left = (labels: readonly string[], metrics: readonly string[] | null) =>
    series.recount([[{kind: 'removeLabels', names: metrics, labels}]]);
  const labelsOf = (name: string) => index.valuesPerLabel([index.metricNumber(name) ?? -1]);
  /** As the commands stand on the page, with the server's address in the variable that they name. */
  const typed = (text: string) => shell(`PROMETHEUS=${addresses.Prometheus}; ${text}`);

  beforeAll(async () => {
    if (MISSING) return;
    target = await serve([page]);
    const groups = rules.flatMap(({text}, at) => ({...parse(text).groups[0], name: `group ${at}`, interval: '1s'}));
    const records = new Set(rules.flatMap(({sums}) => sums.map(([record]) => record)));
    const scrape = {
      ...{job_name: TARGET.job, scrape_interval: '3s', scrape_timeout: '3s', metrics_path: '/0'},
      ...{honor_labels: true, honor_timestamps: false, static_configs: [{targets: [target.address]}]},
    };
    running = await startPrometheus(
      PROMETHEUS,
      {
        'rules.yml': yaml({groups: groups as Yaml}),
        'prometheus.yml': yaml({rule_files: ['rules.yml'], scrape_configs: [scrape as Yaml]}),
      },
      async (url) => {
        const promql = 'count(count by (__name__) ({__name__=~"without_.+"}))';
        const answer = await ask(`${url}/prometheus`, {asks: '', promql});
        return answer.counts[0]?.count === records.size;
      },
      ['--web.route-prefix=/prometheus', '--web.enable-admin-api'],
    );
    const own = `${running.url}/prometheus`;
    addresses = {Prometheus: own, Thanos: own, Mimir: running.url};
  }, 120_000);

  afterAll(async () => {
    await running?.stop();
    target?.server.close();
  }, 30_000);

  it('has rules to try', () => expect(rules.length).toBeGreaterThan(10));

  it.skipIf(MISSING)(named('promtool takes every file of rules as it is written'), () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'promtool-'));
    try {
      const files = rules.map(({text}, at) => {
        const file = path.join(folder, `${at}.yml`);
        writeFileSync(file, text);
        return file;
      });
      const said = execFileSync(PROMTOOL, ['check', 'rules', ...files], {encoding: 'utf8', stdio: 'pipe'});
      expect(said.match(/SUCCESS/g)).toHaveLength(files.length);
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });

  it.each(rules)(named('records $title'), {skip: MISSING !== undefined}, async ({sums}) => {
    for (const [record, wanted] of sums) {
      const {counts: found} = await asked({asks: '', promql: `count({__name__="${record}"})`});
      expect(found[0]?.count, record).toBe(wanted);
    }
  });

  it.each(['Prometheus', 'Thanos', 'Mimir'] as const)(
    named('counts the series of each metric as the page has them, asked as %s'),
    {skip: MISSING !== undefined},
    async (program) => {
      const found = countsBy(await asked(seriesByMetric(100_000), program), '__name__');
      const own = [...found].filter(([name]) => isOfPage({name}));
      expect(Object.fromEntries(own)).toEqual(Object.fromEntries(counts));
    },
  );

  it.each(names)(
    named('counts what is left of %s without labels, and their values'),
    {skip: MISSING !== undefined},
    async (name) => {
      const labels = labelsOf(name);
      const single = labels.map((label) => [label.name]);
      const pairs = single.flatMap(([one = ''], at) =>
        single.slice(at + 1, at + 4).map(([other = '']) => [one, other]),
      );
      const sets = [[], ...single, ...pairs, labels.map((label) => label.name)];
      const found = countsBy(await asked(seriesLeft(name, sets)), 'dropped');
      for (const set of sets) expect(found.get(set.join(',')), set.join()).toBe(left(set, [name]).byName.get(name));
      if (labels.length === 0) return;
      const values = countsBy(await asked(valuesByLabel(name, single.flat())), 'label');
      expect(Object.fromEntries(values)).toEqual(Object.fromEntries(labels.map((label) => [label.name, label.count])));
      const within = countsBy(await asked(seriesWithin(name, ['1m', '2h'])), 'window');
      expect(Object.fromEntries(within)).toEqual({'1m': counts.get(name), '2h': counts.get(name)});
    },
  );

  it.skipIf(MISSING)(named('counts all metrics together, and what label sets save over all of them'), async () => {
    // Rules and the server's own series are beside those of the page: neither has labels of the page only.
    const others = await asked({asks: '', promql: 'count({__name__=~"without_.+|up|scrape_.+"})'});
    const [all] = (await asked(seriesInAll())).counts;
    expect(all?.count).toBe(index.count + (others.counts[0]?.count ?? 0));
    const singles = index.perLabel().filter(({label}) => label !== 'instance');
    const values = countsBy(
      await asked(
        valuesByLabel(
          null,
          singles.map(({label}) => label),
        ),
      ),
      'label',
    );
    expect(Object.fromEntries(values)).toEqual(
      Object.fromEntries(singles.map(({label, values: many}) => [label, many])),
    );
  });

  it.skipIf(MISSING)(named('counts what is left over all metrics without labels'), async () => {
    const singles = index.perLabel().map(({label}) => label);
    const sets = [[], ...singles.map((label) => [label]), ['pod', 'uid'], ['pod', 'uid', 'pod_ip', 'node'], singles];
    const query = seriesLeft(null, sets);
    const all = countsBy(await asked(query), 'dropped');
    const ofOthers = query.promql.replaceAll('{__name__!=""}', '{__name__=~"without_.+|up|scrape_.+"}');
    const others = countsBy(await asked({asks: '', promql: ofOthers}), 'dropped');
    for (const set of sets) {
      const key = set.join(',');
      expect((all.get(key) ?? 0) - (others.get(key) ?? 0), key).toBe(left(set, null).series);
    }
  });

  it.skipIf(MISSING)(named('says what a scrape brings, and what came new'), async () => {
    expect(countsBy(await asked(samplesByJob()), 'job').get(TARGET.job)).toBe(samples);
    expect(countsBy(await asked(newSeries('1h')), 'job').get(TARGET.job)).toBe(index.count);
  });

  it.skipIf(MISSING)(named('answers what the page reads back, each as what was asked'), async () => {
    const [name = ''] = names;
    const sets = [[], ['pod']];
    const queries: Readonly<Record<string, StoreQuery>> = {
      ...{total: seriesInAll(), byMetric: seriesByMetric(5), leftOfAll: seriesLeft(null, sets)},
      ...{left: seriesLeft(name, sets), values: valuesByLabel(name, ['pod']), within: seriesWithin(name, ['1m', '2h'])},
      ...{added: newSeries('1h'), samples: samplesByJob()},
    };
    const answers: Record<string, string> = {};
    for (const [each, query] of Object.entries(queries))
      answers[each] = await shell(command(query, {program: 'Prometheus', url: addresses.Prometheus}));
    const {pieces, failed} = await readFiles(answers);
    expect(failed).toEqual([]);
    const reports = importSet.join(pieces).detail?.reports ?? [];
    const report = (file: string) => reports.find((each) => each.file === file) ?? expect.fail();
    const others =
      (await asked({asks: '', promql: 'count({__name__=~"without_.+|up|scrape_.+"})'})).counts[0]?.count ?? 0;
    expect(report('total').series).toBe(index.count + others);
    expect(report('byMetric').metrics).toHaveLength(5);
    expect(report('leftOfAll').series).toBe(index.count + others);
    const metric = name;
    expect(report('left').store?.left).toContainEqual({labels: [], series: counts.get(name), metric});
    expect(report('left').series).toBeNull();
    for (const {label, values} of report('values').labels)
      expect(values, label).toBe(labelsOf(name).find((each) => each.name === label)?.count);
    expect(report('within').store?.within).toContainEqual({window: '2h', series: counts.get(name), metric});
    expect(report('added').store?.added).toContainEqual({job: TARGET.job, window: '1h', series: index.count});
    expect(report('samples').store?.samples).toContainEqual({job: TARGET.job, samples});
  });

  it.skipIf(MISSING)(named('lists its series, and they are those of the page'), async () => {
    const table = new SeriesTable();
    const {warnings} = await readSeriesApi(inPieces(await typed(SERIES_API), 10_000), table);
    expect(warnings).toEqual([]);
    const listed = new SeriesIndex(table).perMetric().filter(({name}) => !RULE_NAME.test(name));
    expect(listed.filter(({name}) => OWN_NAME.test(name))).toHaveLength(OWN);
    const own = listed.filter(isOfPage).map(({name, count}) => [name, count]);
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(counts));
  });

  it.each([STATUS_TSDB, 'indexCall'])(
    named('answers from its index: %s'),
    {skip: MISSING !== undefined},
    async (call) => {
      const store = {program: 'Prometheus', url: addresses.Prometheus} as const;
      const text = call === 'indexCall' ? await shell(indexCall(store, 500)) : await typed(call);
      const {seriesCountByMetricName, labelValueCountByLabelName} = await readTsdbStatus(inPieces(text));
      // Prometheus 2.42 lists ten of each, whatever the limit.
      const isWhole = MAJOR >= 3;
      const listed = seriesCountByMetricName.filter(({name}) => counts.has(name));
      expect(listed.length).toBe(isWhole ? counts.size : seriesCountByMetricName.filter(isOfPage).length);
      for (const {name, count} of listed) expect(count, name).toBe(counts.get(name));
      const values = new Map(index.perLabel().map(({label, values: many}) => [label, many]));
      // The target's own address is a value as well.
      const labels = labelValueCountByLabelName.filter(({name}) => values.has(name) && name !== 'instance');
      expect(labels.length).toBeGreaterThanOrEqual(isWhole ? values.size - 1 : 7);
      for (const {name, count} of labels) expect(count, name).toBe(values.get(name));
    },
  );

  it.skipIf(MISSING)(named('writes a block, of which promtool says the same'), async () => {
    await shell(`curl -sS -XPOST ${addresses.Prometheus}/api/v1/admin/tsdb/snapshot`);
    const command = TSDB_ANALYZE.replace('promtool', PROMTOOL).replace('data/', 'data/snapshots/*');
    const analysis = await readTsdbAnalysis(inPieces(await shell(`cd ${running.folder} && ${command}`)));
    const found = new Map(analysis.seriesPerMetric.map(({name, count}) => [name, count]));
    for (const [name, count] of counts) expect(found.get(name), name).toBe(count);
  });
});
