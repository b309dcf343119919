// Proves the code samples of this post: shown as stored, manifests by schema and lint, queries by promtool.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Deployment, type IDeployment} from 'kubernetes-models/apps/v1';
import {type IPodDisruptionBudget, PodDisruptionBudget} from 'kubernetes-models/policy/v1';
import {describe, expect, it} from 'vitest';
import {type Document, parseAllDocuments, stringify} from 'yaml';
import {placeOf} from '../../src/datasets/listeners/testing/trials';
import {testShownCode} from '../shown-code';
import {ROWS} from './drain';
import {faultsOf as faultsOfNodes} from './karpenter';
import {faultsOf as faultsOfService} from './lint';

const post = readFileSync(join(__dirname, 'index.mdx'), 'utf8');
const codeFolder = join(__dirname, 'code');
const read = (name: string): string => readFileSync(join(codeFolder, name), 'utf8');
const documentsOf = (name: string): readonly Document[] => parseAllDocuments(read(name)) as readonly Document[];

testShownCode(__dirname);

// Fields and values of karpenter.sh/v1.15/concepts/nodepools/ and nodeclasses/, read 2026-11-27.
describe('pools.yaml', () => {
  it('keeps to the documented fields', () => {
    const pools = documentsOf('pools.yaml').map((each) => each.toJS());
    expect(pools.map(({kind, metadata}) => `${kind} ${metadata.name}`)).toEqual([
      'NodePool general',
      'EC2NodeClass shop',
      'NodePool spot',
      'NodePool arm64',
      'NodePool gpu',
    ]);
    expect(pools.flatMap(faultsOfNodes)).toEqual([]);
  });

  it('has a ceiling for each pool, and a taint on each but the first', () => {
    const pools = documentsOf('pools.yaml')
      .map((each) => each.toJS())
      .filter(({kind}) => kind === 'NodePool');
    for (const {spec} of pools) expect(Object.keys(spec.limits)).not.toEqual([]);
    expect(pools.map(({spec}) => spec.template.spec.taints?.length ?? 0)).toEqual([0, 1, 1, 1]);
    const names = documentsOf('pools.yaml').map((each) => each.toJS().metadata.name);
    for (const {spec} of pools) expect(names).toContain(spec.template.spec.nodeClassRef.name);
  });

  const node = ['spec', 'template', 'spec'];
  const budget = ['spec', 'disruption', 'budgets', 1];
  const WRONG: readonly [string, number, (string | number)[], unknown, string][] = [
    ['a duration without a schedule', 0, [...budget, 'schedule'], undefined, 'schedule and duration go together'],
    ['a schedule without a duration', 0, [...budget, 'duration'], undefined, 'schedule and duration go together'],
    ['a budget of seconds', 0, [...budget, 'duration'], '90s', 'duration: 90s has not the form'],
    ['a reason that there is not', 0, [...budget, 'reasons', 0], 'Expired', 'Expired is not allowed'],
    ['a policy of v1beta1', 0, ['spec', 'disruption', 'consolidationPolicy'], 'WhenUnderutilized', 'is not allowed'],
    ['an expiry where v1beta1 had it', 0, ['spec', 'disruption', 'expireAfter'], '720h', 'expireAfter: unknown'],
    ['an operator of mathematics', 0, [...node, 'requirements', 4, 'operator'], '>=', '>= is not allowed'],
    ['a bound that is no number', 0, [...node, 'requirements', 5, 'values', 0], 'large', 'not one whole number'],
    [
      'more variety than there are values',
      0,
      [...node, 'requirements', 2, 'minValues'],
      4,
      'more than there are values',
    ],
    ['no node class', 0, [...node, 'nodeClassRef'], undefined, 'nodeClassRef: missing'],
    [
      'an image that is not pinned',
      1,
      ['spec', 'amiSelectorTerms', 0, 'alias'],
      'al2023@latest',
      'latest is not pinned',
    ],
    ['a node class without a role', 1, ['spec', 'role'], undefined, 'either role or instanceProfile'],
  ];

  it.each(WRONG)('with %s is refused', (_, at, path, value, fault) => {
    const document = documentsOf('pools.yaml')[at];
    if (!document) throw new Error('no such document');
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, value);
    const faults = faultsOfNodes(document.toJS());
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]).toContain(fault);
  });

  it('as a fixed pool is refused a weight, and any limit but nodes', () => {
    const fixed = (more: object) => {
      const pool = documentsOf('pools.yaml')[0]?.toJS();
      return faultsOfNodes({...pool, spec: {...pool.spec, replicas: 3, limits: {nodes: '4'}, ...more}});
    };
    expect(fixed({})).toEqual([]);
    expect(fixed({weight: 10})).toEqual(['spec.weight: not with replicas']);
    expect(fixed({limits: {cpu: '64'}})).toEqual(['spec.limits: only nodes with replicas']);
  });

  it('is tested against as many wrong ones as the post says', () => {
    expect(post).toContain('feed the check fourteen wrong ones');
    expect(WRONG.length + 2).toBe(14);
  });
});

