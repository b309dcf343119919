// The worked cases of the model, computed elsewhere: every answer of every case, exactly or to its stated tolerance.
import {describe, expect, test} from 'vitest';
import {parseIpv4, parseIpv4Range} from '../../model/ipv4-address';
import {checkConfig, type Mode} from './cni/config';
import {podEnis} from './cni/interfaces';
import {maxPods, recommendedMaxPods} from './cni/max-pods';
import {networkAddressUnits} from './cni/network-address-units';
import {nodeAddresses} from './cni/node-addresses';
import {podsPerNode} from './cni/pods-per-node';
import {settledPool} from './cni/pool';
import {poolTooLow, SHIPPED_TARGETS, targetState, type WarmTargets} from './cni/pool-decisions';
import {scaleIn} from './cni/scale-in';
import {monthsCompound, monthsSteady} from './forecast/forecast';
import {quantileBand} from './forecast/forecast-band';
import {deploymentSurge, karpenterSurge, managedNodeGroupSurge} from './forecast/surge';
import {countBlocks, delegate, emptyMap, occupy} from './subnets/blocks';
import {expectedFragmentation} from './subnets/fragmentation';
import {candidateBlocks, usableAddresses} from './subnets/subnet';
import golden from './testing/golden.json';

type Given = Readonly<Record<string, unknown>>;
interface Example {
  readonly id: string;
  readonly input: Given;
  readonly expect: Given;
  readonly source: string;
  /** Relative or absolute, whichever is larger; exact without one. */
  readonly tolerance?: number;
}

const groups = golden.groups as unknown as Readonly<Record<string, readonly Example[]>>;

function number(input: Given, name: string, otherwise?: number): number {
  const value = input[name] ?? otherwise;
  if (typeof value !== 'number') throw new Error(`The case has no number ${name}.`);
  return value;
}

const limitsOf = (input: Given) => ({enis: number(input, 'enis'), ipv4PerEni: number(input, 'ipv4PerEni')});

const targetsOf = (input: Given): WarmTargets => ({
  warmEni: number(input, 'WARM_ENI_TARGET', SHIPPED_TARGETS.warmEni),
  warmPrefix: number(input, 'WARM_PREFIX_TARGET', SHIPPED_TARGETS.warmPrefix),
  warmIp: number(input, 'WARM_IP_TARGET', 0),
  minimumIp: number(input, 'MINIMUM_IP_TARGET', 0),
});

function pool(input: Given): Given {
  const mode = input.mode as Mode;
  const customNetworking = input.customNetworking === true;
  const use = {mode, customNetworking, unmanaged: 0, trunk: false, branchPods: 0};
  const limits = limitsOf(input);
  const settings = {
    ...use,
    ipv4PerEni: limits.ipv4PerEni,
    podEnis: podEnis(limits, use),
    maxPods: maxPods({...limits, ...use}),
    targets: targetsOf(input),
  };
  const settled = settledPool(settings, number(input, 'podsOnPodNetwork'));
  const {nodeSubnet, podSubnet} = nodeAddresses(settled, use);
  const places = settled.cidrsPerEni.reduce((sum, each) => sum + each, 0);
  return {
    enis: settled.enis + (customNetworking ? 1 : 0),
    cidrsPerEni: settled.cidrsPerEni,
    poolIps: settled.addresses,
    unused: settled.unused,
    podsWithoutIp: settled.podsWithoutAddress,
    nodeSubnetAddresses: nodeSubnet,
    podSubnetAddresses: podSubnet,
    [mode === 'prefix' ? 'prefixes' : 'secondaryIps']: places,
  };
}

const stateOf = (input: Given) => ({
  mode: input.mode as 'secondary' | 'prefix',
  total: number(input, 'totalIps'),
  assigned: number(input, 'assignedIps'),
  slotsPerEni: number(input, 'slotsPerEni', 3),
});

function fragmentation(input: Given): Given {
  if (typeof input.cidr === 'string') return exactMap(input);
  const found = expectedFragmentation(number(input, 'prefixLength'), number(input, 'occupiedAtRandom'));
  return {expectedFreeBlocks: found.freeBlocks, sdFreeBlocks: found.deviation, expectedStranded: found.stranded};
}

