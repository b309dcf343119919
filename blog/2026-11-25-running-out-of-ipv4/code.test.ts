// Proves the code samples of this post: shown as stored, servers called over both families, scripts run, manifests and Terraform held to their fields.
import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {parseToObject} from 'hcl2-parser';
import {type IIngress, Ingress} from 'kubernetes-models/networking.k8s.io/v1';
import {type IService, Service} from 'kubernetes-models/v1';
import {describe, expect, it} from 'vitest';
import {parse, parseAllDocuments} from 'yaml';
import {freePort, HAS_IPV6_LOOPBACK, measure} from '../../src/datasets/listeners/testing/reach';
import {testShownCode} from '../shown-code';
import {formatHostPort} from './code/format-host-port.mjs';

const post = readFileSync(join(__dirname, 'index.mdx'), 'utf8');
const codeFolder = join(__dirname, 'code');
const read = (name: string): string => readFileSync(join(codeFolder, name), 'utf8');

testShownCode(__dirname);

const onLinux = process.platform === 'linux' && HAS_IPV6_LOOPBACK;
const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('servers', () => {
  const reachOf = async (program: string, args: readonly string[]) => {
    const port = await freePort();
    return measure({program: 'env', args: [`PORT=${port}`, program, ...args]}, port);
  };

  it.skipIf(!onLinux)('listen.mjs answers in both families', async () => {
    expect(await reachOf(process.execPath, [join(codeFolder, 'listen.mjs')])).toBe('both');
  });

  it.skipIf(!onLinux)('and on 0.0.0.0 it would refuse ::1', async () => {
    const bound = read('listen.mjs').replace("'::'", "'0.0.0.0'");
    expect(bound).not.toBe(read('listen.mjs'));
    expect(await reachOf(process.execPath, ['--input-type=module', '--eval', bound])).toBe('IPv4 only');
  });

  it.skipIf(!onLinux || !hasPython)('listen.py answers in both families', async () => {
    expect(await reachOf('python3', [join(codeFolder, 'listen.py')])).toBe('both');
  });

  it.skipIf(!onLinux || !hasPython)(
    'and without its option it would do what the kernel says, with it set IPv6 alone',
    async () => {
      const alone = read('listen.py').replace('IPV6_V6ONLY, 0)', 'IPV6_V6ONLY, 1)');
      expect(await reachOf('python3', ['-c', alone])).toBe('IPv6 only');
    },
  );

  it.skipIf(!onLinux)('listen.mjs names an IPv4 caller as the post says', async () => {
    const port = await freePort();
    const called = `${read('listen.mjs')}
server.on('listening', async () => {
  process.stdout.write(await (await fetch('http://127.0.0.1:${port}')).text());
  process.exit();
});`;
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', called], {
      encoding: 'utf8',
      env: {...process.env, PORT: String(port)},
    });
    expect(run.stdout).toBe('::ffff:127.0.0.1\n');
  });
});

describe('format-host-port.mjs', () => {
  it.each([
    ['::1', 8080, '[::1]:8080'],
    ['[::1]', 8080, '[::1]:8080'],
    ['2001:db8::10', 443, '[2001:db8::10]:443'],
    ['::ffff:10.40.0.9', 80, '[::ffff:10.40.0.9]:80'],
    ['10.40.0.9', 80, '10.40.0.9:80'],
    ['parcel-api', 8443, 'parcel-api:8443'],
    ['label-svc.shop.svc.cluster.local', 80, 'label-svc.shop.svc.cluster.local:80'],
  ])('%s and %i give %s', (host, port, expected) => {
    expect(formatHostPort(host, port)).toBe(expected);
    expect(new URL(`http://${expected}`).host.replace(/:\d+$/, '')).not.toBe('');
  });
});

/** Runs a script with a stand-in for a program, which prints its arguments a line each. */
function withStandIn(program: string, script: string, environment: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
  try {
    writeFileSync(join(folder, program), '#!/bin/sh\nprintf \'%s\\n\' "$@"\n');
    chmodSync(join(folder, program), 0o755);
    const env = {...process.env, ...environment, PATH: `${folder}${delimiter}${process.env.PATH}`};
    return execFileSync('sh', [join(codeFolder, script)], {encoding: 'utf8', env})
      .trim()
      .split('\n');
  } finally {
    rmSync(folder, {recursive: true});
  }
}

describe('warm-targets.sh', () => {
  // Options of aws eks update-addon, docs.aws.amazon.com/cli/latest/reference/eks/update-addon.html.
  it('passes documented options, and settings that the add-on takes: an env of texts', () => {
    const args = withStandIn('aws', 'warm-targets.sh', {CLUSTER: 'parcel'});
    expect(args.slice(0, 2)).toEqual(['eks', 'update-addon']);
    expect(args.filter((arg) => arg.startsWith('--'))).toEqual([
      '--cluster-name',
      '--addon-name',
      '--resolve-conflicts',
      '--configuration-values',
    ]);
    expect(args[args.indexOf('--cluster-name') + 1]).toBe('parcel');
    expect(JSON.parse(args.at(-1) ?? '')).toEqual({env: {WARM_IP_TARGET: '2', MINIMUM_IP_TARGET: '24'}});
  });
});

