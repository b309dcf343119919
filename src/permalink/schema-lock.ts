// The wire contract of a calculator: what published links rely on, kept beside it as schema.lock.json and compared at every test run.
import type {Alternative, AnyCalculator} from '../model/calculator';
import {defaultInputs, type Field, type Fields} from '../model/field';
import {patchOf} from './alternatives';
import {encodeValue} from './codec';
import {openLink} from './permalink';

/** A field as links see it: no words, only what decides how a text is read. */
export interface FieldContract {
  readonly kind: Field['kind'];
  readonly default: string;
  readonly unit?: string;
  readonly domain?: readonly [number, number];
  readonly blank?: true;
  readonly options?: readonly string[];
  readonly family?: string;
  readonly prefix?: readonly [number, number];
  readonly maxLength?: number;
  readonly rows?: readonly [least: number, most: number];
  /** In link order. */
  readonly columns?: readonly (readonly [name: string, contract: FieldContract])[];
}

export interface Contract {
  readonly version: number;
  readonly dataset: string | null;
  readonly fields: Readonly<Record<string, FieldContract>>;
  readonly alternatives: readonly Readonly<Record<string, string>>[];
  readonly outputs: readonly string[];
  readonly retiredKeys: readonly string[];
}

/** The contract that a calculator keeps today. */
export function contractOf(calculator: AnyCalculator): Contract {
  const {version, dataset, fields, defaultAlternatives, outputs, retiredKeys} = calculator;
  const contracts = Object.entries(fields).map(([name, field]) => [name, fieldContract(field)]);
  return {
    version,
    dataset: dataset?.name ?? null,
    fields: Object.fromEntries(contracts) as Contract['fields'],
    alternatives: alternativesContract(fields, defaultAlternatives),
    outputs,
    retiredKeys,
  };
}

function alternativesContract(fields: Fields, alternatives: readonly Alternative[]): Contract['alternatives'] {
  return alternatives.map(({label, inputs}) => {
    const patch = Object.entries(patchOf(fields, defaultInputs(fields), inputs));
    const texts = patch.map(([name, value]) => [name, encodeValue(fields[name] as Field, value)]);
    return Object.fromEntries(label ? [['label', label], ...texts] : texts) as Readonly<Record<string, string>>;
  });
}

function fieldContract(field: Field): FieldContract {
  const common = {kind: field.kind, default: encodeValue(field, field.default)};
  const blank = field.blank === undefined ? {} : {blank: true as const};
  switch (field.kind) {
    case 'quantity':
    case 'count':
      return {...common, unit: field.unit, domain: field.domain, ...blank};
    case 'choice':
      return {...common, options: field.options.map(({id}) => id), ...blank};
    case 'flag':
      return common;
    case 'cidr':
      return {...common, family: field.family, ...(field.prefix ? {prefix: field.prefix} : {}), ...blank};
    case 'text':
      return {...common, maxLength: field.maxLength, ...blank};
    case 'rows': {
      const columns = Object.entries(field.columns).map(([name, column]) => [name, fieldContract(column)] as const);
      return {...common, rows: [field.minRows, field.maxRows], columns};
    }
  }
}

/** The file's text. */
export function contractText(contract: Contract): string {
  return `${JSON.stringify(contract, null, 2)}\n`;
}

/**
 * What stands in the way of replacing the locked contract by today's, each as a sentence that ends with what to do.
 * Within a version, only what no published link can notice is allowed: new inputs, new choices, wider domains. After the
 * version was raised, anything is, as long as the migrations give old links the defaults that they meant.
 */
export function contractProblems(calculator: AnyCalculator, locked: Contract): readonly string[] {
  const current = contractOf(calculator);
  const reused = [...new Set([...locked.retiredKeys, ...current.retiredKeys])].filter((key) =>
    Object.hasOwn(current.fields, key),
  );
  const forgotten = locked.retiredKeys.filter((key) => !current.retiredKeys.includes(key));
  const problems = [
    ...reused.map((key) => `${key} is a retired key, and old links would be misread. Choose another name.`),
    ...forgotten.map((key) => `${key} is no longer listed as retired. Put it back into retiredKeys.`),
  ];
  if (current.version < locked.version)
    return [...problems, `The version fell from ${locked.version} to ${current.version}. Set it back.`];
  return [
    ...problems,
    ...(current.version === locked.version ? sameVersion(locked, current) : raised(calculator, locked, current)),
  ];
}

