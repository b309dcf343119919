// How many pods a node takes, by each who decides it: what the worked cases leave out.
import {describe, expect, it} from 'vitest';
import {deploymentSurge, karpenterSurge, managedNodeGroupSurge, nodesPerSubnet, peakAddresses} from '../forecast/surge';
import {candidateBlocks, usableAddresses} from '../subnets/subnet';
import {checkConfig} from './config';
import {addressCapacity, hasTrunk} from './interfaces';
import {karpenterMaxPods, managedNodeGroupMaxPods, maxPods, nodeadmMaxPods, recommendedMaxPods} from './max-pods';
import {networkAddressUnits} from './network-address-units';
import {fargateAddresses} from './node-addresses';
import {nodesNeeded, podsPerNode, reservedCpu, reservedMemory} from './pods-per-node';

const m5large = {enis: 3, ipv4PerEni: 10, mode: 'secondary', customNetworking: false} as const;
const m54xlarge = {enis: 8, ipv4PerEni: 30, mode: 'secondary', customNetworking: false} as const;

describe('the limit of pods', () => {
  it('follows MAX_ENI, which 0 leaves open', () => {
    expect(maxPods({...m5large, maxEni: 2})).toBe(20);
    expect(maxPods({...m5large, maxEni: 0})).toBe(29);
    expect(maxPods({...m5large, maxEni: 9})).toBe(29);
  });

  it('is 2 where custom networking leaves no ENI for pods', () => {
    expect(maxPods({...m5large, enis: 1, customNetworking: true})).toBe(2);
  });

  it('is cut at 110 by the script in secondary mode too, and at 250 only above 30 vCPU', () => {
    expect(recommendedMaxPods(m54xlarge, 16)).toBe(110);
    expect(recommendedMaxPods({...m5large, mode: 'prefix'}, 30)).toBe(110);
    expect(recommendedMaxPods({...m5large, mode: 'prefix'}, 31)).toBe(250);
    expect(recommendedMaxPods(m54xlarge, 48)).toBe(234);
  });

  it('of a managed node group is that of its least type, with the ceiling from 30 vCPU on', () => {
    const prefix = {...m5large, mode: 'prefix'} as const;
    expect(managedNodeGroupMaxPods([{...prefix, vcpu: 30}])).toBe(250);
    expect(managedNodeGroupMaxPods([{...prefix, vcpu: 29}])).toBe(110);
    expect(
      managedNodeGroupMaxPods([
        {...prefix, vcpu: 96},
        {...m5large, vcpu: 2},
      ]),
    ).toBe(29);
    expect(() => managedNodeGroupMaxPods([])).toThrow(RangeError);
  });

  it('by Karpenter counts reserved ENIs, and is 0 when none is left', () => {
    expect(karpenterMaxPods(m5large)).toBe(29);
    expect(karpenterMaxPods(m5large, 1)).toBe(20);
    expect(karpenterMaxPods(m5large, 1, 1)).toBe(11);
    expect(karpenterMaxPods(m5large, 2, 2)).toBe(0);
  });

  it('by nodeadm looks at the type alone', () => {
    expect(nodeadmMaxPods({...m5large})).toBe(29);
  });
});

describe('the configuration', () => {
  const base = {ipv4: true, ipv6: false, prefixDelegation: true, prefixSupported: true, customNetworking: false};

  it.each([
    [{ipv6: true}, /cannot both/],
    [{ipv4: false}, /has to be enabled/],
    [{ipv4: false, ipv6: true, customNetworking: true}, /Custom networking/],
    [{ipv4: false, ipv6: true, prefixDelegation: false}, /needs prefix delegation\./],
    [{ipv4: false, ipv6: true, prefixSupported: false}, /this instance type/],
  ])('%o is refused with its reason', (change, reason) => {
    expect(checkConfig({...base, ...change})).toEqual({valid: false, reason: expect.stringMatching(reason)});
  });

  it('of IPv6 is a mode of its own', () => {
    expect(checkConfig({...base, ipv4: false, ipv6: true})).toEqual({valid: true, mode: 'ipv6'});
  });

  it('has a trunk only where it is wanted and possible', () => {
    expect([hasTrunk(true, true), hasTrunk(true, false), hasTrunk(false, true)]).toEqual([true, false, false]);
  });
});

describe('the room for pods', () => {
  it.each([
    [1, 60],
    [2, 70],
    [3, 75],
    [4, 80],
    [8, 90],
    [64, 230],
    [96, 310],
  ])('of %i vCPU is less %i mCPU', (vcpu, reserved) => {
    expect(reservedCpu(vcpu)).toBe(reserved);
  });

  const room = {
    ...{vcpu: 2, memory: 8192, maxPods: 29, addressCapacity: 27, cpuRequest: 100, memoryRequest: 128},
    ...{hostNetworkPods: 2, daemonsetPods: 1, daemonsetCpu: 150, daemonsetMemory: 200},
  };

  it('takes the requests of daemonsets off first, and names every limit that binds', () => {
    expect(podsPerNode(room)).toEqual({
      limits: {cpu: 17, memory: Math.floor((8192 - reservedMemory(29) - 100 - 200) / 128), maxPods: 26, ip: 26},
      pods: 17,
      binding: ['cpu'],
    });
    expect(podsPerNode({...room, cpuRequest: 10, memoryRequest: 10}).binding).toEqual(['maxPods', 'ip']);
  });

  it('has no limit where nothing is requested, and none left where the daemonsets take it all', () => {
    expect(podsPerNode({...room, cpuRequest: 0}).limits.cpu).toBe(Number.POSITIVE_INFINITY);
    expect(podsPerNode({...room, daemonsetMemory: 9000})).toMatchObject({pods: 0, binding: ['memory']});
    expect(podsPerNode({...room, addressCapacity: addressCapacity(1, 10, 'ipv6')}).binding).toEqual(['cpu']);
  });

  it('decides how many nodes there are', () => {
    expect([nodesNeeded(0, 0), nodesNeeded(100, 27), nodesNeeded(81, 27), nodesNeeded(1, 0)]).toEqual([
      0,
      4,
      3,
      Number.POSITIVE_INFINITY,
    ]);
  });
});

describe('the peak', () => {
  it('rounds shares up, but not those that are whole but for the binary fraction', () => {
    expect(karpenterSurge(30, 0.1)).toBe(3);
    expect(karpenterSurge(31, 0.1)).toBe(4);
    expect(karpenterSurge(0, 0.1)).toBe(0);
    expect(deploymentSurge([10, 30, 70], 0.1)).toBe(11);
    expect(deploymentSurge([4, 3, 1, 10], 0.25, 0.2)).toBe(2);
  });

  it('of a managed node group is maxUnavailable when that is more', () => {
    expect(managedNodeGroupSurge(3, 10)).toBe(10);
  });

  it('counts replaced and replacing nodes', () => {
    expect(nodesPerSubnet(7, 2)).toBe(4);
    expect(peakAddresses(11, 4, 2, 30)).toBe(191);
  });
});

describe('the rest', () => {
  it('is what AWS counts', () => {
    expect(fargateAddresses(12)).toBe(12);
    expect(networkAddressUnits({})).toBe(0);
    expect(networkAddressUnits({prefix: 10, extraEni: 2, natGateway: 1, endpointPerAz: 2})).toBe(30);
    expect([usableAddresses(27), candidateBlocks(27), usableAddresses(28), candidateBlocks(28)]).toEqual([
      27, 0, 11, 0,
    ]);
    expect(() => usableAddresses(24.5)).toThrow(RangeError);
  });
});
