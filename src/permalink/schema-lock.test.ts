// What may change within a version and what may not, and what whoever changes it is told to do.
import {describe, expect, it} from 'vitest';
import type {AnyCalculator} from '../model/calculator';
import type {Field, Fields, RowsField} from '../model/field';
import {count, text} from '../model/field';
import {contractOf, contractProblems} from './schema-lock';
import {example, fields} from './testing/example';

const locked = contractOf(example);
const withFields = (changed: Fields, rest: Partial<AnyCalculator> = {}): AnyCalculator => ({
  ...example,
  fields: changed,
  ...rest,
});
const change = (name: keyof typeof fields, patch: Partial<Field>): AnyCalculator =>
  withFields({...fields, [name]: {...fields[name], ...patch} as Field});
const extra = count('node', {label: 'Extra', help: '', source: 'yours', default: 0});
const optional = text({label: 'Extra', help: '', source: 'yours', default: '', maxLength: 9, blank: 'none'});
const withColumn = (name: string, column: Field): AnyCalculator =>
  change('fleet', {columns: {...fields.fleet.columns, [name]: column}} as Partial<RowsField>);
const third = {to: 3, says: 'Nothing but a test.', migrate: (pairs: readonly (readonly [string, string])[]) => pairs};
const raise = (calculator: AnyCalculator, migrate = third.migrate): AnyCalculator => ({
  ...calculator,
  version: 3,
  migrations: [...example.migrations, {...third, migrate}],
});

describe('within a version', () => {
  it.each<[string, AnyCalculator]>([
    ['nothing', example],
    ['a new input', withFields({...fields, extra})],
    ['a new choice', change('zone', {options: [...fields.zone.options, {id: 'south', label: 'The south'}]})],
    ['a wider domain', change('nodes', {domain: [0, 9000]})],
    ['other words', change('nodes', {label: 'Machines', help: 'Others.'})],
    ['a new column that may be blank', withColumn('extra', optional)],
    ['a new output', {...example, outputs: [...example.outputs, 'more']}],
  ])('%s may change', (_, calculator) => {
    expect(contractProblems(calculator, locked)).toEqual([]);
  });

  it.each<[string, AnyCalculator, string]>([
    ['a default', change('nodes', {default: 41}), 'The default of nodes was "40" and is "41"'],
    ['a unit', change('traffic', {unit: 'TB/month'}), 'The unit of traffic'],
    ['a kind', change('nodes', {kind: 'quantity'}), 'was a count and is a quantity'],
    ['a narrower domain', change('share', {domain: [1, 100]}), 'The domain of share'],
    [
      'a choice that goes',
      change('zone', {options: fields.zone.options.slice(0, 2)}),
      'The choice north-1 of zone is gone',
    ],
    ['a blank that goes', change('price', {blank: undefined, default: 1}), 'price can no longer be blank'],
    ['a shorter text', change('owner', {maxLength: 39}), 'The length of owner'],
    ['fewer rows', change('fleet', {maxRows: 3}), 'The number of rows of fleet'],
    ['a new column that is needed', withColumn('extra', extra), 'The new column extra of fleet cannot be blank'],
    ['the alternatives', {...example, defaultAlternatives: []}, 'The alternatives that it opens with are others'],
    ['an output that goes', {...example, outputs: ['work']}, 'The output spare is gone'],
    ['a retired key that is forgotten', {...example, retiredKeys: []}, 'machines is no longer listed as retired'],
    ['a retired key that comes back', withFields({...fields, machines: extra}), 'machines is a retired key'],
    ['the version, downwards', {...example, version: 1, migrations: []}, 'The version fell'],
  ])('%s may not change', (_, calculator, problem) => {
    expect(contractProblems(calculator, locked).join('\n')).toContain(problem);
  });

  it('says what to do', () => {
    expect(contractProblems(change('nodes', {default: 41}), locked)[0]).toMatch(
      /Raise the version to 3, .*npm run lock$/,
    );
  });
});

describe('after the version was raised', () => {
  it('a new default needs a migration that writes the old one', () => {
    const changed = change('nodes', {default: 41});
    expect(contractProblems(raise(changed), locked)[0]).toContain('Let the migration write the old default.');
    expect(
      contractProblems(
        raise(changed, (pairs) => [...pairs, ['nodes', '40']]),
        locked,
      ),
    ).toEqual([]);
  });

  it('new alternatives need a migration that writes the old ones', () => {
    const changed = {...example, defaultAlternatives: []};
    expect(contractProblems(raise(changed), locked)[0]).toContain('would open with other alternatives');
    const writesThem = raise(changed, (pairs) => [...pairs, ['alt1.label', 'More'], ['alt1.nodes', '80']]);
    expect(contractProblems(writesThem, locked)).toEqual([]);
  });

  it('a key that goes is retired', () => {
    const {drift: _, ...others} = fields;
    const changed = raise(withFields(others));
    expect(contractProblems(changed, locked)).toEqual(['The input drift is gone. List it in retiredKeys.']);
    expect(contractProblems({...changed, retiredKeys: ['machines', 'drift']}, locked)).toEqual([]);
  });
});
