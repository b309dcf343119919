// Proves the code samples of this post: shown as stored, held to their schemas or documented fields, counted, and the record worked out.
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Deployment, type IDeployment} from 'kubernetes-models/apps/v1';
import {HorizontalPodAutoscaler, type IHorizontalPodAutoscaler} from 'kubernetes-models/autoscaling/v2';
import {type IPodDisruptionBudget, PodDisruptionBudget} from 'kubernetes-models/policy/v1';
import {type IService, Service} from 'kubernetes-models/v1';
import {describe, expect, it} from 'vitest';
import {parse, parseAllDocuments} from 'yaml';
import {check} from '../../src/cli/check';
import {testShownCode} from '../shown-code';

const post = readFileSync(join(__dirname, 'index.mdx'), 'utf8');
const codeFolder = join(__dirname, 'code');
const read = (name: string): string => readFileSync(join(codeFolder, name), 'utf8');
const keysOf = (value: unknown) => Object.keys(value as object);

testShownCode(__dirname);

describe('compose.yaml', () => {
  const {services, volumes, ...rest} = parse(read('compose.yaml'));

  // Properties of schema/compose-spec.json in compose-spec/compose-spec, read 2026-11-28.
  it('uses fields of the Compose specification', () => {
    expect(rest).toEqual({});
    const FIELDS = 'image command env_file restart healthcheck deploy ports volumes'.split(' ');
    for (const service of Object.values(services)) expect(FIELDS).toEqual(expect.arrayContaining(keysOf(service)));
    expect(keysOf(services['parcel-api'].healthcheck)).toEqual(['test']);
    expect(services['parcel-api'].deploy).toEqual({resources: {limits: {cpus: '0.5', memory: '1G'}}});
    for (const port of services.entrance.ports) expect(port).toMatch(/^\d+:\d+$/);
  });

  it('has one entrance, which leads to the service and keeps its certificates', () => {
    expect(Object.entries<object>(services).flatMap(([name, each]) => ('ports' in each ? [name] : []))).toEqual([
      'entrance',
    ]);
    expect(services.entrance.command).toMatch(/^caddy reverse-proxy --from \S+ --to parcel-api:8080$/);
    expect(services.entrance.volumes).toEqual(keysOf(volumes).map((name) => `${name}:/data`));
  });
});

describe('express.yaml', () => {
  const {Type, Properties, ...rest} = parse(read('express.yaml')).Resources.ParcelApi;

  // Properties of AWS::ECS::ExpressGatewayService and of its types in the CloudFormation template reference, read 2026-11-28.
  it('uses documented properties, with what is required', () => {
    expect([Type, rest]).toEqual(['AWS::ECS::ExpressGatewayService', {}]);
    const FIELDS =
      'Cluster Cpu ExecutionRoleArn HealthCheckPath InfrastructureRoleArn Memory NetworkConfiguration PrimaryContainer ScalingTarget ServiceName Tags TaskRoleArn';
    expect(FIELDS.split(' ')).toEqual(expect.arrayContaining(keysOf(Properties)));
    for (const name of ['ExecutionRoleArn', 'InfrastructureRoleArn', 'TaskRoleArn'])
      expect(Properties[name]).toMatch(/^arn:aws:iam::\d{12}:role\/[\w-]+$/);
    expect(keysOf(Properties.NetworkConfiguration)).toEqual(['Subnets']);
    expect(keysOf(Properties.PrimaryContainer)).toEqual(['Image', 'ContainerPort', 'Secrets']);
    for (const secret of Properties.PrimaryContainer.Secrets) expect(keysOf(secret)).toEqual(['Name', 'ValueFrom']);
  });

  it('scales by a metric that there is, between bounds in order', () => {
    const {MinTaskCount, MaxTaskCount, AutoScalingMetric, AutoScalingTargetValue, ...more} = Properties.ScalingTarget;
    expect(more).toEqual({});
    expect(['AVERAGE_CPU', 'AVERAGE_MEMORY', 'REQUEST_COUNT_PER_TARGET']).toContain(AutoScalingMetric);
    expect(MinTaskCount).toBeLessThan(MaxTaskCount);
    expect(AutoScalingTargetValue).toBe(60);
  });

  it('has no field for a host name, as the post says', () => {
    expect(post).toContain('it has no field for a host name of your own');
    expect(keysOf(Properties).filter((name) => /host|domain/i.test(name))).toEqual([]);
  });
});

