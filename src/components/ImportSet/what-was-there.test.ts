// Removing a file takes back what only that file had put into the form, and nothing that its reader changed since.
import {describe, expect, it} from 'vitest';
import {replaced} from './what-was-there';

describe('an import in the place of an earlier one', () => {
  const first = replaced(
    {mode: 'secondary', warmIp: null, growth: 5},
    {before: {}, put: {}},
    {mode: 'prefix', warmIp: 2},
  );

  it('puts what it tells, and keeps what was there', () => {
    expect(first).toEqual({inputs: {mode: 'prefix', warmIp: 2}, before: {mode: 'secondary', warmIp: null}});
  });

  it('gives back what is told no more', () => {
    const covered = {before: first.before, put: first.inputs};
    const second = replaced({mode: 'prefix', warmIp: 2, growth: 5}, covered, {mode: 'ipv6'});
    expect(second).toEqual({inputs: {mode: 'ipv6', warmIp: null}, before: {mode: 'secondary'}});
  });

  it('leaves alone what was changed by hand', () => {
    const covered = {before: first.before, put: first.inputs};
    expect(replaced({mode: 'prefix', warmIp: 7, growth: 5}, covered, {mode: 'prefix'}).inputs).toEqual({
      mode: 'prefix',
    });
  });
});