describe('parcel-api.yaml', () => {
  const load = () => documentsOf('parcel-api.yaml').map((each) => each.toJS()) as [IDeployment, IPodDisruptionBudget];

  it('fits the Kubernetes schema', () => {
    const [deployment, budget] = load();
    new Deployment(deployment).validate();
    new PodDisruptionBudget(budget).validate();
    expect(budget.spec?.selector?.matchLabels).toEqual(deployment.spec?.selector.matchLabels);
  });

  it('would fail the schema with a sleep in words', () => {
    const [document] = documentsOf('parcel-api.yaml');
    const path = ['spec', 'template', 'spec', 'containers', 0, 'lifecycle', 'preStop', 'sleep', 'seconds'];
    document?.setIn(path, 'fifteen');
    expect(() => new Deployment(document?.toJS()).validate()).toThrow(/seconds/);
  });

  it('passes the lint', () => {
    expect(faultsOfService(...load())).toEqual([]);
  });

  const pod = ['spec', 'template', 'spec'];
  const container = [...pod, 'containers', 0];
  it.each([
    [
      'a grace period that the wait and the drain fill',
      0,
      [...pod, 'terminationGracePeriodSeconds'],
      35,
      '15 s of waiting and 20 s of draining fill the 35 s of grace',
    ],
    [
      'the usual grace period',
      0,
      [...pod, 'terminationGracePeriodSeconds'],
      undefined,
      '15 s of waiting and 20 s of draining fill the 30 s of grace',
    ],
    [
      'a hook that hurries',
      0,
      [...container, 'lifecycle', 'preStop', 'sleep', 'seconds'],
      5,
      'the hook waits 5 s, the balancer needs 15',
    ],
    ['no drain', 0, [...container, 'env', 0, 'name'], 'DRAIN', 'DRAIN_SECONDS is not set'],
    ['an empty drain', 0, [...container, 'env', 0, 'value'], '', 'DRAIN_SECONDS is not set'],
    [
      'no request for memory',
      0,
      [...container, 'resources', 'requests', 'memory'],
      undefined,
      'memory is not requested',
    ],
    [
      'a generous limit',
      0,
      [...container, 'resources', 'limits', 'memory'],
      '1Gi',
      'the memory limit is not the memory request',
    ],
    [
      'a spread that is a wish',
      0,
      [...pod, 'topologySpreadConstraints', 1, 'whenUnsatisfiable'],
      'ScheduleAnyway',
      'any number of pods may share a node',
    ],
    [
      'more together than may be away',
      0,
      [...pod, 'topologySpreadConstraints', 1, 'maxSkew'],
      4,
      '4 pods may share a node, 3 may be away',
    ],
    [
      'a skew that is counted from the emptiest node',
      0,
      [...pod, 'topologySpreadConstraints', 1, 'minDomains'],
      12,
      'more than 3 pods may share a node',
    ],
    ['a budget of zero', 1, ['spec', 'maxUnavailable'], 0, 'the budget lets no pod go'],
    [
      'a budget of those that stay',
      1,
      ['spec', 'maxUnavailable'],
      undefined,
      'the budget does not say how many pods may be away',
    ],
  ] as const)('with %s does not', (_, at, path, value, fault) => {
    const documents = documentsOf('parcel-api.yaml');
    if (value === undefined) documents[at]?.deleteIn(path);
    else documents[at]?.setIn(path, value);
    const [deployment, budget] = documents.map((each) => each.toJS()) as [IDeployment, IPodDisruptionBudget];
    expect(faultsOfService(deployment, budget)).toContain(fault);
  });

  it('is the service of the sum: its time to stop, its budget, its pods on a node', () => {
    const [deployment, budget] = load();
    const spec = deployment.spec?.template.spec;
    const wait = spec?.containers[0]?.lifecycle?.preStop?.sleep?.seconds ?? 0;
    const drain = Number(spec?.containers[0]?.env?.[0]?.value);
    for (const {shutdown} of ROWS) expect(shutdown).toBe(wait + drain);
    const last = ROWS.at(-1);
    expect(budget.spec?.maxUnavailable).toBe(last?.maxUnavailable);
    expect(spec?.topologySpreadConstraints?.[1]?.maxSkew).toBe(last?.pods);
    expect(post).toContain('wait plus drain, 15 and 20, stay below the grace, 45');
    expect([wait, drain, spec?.terminationGracePeriodSeconds]).toEqual([15, 20, 45]);
  });
});