describe('kubernetes.yaml', () => {
  const documents = parseAllDocuments(read('kubernetes.yaml')).map((each) => each.toJS() as {kind: string});
  const object = <T>(kind: string) => documents.find((each) => each.kind === kind) as T;

  it('is valid by the schema of Kubernetes', () => {
    new Deployment(object<IDeployment>('Deployment')).validate();
    new Service(object<IService>('Service')).validate();
    new HorizontalPodAutoscaler(object<IHorizontalPodAutoscaler>('HorizontalPodAutoscaler')).validate();
    new PodDisruptionBudget(object<IPodDisruptionBudget>('PodDisruptionBudget')).validate();
    expect(documents).toHaveLength(5);
  });

  it('would not be with a text for a number of copies', () => {
    const wrong = {...object<object>('HorizontalPodAutoscaler'), spec: {maxReplicas: 'eight'}};
    expect(() => new HorizontalPodAutoscaler(wrong as unknown as IHorizontalPodAutoscaler).validate()).toThrow();
  });

  // Fields of the Kubernetes API reference, read 2026-11-28: the schema above passes over a field that it does not know.
  it('misspells no field', () => {
    const FIELDS = [
      'apiVersion kind metadata name labels app spec selector matchLabels type',
      'strategy rollingUpdate maxSurge maxUnavailable template serviceAccountName terminationGracePeriodSeconds',
      'topologySpreadConstraints maxSkew topologyKey whenUnsatisfiable labelSelector',
      'containers image ports containerPort envFrom secretRef resources requests limits cpu memory',
      'readinessProbe httpGet path port targetPort',
      'scaleTargetRef minReplicas maxReplicas metrics resource target averageUtilization',
      'parentRefs namespace hostnames rules backendRefs',
    ]
      .join(' ')
      .split(' ');
    const keysIn = (value: unknown): string[] =>
      value === null || typeof value !== 'object'
        ? []
        : [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(keysIn)];
    expect([...new Set(documents.flatMap(keysIn))].sort()).toEqual([...new Set(FIELDS)].sort());
  });

  // Fields of gateway-api.sigs.k8s.io/api-types/httproute, read 2026-11-28.
  it('has a route by documented fields, to the service and its port', () => {
    const {apiVersion, spec} = object<{
      apiVersion: string;
      spec: {parentRefs: object[]; hostnames: string[]; rules: {backendRefs: object[]}[]};
    }>('HTTPRoute');
    expect(apiVersion).toBe('gateway.networking.k8s.io/v1');
    expect(keysOf(spec)).toEqual(['parentRefs', 'hostnames', 'rules']);
    for (const parent of spec.parentRefs) expect(keysOf(parent)).toEqual(['name', 'namespace']);
    const {metadata, spec: service} = object<IService>('Service');
    expect(spec.rules).toEqual([{backendRefs: [{name: metadata?.name, port: service?.ports?.[0]?.port}]}]);
  });

  it('selects by one label everywhere, and scales the deployment that it defines', () => {
    const deployment = object<IDeployment>('Deployment');
    const labels = deployment.spec?.template.metadata?.labels;
    expect(deployment.spec?.selector.matchLabels).toEqual(labels);
    expect(object<IService>('Service').spec?.selector).toEqual(labels);
    expect(object<IPodDisruptionBudget>('PodDisruptionBudget').spec?.selector?.matchLabels).toEqual(labels);
    expect(object<IHorizontalPodAutoscaler>('HorizontalPodAutoscaler').spec?.scaleTargetRef).toEqual({
      apiVersion: deployment.apiVersion,
      kind: deployment.kind,
      name: deployment.metadata?.name,
    });
  });
});

