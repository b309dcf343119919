// Proves the code samples of this post: shown as stored, the loader and the cleanup run, the manifests held to their schemas.
import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import {Deployment, type IDeployment} from 'kubernetes-models/apps/v1';
import {CronJob, type ICronJob} from 'kubernetes-models/batch/v1';
import {
  ClusterRole,
  ClusterRoleBinding,
  type IClusterRole,
  type IClusterRoleBinding,
  type IRole,
  type IRoleBinding,
  Role,
  RoleBinding,
} from 'kubernetes-models/rbac.authorization.k8s.io/v1';
import {
  type ILimitRange,
  type INamespace,
  type IResourceQuota,
  type IService,
  type IServiceAccount,
  LimitRange,
  Namespace,
  ResourceQuota,
  Service,
  ServiceAccount,
} from 'kubernetes-models/v1';
import {afterEach, beforeEach, describe, expect, expectTypeOf, it} from 'vitest';
import {parseAllDocuments} from 'yaml';
import {testShownCode} from '../shown-code';
import {sorted} from './code/expired.mjs';
import {load, schemaOf} from './code/loader';
import {live, preview, settings} from './code/parcel-api';

const codeFolder = join(__dirname, 'code');
const read = (name: string): string => readFileSync(join(codeFolder, name), 'utf8');

testShownCode(__dirname);

describe('the loader', () => {
  const base = {name: 'base', tree: {host: 'a.example.com', service: {port: 8080, replicas: 1}}};
  const attempt = (tree: Record<string, unknown>, facts = {}) => load(settings, [{name: 'prod', tree}, base], facts);

  it('takes each setting from the nearest environment that has it', () => {
    expect(live).toEqual({host: 'parcels.example.com', service: {port: 8080, replicas: 6}});
  });

  it('fills in what is known only when it runs', () => {
    expect(preview('fix-labels').host).toBe('fix-labels.preview.example.com');
  });

  it('gives every setting its type', () => {
    expectTypeOf(live.service.replicas).toEqualTypeOf<number>();
    expectTypeOf(live.host).toEqualTypeOf<string>();
  });

  it('names everything that is wrong, with its place and what would be right: as the post shows', () => {
    const mistaken = {host: '{brnch}.example.com', service: {replica: 6, replicas: '6'}};
    const staging = {name: 'staging', tree: mistaken};
    let said = '';
    try {
      load(settings, [{name: 'prod', tree: {}}, staging], {branch: 'fix-labels'});
    } catch (error) {
      said = (error as Error).message;
    }
    expect(`${said}\n`).toBe(read('refused.txt'));
  });

  it('says when a group is not one', () => {
    expect(() => attempt({service: 8080})).toThrow('prod: service is 8080, not a group.');
  });

  it('says when a setting is there but empty, and does not inherit in its place', () => {
    expect(() => attempt({service: {port: null}})).toThrow('prod: service.port is null. It must be a whole number');
  });

  it('knows no setting by a name that every object has', () => {
    expect(() => attempt({constructor: 1})).toThrow('prod: constructor is no setting. There are: host, service.');
    expect(() => attempt({host: '{toString}'})).toThrow('prod: host asks for {toString}, known are: none.');
  });

  it('makes the schema that the post shows', () => {
    expect(schemaOf(settings)).toEqual(JSON.parse(read('parcel-api.schema.json')));
  });

  it('refuses in a file what its schema refuses, and nothing else', () => {
    const valid = new Ajv().compile(schemaOf(settings));
    const edges = [-1, 0, 1, 50, 51, 1023, 1024, 65_535, 65_536, 1.5];
    const odd = fc.constantFrom(...edges, '8080', '', null, true, [], {});
    const near = (least: number, most: number) =>
      fc.oneof({weight: 4, arbitrary: fc.integer({min: least, max: most})}, odd);
    const rare = {requiredKeys: [], noNullPrototype: true};
    const service = fc.record({replicas: near(1, 50), port: near(1024, 65_535)}, rare);
    const known = fc.record({host: fc.oneof({weight: 4, arbitrary: fc.constant('a.example.com')}, odd), service}, rare);
    const misspelt = fc.record({service: fc.record({replica: odd}, rare), hots: odd}, rare);
    const file = fc.oneof({weight: 3, arbitrary: known}, misspelt, fc.record({service: odd}, rare));
    let [accepted, refused] = [0, 0];
    fc.assert(
      fc.property(file, (tree) => {
        const fits = valid(tree) as boolean;
        fits ? accepted++ : refused++;
        if (fits) expect(() => attempt(tree)).not.toThrow();
        else expect(() => attempt(tree)).toThrow(/prod: /);
      }),
      {seed: 3, numRuns: 2000},
    );
    expect(Math.min(accepted, refused)).toBeGreaterThan(500);
  });
});

