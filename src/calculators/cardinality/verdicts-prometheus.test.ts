// The real thing: a Prometheus scrapes every page of the verdicts, and takes, counts and names its series as our reader does.
import type {Server} from 'node:http';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readPages} from '../../importers/exposition/read-pages';
import {labelSets} from '../../importers/exposition/testing/pages';
import {FIRST_VERDICTS, MORE_VERDICTS} from '../../importers/exposition/testing/verdicts';
import {countsBy} from '../../importers/prometheus/query-api';
import {readSeriesApi} from '../../importers/prometheus/series-api';
import {SeriesTable} from '../../importers/series/series-table';
import {inPieces} from '../../importers/testing/text';
import {type Yaml, yaml} from './remedies/yaml';
import {
  ask,
  MAJOR,
  MISSING,
  named,
  PROMETHEUS,
  type Running,
  serve,
  shell,
  startPrometheus,
} from './testing/running-prometheus';

const VERDICTS = [...FIRST_VERDICTS, ...MORE_VERDICTS];
const JOB = 'pages';

type Labels = Readonly<Record<string, string>>;

/** Label sets by the page that they are of, each as a text. */
function byPage(table: SeriesTable): ReadonlyMap<string, readonly string[]> {
  const pages = new Map<string, string[]>();
  for (const {verdict = '', ...labels} of labelSets(table) as readonly Labels[]) {
    const sets = pages.get(verdict) ?? [];
    sets.push(JSON.stringify(Object.entries(labels).sort()));
    pages.set(verdict, sets);
  }
  return pages;
}

describe('a Prometheus that scrapes each page', () => {
  let target: {address: string; server: Server};
  let running: Running;
  let taken: ReadonlyMap<string, number>;
  let samples: ReadonlyMap<string, number>;
  let stored: ReadonlyMap<string, readonly string[]>;
  let predicted: ReadonlyMap<string, readonly string[]>;

  const query = async (promql: string) => countsBy(await ask(running.url, {asks: '', promql}), 'verdict');

  beforeAll(async () => {
    if (MISSING) return;
    target = await serve(VERDICTS.map(({bytes, format}) => ({body: bytes, format})));
    const targets = VERDICTS.map(({name}, at) => ({
      targets: [target.address],
      labels: {__metrics_path__: `/${at}`, verdict: name},
    }));
    const times = {scrape_interval: '5s', scrape_timeout: '5s', honor_timestamps: false};
    running = await startPrometheus(
      PROMETHEUS,
      {'prometheus.yml': yaml({scrape_configs: [{job_name: JOB, ...times, static_configs: targets}] as Yaml})},
      async (url) =>
        countsBy(await ask(url, {asks: '', promql: 'count by (job) (scrape_duration_seconds)'}), 'job').get(JOB) ===
        VERDICTS.length,
    );
    taken = await query('up');
    samples = await query('scrape_samples_scraped');
    const table = new SeriesTable();
    const call = `curl -sSG '${running.url}/api/v1/series' --data-urlencode 'match[]={verdict!="",__name__!~"up|scrape_.*"}'`;
    await readSeriesApi(inPieces(await shell(call)), table);
    stored = byPage(table);
    const ours = new SeriesTable();
    await readPages(
      VERDICTS.map(({name, bytes, format}) => ({
        ...{
          name,
          format,
          bytes: (async function* () {
            yield bytes;
          })(),
        },
        target: {job: JOB, instance: target.address, verdict: name},
      })),
      ours,
    );
    predicted = byPage(ours);
  }, 120_000);

  afterAll(async () => {
    await running?.stop();
    target?.server.close();
  }, 30_000);

  for (const {name, scrape, older} of VERDICTS) {
    const differs = MAJOR < 3 ? older : undefined;
    const {accepted} = differs ?? scrape;
    const why = differs ? ` (${differs.why})` : '';
    it.skipIf(MISSING)(named(`${accepted ? 'takes' : 'refuses'} ${name}${why}`), () => {
      expect(taken.get(name)).toBe(accepted ? 1 : 0);
      if (!accepted) expect(stored.get(name) ?? []).toEqual([]);
      else if (differs) expect(stored.get(name)).toHaveLength(differs.series ?? 0);
      else if (scrape.mended) expect(stored.get(name)).toHaveLength(scrape.series ?? 0);
      else {
        expect(stored.get(name) ?? []).toEqual(predicted.get(name) ?? []);
        expect(samples.get(name)).toBe(scrape.samples);
      }
    });
  }
});
