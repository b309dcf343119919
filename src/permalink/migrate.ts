// Old links as links of today: a calculator's migrations, run in order and checked for gaps when it is loaded.
import type {AnyCalculator, Migration} from '../model/calculator';

/** A decoded key with its decoded value. */
export type Pair = readonly [key: string, value: string];

/**
 * Runs every migration after `from`, oldest first.
 * @returns the pairs as the current version writes them, and the migrations that ran.
 * @throws RangeError when `from` is not a version that this calculator ever had.
 */
export function migratePairs(
  calculator: AnyCalculator,
  from: number,
  pairs: readonly Pair[],
): {readonly pairs: readonly Pair[]; readonly migrated: readonly Migration[]} {
  checkMigrations(calculator);
  if (!Number.isInteger(from) || from < 1 || from > calculator.version)
    throw new RangeError(`${calculator.name} has versions 1 to ${calculator.version}, not ${from}.`);
  const migrated = calculator.migrations.slice(from - 1);
  return {pairs: migrated.reduce((current, migration) => migration.migrate(current), pairs), migrated};
}

/**
 * One migration per version after the first, in order.
 * @throws RangeError that says which migration is missing or too many.
 */
export function checkMigrations(calculator: Pick<AnyCalculator, 'name' | 'version' | 'migrations'>): void {
  const {name, version, migrations} = calculator;
  if (!Number.isInteger(version) || version < 1)
    throw new RangeError(`The version of ${name} is ${version}; make it a whole number from 1.`);
  migrations.forEach((migration, index) => {
    if (migration.to !== index + 2)
      throw new RangeError(
        `The migrations of ${name} lead to ${migration.to} where ${index + 2} comes next; write the one in between.`,
      );
  });
  if (migrations.length !== version - 1)
    throw new RangeError(
      `${name} is at version ${version} but its migrations end at ${migrations.length + 1}; write the missing one.`,
    );
}

/** Renames an input's key, also where an alternative changes it. */
export function renameKey(pairs: readonly Pair[], from: string, to: string): readonly Pair[] {
  return pairs.map(([key, value]): Pair => {
    const alternative = /^(alt\d\.)?(.*)$/.exec(key);
    return alternative?.[2] === from ? [`${alternative[1] ?? ''}${to}`, value] : [key, value];
  });
}

/** Writes the default that an older version had into links that leave the key out. */
export function writeOldDefault(pairs: readonly Pair[], key: string, value: string): readonly Pair[] {
  return pairs.some(([each]) => each === key) ? pairs : [...pairs, [key, value]];
}
