// What remedies change and gain, against hand calculation: also where today's nodes were counted and have to follow.
import {describe, expect, it} from 'vitest';
import {readerOf} from '../../../cli/read-dataset';
import type {Interfaces} from '../../../datasets/interfaces';
import {answer, type State} from '../../../model/calculator';
import type {Row} from '../../../model/field';
import {formatIpv4Range, parseIpv4Range} from '../../../model/ipv4-address';
import {plainText} from '../../../model/phrase';
import {evaluateRemedies} from '../../../model/remedies';
import type {RemedyOutcome} from '../../../model/remedy';
import {openLink} from '../../../permalink/permalink';
import {factsFrom} from '../../testing/situations';
import {ipv4} from '..';
import {freeRanges, freeSharedRange} from './new-ranges';
import {resized} from './node-sizes';

const factsFor = factsFrom((dataset) => readerOf(dataset));

async function outcomesFor(query: string): Promise<readonly RemedyOutcome[]> {
  const {state, notices} = openLink(ipv4, query);
  expect(notices).toEqual([]);
  const data = await factsFor(ipv4, state.inputs);
  const {base} = answer(ipv4, {...state, alternatives: []} satisfies State, data);
  return evaluateRemedies(ipv4, base, data);
}

async function outcomeOf(query: string, id: string) {
  const outcome = (await outcomesFor(query)).find(({remedy}) => remedy.id === id);
  if (!outcome) throw new Error(`There is no remedy ${id}.`);
  return outcome;
}

async function gainOf(query: string, id: string) {
  const outcome = await outcomeOf(query, id);
  if ('nothing' in outcome) throw new Error(outcome.nothing);
  return outcome;
}

const until = (times: number) => (Math.floor((Math.log(times) / Math.log1p(0.05)) * 30.4375) + 1) / 30.4375;
const rowsOf = (patch: Readonly<Record<string, unknown>>) => patch.subnets as readonly Row[];

describe('in six m5.large in three /24', () => {
  // 237 ÷ 17 = 13, less 2: the twelfth of 11, where 30 addresses a node let in the sixth of 5.
  it('two warm addresses gain sixteen months', async () => {
    const {patch, mid} = await gainOf('', 'warm-targets');
    expect(patch).toEqual({warmIp: 2, minimumIp: 14});
    expect(mid.gain).toBeCloseTo(until(5.5) - until(2.5), 9);
  });

  // A second /24 has 251 − 8: 480 ÷ 30 = 16, less 2: the fifteenth of 14.
  it('a second subnet in each zone is the next range, and adds what it has', async () => {
    const {patch, mid} = await gainOf('', 'more-subnets');
    expect(rowsOf(patch).map(({cidr, zone}) => `${cidr} ${zone}`)).toEqual([
      '10.20.0.0/24 eu-west-1a',
      '10.20.1.0/24 eu-west-1b',
      '10.20.2.0/24 eu-west-1c',
      '10.20.3.0/24 eu-west-1a',
      '10.20.4.0/24 eu-west-1b',
      '10.20.5.0/24 eu-west-1c',
    ]);
    expect(mid.after).toBeCloseTo(until(7), 9);
  });

  // Nodes alone: 237 less 2 are 235, of 2 today.
  it('custom networking and IPv6 leave one address a node', async () => {
    expect((await gainOf('', 'custom-networking')).mid.after).toBeCloseTo(until(235 / 2), 9);
    expect((await gainOf('', 'ipv6')).mid.after).toBeCloseTo(until(235 / 2), 9);
  });

  it('prefixes make it worse, and are named so', async () => {
    const outcomes = await outcomesFor('');
    expect(outcomes.flatMap((each) => ('worse' in each && each.worse ? [each.remedy.id] : []))).toEqual([
      'prefixes-warm-ip',
      'prefixes',
    ]);
    expect(plainText(ipv4.remedies?.sentence(outcomes) ?? []).replaceAll('\u00a0', ' ')).toBe(
      'Cheapest help: WARM_IP_TARGET=2 and a minimum, 16 months more. It would end sooner with: Prefix delegation with WARM_IP_TARGET=2; Prefix delegation, one prefix warm.',
    );
  });

  // 11 of 12 pods are the workload’s: 66 in all, 22 on each of the larger nodes beside a daemon set.
  it('twice the size carries the workload twice and the daemon set once', async () => {
    const {patch} = await gainOf('', 'larger-nodes');
    expect(patch.groups).toEqual([{type: 'm5.xlarge', nodes: 3, pods: 23, zones: '', maxPods: null}]);
  });
});

