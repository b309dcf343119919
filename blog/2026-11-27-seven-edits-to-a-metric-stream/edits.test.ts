// Takes every configuration and listing out of this post and runs them: what the post says happens to the series is what happens.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import type {Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {parse, stringify} from 'yaml';
import {collector, duplicates} from '../../src/calculators/cardinality/remedies/collector/collector';
import type {Batch} from '../../src/calculators/cardinality/remedies/collector/telemetry';
import {type Running, serve, startPrometheus} from '../../src/calculators/cardinality/testing/running-prometheus';
import {placeOf} from '../../src/datasets/listeners/testing/trials';
import {codeBlocksIn} from '../code-blocks';
import {asStored, linesOf, partsOf} from './series';
import {STREAM} from './stream';

const post = readFileSync(join(__dirname, 'index.mdx'), 'utf8');
const blocks = codeBlocksIn(post);

/** A block of the post, by its title. */
function block(title: string): string {
  const found = blocks.filter((each) => each.title === title);
  expect(found, title).toHaveLength(1);
  return found[0]?.text ?? '';
}

/** As the Collector reads a file: variables first, with what stands behind `:-` where one is not set. */
function configuration(text: string, environment: Readonly<Record<string, string>> = {}) {
  return parse(text.replace(/\$\{env:(\w+):-(\w*)\}/g, (_, name: string, other: string) => environment[name] ?? other));
}

function run(
  text: string,
  batches: readonly Batch[],
  environment?: Readonly<Record<string, string>>,
): readonly Batch[] {
  return batches.map(collector(configuration(text, environment))).filter(({metrics}) => metrics.length > 0);
}

const hasDuplicates = (batches: readonly Batch[]) => duplicates(asStored(batches)).length > 0;

describe('blocks shown in the post', () => {
  const folder = join(__dirname, 'code');

  it('cover every sample', () => {
    expect(new Set(blocks.map(({title}) => title))).toEqual(new Set(readdirSync(folder)));
  });

  it.each(blocks)('$title is a contiguous part of its file', ({title, text}) => {
    expect(`\n${readFileSync(join(folder, title), 'utf8')}`).toContain(`\n${text}`);
  });
});

describe('does to the series what the post says', () => {
  const edits = ['stamp', 'derive', 'subject', 'rename', 'truncate', 'keep', 'template', 'across'];

  it('for all that are shown', () => {
    const listed = blocks.map(({title}) => title.split('.')).filter(([, kind]) => kind === 'series');
    expect(listed.map(([name]) => name).sort()).toEqual([...edits, 'subject-swapped'].sort());
  });

  it.each(edits)('%s.yaml', (name) => {
    const {before, after} = partsOf(block(`${name}.series`));
    const environment = Object.fromEntries(
      [...(before?.words ?? '').matchAll(/(\w+)=(\w+)/g)].map(([, key = '', value = '']) => [key, value]),
    );
    const result = run(block(`${name}.yaml`), before?.batches ?? [], environment);
    expect(linesOf(result)).toEqual(linesOf(after?.batches ?? []));
    expect(hasDuplicates(result)).toBe(after?.words === ', with duplicates');
    expect(hasDuplicates(before?.batches ?? [])).toBe(false);
  });

  it('keep-legacy.yaml as keep.yaml', () => {
    const {before, after} = partsOf(block('keep.series'));
    const result = run(block('keep-legacy.yaml'), before?.batches ?? []);
    expect(linesOf(result)).toEqual(linesOf(after?.batches ?? []));
  });

  it('subject.yaml with its inserts before its deletions loses the pods', () => {
    const swapped = configuration(block('subject.yaml'));
    const {actions} = swapped.processors['attributes/subject'];
    const [deletePod, deleteNamespace, insertPod, insertNamespace, last] = actions;
    swapped.processors['attributes/subject'].actions = [insertPod, insertNamespace, deletePod, deleteNamespace, last];
    const {before} = partsOf(block('subject.series'));
    const {after} = partsOf(block('subject-swapped.series'));
    const result = (before?.batches ?? []).map(collector(swapped));
    expect(linesOf(result)).toEqual(linesOf(after?.batches ?? []));
    expect(hasDuplicates(result)).toBe(true);
  });

  it('derive.yaml with upsert makes one series of two', () => {
    expect(post).toContain('With `upsert` the two would be one');
    const {before} = partsOf(block('derive.series'));
    const result = run(block('derive.yaml').replace('action: insert', 'action: upsert'), before?.batches ?? []);
    expect(hasDuplicates(result)).toBe(true);
  });

  it('a condition with != drops what lacks the attribute', () => {
    const condition = 'resource.attributes["team"] != "payments"';
    expect(post).toContain(`\`${condition}\` is true where there is no team at all`);
    const [batch] = partsOf('# before\nup{} 1\n').before?.batches ?? [];
    const filter = collector({processors: {filter: {metric_conditions: [condition]}}});
    expect(filter(batch ?? expect.fail()).metrics).toEqual([]);
  });

  it('a keep-list without up drops up', () => {
    const {before} = partsOf(block('keep.series'));
    const names = run(block('keep.yaml').replace('|up$$)', ')'), before?.batches ?? []).flatMap(({metrics}) =>
      metrics.map(({name}) => name),
    );
    expect(names).not.toContain('up');
  });

  it('a keep-list may choose its services by pattern', () => {
    const {before} = partsOf(block('keep.series'));
    const named = (name: string) =>
      (before?.batches ?? []).slice(0, 1).map((batch) => ({...batch, resource: {'service.name': name}}));
    const left = (name: string) => run(block('keep.yaml'), named(name))[0]?.metrics.length;
    expect([left('parcel-api'), left('parcel-api-large'), left('parcel-api-v2')]).toEqual([2, 2, 3]);
  });

  it('an expression matches anywhere, unless it is anchored', () => {
    expect(post).toContain('With `up` instead of `up$$` the list above would keep `uptime_seconds` too');
    const {before} = partsOf('# before\n# resource service.name="parcel-api"\nuptime_seconds{} 9\n');
    const kept = (text: string) => run(text, before?.batches ?? []).length;
    expect([kept(block('keep.yaml')), kept(block('keep.yaml').replace('|up$$)', '|up)'))]).toEqual([0, 1]);
  });

  it('a point of another moment is not joined', () => {
    expect(post).toContain('Points of another timestamp stay apart');
    const {before} = partsOf(block('template.series'));
    const moved = (before?.batches ?? []).map((batch) => ({
      ...batch,
      metrics: batch.metrics.map((metric) => ({
        ...metric,
        points: metric.points.map((point, at) => ({...point, ts: at})),
      })),
    })) as readonly Batch[];
    expect(run(block('template.yaml'), moved)[0]?.metrics[0]?.points).toHaveLength(3);
  });

  it('one dollar is refused', () => {
    expect(() => run(block('rename.yaml').replaceAll('$$', '$'), [])).toThrow(/single \$/);
  });
});