function sameVersion(locked: Contract, current: Contract): readonly string[] {
  const changes = [
    ...(locked.dataset === current.dataset ? [] : ['The dataset is another one']),
    ...(same(locked.alternatives, current.alternatives) ? [] : ['The alternatives that it opens with are others']),
    ...locked.outputs.filter((name) => !current.outputs.includes(name)).map((name) => `The output ${name} is gone`),
    ...Object.entries(locked.fields).flatMap(([name, before]) => fieldChanges(name, before, current.fields[name])),
  ];
  const remedy = `Raise the version to ${locked.version + 1}, write the migration that keeps old links as they were meant, and run: npm run lock`;
  return changes.map((change) => `${change}: a published link would say something else. ${remedy}`);
}

/** Changes of a field that a published link can notice, as clauses. */
function fieldChanges(name: string, before: FieldContract, after: FieldContract | undefined): readonly string[] {
  if (!after) return [`The input ${name} is gone`];
  if (before.kind !== after.kind) return [`The input ${name} was a ${before.kind} and is a ${after.kind}`];
  const changes: string[] = [];
  const changed = (what: string, was: unknown, is: unknown) =>
    changes.push(`The ${what} of ${name} was ${JSON.stringify(was)} and is ${JSON.stringify(is)}`);
  if (before.default !== after.default) changed('default', before.default, after.default);
  if (before.unit !== after.unit) changed('unit', before.unit, after.unit);
  if (before.family !== after.family) changed('family', before.family, after.family);
  if (before.blank && !after.blank) changes.push(`${name} can no longer be blank`);
  for (const [what, was, is] of [
    ['domain', before.domain, after.domain],
    ['prefix lengths', before.prefix, after.prefix],
    ['number of rows', before.rows, after.rows],
  ] as const)
    if (narrower(was, is)) changed(what, was, is);
  if ((after.maxLength ?? 0) < (before.maxLength ?? 0)) changed('length', before.maxLength, after.maxLength);
  for (const id of before.options ?? [])
    if (!after.options?.includes(id)) changes.push(`The choice ${id} of ${name} is gone`);
  return [...changes, ...columnChanges(name, before, after)];
}

/** Columns are known by position: only further ones that may be blank can join, at the end. */
function columnChanges(name: string, before: FieldContract, after: FieldContract): readonly string[] {
  const [was, is] = [before.columns ?? [], after.columns ?? []];
  const moved = was.flatMap(([column, contract], at) => {
    const [nowCalled, now] = is[at] ?? [];
    if (nowCalled !== column) return [`Column ${at + 1} of ${name} was ${column} and is ${nowCalled ?? 'gone'}`];
    return fieldChanges(`${name}.${column}`, contract, now).filter((change) => !change.startsWith('The default'));
  });
  const needed = is.slice(was.length).filter(([, contract]) => !contract.blank);
  return [...moved, ...needed.map(([column]) => `The new column ${column} of ${name} cannot be blank`)];
}

/** Opens a link of the locked version that leaves everything out: it must still mean what it meant. */
function raised(calculator: AnyCalculator, locked: Contract, current: Contract): readonly string[] {
  const {state} = openLink(calculator, `v=${locked.version}`);
  const problems: string[] = [];
  for (const [name, before] of Object.entries(locked.fields)) {
    const field = calculator.fields[name];
    if (!field) {
      if (!current.retiredKeys.includes(name)) problems.push(`The input ${name} is gone. List it in retiredKeys.`);
    } else if (before.kind === field.kind && before.unit === current.fields[name]?.unit) {
      const value = encodeValue(field, state.inputs[name] ?? null);
      if (value !== before.default)
        problems.push(
          `Links of version ${locked.version} without ${name} meant ${JSON.stringify(before.default)} and would open with ${JSON.stringify(value)}. Let the migration write the old default.`,
        );
    }
  }
  const meant = locked.alternatives.every((each) =>
    Object.keys(each).every((key) => key === 'label' || Object.hasOwn(current.fields, key)),
  );
  if (meant && !same(locked.alternatives, alternativesContract(calculator.fields, state.alternatives)))
    problems.push(
      `Links of version ${locked.version} would open with other alternatives. Let the migration write the old ones, or alt1=none.`,
    );
  return problems;
}

function narrower(
  before: readonly [number, number] | undefined,
  after: readonly [number, number] | undefined,
): boolean {
  if (!after) return false;
  return !before || after[0] > before[0] || after[1] < before[1];
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
