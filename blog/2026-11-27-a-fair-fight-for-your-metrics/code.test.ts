// Proves the code samples of this post: shown as stored, queries read by promtool, the script run, the Collector's keys documented, the scorecard added up.
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parse, stringify} from 'yaml';
import {seriesByMetric, seriesLeft} from '../../src/calculators/cardinality/remedies/store-queries';
import {ESTATE} from '../../src/calculators/cardinality/testing/estate';
import {placeOf} from '../../src/datasets/listeners/testing/trials';
import {testShownCode} from '../shown-code';
import {CARD, flips, ranking, reweighted, type Scorecard} from './scorecard';

const post = readFileSync(join(__dirname, 'index.mdx'), 'utf8');
const codeFolder = join(__dirname, 'code');
const read = (name: string): string => readFileSync(join(codeFolder, name), 'utf8');

testShownCode(__dirname);

describe('queries', () => {
  const packed = (text: string) => text.replace(/\s+/g, '');
  const SETS = [[], ['pod'], ['uid'], ['pod', 'uid']];

  it('are those that the calculator writes, which its tests run against a Prometheus', () => {
    expect(packed(read('series.promql'))).toBe(packed(seriesByMetric(50).promql));
    // The calculator adds a label that says the metric, for answers that are kept beside others.
    expect(packed(seriesLeft('http_requests_total', SETS).promql)).toContain(packed(read('labels.promql')));
  });

  it('find that labels which belong together save nothing alone', () => {
    const left = (labels: readonly string[]) =>
      ESTATE.recount([[{kind: 'removeLabels', names: ['http_requests_total'], labels}]]).byName.get(
        'http_requests_total',
      );
    expect(SETS.map(left)).toEqual([18, 18, 18, 6]);
    expect(post).toContain('18 series; without `pod` still 18, without `uid` still 18, without both 6');
  });

  const promtool = placeOf('promtool');
  it.skipIf(!promtool)(promtool ? 'are read by promtool' : 'not read here, promtool is not installed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'queries-'));
    try {
      const rules = ['series.promql', 'labels.promql', 'churn.promql'].map((name, at) => ({
        record: `query:${at}`,
        expr: read(name),
      }));
      writeFileSync(join(folder, 'rules.yml'), stringify({groups: [{name: 'queries', rules}]}));
      const said = execFileSync(promtool ?? '', ['check', 'rules', join(folder, 'rules.yml')], {encoding: 'utf8'});
      expect(said).toContain('SUCCESS: 3 rules found');
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});

describe('unused.mjs', () => {
  const DASHBOARD = {
    panels: [{title: 'Requests', targets: [{expr: 'sum by (code) (\nhttp_requests_total\n)'}]}],
    templating: {list: [{query: 'label_values(kube_pod_info, namespace)'}]},
  };
  const RULES = 'groups: [{name: a, rules: [{record: "job:up:sum", expr: "sum by (job) (up)"}]}]';
  const unused = (dashboard: object) => {
    const folder = mkdtempSync(join(tmpdir(), 'unused-'));
    try {
      const names = [
        'http_requests_total',
        'kube_pod_info',
        'up',
        'go_goroutines',
        'http_requests',
        'namespace',
        'uid',
      ];
      const files = {'names.txt': names.join('\n'), 'a.json': JSON.stringify(dashboard), 'rules.yml': RULES};
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      const paths = Object.keys(files).map((name) => join(folder, name));
      return spawnSync(process.execPath, [join(codeFolder, 'unused.mjs'), ...paths], {encoding: 'utf8'});
    } finally {
      rmSync(folder, {recursive: true});
    }
  };

  it('names the metrics and labels that neither dashboards nor rules mention as whole words', () => {
    expect(unused(DASHBOARD)).toMatchObject({status: 0, stdout: 'go_goroutines\nhttp_requests\nuid\n', stderr: ''});
  });

  it('warns where a query chooses its metrics by pattern', () => {
    const chosen = {...DASHBOARD, links: [{expr: '{__name__=~"go_.+"}'}]};
    expect(unused(chosen)).toMatchObject({status: 0, stderr: expect.stringContaining('by pattern')});
  });
});

describe('dual-write.yaml', () => {
  const {receivers, exporters, service} = parse(read('dual-write.yaml'));
  const {metrics} = service.pipelines;

  it('sends all that it receives to both, and defines nothing in vain', () => {
    expect(metrics.receivers).toEqual(Object.keys(receivers));
    expect(metrics.exporters).toEqual(Object.keys(exporters));
    expect(metrics.exporters).toHaveLength(2);
  });

  // Settings of exporter/exporterhelper/README.md at v0.162.0, read 2026-11-27.
  it('gives each exporter a queue of its own, which is on unless switched off, that refuses and does not wait, by documented settings', () => {
    const QUEUE = [
      'enabled',
      'num_consumers',
      'wait_for_result',
      'block_on_overflow',
      'sizer',
      'queue_size',
      'batch',
      'storage',
    ];
    const RETRY = ['enabled', 'initial_interval', 'max_interval', 'max_elapsed_time', 'multiplier'];
    for (const [name, settings] of Object.entries<Record<string, Record<string, unknown>>>(exporters)) {
      expect(name).toMatch(/^otlp_http\//);
      expect(Object.keys(settings)).toEqual(['endpoint', 'headers', 'sending_queue', 'retry_on_failure']);
      expect(QUEUE).toEqual(expect.arrayContaining(Object.keys(settings.sending_queue ?? {})));
      expect(RETRY).toEqual(expect.arrayContaining(Object.keys(settings.retry_on_failure ?? {})));
      expect(settings.sending_queue).toMatchObject({block_on_overflow: false});
    }
  });

  it('treats both alike but for address and token', () => {
    const alike = Object.values<Record<string, unknown>>(exporters).map(({endpoint, headers, ...rest}) => rest);
    expect(alike[0]).toEqual(alike[1]);
  });
});

describe('vendor-scorecard.yaml', () => {
  const {must_haves, criteria, options} = parse(read('vendor-scorecard.yaml'));

  it('has weights that make 100, evidence for each, and a score for each', () => {
    expect(criteria.reduce((sum: number, {weight}: {weight: number}) => sum + weight, 0)).toBe(100);
    for (const {evidence} of criteria) expect(evidence).toMatch(/\S/);
    for (const scores of Object.values<number[]>(options)) {
      expect(scores).toHaveLength(criteria.length);
      for (const score of scores) expect([0, 1, 2, 3, 4, 5]).toContain(score);
    }
    expect(must_haves).toHaveLength(3);
  });

  it('is the card that is drawn', () => {
    const card: Scorecard = {
      criteria: criteria.map(({name, weight}: {name: string; weight: number}) => ({name, weight: weight / 100})),
      options: Object.entries<number[]>(options).map(([name, scores]) => ({name, scores})),
    };
    expect(card).toEqual(CARD);
  });

  it('comes out as the post says', () => {
    expect(ranking(CARD).map(({name, total}) => `${name} ${total.toFixed(2)}`)).toEqual([
      'suite 3.65',
      'specialist 3.45',
      'our cloud 2.75',
    ]);
    expect(post).toContain('The suite wins with 3.65 to 3.45 and 2.75');
    const found = flips(CARD).map(({criterion, weight, becomes, wins}) => [
      criterion,
      becomes > weight ? Math.ceil(becomes * 100) : Math.floor(becomes * 100),
      wins,
    ]);
    expect(found).toEqual([
      ['control of cardinality', 37, 'specialist'],
      ['queries and dashboards', 16, 'specialist'],
      ['leaving', 56, 'our cloud'],
      ['price at our workload', 42, 'our cloud'],
    ]);
    expect(post).toContain('at 37 instead of 30 the specialist is first');
    expect(post).toContain('at 42 instead of 15 it is first. (Leaving would have to weigh 56.)');
  });

  it('is drawn as it comes out: whoever is named wins at that whole weight, and the suite one point nearer', () => {
    const drawing = readFileSync(join(__dirname, 'Sensitivity.tsx'), 'utf8');
    expect(drawing).toContain('Seven points more on cardinality');
    const first = (criterion: string, weight: number) => ranking(reweighted(CARD, criterion, weight / 100))[0]?.name;
    for (const [criterion, weight, nearer, wins, says] of [
      ['control of cardinality', 37, 36, 'specialist', 'Control of cardinality has 30; from 37 on the specialist wins'],
      ['queries and dashboards', 16, 17, 'specialist', 'Queries and dashboards has 25; up to 16 the specialist wins'],
      ['leaving', 56, 55, 'our cloud', 'Leaving has 15; from 56 on our cloud wins'],
      ['price at our workload', 42, 41, 'our cloud', 'Price at our workload has 15; from 42 on our cloud wins'],
    ] as const) {
      expect([first(criterion, weight), first(criterion, nearer)]).toEqual([wins, 'suite']);
      expect(drawing).toContain(says);
    }
    for (const weight of [0, 50, 99]) expect(first('operation', weight)).toBe('suite');
  });

  const cards = fc
    .record({
      weights: fc.array(fc.integer({min: 1, max: 50}), {minLength: 3, maxLength: 5}),
      seed: fc.array(fc.array(fc.integer({min: 0, max: 5}), {minLength: 5, maxLength: 5}), {
        minLength: 2,
        maxLength: 4,
      }),
    })
    .map(({weights, seed}): Scorecard => {
      const sum = weights.reduce((total, each) => total + each, 0);
      return {
        criteria: weights.map((weight, at) => ({name: `criterion ${at}`, weight: weight / sum})),
        options: seed.map((scores, at) => ({name: `option ${at}`, scores: scores.slice(0, weights.length)})),
      };
    });

  it('on any card, draws level where it says', () => {
    fc.assert(
      fc.property(cards, (card) => {
        const [winner] = ranking(card);
        for (const {criterion, becomes, wins} of flips(card)) {
          const totals = new Map(ranking(reweighted(card, criterion, becomes)).map(({name, total}) => [name, total]));
          expect(totals.get(wins)).toBeCloseTo(totals.get(winner?.name ?? '') ?? Number.NaN, 9);
        }
      }),
    );
  });

  it('never lets an option win that is worse in everything', () => {
    fc.assert(
      fc.property(cards, (card) => {
        const [best] = card.options;
        const worse = {name: 'worse', scores: (best?.scores ?? []).map((score) => score - 1)};
        expect(ranking({...card, options: [...card.options, worse]})[0]?.name).not.toBe('worse');
      }),
    );
  });
});
