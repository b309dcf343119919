// A calculator's contract as JSON: what it can be asked and what it answers, with units, domains and defaults.
import {type AnyCalculator, findStep} from '../model/calculator';
import type {CellField, Field} from '../model/field';
import {encodeValue} from '../permalink/codec';

export interface DescribedField {
  readonly kind: Field['kind'];
  readonly label: string;
  readonly help: string;
  readonly unit?: string;
  readonly domain?: unknown;
  readonly default: unknown;
  /** The default as a link writes it. */
  readonly defaultText: string;
  /** What a blank value means; absent where a value is needed. */
  readonly blank?: string;
  readonly columns?: Readonly<Record<string, DescribedField>>;
}

export interface Description {
  readonly calculator: string;
  readonly version: number;
  readonly question: string;
  readonly data: readonly string[] | null;
  readonly inputs: Readonly<Record<string, DescribedField>>;
  readonly outputs: Readonly<
    Record<string, {readonly label: string; readonly unit: string; readonly formula: string; readonly none?: string}>
  >;
  readonly cases: readonly {readonly id: string; readonly title: string; readonly query: string}[];
}

export function describe(calculator: AnyCalculator): Description {
  return {
    calculator: calculator.name,
    version: calculator.version,
    question: calculator.question,
    data: calculator.dataset ? calculator.dataset.dates : null,
    inputs: mapValues(calculator.fields, describeField),
    outputs: Object.fromEntries(
      calculator.outputs.map((name) => {
        const {step} = findStep(calculator, name);
        return [
          name,
          {label: step.label, unit: step.unit, formula: step.formula, ...(step.none ? {none: step.none} : {})},
        ];
      }),
    ),
    cases: calculator.cases,
  };
}

function describeField(field: Field): DescribedField {
  return {
    kind: field.kind,
    label: field.label,
    help: field.help,
    ...('unit' in field ? {unit: field.unit} : {}),
    ...domainOf(field),
    default: field.default,
    defaultText: encodeValue(field, field.default),
    ...(field.blank ? {blank: field.blank} : {}),
    ...(field.kind === 'rows' ? {columns: mapValues(field.columns, describeField)} : {}),
  };
}

function domainOf(field: Field): {readonly domain?: unknown} {
  if ('domain' in field) return {domain: field.domain};
  if (field.kind === 'choice') return {domain: field.options.map(({id, label}) => ({id, label}))};
  if (field.kind === 'rows') return {domain: [field.minRows, field.maxRows]};
  if (field.kind === 'cidr') return {domain: {family: field.family, prefix: field.prefix ?? null}};
  return {};
}

function mapValues<F extends Field | CellField>(
  fields: Readonly<Record<string, F>>,
  describeOne: (field: F) => DescribedField,
) {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, describeOne(field)]));
}