describe('the three files say the same of the service', () => {
  const [compose, express, kubernetes] = ['compose.yaml', 'express.yaml', 'kubernetes.yaml'].map(read) as [
    string,
    string,
    string,
  ];

  it('its image, port and health check', () => {
    for (const text of [compose, express, kubernetes]) {
      expect(text).toContain('/parcel-api:2026.11.3');
      expect(text).toContain('8080');
      expect(text).toContain('/healthz');
    }
  });

  it('half a CPU and a gibibyte', () => {
    expect(post).toContain('half a CPU, a gibibyte');
    expect(compose).toContain("{cpus: '0.5', memory: 1G}");
    expect(express).toMatch(/Cpu: '512'\n +Memory: '1024'/);
    expect(kubernetes).toContain('requests: {cpu: 500m, memory: 1Gi}');
  });

  it('two to eight copies at 60 % where it can be said', () => {
    expect(post).toContain('two to eight copies');
    expect(express).toMatch(/MinTaskCount: 2\n +MaxTaskCount: 8/);
    expect(kubernetes).toMatch(/minReplicas: 2\n +maxReplicas: 8/);
    expect(express).toContain('AutoScalingTargetValue: 60');
    expect(kubernetes).toContain('averageUtilization: 60');
  });
});

describe('weigh.mjs', () => {
  const FILES = ['compose.yaml', 'express.yaml', 'kubernetes.yaml'];
  const counts = execFileSync(
    process.execPath,
    [join(codeFolder, 'weigh.mjs'), ...FILES.map((name) => join(codeFolder, name))],
    {encoding: 'utf8'},
  )
    .trim()
    .split('\n')
    .map((line) => {
      const [file = '', counted = ''] = line.split(' ');
      const {lines, values, decisions} = JSON.parse(counted) as Record<'lines' | 'values' | 'decisions', number>;
      return {file, lines, values, decisions};
    });

  it('counts what the table says', () => {
    expect(counts.map(({file}) => file)).toEqual(FILES);
    for (const {file, lines, values, decisions} of counts)
      expect(post).toContain(`| \`${file}\` | ${lines} | ${values} | ${decisions} |`);
  });

  it('counts what the sentence under the table says', () => {
    const [, express, kubernetes] = counts as [(typeof counts)[0], (typeof counts)[0], (typeof counts)[0]];
    expect(post).toContain('three times the lines of Express Mode and a third more decisions');
    expect(kubernetes.lines / express.lines).toBeCloseTo(3, 0);
    expect(kubernetes.decisions / express.decisions).toBeCloseTo(4 / 3, 2);
    expect(post).toContain(
      `${kubernetes.values - kubernetes.decisions} of its ${kubernetes.values} values are grammar`,
    );
  });
});

describe('decision.md', () => {
  const record = read('decision.md');
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(record) ?? [];
  const checked = async (day: string) =>
    JSON.parse(await check([join(codeFolder, 'decision.md'), '--on', day, '--fail-on', 'none', '--json']));

  // Headings of adr/madr 4, template/adr-template.md, and their order.
  it('is a record in the form of MADR', () => {
    expect(parse(head)).toMatchObject({status: 'accepted', date: '2026-11-28'});
    expect(body.match(/^# .+$/gm)).toHaveLength(1);
    expect(body.match(/^## .+$/gm)).toEqual([
      '## Context and Problem Statement',
      '## Decision Drivers',
      '## Considered Options',
      '## Decision Outcome',
      '## Pros and Cons of the Options',
      '## More Information',
    ]);
    expect(body).toMatch(/^### Consequences$/m);
    expect(body).toMatch(/^### Confirmation$/m);
  });

  it('chooses one of its options and weighs the others', () => {
    const options = [...(body.split('## Considered Options')[1]?.split('## ')[0] ?? '').matchAll(/^- (.+)$/gm)].map(
      ([, name]) => name,
    );
    const [, chosen] = /Chosen option: "([^"]+)", because/.exec(body) ?? [];
    expect(options).toHaveLength(3);
    expect(options).toContain(chosen);
    const weighed = [...(body.split('## Pros and Cons of the Options')[1] ?? '').matchAll(/^### (.+)$/gm)];
    expect(weighed.map(([, name]) => name)).toEqual(options.filter((name) => name !== chosen));
  });

  it('holds on the day of the decision and is due a year later, as the post says', async () => {
    const verdicts = async (day: string) =>
      (await checked(day)).findings.map(({verdicts: found}: {verdicts: string[]}) => found);
    expect(await verdicts('2026-11-28')).toEqual([['holds']]);
    expect(await verdicts('2027-11-27')).toEqual([['holds']]);
    expect(await verdicts('2027-11-28')).toEqual([['due']]);
  });
});