describe('all edits together', () => {
  const whole = readFileSync(join(__dirname, 'code', 'collector.yaml'), 'utf8');
  const {processors, service} = configuration(whole);
  const order: readonly string[] = service.pipelines.metrics.processors;

  it('run in the order of the pipeline, and none is defined in vain', () => {
    expect(order).toEqual(Object.keys(processors));
  });

  it('are the edits shown one by one', () => {
    for (const name of ['stamp', 'subject', 'keep', 'template'])
      for (const [key, settings] of Object.entries(configuration(block(`${name}.yaml`)).processors))
        expect(processors[key], key).toEqual(settings);
  });

  it('leave as many series of the stream as the table says', () => {
    const series = (batches: readonly Batch[]) =>
      asStored(batches).metrics.reduce((sum, {points}) => sum + points.length, 0);
    let now = STREAM;
    const left = [['as it arrives', series(now)]];
    for (const name of order) {
      now = now.map(collector({processors: {[name]: processors[name]}}));
      expect(hasDuplicates(now), name).toBe(false);
      left.push([`\`${name}\``, series(now)]);
    }
    const table = [...post.matchAll(/^\| (as it arrives|`[a-z]+\/[a-z]+`) \| (\d+) \|/gm)].map(([, name, count]) => [
      name,
      Number(count),
    ]);
    expect(table).toEqual(left);
  });
});

const promtool = placeOf('promtool');
const prometheus = placeOf('prometheus');
const named = (what: string) => (promtool && prometheus ? what : `${what}: not run here, Prometheus is not installed`);

describe('what is done in Prometheus', () => {
  const PAGE = 'kube_pod_info{namespace="shop",pod="parcel-api-1"} 1\nkube_node_info{node="n1"} 1\n';
  let target: {address: string; server: Server};
  const running: Running[] = [];

  const labelsWith = async (honoured: boolean) => {
    const settings = parse(block('scrape.yml'));
    const job = settings.scrape_configs[0];
    Object.assign(job, {honor_labels: honoured, metrics_path: '/0', scrape_interval: '1s', scrape_timeout: '1s'});
    job.static_configs[0].targets = [target.address];
    const find = async (url: string) => {
      const answer = await fetch(`${url}/api/v1/query?query=${encodeURIComponent('{__name__=~"kube_.*"}')}`);
      const {data} = (await answer.json()) as {data: {result: {metric: Record<string, string>}[]}};
      return data.result.map(({metric}) => metric);
    };
    const started = await startPrometheus(
      prometheus ?? '',
      {'prometheus.yml': stringify(settings)},
      async (url) => (await find(url)).length === 2,
    );
    running.push(started);
    return Object.fromEntries((await find(started.url)).map((labels) => [labels.__name__, labels]));
  };

  beforeAll(async () => {
    if (prometheus) target = await serve([{body: PAGE, format: 'text'}]);
  });
  afterAll(async () => {
    for (const each of running) await each.stop();
    target?.server.close();
  }, 30_000);

  it.skipIf(!promtool)(named('promtool reads both files'), () => {
    const folder = mkdtempSync(join(tmpdir(), 'edits-'));
    try {
      for (const [file, check] of [
        ['scrape.yml', 'config'],
        ['rules.yml', 'rules'],
      ] as const) {
        writeFileSync(join(folder, file), block(file));
        expect(execFileSync(promtool ?? '', ['check', check, join(folder, file)], {encoding: 'utf8'})).toContain(
          'SUCCESS',
        );
      }
    } finally {
      rmSync(folder, {recursive: true});
    }
  });

  it.skipIf(!prometheus)(
    named('with honor_labels a Prometheus keeps the subject, and gives the rest the scraper’s'),
    async () => {
      const labels = await labelsWith(true);
      expect(labels.kube_pod_info).toMatchObject({namespace: 'shop', pod: 'parcel-api-1'});
      expect(labels.kube_pod_info).not.toHaveProperty('exported_pod');
      expect(labels.kube_node_info).toMatchObject({pod: 'ksm-0'});
    },
    90_000,
  );

  it.skipIf(!prometheus)(
    named('without it the subject is exported_'),
    async () => {
      const labels = await labelsWith(false);
      expect(labels.kube_pod_info).toMatchObject({
        exported_namespace: 'shop',
        exported_pod: 'parcel-api-1',
        pod: 'ksm-0',
      });
    },
    90_000,
  );
});