function exactMap(input: Given): Given {
  const range = (text: string) => parseIpv4Range(text) ?? expect.fail(text);
  const map = emptyMap(range(input.cidr as string));
  for (const text of input.addresses as string[]) occupy(map, parseIpv4(text) ?? expect.fail(text));
  for (const text of input.prefixes as string[]) delegate(map, range(text).first);
  const {stranded, ...counts} = countBlocks(map, (input.reservations as string[]).map(range));
  return {...counts, strandedForPrefix: stranded};
}

function forecast(input: Given): Given {
  if ('addressesPerMonth' in input) return {months: monthsSteady(input as never)};
  if (!('growthMean' in input)) return {months: monthsCompound(input as never)};
  const belief = {mean: number(input, 'growthMean'), deviation: number(input, 'growthSd')};
  const {p10, p50, p90} = quantileBand(
    (growthPerMonth) => monthsCompound({...(input as never as Parameters<typeof monthsCompound>[0]), growthPerMonth}),
    belief,
  );
  return {p10, p50, p90};
}

function config(input: Given): Given {
  const verdict = checkConfig({
    ipv4: input.ENABLE_IPv4 === true,
    ipv6: input.ENABLE_IPv6 === true,
    prefixDelegation: input.ENABLE_PREFIX_DELEGATION === true,
    prefixSupported: input.prefixSupported === true,
    customNetworking: input.customNetworking === true,
  });
  if (!verdict.valid) return {valid: false};
  return {valid: true, effectiveMode: verdict.mode, warning: verdict.warning !== undefined};
}

function density(input: Given): Given {
  const given = {...limitsOf(input), mode: input.mode as Mode, customNetworking: input.customNetworking === true};
  return {maxPods: input.recommended ? recommendedMaxPods(given, number(input, 'vcpu')) : maxPods(given)};
}

function surge(input: Given): Given {
  if (input.kind === 'managedNodeGroup')
    return {extraNodes: managedNodeGroupSurge(number(input, 'azs'), number(input, 'maxUnavailable'))};
  if (input.kind === 'karpenter') return {extraNodes: karpenterSurge(number(input, 'nodes'), number(input, 'budget'))};
  return {extraPods: deploymentSurge(input.replicas as number[], number(input, 'maxSurge'))};
}

function fit(input: Given): Given {
  const given = {hostNetworkPods: 2, daemonsetPods: 0, daemonsetCpu: 0, daemonsetMemory: 0, ...input};
  const {limits, pods, binding} = podsPerNode(given as never);
  return {limits, podsPerNode: pods, binding};
}

function decided(input: Given): Given {
  const state = targetState(stateOf(input), targetsOf(input));
  return {defined: state !== undefined, ...state};
}

const ANSWERS: Readonly<Record<string, (input: Given) => Given>> = {
  subnet: (input) => ({
    usable: usableAddresses(number(input, 'prefixLength')),
    candidatePrefixBlocks: candidateBlocks(number(input, 'prefixLength')),
  }),
  maxPods: density,
  poolSecondary: pool,
  poolPrefix: pool,
  remedyPerNode: pool,
  poolTooLow: (input) => ({low: poolTooLow(stateOf(input), targetsOf(input), number(input, 'maxPods'))}),
  targetState: decided,
  config,
  fragmentation,
  scaleIn: (input) => ({
    expectedNonEmpty: scaleIn(number(input, 'groups'), number(input, 'slotsPerGroup'), number(input, 'survivors'))
      .nonEmpty,
  }),
  forecast,
  nau: (input) => ({nau: networkAddressUnits(input as never)}),
  surge,
  podsPerNode: fit,
};

function expectAnswer(actual: unknown, expected: unknown, tolerance: number | undefined): void {
  if (tolerance === undefined || typeof expected !== 'number') {
    expect(actual).toEqual(expected);
    return;
  }
  expect(actual).toBeTypeOf('number');
  expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));
}

test('all of the cases are here, and each names its source', () => {
  const cases = Object.values(groups).flat();
  expect(cases).toHaveLength(111);
  expect(cases.filter((each) => each.source === '')).toEqual([]);
});

describe.each(Object.entries(groups))('%s', (group, examples) => {
  test.each(examples)('$id', (example) => {
    const answer = ANSWERS[group] ?? expect.fail(`No formula for ${group}.`);
    const error = example.expect.error;
    if (typeof error === 'string') return expect(() => answer(example.input)).toThrow(error);
    const actual = answer(example.input);
    for (const [name, expected] of Object.entries(example.expect))
      expectAnswer(actual[name], expected, example.tolerance);
  });
});