describe('where free addresses were counted', () => {
  const COUNTED = 'subnets=10.0.0.0/24:a:nodes:20:143&groups=m5.large:2:12';

  // 251 − 20 − 143 = 88 are held, 60 by the model. Two warm addresses: 2 × 16 = 32, so 28 come back.
  it('today’s nodes give back what the model says, and are counted again', async () => {
    const {patch, mid} = await gainOf(COUNTED, 'warm-targets');
    expect(rowsOf(patch)[0]?.free).toBe(171);
    // 251 − 8 − 20 − 28 beyond the model = 195 ÷ 17 = 11, less 2.
    expect(mid.after).toBeCloseTo(until(9 / 2), 9);
  });

  it('leaked and sticky addresses come back', async () => {
    const {patch} = await gainOf('subnets=10.0.0.0/24:a:nodes:20:143:::10:18&groups=m5.large:2:12', 'clean-up');
    expect(rowsOf(patch)[0]).toMatchObject({other: 10, free: 171, leaked: 0, sticky: 0});
  });

  // Two m5.large have 3 interfaces and 30 units each: (100 − 40) ÷ 6 = 10 times as many, or (100 − 20) ÷ 6.
  it('leaked interfaces, and the units of their addresses, count in the quotas no more', async () => {
    const roomy = 'subnets=10.0.0.0/16:a:nodes:20:65000:::200&groups=m5.large:2:12';
    const interfaces = `${roomy}&interfaceQuota=100&interfacesOfOthers=40&leakedInterfaces=20`;
    const {patch, mid} = await gainOf(interfaces, 'clean-up');
    expect(patch).toMatchObject({interfacesOfOthers: 20, leakedInterfaces: 0});
    expect(mid.before).toBeCloseTo(Math.log(10) / Math.log(1.05), 9);
    expect(mid.after).toBeCloseTo(Math.log(80 / 6) / Math.log(1.05), 9);
    const units = await gainOf(`${roomy}&unitQuota=1000&unitsOfOthers=400&leakedUnits=200`, 'clean-up');
    expect(units.patch).toMatchObject({unitsOfOthers: 200, leakedUnits: 0});
    expect(units.mid.gain).toBeCloseTo(Math.log(800 / 600) / Math.log(1.05), 9);
    // Counted by nobody: as links have it that are older than these inputs.
    const unknown = await gainOf(`${roomy}&interfaceQuota=100&interfacesOfOthers=40`, 'clean-up');
    expect(unknown.patch).not.toHaveProperty('interfacesOfOthers');
  });

  it('nothing is cleaned up where nothing is known of it', async () => {
    expect(await outcomeOf(COUNTED, 'clean-up')).toHaveProperty('nothing');
  });

  it('prefixes are refused where not one /28 is whole', async () => {
    const outcome = await outcomeOf('subnets=10.0.0.0/24:a:nodes:20:143:0:0&groups=m5.large:2:12', 'prefixes');
    expect(outcome).toMatchObject({nothing: expect.stringContaining('no whole /28 free in a')});
  });

  // 2 nodes hold 2 prefixes each; with two warm addresses ceil(14 ÷ 16) = 1: two of four come back as whole blocks.
  it('prefixes that are given back are whole blocks again', async () => {
    const query = 'subnets=10.0.0.0/22:a:nodes:20:900:10:4&groups=m5.large:2:12&mode=prefix';
    const {patch} = await gainOf(query, 'warm-targets');
    expect(rowsOf(patch)[0]).toMatchObject({free: 932, blocks: 12, prefixes: 2});
  });
});

describe('custom networking', () => {
  // m5.large has two interfaces left for pods: 18 addresses, 20 pods with the 2 on the host network. 25 pods do not fit.
  it('spreads pods over more nodes where one interface less does not carry them', async () => {
    const {patch} = await gainOf('groups=m5.large:6:25', 'custom-networking');
    expect(patch.groups).toMatchObject([{nodes: Math.ceil((6 * 24) / 17), pods: 18}]);
  });

  it('takes the next range where 100.64.0.0/16 is in use', async () => {
    const {patch} = await gainOf('subnets=10.0.0.0/24:a:nodes:6~100.64.0.0/20:a:other:0', 'custom-networking');
    expect(rowsOf(patch).at(-1)?.cidr).toBe('100.65.0.0/18');
  });
});