describe('twin-rules.mjs', () => {
  const run = (...groups: readonly object[]) =>
    spawnSync(process.execPath, [join(codeFolder, 'twin-rules.mjs')], {
      encoding: 'utf8',
      input: JSON.stringify({SecurityGroups: groups}),
    });
  const rule = (port: number | null, four: readonly string[], six: readonly string[]) => ({
    IpProtocol: port === null ? '-1' : 'tcp',
    ...(port === null ? {} : {FromPort: port, ToPort: port}),
    IpRanges: four.map((CidrIp) => ({CidrIp})),
    Ipv6Ranges: six.map((CidrIpv6) => ({CidrIpv6})),
  });
  const group = (IpPermissions: readonly object[], IpPermissionsEgress: readonly object[] = []) => ({
    GroupId: 'sg-0a1b2c3d4e5f60718',
    IpPermissions,
    IpPermissionsEgress,
  });

  it('is silent where each rule has its twin, in the same rule, another one, or one for everything', () => {
    const twins = group(
      [rule(443, ['10.0.0.0/8'], ['2001:db8::/32']), rule(80, ['10.0.0.0/8'], []), rule(80, [], ['2001:db8::/32'])],
      [rule(5432, ['10.40.0.0/20'], []), rule(null, [], ['::/0'])],
    );
    expect(run(twins)).toMatchObject({status: 0, stdout: ''});
  });

  it('names a rule without one, inward and outward', () => {
    const lonely = group(
      [rule(443, ['10.0.0.0/8', '192.0.2.0/24'], []), rule(8443, [], ['2001:db8::/32'])],
      [rule(null, ['0.0.0.0/0'], [])],
    );
    expect(run(lonely)).toMatchObject({
      status: 1,
      stdout:
        'sg-0a1b2c3d4e5f60718 in tcp 443-443: 10.0.0.0/8, 192.0.2.0/24\n' +
        'sg-0a1b2c3d4e5f60718 out -1 all-all: 0.0.0.0/0\n',
    });
  });

  it('does not take a twin on one side for one on the other', () => {
    expect(run(group([rule(443, ['10.0.0.0/8'], [])], [rule(443, [], ['::/0'])]))).toMatchObject({status: 1});
  });
});

describe('manifests', () => {
  const [service, ingress] = parseAllDocuments(read('entrances.yaml')).map((each) => each.toJS()) as [
    IService,
    IIngress,
  ];

  it('fit the Kubernetes schema', () => {
    new Service(service).validate();
    new Ingress(ingress).validate();
  });

  // AWS Load Balancer Controller, guides to Service and Ingress annotations, as the row of the listener table cites them.
  it('ask for both families and for IP targets, by the annotations of their kind', () => {
    expect(
      Object.entries(service.metadata?.annotations ?? {}).map(([key, value]) => [key.split('/')[1], value]),
    ).toEqual([
      ['aws-load-balancer-type', 'external'],
      ['aws-load-balancer-nlb-target-type', 'ip'],
      ['aws-load-balancer-ip-address-type', 'dualstack'],
    ]);
    expect(ingress.metadata?.annotations).toEqual({
      'alb.ingress.kubernetes.io/ip-address-type': 'dualstack',
      'alb.ingress.kubernetes.io/target-type': 'ip',
    });
    expect(ingress.spec?.defaultBackend?.service?.name).toBe('quote-web');
  });

  // docs.aws.amazon.com/eks/latest/eksctl/vpc-ip-family.html, read 2026-11-25.
  it('give eksctl what it asks of an IPv6 cluster, and nothing that it refuses', () => {
    const cluster = parse(read('cluster.yaml'));
    expect(cluster).toMatchObject({
      apiVersion: 'eksctl.io/v1alpha5',
      kind: 'ClusterConfig',
      kubernetesNetworkConfig: {ipFamily: 'IPv6'},
      iam: {withOIDC: true},
    });
    expect(cluster.addons.map(({name}: {name: string}) => name)).toEqual(['vpc-cni', 'coredns', 'kube-proxy']);
    expect(cluster.managedNodeGroups).toHaveLength(1);
    for (const refused of ['vpc', 'nodeGroups']) expect(cluster).not.toHaveProperty(refused);
    expect(cluster.kubernetesNetworkConfig).not.toHaveProperty('serviceIPv4CIDR');
  });
});

describe('network.tf', () => {
  interface Resources {
    aws_vpc: {shop: [{cidr_block: string; assign_generated_ipv6_cidr_block: boolean}]};
    aws_subnet: {nodes: [Record<string, unknown>]};
    aws_egress_only_internet_gateway: {shop: [{vpc_id: string}]};
  }
  const parsed = parseToObject(read('network.tf'))[0] as {resource: Resources};
  const [subnet] = parsed.resource.aws_subnet.nodes;

  it('gives each subnet both families, and no DNS64', () => {
    expect(parsed.resource.aws_vpc.shop[0].assign_generated_ipv6_cidr_block).toBe(true);
    expect(subnet).toMatchObject({assign_ipv6_address_on_creation: true, enable_dns64: false});
    expect(String(subnet.ipv6_cidr_block)).toContain('cidrsubnet(aws_vpc.shop.ipv6_cidr_block, 8, each.value)');
  });

  it('cuts the ranges of the post’s scenario: /22 of a /20', () => {
    expect(parsed.resource.aws_vpc.shop[0].cidr_block).toBe('10.40.0.0/20');
    expect(String(subnet.cidr_block)).toContain('cidrsubnet(aws_vpc.shop.cidr_block, 2, each.value)');
    for (const range of ['10.40.0.0/22', '10.40.4.0/22', '10.40.8.0/22']) expect(post).toContain(`=${range}:`.slice(1));
  });

  it('names arguments of the AWS provider only', () => {
    expect(Object.keys(subnet).sort()).toEqual([
      'assign_ipv6_address_on_creation',
      'availability_zone',
      'cidr_block',
      'enable_dns64',
      'for_each',
      'ipv6_cidr_block',
      'vpc_id',
    ]);
  });
});
