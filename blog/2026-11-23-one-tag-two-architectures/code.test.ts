// Proves the code samples of this post: shown as stored, parsed or validated, and the drain hook run.
import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {DockerfileParser} from 'dockerfile-ast';
import {parseToObject} from 'hcl2-parser';
import {Deployment, type IDeployment} from 'kubernetes-models/apps/v1';
import {HorizontalPodAutoscaler, type IHorizontalPodAutoscaler} from 'kubernetes-models/autoscaling/v2';
import {type IPodDisruptionBudget, PodDisruptionBudget} from 'kubernetes-models/policy/v1';
import {type IService, Service} from 'kubernetes-models/v1';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {parseAllDocuments} from 'yaml';
import {testShownCode} from '../shown-code';

const codeFolder = join(__dirname, 'code');
const read = (name: string): string => readFileSync(join(codeFolder, name), 'utf8');

/** The fields of a Karpenter NodePool that the sample uses. */
interface NodePool {
  apiVersion: string;
  spec: {
    disruption: {consolidationPolicy: string; consolidateAfter: string};
    template: {
      spec: {
        nodeClassRef: object;
        requirements: {operator: string}[];
        taints: {effect: string}[];
        expireAfter: string;
      };
    };
  };
}

/** The document of that kind in a YAML sample; its shape is what the schema tests below check. */
function manifest<T>(file: string, kind: string): T {
  const found = parseAllDocuments(read(file))
    .map((each) => each.toJS() as {kind: string})
    .find((each) => each.kind === kind);
  if (!found) throw new Error(`${file} has no ${kind}`);
  return found as T;
}

/** Capture group `index` of a match, which the patterns here always have. */
const group = (match: RegExpMatchArray, index: number): string => match[index] ?? '';

testShownCode(__dirname);

describe('Dockerfiles', () => {
  const stages = (name: string) => DockerfileParser.parse(read(name)).getFROMs();

  it('parse as known instructions only', () => {
    const known = ['FROM', 'ARG', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'CMD', 'ENTRYPOINT'];
    for (const name of ['Dockerfile.go', 'Dockerfile.node']) {
      const used = DockerfileParser.parse(read(name))
        .getInstructions()
        .map((each) => each.getKeyword());
      expect(known).toEqual(expect.arrayContaining([...new Set(used)]));
    }
  });

  it('cross-compile Go on the builder, and only the build stage', () => {
    expect(stages('Dockerfile.go').map((from) => from.getPlatformFlag()?.getValue())).toEqual([
      '$BUILDPLATFORM',
      undefined,
    ]);
    const text = read('Dockerfile.go');
    for (const name of ['TARGETOS', 'TARGETARCH']) {
      expect(text.indexOf(`ARG ${name}`)).toBeGreaterThan(text.indexOf('FROM'));
      expect(text).toContain(`$${name}`);
    }
  });

  it('build Node on the target platform, with no emulation hidden in a stage', () => {
    expect(stages('Dockerfile.node').map((from) => from.getPlatformFlag())).toEqual([null, null]);
  });

  it('copy only from stages that exist', () => {
    for (const name of ['Dockerfile.go', 'Dockerfile.node']) {
      const names = stages(name).map((from) => from.getBuildStage());
      for (const match of read(name).matchAll(/--from=(\S+)/g)) expect(names).toContain(group(match, 1));
    }
  });
});