describe('queries', () => {
  const promtool = placeOf('promtool');

  /** Lets promtool evaluate a query on made-up series, and fails with its words where the answer is another. */
  const evaluate = (name: string, interval: string, series: Record<string, string>, at: string, value: number) => {
    const folder = mkdtempSync(join(tmpdir(), 'requests-'));
    const tests = {
      evaluation_interval: interval,
      tests: [
        {
          interval,
          input_series: Object.entries(series).map(([each, values]) => ({series: each, values})),
          promql_expr_test: [
            {
              expr: read(name),
              eval_time: at,
              exp_samples: [{labels: '{namespace="shop", container="parcel-api"}', value}],
            },
          ],
        },
      ],
    };
    try {
      writeFileSync(join(folder, 'test.yml'), stringify(tests));
      return execFileSync(promtool ?? '', ['test', 'rules', join(folder, 'test.yml')], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    } finally {
      rmSync(folder, {recursive: true});
    }
  };
  const named = (metric: string, pod: string, container = 'parcel-api') =>
    `${metric}{namespace="shop", pod="${pod}", container="${container}"}`;

  it.skipIf(!promtool)(
    promtool ? 'find the peak of memory of any pod' : 'not read here, promtool is not installed',
    () => {
      const metric = 'container_memory_working_set_bytes';
      const series = {
        [named(metric, 'one')]: '100x48 900x2 100x240',
        [named(metric, 'two')]: '300x292',
        // The pod as a whole, which cAdvisor reports with an empty name, is not a container.
        [named(metric, 'one', '')]: '5000x292',
      };
      expect(evaluate('memory-request.promql', '1h', series, '12d', 900)).toContain('SUCCESS');
      expect(() => evaluate('memory-request.promql', '1h', series, '12d', 300)).toThrow();
    },
  );

  it.skipIf(!promtool)(promtool ? 'find what a pod’s CPU stays below for 95 % of the time' : 'nor is this', () => {
    const metric = 'container_cpu_usage_seconds_total';
    // Half a vCPU for nearly all of a day, and four for 25 minutes of it.
    const series = {[named(metric, 'one')]: '0+30x1400 42240+240x25 48030+30x20'};
    expect(evaluate('cpu-request.promql', '1m', series, '23h', 0.5)).toContain('SUCCESS');
    expect(() => evaluate('cpu-request.promql', '1m', series, '23h', 4)).toThrow();
  });
});