type Manifest = {kind: string; metadata: {name: string; namespace?: string; labels?: Record<string, string>}};

const FILES = ['namespace-per-branch.yaml', 'prefix-in-shared.yaml'];
const manifests = (file: string) => parseAllDocuments(read(file)).map((each) => each.toJS() as Manifest);
function manifest<T>(file: string, kind: string): T {
  const found = manifests(file).find((each) => each.kind === kind);
  if (!found) throw new Error(`${file} has no ${kind}`);
  return found as T;
}
/** The kinds that the CronJob hands to the script. */
const kindsOf = (file: string): string => {
  const container = manifest<ICronJob>(file, 'CronJob').spec?.jobTemplate.spec?.template.spec?.containers[0];
  const [program, kinds = '', ...more] = container?.command ?? [];
  expect([program, more]).toEqual(['/app/cleanup.sh', []]);
  return kinds;
};

describe('the manifests', () => {
  const KINDS: Record<string, (given: unknown) => {validate(): void}> = {
    ClusterRole: (given) => new ClusterRole(given as IClusterRole),
    ClusterRoleBinding: (given) => new ClusterRoleBinding(given as IClusterRoleBinding),
    CronJob: (given) => new CronJob(given as ICronJob),
    Deployment: (given) => new Deployment(given as IDeployment),
    LimitRange: (given) => new LimitRange(given as ILimitRange),
    Namespace: (given) => new Namespace(given as INamespace),
    ResourceQuota: (given) => new ResourceQuota(given as IResourceQuota),
    Role: (given) => new Role(given as IRole),
    RoleBinding: (given) => new RoleBinding(given as IRoleBinding),
    Service: (given) => new Service(given as IService),
    ServiceAccount: (given) => new ServiceAccount(given as IServiceAccount),
  };

  it.each(FILES)('%s fits the Kubernetes schema', (file) => {
    expect(manifests(file).length).toBeGreaterThan(5);
    for (const each of manifests(file)) {
      const made = KINDS[each.kind]?.(each);
      expect(made, each.kind).toBeDefined();
      made?.validate();
    }
  });

  it('would fail it with a schedule that is a number', () => {
    const job = manifest<ICronJob>(FILES[0] ?? '', 'CronJob');
    const misspelt = {...job, spec: {...job.spec, schedule: 17}} as unknown as ICronJob;
    expect(() => new CronJob(misspelt).validate()).toThrow(/schedule/);
  });

  // Names and label values: kubernetes.io, “Object Names and IDs” and “Labels and Selectors”.
  it.each(FILES)('%s has names and labels that Kubernetes takes', (file) => {
    for (const {metadata} of manifests(file)) {
      expect(metadata.name).toMatch(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
      for (const label of Object.values(metadata.labels ?? {}))
        expect(label).toMatch(/^[A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?$/);
    }
    expect('2026-12-01T09:00:00Z').not.toMatch(/^[A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?$/);
  });

  it.each(FILES)('%s binds its role to the account of its job, in one namespace', (file) => {
    const cluster = file === FILES[0] ? 'Cluster' : '';
    const account = manifest<Manifest>(file, 'ServiceAccount').metadata;
    const job = manifest<ICronJob>(file, 'CronJob');
    const binding = manifest<IRoleBinding>(file, `${cluster}RoleBinding`);
    expect(binding.roleRef.name).toBe(manifest<Manifest>(file, `${cluster}Role`).metadata.name);
    expect(binding.subjects).toEqual([{kind: 'ServiceAccount', name: account.name, namespace: account.namespace}]);
    expect(job.spec?.jobTemplate.spec?.template.spec?.serviceAccountName).toBe(account.name);
    expect(job.metadata?.namespace).toBe(account.namespace);
  });

  it('let the shared role delete what its job looks for, in its namespace alone', () => {
    const rules = manifest<IRole>('prefix-in-shared.yaml', 'Role').rules ?? [];
    expect(kindsOf('prefix-in-shared.yaml').split(',').sort()).toEqual(
      rules.flatMap(({resources}) => resources ?? []).sort(),
    );
    expect(manifests('prefix-in-shared.yaml').map(({metadata}) => metadata.namespace)).toEqual(
      manifests('prefix-in-shared.yaml').map(() => 'parcel-previews'),
    );
  });

  it('prefix every object of the preview, which its selectors agree on', () => {
    const deployment = manifest<IDeployment>('prefix-in-shared.yaml', 'Deployment');
    const service = manifest<IService>('prefix-in-shared.yaml', 'Service');
    expect(deployment.metadata?.name).toMatch(/^fix-labels-/);
    expect(service.metadata?.name).toBe(deployment.metadata?.name);
    expect(service.spec?.selector).toEqual(deployment.spec?.template.metadata?.labels);
    expect(deployment.spec?.selector.matchLabels).toEqual(service.spec?.selector);
  });
});

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-28T12:00:00Z');
const aged = (hours: number, ttl?: string, more = {}) => ({
  kind: 'Namespace',
  metadata: {
    name: `aged-${hours}`,
    creationTimestamp: new Date(NOW - hours * HOUR).toISOString(),
    ...(ttl === undefined ? {} : {labels: {'preview.example.com/ttl-hours': ttl}}),
    ...more,
  },
});

describe('what has expired', () => {
  it('is what is as old as its time to live, to the hour', () => {
    expect(sorted([aged(71, '72'), aged(72, '72'), aged(73, '72')], NOW).expired).toEqual([
      'namespace/aged-72',
      'namespace/aged-73',
    ]);
  });

  it('is never what has no label that can be read', () => {
    const items = [undefined, '', '3d', '0', '-1', '1e2', '72.5', '1000'].map((ttl, at) => aged(9000 + at, ttl));
    expect(sorted(items, NOW)).toEqual({
      expired: [],
      unreadable: items.map(({metadata}) => `namespace/${metadata.name}`),
    });
  });

  it('leaves alone what is being deleted already', () => {
    const items = [aged(99, '72', {deletionTimestamp: '2026-11-28T11:59:00Z'})];
    expect(sorted(items, NOW)).toEqual({expired: [], unreadable: []});
  });

  it('names the kind with the name', () => {
    expect(sorted([{...aged(9, '8'), kind: 'Deployment'}], NOW).expired).toEqual(['deployment/aged-9']);
  });
});

describe.each(FILES)('the job of %s', (file) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'previews-'));
  });
  afterEach(() => rmSync(folder, {recursive: true}));

  /** Runs the script of the CronJob against a `kubectl` that prints this list, or fails without one. */
  const run = (items: object[] | undefined, scripts = codeFolder) => {
    writeFileSync(join(folder, 'list.json'), JSON.stringify({items: items ?? []}));
    const answer = items ? `cat "${folder}/list.json"` : 'exit 1';
    writeFileSync(
      join(folder, 'kubectl'),
      `#!/bin/sh
case "$*" in
  "get ${kindsOf(file)} -l preview.example.com/ttl-hours -o json") ${answer} ;;
  *) echo "$*" >> "${folder}/deleted" ;;
esac
`,
    );
    chmodSync(join(folder, 'kubectl'), 0o755);
    const PATH = `${folder}${delimiter}${process.env.PATH}`;
    const {status, stderr} = spawnSync('/bin/sh', [join(scripts, 'cleanup.sh'), kindsOf(file)], {
      encoding: 'utf8',
      env: {...process.env, PATH, TMPDIR: folder},
    });
    const log = join(folder, 'deleted');
    return {status, stderr, deleted: existsSync(log) ? readFileSync(log, 'utf8') : ''};
  };
  const old = {creationTimestamp: '2020-01-01T00:00:00Z'};

  it('deletes what has expired, and says what it could not read', () => {
    const items = [
      aged(0, '72', old),
      aged(1, 'soon', old),
      aged(2, '999', {creationTimestamp: '2999-01-01T00:00:00Z'}),
    ];
    expect(run(items)).toEqual({
      status: 0,
      stderr: 'namespace/aged-1: preview.example.com/ttl-hours must be a whole number from 1 to 999. It stays.\n',
      deleted: 'delete --wait=false namespace/aged-0\n',
    });
  });

  it('deletes as much where its files are links, as in a mounted ConfigMap', () => {
    for (const name of ['cleanup.sh', 'expired.mjs']) symlinkSync(join(codeFolder, name), join(folder, name));
    expect(run([aged(0, '72', old)], folder).deleted).toBe('delete --wait=false namespace/aged-0\n');
  });

  it('deletes nothing when nothing has expired', () => {
    expect(run([])).toEqual({status: 0, stderr: '', deleted: ''});
  });

  it('fails, and deletes nothing, when the list cannot be had', () => {
    expect(run(undefined)).toMatchObject({status: 1, deleted: ''});
  });
});
