// Counts blocks two ways, and tries what does not belong on a map.
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {parseIpv4, parseIpv4Range} from '../../../model/ipv4-address';
import {BLOCK_STATES, blockStates, countBlocks, delegate, emptyMap, IN_PREFIX, occupy} from './blocks';
import {candidateBlocks, usableAddresses} from './subnet';

const range = (text: string) => parseIpv4Range(text) ?? expect.fail(text);
const address = (text: string) => parseIpv4(text) ?? expect.fail(text);

describe('a map', () => {
  it.each([16, 20, 24, 27, 28])('of an empty /%i has the usable addresses and blocks of the arithmetic', (prefix) => {
    const count = countBlocks(emptyMap({first: 0, prefix}));
    expect(count.freeAddresses).toBe(usableAddresses(prefix));
    expect(count.free).toBe(candidateBlocks(prefix));
    expect(count.usedAddresses).toBe(0);
  });

  it('works at the top of the address space', () => {
    const map = emptyMap(range('255.255.255.0/24'));
    expect(occupy(map, address('255.255.255.254'))).toBe(true);
    expect(countBlocks(map)).toMatchObject({awsReserved: 2, usedAddresses: 1, freeAddresses: 250});
  });

  it('takes nothing from outside of the subnet, and no block that is not aligned', () => {
    const map = emptyMap(range('10.0.1.0/24'));
    expect(occupy(map, address('10.0.0.255'))).toBe(false);
    expect(occupy(map, address('10.0.2.0'))).toBe(false);
    expect(delegate(map, address('10.0.2.16'))).toBe(false);
    expect(delegate(map, address('10.0.1.17'))).toBe(false);
    expect(countBlocks(map)).toEqual(countBlocks(emptyMap(range('10.0.1.0/24'))));
  });

  it('keeps a delegated block delegated when its addresses get owners', () => {
    const map = emptyMap(range('10.0.1.0/24'));
    expect(delegate(map, address('10.0.1.16'), 3)).toBe(true);
    occupy(map, address('10.0.1.17'), IN_PREFIX | 5);
    expect(BLOCK_STATES[blockStates(map)[1] ?? 0]).toBe('prefix');
    expect(countBlocks(map)).toMatchObject({prefix: 1, usedAddresses: 16, stranded: 27});
  });

  it('counts free blocks in reservations, once each, and none for a reservation elsewhere', () => {
    const map = emptyMap(range('10.0.1.0/24'));
    const reserved = (...texts: string[]) => countBlocks(map, texts.map(range)).freeInReservation;
    expect(reserved('10.0.1.64/26')).toBe(4);
    expect(reserved('10.0.1.64/26', '10.0.1.64/27')).toBe(4);
    expect(reserved('10.0.1.0/24')).toBe(14);
    expect(reserved('10.0.2.0/24', '10.0.1.96/30')).toBe(0);
  });
});

test('blocks and addresses add up, counted by the address', () => {
  const cells = fc.uint8Array({minLength: 256, maxLength: 256, max: 3});
  fc.assert(
    fc.property(cells, fc.uniqueArray(fc.integer({min: 1, max: 14})), (random, prefixes) => {
      const subnet = range('10.9.8.0/24');
      const map = emptyMap(subnet);
      for (let at = 4; at < 255; at++) if (random[at] === 1) occupy(map, subnet.first + at);
      for (const block of prefixes) delegate(map, subnet.first + 16 * block);
      const count = countBlocks(map);
      expect(count.free + count.partial + count.full + count.awsReserved + count.prefix).toBe(16);
      expect(count.freeAddresses + count.usedAddresses).toBe(251);
      const free = Array.from({length: 16}, (_, block) => map.cells.subarray(16 * block, 16 * block + 16));
      const whole = free.filter((block) => block.every((cell) => cell === 0)).length;
      const emptyCells = map.cells.filter((cell) => cell === 0).length;
      expect(count.free).toBe(whole);
      expect(count.stranded).toBe(emptyCells - 16 * whole);
      expect(count.prefix).toBe(prefixes.length);
    }),
    {seed: 1, numRuns: 500},
  );
});