describe('docker-bake.hcl', () => {
  interface Target {
    'cache-from': string[];
    'cache-to': string[];
    platforms: string[];
    tags: string[];
  }
  const parsed = parseToObject(read('docker-bake.hcl'))[0] as {
    group: {default: [{targets: string[]}]};
    target: Record<string, [Target]>;
  };
  const targets = Object.entries(parsed.target).map(([name, [target]]) => ({name, ...target}));
  const fields = (entry: string) => Object.fromEntries(entry.split(',').map((part) => part.split('=', 2)));

  it('builds one platform per target, both in the default group', () => {
    expect(targets.map((target) => target.platforms)).toEqual([['linux/amd64'], ['linux/arm64']]);
    expect(parsed.group.default[0].targets).toEqual(targets.map((target) => target.name));
  });

  it('never lets a cache reference be an image reference', () => {
    const images = targets.flatMap((target) => target.tags);
    const caches = targets.flatMap((target) => [...target['cache-from'], ...target['cache-to']]);
    expect(caches).toHaveLength(6);
    for (const cache of caches) expect(images).not.toContain(fields(cache).ref);
  });

  it('gives each architecture a cache of its own, written where it is read', () => {
    const written = targets.map((target) => fields(target['cache-to'].join()).ref);
    expect(new Set(written).size).toBe(targets.length);
    targets.forEach((target, index) => {
      expect(target['cache-from'].map((entry) => fields(entry).ref)).toContain(written[index]);
    });
  });

  // Parameters of docs.docker.com/build/cache/backends/registry/, read 2026-11-23.
  it('uses documented parameters only', () => {
    const from = ['type', 'ref'];
    const to = [
      ...from,
      'mode',
      'oci-mediatypes',
      'image-manifest',
      'compression',
      'compression-level',
      'force-compression',
      'ignore-error',
    ];
    for (const target of targets) {
      for (const entry of target['cache-from'])
        expect(from).toEqual(expect.arrayContaining(Object.keys(fields(entry))));
      for (const entry of target['cache-to']) {
        expect(to).toEqual(expect.arrayContaining(Object.keys(fields(entry))));
        expect(fields(entry)).toMatchObject({mode: 'max', 'image-manifest': 'true'});
      }
    }
  });
});

