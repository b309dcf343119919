// Migrations as a list without gaps, and the two things that most of them do.
import {expect, it} from 'vitest';
import {checkMigrations, migratePairs, renameKey, writeOldDefault} from './migrate';
import {example} from './testing/example';

const to = (version: number) => ({
  to: version,
  says: 'Test.',
  migrate: (pairs: readonly (readonly [string, string])[]) => pairs,
});
const check = (version: number, migrations: readonly ReturnType<typeof to>[]) => () =>
  checkMigrations({name: 'x', version, migrations});

it('takes one migration per version after the first', () => {
  expect(check(1, [])).not.toThrow();
  expect(check(3, [to(2), to(3)])).not.toThrow();
});

it('refuses a list with a gap, too short or too long, and says what to write', () => {
  expect(check(3, [to(2)])).toThrow('x is at version 3 but its migrations end at 2; write the missing one.');
  expect(check(3, [to(3)])).toThrow('lead to 3 where 2 comes next');
  expect(check(1, [to(2)])).toThrow('is at version 1 but its migrations end at 2');
  expect(check(0, [])).toThrow('make it a whole number from 1');
});

it('runs only what comes after a link’s version', () => {
  expect(migratePairs(example, 1, [['machines', '5']]).pairs).toEqual([
    ['nodes', '5'],
    ['share', '50'],
  ]);
  expect(migratePairs(example, 2, [['nodes', '5']])).toEqual({pairs: [['nodes', '5']], migrated: []});
  expect(() => migratePairs(example, 3, [])).toThrow('versions 1 to 2, not 3');
});

it('renames a key also in alternatives, and leaves others that look alike', () => {
  const pairs = [
    ['a', '1'],
    ['alt1.a', '2'],
    ['ab', '3'],
    ['alt1.ba', '4'],
  ] as const;
  expect(renameKey(pairs, 'a', 'b')).toEqual([
    ['b', '1'],
    ['alt1.b', '2'],
    ['ab', '3'],
    ['alt1.ba', '4'],
  ]);
});

it('writes an old default only where the key is left out', () => {
  expect(writeOldDefault([['a', '1']], 'a', '9')).toEqual([['a', '1']]);
  expect(writeOldDefault([['alt1.a', '1']], 'a', '9')).toEqual([
    ['alt1.a', '1'],
    ['a', '9'],
  ]);
});
