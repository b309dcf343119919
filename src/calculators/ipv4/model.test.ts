// Dates worked out by hand, the arithmetic beside each: from a node's addresses to the day on which one node more does not fit.
import {describe, expect, it} from 'vitest';
import {workOut} from '../../cli/work-out';
import type {Answer} from '../../model/calculator';
import type {RowEvaluation} from '../../model/evaluate';
import {plainText} from '../../model/phrase';
import {openLink} from '../../permalink/permalink';
import {ipv4} from '.';

async function answerTo(query: string): Promise<Answer> {
  const {state, notices} = openLink(ipv4, query);
  expect(notices).toEqual([]);
  return (await workOut(ipv4, state, '2026-09-04')).answer;
}

const stepOf = async (query: string, step: string) => (await answerTo(query)).base.values[step];
const subnetsOf = async (query: string): Promise<readonly RowEvaluation[]> =>
  (await answerTo(query)).base.rows.subnets ?? [];

/** Months until there are more than so many times as many pods, at 5 % a month: the first whole day after. */
function until(times: number, growth = 0.05): number {
  return (Math.floor((Math.log(times) / Math.log1p(growth)) * 30.4375) + 1) / 30.4375;
}

describe('six m5.large in three /24', () => {
  // 3 interfaces of 10 addresses: 12 pods and a whole interface warm are ceil((12 + 9) ÷ 9) = 3 interfaces, so 3 + 27 = 30 addresses.
  it('hold thirty addresses each', async () => {
    const {base} = await answerTo('');
    expect(base.rows.groups?.[0]?.values).toMatchObject({
      interfacesAttached: 3,
      pool: 27,
      warm: 15,
      inNodeSubnet: 30,
      maxPodsUsed: 29,
    });
    // 2 nodes in each zone: 251 − 6 − 60.
    expect(base.rows.subnets?.map(({values}) => values.freeNow)).toEqual([185, 185, 185]);
    expect(base.values).toMatchObject({freeTotal: 555, warmTotal: 90, perPod: 2.5, interfacesTotal: 18 + 18});
  });

  // (251 − 8 − 6) ÷ 30 = 7.9: seven nodes, of which an update adds 2 in each of 3 zones. The sixth of 5 comes at 2.5 times the pods.
  it('run out at two and a half times the pods', async () => {
    const {base} = await answerTo('');
    expect(base.values.runsOut).toBeCloseTo(until(2.5), 9);
    expect(base.values).toMatchObject({boundBy: 'addresses', firstOut: 'eu-west-1a', runsOutOn: '2028-06-19'});
    expect(base.values.runsOutEarly).toBeCloseTo(until(2.5, 0.05 + 1.28155 * 0.02), 9);
    expect(base.values.runsOutLate).toBeCloseTo(until(2.5, 0.05 - 1.28155 * 0.02), 9);
  });

  // A roll-out brings 12 + 12 ÷ 3 × 1 × 0.2 = 12.8 pods: 15 addresses on 2 interfaces. 237 ÷ 17 = 13.9, less 2: the 12th of 11.
  it('last longer with two warm addresses', async () => {
    expect(await stepOf('warmIp=2', 'runsOut')).toBeCloseTo(until(5.5), 9);
  });

  // 20 pods a month of 72 are 27.8 %: 2 × (1 + 0.278 × months) is more than 5 after 5.4 months.
  it('run out by steady growth when the sum of it is there', async () => {
    const days = Math.floor((1.5 / (20 / 72)) * 30.4375) + 1;
    expect(await stepOf('growthKind=linear&growthPods=20', 'runsOut')).toBeCloseTo(days / 30.4375, 9);
  });

  it('end on the day of the counts where there are too many already', async () => {
    const {base} = await answerTo('groups=m5.large:24:12');
    expect(base.values).toMatchObject({runsOut: 0, runsOutEarly: 0, runsOutLate: 0, runsOutOn: '2026-11-25'});
  });

  it('never run out without growth, and say so', async () => {
    const {base} = await answerTo('growth=0&growthSpread=0');
    expect(base.values).toMatchObject({runsOut: null, runsOutOn: null, firstOut: null, boundBy: null});
  });
});

describe('subnets of one zone', () => {
  const TWO = 'subnets=10.0.0.0/24:a:nodes:6~10.0.1.0/25:a:nodes:6&groups=m5.large:6:12';

  // One zone: an update adds 2. (237 + 123 − 14) … (251 − 14) + (123 − 14) = 346 ÷ 30 = 11, less 2: the tenth of 9.
  it('share their addresses', async () => {
    const rows = await subnetsOf(TWO);
    expect(rows.map(({values}) => values.end)).toEqual([until(9 / 6), until(9 / 6)]);
  });

  // By itself each has 3 of the 6 nodes. (251 − 14) ÷ 30 = 7, less 2: 5. (123 − 14) ÷ 30 = 3, less 2: short today.
  it('end each for itself where they are not shared', async () => {
    const rows = await subnetsOf(`${TWO}&subnetDiscovery=no`);
    expect(rows.map(({values}) => values.end)).toEqual([until(5 / 3), 0]);
  });
});