describe('shell scripts', () => {
  it.each(['create-builders.sh', 'publish.sh', 'drain.sh'])('%s is valid shell', (name) => {
    const shell = read(name).startsWith('#!/bin/sh') ? 'sh' : 'bash';
    expect(spawnSync(shell, ['-n', join(codeFolder, name)], {encoding: 'utf8'})).toMatchObject({status: 0, stderr: ''});
  });

  // Options of docs.docker.com/reference/cli/docker/buildx/ (create, bake, imagetools create, inspect), read 2026-11-23.
  const documented: Record<string, string[]> = {
    'create-builders.sh': ['--append', '--bootstrap', '--driver', '--driver-opt', '--name', '--node', '--platform'],
    'publish.sh': ['--builder', '--push', '--tag'],
  };
  it.each(Object.keys(documented))('%s uses documented options only', (name) => {
    const used = read(name).match(/(?<=\s)--[a-z][a-z-]*/g) ?? [];
    expect(used.length).toBeGreaterThan(2);
    expect(documented[name]).toEqual(expect.arrayContaining([...new Set(used)]));
  });

  // Options of docs.docker.com/build/builders/drivers/remote/, read 2026-11-23.
  it('give the remote driver a client certificate and a server name', () => {
    const given = [...read('create-builders.sh').matchAll(/--driver-opt "([^"]+)"/g)]
      .flatMap((match) => group(match, 1).split(','))
      .map((pair) => pair.replace(/=.*/, ''));
    expect(given.sort()).toEqual(['cacert', 'cert', 'key', 'servername']);
  });

  it('create one builder from two endpoints, appending the second', () => {
    const folder = mkdtempSync(join(tmpdir(), 'create-builders-'));
    try {
      writeFileSync(join(folder, 'docker'), '#!/bin/sh\necho "$*"\n');
      chmodSync(join(folder, 'docker'), 0o755);
      const calls = execFileSync('bash', [join(codeFolder, 'create-builders.sh')], {
        encoding: 'utf8',
        env: {...process.env, PATH: `${folder}${delimiter}${process.env.PATH}`, BUILD_CERTS: '/certs'},
      });
      const [first, second, third] = calls.trim().split('\n');
      expect(first).toContain('--platform linux/amd64');
      expect(first).not.toContain('--append');
      expect(second).toMatch(/--append .*--platform linux\/arm64 .*tcp:\/\/buildkitd-arm64\.build\.example\.com:1234$/);
      expect(third).toBe('buildx inspect farm --bootstrap');
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});

describe('Kubernetes manifests', () => {
  const builder = manifest<IDeployment>('buildkitd.yaml', 'Deployment');
  const service = manifest<IService>('buildkitd.yaml', 'Service');
  const budget = manifest<IPodDisruptionBudget>('buildkitd.yaml', 'PodDisruptionBudget');
  const autoscaler = manifest<IHorizontalPodAutoscaler>('buildkitd.yaml', 'HorizontalPodAutoscaler');
  const pool = manifest<NodePool>('nodepool.yaml', 'NodePool');
  const workload = manifest<IDeployment>('nodepool.yaml', 'Deployment');
  const podOf = (deployment: IDeployment) => {
    const spec = deployment.spec?.template.spec;
    const container = spec?.containers[0];
    if (!spec || !container) throw new Error('a Deployment without containers');
    return {...spec, container};
  };
  const pod = podOf(builder);

  it('fit the Kubernetes schema', () => {
    new Deployment(builder).validate();
    new Service(service).validate();
    new PodDisruptionBudget(budget).validate();
    new HorizontalPodAutoscaler(autoscaler).validate();
    new Deployment(workload).validate();
  });

  it('would fail the schema with a misspelt type', () => {
    const misspelt = {...service, spec: {ports: [{port: 'buildkit'}]}} as unknown as IService;
    expect(() => new Service(misspelt).validate()).toThrow(/port/);
  });

  it('point at one another', () => {
    expect(service.spec?.selector).toEqual(builder.spec?.template.metadata?.labels);
    expect(budget.spec?.selector?.matchLabels).toEqual(builder.spec?.selector.matchLabels);
    expect(autoscaler.spec?.scaleTargetRef.name).toBe(builder.metadata?.name);
    const mounts = pod.container.volumeMounts?.map((mount) => mount.name);
    expect(mounts?.sort()).toEqual(pod.volumes?.map((volume) => volume.name).sort());
  });

  it('serve the network only with mutual TLS', () => {
    const args = pod.container.args ?? [];
    expect(args.some((arg) => arg.startsWith('--addr=tcp://'))).toBe(true);
    for (const flag of ['--tlscacert', '--tlscert', '--tlskey']) {
      expect(args.find((arg) => arg.startsWith(`${flag}=/certs/`))).toBeDefined();
    }
  });

  it('give the drain less time than the pod has', () => {
    const deadline = Number(read('drain.sh').match(/DRAIN_DEADLINE_SECONDS:-(\d+)/)?.[1]);
    expect(Number(pod.terminationGracePeriodSeconds) - deadline).toBeGreaterThanOrEqual(60);
    expect(pod.container.lifecycle?.preStop?.exec?.command?.at(-1)).toBe('/drain/drain.sh');
  });

  // Fields and values of the NodePool page, karpenter.sh/v1.15/concepts/nodepools/, read 2026-11-23.
  it('keeps the NodePool to the documented v1 fields', () => {
    expect(pool).toMatchObject({apiVersion: 'karpenter.sh/v1', kind: 'NodePool'});
    const only = (value: object, allowed: string[]) =>
      expect(allowed).toEqual(expect.arrayContaining(Object.keys(value)));
    only(pool.spec, ['template', 'disruption', 'limits', 'weight', 'replicas']);
    only(pool.spec.template, ['metadata', 'spec']);
    const node = pool.spec.template.spec;
    only(node, ['nodeClassRef', 'requirements', 'taints', 'startupTaints', 'expireAfter', 'terminationGracePeriod']);
    expect(Object.keys(node.nodeClassRef).sort()).toEqual(['group', 'kind', 'name']);
    for (const requirement of node.requirements) {
      only(requirement, ['key', 'operator', 'values', 'minValues']);
      expect(['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt']).toContain(requirement.operator);
    }
    for (const taint of node.taints) expect(['NoSchedule', 'PreferNoSchedule', 'NoExecute']).toContain(taint.effect);
    expect(node.expireAfter).toMatch(/^([0-9]+(s|m|h))+$|^Never$/);
    only(pool.spec.disruption, ['consolidationPolicy', 'consolidateAfter', 'budgets']);
    expect(['WhenEmpty', 'WhenEmptyOrUnderutilized']).toContain(pool.spec.disruption.consolidationPolicy);
    expect(pool.spec.disruption.consolidateAfter).toMatch(/^([0-9]+(s|m|h))+$|^Never$/);
  });

  it('isolates: the taint keeps others out, the selector keeps the pods in', () => {
    const {
      taints: [taint],
    } = pool.spec.template.spec;
    for (const spec of [podOf(workload), pod]) {
      expect(spec.tolerations).toContainEqual({...taint, operator: 'Equal'});
      expect(spec.nodeSelector).toEqual({'kubernetes.io/arch': 'arm64'});
    }
  });
});

describe('drain.sh', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'drain-'));
  });
  afterEach(() => rmSync(folder, {recursive: true}));

  /** Runs the hook against a `buildctl` whose n-th answer is `answers[n]` (the last one repeats); `fail` makes it exit 1. */
  const drain = (answers: string[], deadline = 30) => {
    for (const [index, answer] of answers.entries()) writeFileSync(join(folder, `answer-${index + 1}`), answer);
    writeFileSync(
      join(folder, 'buildctl'),
      `#!/bin/sh
[ "$*" = "debug histories --format {{.Type}}" ] || exit 2
count=$(($(cat "${folder}/count" 2>/dev/null || echo 0) + 1))
echo "$count" > "${folder}/count"
[ "$count" -le ${answers.length} ] || count=${answers.length}
grep -q fail "${folder}/answer-$count" && exit 1
cat "${folder}/answer-$count"
`,
    );
    chmodSync(join(folder, 'buildctl'), 0o755);
    const run = spawnSync('sh', [join(codeFolder, 'drain.sh')], {
      encoding: 'utf8',
      timeout: 20_000,
      env: {
        ...process.env,
        PATH: `${folder}${delimiter}${process.env.PATH}`,
        DRAIN_DEADLINE_SECONDS: String(deadline),
        DRAIN_POLL_SECONDS: '0',
        DRAIN_QUIET_POLLS: '2',
      },
    });
    return {...run, asked: Number(readFileSync(join(folder, 'count'), 'utf8'))};
  };

  it('ends at once when nothing has run', () => {
    expect(drain([''])).toMatchObject({status: 0, asked: 2, stdout: 'drain: no build running\n'});
  });

  it('waits while a build runs and ends after it', () => {
    const running = 'STARTED\nCOMPLETE\n';
    expect(drain([running, running, running, 'COMPLETE\nCOMPLETE\n'])).toMatchObject({status: 0, asked: 5});
  });

  it('starts counting again when a build slips in between two quiet answers', () => {
    expect(drain(['COMPLETE\n', 'STARTED\n', 'COMPLETE\n'])).toMatchObject({status: 0, asked: 4});
  });

  it('does not take a failed question for an idle builder', () => {
    expect(drain(['fail', 'fail', 'COMPLETE\n'])).toMatchObject({status: 0, asked: 4});
  });

  it('gives up at its deadline and says so', () => {
    const run = drain(['STARTED\n'], 1);
    expect(run).toMatchObject({status: 1, stdout: ''});
    expect(run.stderr).toContain('deadline reached');
    expect(run.asked).toBeGreaterThan(1);
  });
});
