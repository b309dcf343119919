// Typed texts against the codec: units, domains, and questions where only the reader knows.
import {describe, expect, it} from 'vitest';
import {cidr, count, quantity, text} from '../../model/field';
import {readTyped, writeTyped} from './read-typed';

const words = {label: 'Storage', help: '', source: 'yours'} as const;
const storage = quantity('GB/month', {...words, default: 1, domain: [0, 1e9]});
const nodes = count('node', {...words, label: 'Nodes', default: 1});

describe('readTyped', () => {
  it.each([
    ['12k', 12_000],
    ['2 TB', 2000],
    ['2 TiB', 2199.023255552],
    ['1 234,5', 1234.5],
    ['40 to 60', {low: 40, high: 60}],
  ])('reads “%s”', (typed, value) => {
    expect(readTyped(storage, typed)).toEqual({ok: true, value});
  });

  it('takes M for a million where it is no unit', () => {
    expect(readTyped(nodes, '1.5M')).toEqual({ok: true, value: 1_500_000});
    expect(readTyped(storage, '1.5M')).toMatchObject({ok: false});
  });

  it('asks between two readings, and does not where only one is possible', () => {
    expect(readTyped(storage, '1,234')).toEqual({ok: false, says: 'Which one do you mean?', readings: [1234, 1.234]});
    expect(readTyped(nodes, '1,234')).toEqual({ok: true, value: 1234});
  });

  it('offers the nearest value that is possible', () => {
    expect(readTyped({...storage, domain: [0, 100]}, '160')).toMatchObject({ok: false, readings: [100]});
  });

  it.each([
    [storage, 'Enter a number for storage.'],
    [cidr({...words, label: 'Network', default: null, family: 'ipv4'}), 'Enter network, such as 10.0.0.0/16.'],
    [text({...words, label: 'Name', default: '', maxLength: 5}), 'Enter name.'],
  ])('says what is missing', (field, says) => {
    expect(readTyped(field, ' ')).toEqual({ok: false, says});
  });

  it('takes a blank where blank means something', () => {
    expect(readTyped({...storage, blank: 'measured'}, '')).toEqual({ok: true, value: null});
  });

  it('reads back what it writes', () => {
    for (const value of [0, 12_000, 0.1, 1e21, {low: 1, high: 2}]) {
      expect(readTyped({...storage, domain: [0, 1e30]}, writeTyped(storage, value))).toEqual({ok: true, value});
    }
  });
});