describe('what was counted', () => {
  const COUNTED = (free: number) => `subnets=10.0.0.0/24:a:nodes:6:${free}&groups=m5.large:2:12`;

  it('is what is free, whatever the model says', async () => {
    const [row] = await subnetsOf(COUNTED(157));
    expect(row?.values).toMatchObject({freeNow: 157, heldByNodes: 88, heldByModel: 60});
  });

  // 28 more than the model's 60 stay: 251 − 8 − 6 − 28 = 209 ÷ 30 = 6, less 2: the fifth of 4.
  it('keeps what is held beyond the model, and adds nodes as the model has them', async () => {
    expect(await stepOf(COUNTED(157), 'runsOut')).toBeCloseTo(until(4 / 2), 9);
  });

  // With two warm addresses the model’s 32 are 56 fewer than the 88 that were counted: (243 − 6 − 56) ÷ 17 = 10, less 2.
  it('leaves today’s nodes alone when a setting is changed by hand', async () => {
    expect(await stepOf(`${COUNTED(157)}&warmIp=2`, 'runsOut')).toBeCloseTo(until(8 / 2), 9);
  });
});

describe('other uses of addresses', () => {
  it('are one for each Fargate pod, in subnets for nodes', async () => {
    const rows = await subnetsOf('fargatePods=30');
    expect(rows.map(({values}) => values.freeNow)).toEqual([175, 175, 175]);
  });

  // A node takes 1; 2 interfaces for pods hold 18 + 2 = 20 (12 + 9 warm are more than 18).
  it('are those of pods elsewhere with custom networking', async () => {
    const rows = await subnetsOf(
      'subnets=10.0.0.0/24:a:nodes:0~100.64.0.0/20:a:pods:0~10.0.9.0/28:a:control:4&groups=m5.large:10:12&customNetworking=yes',
    );
    expect(rows.map(({values}) => values.heldByNodes)).toEqual([10, 200, 0]);
    // Six are kept free where the control plane is: 11 − 4 is enough.
    expect(rows[2]?.values.end).toBeNull();
  });

  // The first has 11 − 9 = 2 of the six that EKS asks for; what is free in the second helps it nothing.
  it('are those of each control-plane subnet by itself, in one zone too', async () => {
    const rows = await subnetsOf('subnets=10.0.0.0/20:a:nodes:0~10.0.16.0/28:a:control:9~10.0.17.0/26:a:control:2');
    expect(rows.map(({values}) => values.end)).toEqual([expect.any(Number), 0, null]);
  });

  // One node each: 20 addresses of 251 − 8 and of 59 − 8. Had they shared, both would end on one day.
  it('are those of one ENIConfig’s subnet, which custom networking shares with no other', async () => {
    const rows = await subnetsOf(
      'subnets=10.0.0.0/20:a:nodes:0~100.64.0.0/24:a:pods:0~100.64.1.0/26:a:pods:0&groups=m5.large:2:12&customNetworking=yes',
    );
    const [, large, small] = rows.map(({values}) => Number(values.end));
    expect(small).toBeLessThan(large ?? 0);
  });

  // A node’s own, a trunk and three branches: in a dual-stack subnet each interface has an IPv4 address.
  it('are those of trunk and branches with IPv6', async () => {
    const {base} = await answerTo('mode=ipv6&branchPods=3');
    expect(base.rows.groups?.[0]?.values).toMatchObject({inNodeSubnet: 5, interfacesOfNode: 5});
  });

  it('are the quotas above the subnets, where these come first', async () => {
    // 18 interfaces of nodes grow, 18 addresses of others do not: 50 − 18 = 32.
    const {base} = await answerTo('interfaceQuota=50');
    expect(base.values).toMatchObject({boundBy: 'interfaces', firstOut: 'the Region'});
    expect(base.values.runsOut).toBeCloseTo(Math.log(32 / 18) / Math.log(1.05), 9);
  });

  // Of the 2 × 3,000 addresses of another cluster's nodes, ten are on each interface: 18 + 600 of 5,000, and 192 + 6,000 of 64,000 units.
  it('are as many interfaces and units as were counted, however many addresses they hold', async () => {
    const crowded = 'subnets=10.0.0.0/20:a:nodes:3000~10.0.16.0/20:b:nodes:3000';
    const {base} = await answerTo(`${crowded}&interfacesOfOthers=600&unitsOfOthers=5400`);
    expect(base.values).toMatchObject({interfacesTotal: 618, unitsTotal: 192 + 5400, boundBy: 'addresses'});
    const blank = await answerTo(crowded);
    expect(blank.base.values).toMatchObject({interfacesTotal: 6018, unitsTotal: 6192, firstOut: 'the Region'});
  });
});

