// Holds what this post says about its numbers in words and pictures, where no <Result/> can stand, against the calculator.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {ipv4} from '../../src/calculators/ipv4';
import {expectedFragmentation} from '../../src/calculators/ipv4/subnets/fragmentation';
import {candidateBlocks, usableAddresses} from '../../src/calculators/ipv4/subnets/subnet';
import {workOut} from '../../src/cli/work-out';
import {LISTENERS} from '../../src/datasets/listeners/listeners';
import type {Evaluation} from '../../src/model/evaluate';
import {openLink} from '../../src/permalink/permalink';
import {BILLS} from './node-bill';
import {isWhole, RESERVED, SINGLES, SIZE} from './scattered';

const DATE = '2026-09-04';
const post = readFileSync(join(__dirname, 'index.mdx'), 'utf8');
const [, scenario = ''] = /<Calculator link="\/calculators\/ipv4\?([^"]+)"/.exec(post) ?? [];

async function evaluated(change = ''): Promise<Evaluation> {
  const key = change.split('=')[0];
  const kept = scenario.split('&').filter((pair) => pair.split('=')[0] !== key);
  const {state, notices} = openLink(ipv4, [...kept, change].join('&'));
  expect(notices).toEqual([]);
  return (await workOut(ipv4, state, DATE)).answer.base;
}

const node = (base: Evaluation) => base.rows.groups?.[0]?.values ?? {};
const months = (base: Evaluation) => base.values.runsOut as number;

describe('the picture of the bill', () => {
  it.each(BILLS)('$label is that of the calculator', async ({change, interfaces, pods, warm}) => {
    const found = node(await evaluated(change));
    expect(found).toMatchObject({inNodeSubnet: interfaces + pods + warm, warm});
    if (pods > 0) expect(found).toMatchObject({interfacesAttached: interfaces, pool: pods + warm});
  });

  it('is described by its numbers', () => {
    const [shipped, tuned] = BILLS;
    const drawing = readFileSync(join(__dirname, 'NodeBill.tsx'), 'utf8');
    expect(drawing).toContain('As shipped 45: 3 of interfaces, 22 of pods, 20 warm');
    expect(shipped).toMatchObject({interfaces: 3, pods: 22, warm: 20});
    expect(drawing).toContain('it is 26, of which 2 are warm');
    expect(tuned).toMatchObject({interfaces: 2, pods: 22, warm: 2});
    expect(drawing).toContain('Nearly half');
    expect(20 / 45).toBeGreaterThan(0.4);
    expect(20 / 45).toBeLessThan(0.5);
  });
});

describe('the picture of the /24', () => {
  it('shows ten singles that leave six of the candidates whole', () => {
    const whole = Array.from({length: SIZE / 16}, (_, block) => block).filter(isWhole);
    expect([SINGLES.length, whole.length]).toEqual([10, 6]);
    expect(usableAddresses(24)).toBe(SIZE - RESERVED.length);
    expect(SINGLES.some((address) => RESERVED.includes(address))).toBe(false);
    expect(readFileSync(join(__dirname, 'Scattered.tsx'), 'utf8')).toContain('although 241 addresses are free');
  });

  it('is as usual as the text says: half are left of ten, a quarter of twenty', () => {
    expect(post).toContain('Ten singles leave about half of the blocks, twenty a quarter');
    const left = (singles: number) => expectedFragmentation(24, singles).freeBlocks / candidateBlocks(24);
    expect(left(10)).toBeCloseTo(1 / 2, 1);
    expect(left(20)).toBeCloseTo(1 / 4, 1);
  });
});

describe('the scenario', () => {
  it('has the nodes, pods and daemon sets of the text', async () => {
    const base = await evaluated();
    expect(base.inputs.groups).toMatchObject([{type: 'm5.xlarge', nodes: 42, pods: 22}]);
    expect(base.inputs.daemonPods).toBe(9);
    expect(post).toContain('nine on each node make 378 addresses');
    expect(42 * 9).toBe(378);
  });

  it('ends by addresses, with a third free today', async () => {
    const {values} = await evaluated();
    expect(post).toContain('of addresses and not of blocks');
    expect(values.boundBy).toBe('addresses');
    expect(post).toContain('are free today, a third of everything');
    expect((values.freeTotal as number) / (values.usableTotal as number)).toBeCloseTo(1 / 3, 1);
  });

  it('ends in all zones on one day, and with ten more addresses taken in the first of them there alone', async () => {
    const ends = ({rows}: Evaluation) => (rows.subnets ?? []).map(({values}) => values.end as number);
    const [first, ...others] = ends(await evaluated());
    expect(post).toContain('all three zones end on the same day');
    expect(others).toEqual([first, first]);
    expect(post).toContain(
      'the thirty-five addresses that the third zone has over the first are less than one node takes',
    );
    expect(60 - 25).toBeLessThan(node(await evaluated()).inNodeSubnet as number);
    const subnets = scenario.split('&').find((pair) => pair.startsWith('subnets=')) ?? '';
    const [fuller = Number.NaN, ...rest] = ends(await evaluated(subnets.replace(':nodes:60', ':nodes:70')));
    expect(fuller).toBeLessThan(first ?? Number.NaN);
    expect(rest).toEqual(others);
  });

  it('gains most of a year by warm targets', async () => {
    const gained = months(await evaluated('warmIp=2')) - months(await evaluated());
    expect(post).toContain('gain most of a year here');
    expect(gained).toBeGreaterThan(8);
    expect(gained).toBeLessThan(12);
  });

  it('is short of blocks at once with prefixes, of which a node has three', async () => {
    const base = await evaluated('mode=prefix');
    expect(post).toContain('in three prefixes');
    expect(node(base).prefixesOfNode).toBe(3);
    expect(base.values).toMatchObject({runsOut: 0, boundBy: '/28 blocks'});
  });

  it('holds half as many machines of twice the size with twice the workload’s pods', async () => {
    expect(post).toContain('groups=m5.2xlarge:21:35');
    expect(2 * (22 - 9) + 9).toBe(35);
    const fewer = await evaluated('groups=m5.2xlarge:21:35');
    expect(months(fewer)).toBeGreaterThan(months(await evaluated()));
  });
});

it('a minimum of 24 is the pods of a node and the two that are warm', () => {
  expect(post).toContain('"MINIMUM_IP_TARGET": "24"');
  expect(22 + 2).toBe(24);
});

it('10.0.0.0/8 has 16.8 million addresses', () => {
  expect(post).toContain('10.0.0.0/8 has 16.8 million addresses');
  expect((2 ** (32 - 8) / 1e6).toFixed(1)).toBe('16.8');
});

it('counts the listeners, and those that are tested, as the table does', () => {
  expect(post).toContain(`says of ${LISTENERS.length} programs and runtimes`);
  expect(post).toContain(`starts ${LISTENERS.filter(({tested}) => tested).length} of them and connects`);
});
