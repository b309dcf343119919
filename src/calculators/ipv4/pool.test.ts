// Laws of the pool: loop and closed forms agree, nothing is lost, more pods never take fewer addresses.
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {addressCapacity, podEnis} from './interfaces';
import {nodeAddresses} from './node-addresses';
import {settledPool} from './pool';
import {SHIPPED_TARGETS} from './pool-decisions';
import {closedForm} from './testing/closed-forms';
import {nodes} from './testing/nodes';

const UNREACHABLE = fc.constant(1_000_000);
const m5large = {
  mode: 'secondary',
  ipv4PerEni: 10,
  podEnis: 3,
  customNetworking: false,
  maxPods: 29,
  targets: SHIPPED_TARGETS,
} as const;

describe('the loop', () => {
  test('comes to what the closed forms say, on 20,000 random nodes', () => {
    fc.assert(
      fc.property(nodes(UNREACHABLE), fc.double({min: 0, max: 1, noNaN: true}), (settings, share) => {
        const room = addressCapacity(settings.podEnis, settings.ipv4PerEni, settings.mode);
        const pods = Math.round(share * room);
        const {enis, addresses} = settledPool(settings, pods);
        expect({enis, addresses}).toEqual(closedForm(settings, pods));
      }),
      {seed: 1, numRuns: 20_000},
    );
  });

  test('keeps every account: places, pods and limits', () => {
    const pods = fc.integer({min: 0, max: 1500});
    fc.assert(
      fc.property(nodes(fc.integer({min: 2, max: 800})), pods, (settings, count) => {
        const pool = settledPool(settings, count);
        const places = pool.cidrsPerEni.reduce((sum, each) => sum + each, 0);
        expect(pool.addresses).toBe(places * (settings.mode === 'prefix' ? 16 : 1));
        expect(pool.addresses - pool.unused).toBe(count - pool.podsWithoutAddress);
        expect(pool.unused * pool.podsWithoutAddress).toBe(0);
        expect(pool.cidrsPerEni).toHaveLength(pool.enis);
        expect(pool.enis).toBeLessThanOrEqual(settings.podEnis);
        expect(Math.max(0, ...pool.cidrsPerEni)).toBeLessThan(settings.ipv4PerEni);
      }),
      {seed: 1, numRuns: 5000},
    );
  });

  test('never takes fewer addresses for more pods, whatever stops it', () => {
    const pods = fc.integer({min: 0, max: 900});
    fc.assert(
      fc.property(nodes(fc.integer({min: 2, max: 800})), pods, fc.integer({min: 1, max: 60}), (settings, few, more) => {
        const extras = {...settings, trunk: false, unmanaged: 0, branchPods: 0};
        const sum = (count: number) => {
          const {nodeSubnet, podSubnet} = nodeAddresses(settledPool(settings, count), extras);
          return nodeSubnet + podSubnet;
        };
        expect(sum(few + more)).toBeGreaterThanOrEqual(sum(few));
      }),
      {seed: 1, numRuns: 5000},
    );
  });

  it('stays at the minimum when MINIMUM_IP_TARGET is alone, and leaves later pods without an address', () => {
    const targets = {...SHIPPED_TARGETS, minimumIp: 10};
    expect(settledPool({...m5large, targets}, 14)).toEqual({
      enis: 2,
      cidrsPerEni: [9, 1],
      addresses: 10,
      unused: 0,
      podsWithoutAddress: 4,
    });
  });

  it('stops at maxPods with a whole ENI, not in the middle of it', () => {
    expect(settledPool({...m5large, maxPods: 12}, 12)).toMatchObject({enis: 2, addresses: 18, unused: 6});
  });

  it('has nowhere to put a pod when custom networking leaves no ENI', () => {
    const none = {...m5large, podEnis: 0, customNetworking: true};
    expect(settledPool(none, 5)).toEqual({
      enis: 0,
      cidrsPerEni: [],
      addresses: 0,
      unused: 0,
      podsWithoutAddress: 5,
    });
  });

  it('has no pool with IPv6, and no pod waits', () => {
    expect(settledPool({...m5large, mode: 'ipv6'}, 200)).toMatchObject({enis: 1, addresses: 0, podsWithoutAddress: 0});
  });
});

describe('the interfaces for pods', () => {
  const use = {mode: 'secondary', customNetworking: false, unmanaged: 0, trunk: false} as const;
  const limits = {enis: 3, ipv4PerEni: 10};

  it.each([
    ['all', {}, 3],
    ['those below MAX_ENI', {maxEni: 2}, 2],
    ['all when MAX_ENI is 0', {maxEni: 0}, 3],
    ['one fewer with a trunk', {trunk: true}, 2],
    ['one fewer for each unmanaged one', {unmanaged: 1}, 2],
    ['one fewer with custom networking', {customNetworking: true}, 2],
    ['none with custom networking and MAX_ENI 1', {customNetworking: true, maxEni: 1}, 0],
    ['the primary one at least', {unmanaged: 2, trunk: true}, 1],
    ['the primary one with IPv6', {mode: 'ipv6'}, 1],
  ] as const)('are %s', (_what, change, expected) => {
    expect(podEnis(limits, {...use, ...change})).toBe(expected);
  });
});

describe('the addresses of a node', () => {
  const pool = settledPool(m5large, 12);
  const plain = {mode: 'secondary', customNetworking: false, trunk: false, unmanaged: 0, branchPods: 0} as const;

  it('count an address for the trunk, each branch pod and each unmanaged interface', () => {
    expect(nodeAddresses(pool, plain)).toEqual({nodeSubnet: 30, podSubnet: 0});
    expect(nodeAddresses(pool, {...plain, trunk: true, branchPods: 9, unmanaged: 2})).toEqual({
      nodeSubnet: 42,
      podSubnet: 0,
    });
  });

  it('fall on the pod subnet with custom networking, trunk and branches too', () => {
    const custom = settledPool({...m5large, podEnis: 2, customNetworking: true}, 12);
    const extras = {...plain, customNetworking: true, trunk: true, branchPods: 3, unmanaged: 1};
    expect(nodeAddresses(custom, extras)).toEqual({nodeSubnet: 2, podSubnet: 24});
  });

  it('are one with IPv6', () => {
    const ipv6 = {...plain, mode: 'ipv6'} as const;
    expect(nodeAddresses(settledPool({...m5large, mode: 'ipv6'}, 100), ipv6)).toEqual({nodeSubnet: 1, podSubnet: 0});
  });

  it('are one for each trunk, branch and unmanaged interface with IPv6 too, because each has an IPv4 address', () => {
    const extras = {...plain, mode: 'ipv6', trunk: true, branchPods: 9, unmanaged: 2} as const;
    expect(nodeAddresses(settledPool({...m5large, mode: 'ipv6'}, 100), extras)).toEqual({nodeSubnet: 13, podSubnet: 0});
  });
});