describe('the sentence', () => {
  const said = async (query: string) => plainText(ipv4.sentence(await answerTo(query), {} as never));

  it('begins with a capital where a quota ends first, and says what that means today', async () => {
    expect(await said('interfaceQuota=50')).toMatch(/^The Region runs out of network interfaces on /);
    expect(await said('interfaceQuota=30')).toBe(
      'The Region is short of network interfaces already: there are more than the quota allows.',
    );
    expect(await said('unitQuota=200')).toBe(
      'The VPC is short of network address units already: there are more than the quota allows.',
    );
  });
});

describe('after twice as many pods', () => {
  const node = async (query: string) => (await answerTo(`highWater=200&${query}`)).base.rows.groups?.[0]?.values;

  // 24 pods filled three interfaces of nine, and twelve at random leave a pod on each: 1 − C(18, 12) ÷ C(27, 12) is 0.9989.
  it('a node keeps whole interfaces', async () => {
    const values = await node('warmEni=0');
    expect(values?.pool).toBeCloseTo(27 * 0.99893, 2);
    expect(values?.inNodeSubnet).toBeCloseTo(30 * 0.99893, 2);
  });

  // ipamd gives single addresses above WARM_IP_TARGET back one by one: 14 stay, on the same three interfaces.
  it('a node with an address target keeps the interfaces, not their addresses', async () => {
    const values = await node('warmIp=2');
    expect(values).toMatchObject({pool: 14, warm: 2});
    expect(values?.interfacesAttached).toBeCloseTo(3 * 0.99893, 3);
    expect((await node('minimumIp=20'))?.pool).toBe(20);
  });

  it('a node with an address target keeps its prefixes', async () => {
    const values = await node('mode=prefix&warmIp=2');
    expect(values?.pool).toBeGreaterThan(16);
  });
});

describe('prefixes', () => {
  // ceil(12 ÷ 16) + 1 = 2 prefixes and one interface: 33 addresses, 2 blocks a node.
  it('are bound by whole blocks where these were counted', async () => {
    const query = (blocks: number) => `subnets=10.0.0.0/22:a:nodes:20:900:${blocks}:4&groups=m5.large:2:12&mode=prefix`;
    const {base} = await answerTo(query(10));
    expect(base.rows.groups?.[0]?.values).toMatchObject({prefixesOfNode: 2, inNodeSubnet: 33});
    // 10 free and 4 in use: 14 ÷ 2 = 7 nodes, less 2 that an update adds: the sixth of 5.
    expect(base.values.boundBy).toBe('/28 blocks');
    expect(base.values.runsOut).toBeCloseTo(until(5 / 2), 9);
    expect(await stepOf(query(0), 'runsOut')).toBe(0);
  });

  // By the model two nodes hold 66 of 1,019; 930 free are 23 more single addresses, which stay 23 however many nodes come.
  it('are crowded by addresses that were counted beyond the model as by others', async () => {
    const query = (cells: string) => `subnets=10.0.0.0/22:a:nodes:${cells}&groups=m5.large:2:12&mode=prefix`;
    const [counted, others] = [await subnetsOf(query('0:930')), await subnetsOf(query('23'))];
    expect(counted[0]?.values.end).toBe(others[0]?.values.end);
    expect(counted[0]?.values.endEarly).toBe(others[0]?.values.endEarly);
    expect(counted[0]?.values.freeBlocks).toBeCloseTo(Number(others[0]?.values.freeBlocks), 12);
  });
});

describe('max pods', () => {
  const most = async (query: string) => (await answerTo(query)).base.rows.groups?.[0]?.values.maxPodsUsed;

  it.each([
    ['m5.large:6:12', '', 29],
    ['m5.large:6:12', 'mode=prefix', 110],
    ['m5.large:6:12', 'mode=ipv6', 110],
    ['m5.8xlarge:6:12', 'mode=prefix', 250],
    ['m5.large:6:12', 'mode=prefix&karpenter=yes', 29],
    ['m5.large:6:12', 'customNetworking=yes&karpenter=yes', 20],
    ['m5.large:6:12', 'customNetworking=yes&karpenter=yes&branchPods=3', 11],
    ['m5.large:6:12::58', 'mode=prefix', 58],
  ])('of %s with “%s” are %i', async (group, rest, pods) => {
    expect(await most(`groups=${group}${rest === '' ? '' : '&'}${rest}`)).toBe(pods);
  });
});