describe('commands', () => {
  const commandOf = async (query: string, id: string) => {
    const {state} = openLink(ipv4, query);
    const data = await factsFor(ipv4, state.inputs);
    const {base} = answer(ipv4, {...state, alternatives: []} satisfies State, data);
    const found = ipv4.remedies?.list.find((each) => each.id === id) ?? expect.fail(id);
    return found.apply(base, data as Interfaces);
  };

  it('run nothing that somebody wrote in a link as a zone', async () => {
    for (const id of ['more-subnets', 'nodes-moved', 'custom-networking', 'bigger-subnets']) {
      const command = await commandOf("subnets=10.0.0.0/24:a;reboot'x:nodes:6", id);
      expect(command).not.toContain('reboot');
      expect(command).toContain('$ZONE');
    }
  });

  it('unset the targets that would go before those of prefixes', async () => {
    const plain = await commandOf('', 'prefixes');
    expect(plain).not.toContain('TARGET-');
    const both = 'warmIp=2&minimumIp=10';
    expect(await commandOf(both, 'prefixes')).toContain('WARM_PREFIX_TARGET=1 WARM_IP_TARGET- MINIMUM_IP_TARGET-');
    expect(await commandOf(both, 'prefixes-warm-ip')).toContain('WARM_IP_TARGET=2 MINIMUM_IP_TARGET-');
  });

  it('name only types that there are, each in a group of its own', async () => {
    const command = await commandOf('groups=m5.large:6:12~m5.24xlarge:1:12~t3.large:2:9', 'larger-nodes');
    expect(command).not.toContain('48xlarge');
    expect(command).toMatch(/--instance-types m5\.xlarge\n/);
    expect(command).toMatch(/--instance-types t3\.xlarge\n/);
  });
});

describe('with custom networking', () => {
  // createENIUsingCustomCfg takes the subnet of the ENIConfig, whatever is tagged.
  const TWO = 'subnets=10.0.0.0/24:a:nodes:0~100.64.0.0/24:a:pods:0~100.64.1.0/26:a:pods:0&customNetworking=yes';

  it('no tag brings another subnet', async () => {
    expect(await outcomeOf(TWO, 'more-subnets')).toMatchObject({nothing: expect.stringContaining('ENIConfig')});
  });
});

describe('pods that would wait for an address', () => {
  it('are no gain of larger nodes, where a minimum alone is the most that a node gets', async () => {
    const outcome = await gainOf('groups=m5.large:6:12&minimumIp=16', 'larger-nodes');
    expect((outcome.patch.groups as readonly Row[])[0]).toMatchObject({pods: 16});
  });

  // Two interfaces give 18 addresses to 19 pods, and one gives nine: eight and the daemon set, of 18 on six nodes.
  it('are no gain of custom networking, also where some wait already', async () => {
    const {patch} = await gainOf('groups=m5.large:6:19&maxEni=2', 'custom-networking');
    expect((patch.groups as readonly Row[])[0]).toMatchObject({nodes: 14, pods: 9});
  });
});

it('max pods that an import took from the type are those of the new type', async () => {
  const typed = await gainOf('groups=m5.large:6:20::29', 'larger-nodes');
  expect((typed.patch.groups as readonly Row[])[0]).toMatchObject({type: 'm5.xlarge', pods: 39, maxPods: null});
  const chosen = await gainOf('groups=m5.large:6:20::25', 'larger-nodes');
  expect((chosen.patch.groups as readonly Row[])[0]).toMatchObject({type: 'm5.xlarge', pods: 23, maxPods: 25});
});

describe('new ranges', () => {
  const range = (text: string) => parseIpv4Range(text) as NonNullable<ReturnType<typeof parseIpv4Range>>;
  const names = (ranges: readonly {first: number; prefix: number}[] | undefined) => ranges?.map(formatIpv4Range);

  it('are aligned, apart, and past what is in the way', () => {
    const taken = [range('10.0.0.0/24'), range('10.0.2.0/23'), range('10.0.5.128/25')];
    expect(names(freeRanges(range('10.0.0.0/16'), 24, 3, taken))).toEqual([
      '10.0.1.0/24',
      '10.0.4.0/24',
      '10.0.6.0/24',
    ]);
    expect(names(freeRanges(range('10.0.0.0/16'), 22, 1, taken))).toEqual(['10.0.8.0/22']);
  });

  it('are none where there is no room', () => {
    expect(freeRanges(range('10.0.0.0/24'), 25, 2, [range('10.0.0.7/32')])).toBeUndefined();
    expect(freeRanges(range('10.0.0.0/24'), 23, 1, [])).toBeUndefined();
    expect(freeSharedRange([range('100.64.0.0/10')])).toBeUndefined();
  });
});

it.each([
  ['m5.large', 2, 'm5.xlarge'],
  ['m5.xlarge', 2, 'm5.2xlarge'],
  ['m5.xlarge', 0.5, 'm5.large'],
  ['m5.2xlarge', 0.5, 'm5.xlarge'],
  ['t3.nano', 2, 't3.micro'],
  ['t3.nano', 0.5, undefined],
  ['r6i.3xlarge', 0.5, undefined],
  ['m5.metal', 2, undefined],
  ['m5', 2, undefined],
] as const)('the neighbour of %s at %s times its size is %s', (type, factor, name) => {
  expect(resized(type, factor)).toBe(name);
});
