// Holds the constants of the formulas against the dated facts, so that neither can be corrected alone.
import {expect, test} from 'vitest';
import {readerOf} from '../../cli/read-dataset';
import {interfaces, type NodeType} from '../../datasets/interfaces';
import {latestDate, loadDataset} from '../../model/dataset';
import {maxPods, nodeadmMaxPods} from './cni/max-pods';
import {ENIS_PER_REGION, UNITS, UNITS_PEERED, UNITS_PER_VPC, UNITS_PER_VPC_RAISED} from './cni/network-address-units';
import {fargateAddresses} from './cni/node-addresses';
import {reservedMemory} from './cni/pods-per-node';
import {managedNodeGroupSurge} from './forecast/surge';
import {candidateBlocks, RESERVED_AT_END, RESERVED_AT_START, usableAddresses} from './subnets/subnet';

const date = latestDate(interfaces);
const data = await loadDataset(interfaces, date, interfaces.partsFor(date, {}), readerOf(interfaces));
const value = (name: string) => data.fact(name).value;

test.each([
  ['reservedPerSubnet', RESERVED_AT_START + RESERVED_AT_END],
  ['enisPerRegion', ENIS_PER_REGION],
  ['unitsPerVpc', UNITS_PER_VPC],
  ['unitsPerVpcRaised', UNITS_PER_VPC_RAISED],
  ['unitsPeered', UNITS_PEERED],
  ['unitsPerAddress', UNITS.ip],
  ['unitsPerEni', UNITS.extraEni],
  ['unitsPerPrefix', UNITS.prefix],
  ['unitsPerService', UNITS.nlbPerAz],
  ['fargatePod', fargateAddresses(1)],
  ['nodeGroupSurgePerZone', managedNodeGroupSurge(1, 1)],
  ['reservedMemoryBase', reservedMemory(0)],
  ['reservedMemoryPerPod', reservedMemory(1) - reservedMemory(0)],
])('%s is the constant of the formulas', (name, constant) => {
  expect(constant).toBe(value(name));
});

test('the largest and the smallest subnet are the ends of what the formulas take', () => {
  expect(usableAddresses(value('largestSubnet'))).toBe(65_531);
  expect(usableAddresses(value('smallestSubnet'))).toBe(11);
  expect(() => candidateBlocks(value('largestSubnet') - 1)).toThrow(RangeError);
  expect(() => candidateBlocks(value('smallestSubnet') + 1)).toThrow(RangeError);
});

test('the pods of all 1,391 types are those of the formula', () => {
  const formula = (type: NodeType) => maxPods({...type, mode: 'secondary', customNetworking: false});
  const wrong = data.types.filter((type) => formula(type) !== type.maxPods || nodeadmMaxPods(type) !== type.maxPods);
  expect(wrong).toEqual([]);
});
