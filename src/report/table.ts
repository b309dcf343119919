// A result as one rectangular table for spreadsheets: a line per value, with its unit beside it.
import {type AnyCalculator, findStep} from '../model/calculator';
import type {Cell, Field, Inputs, Row} from '../model/field';
import {isInterval} from '../model/interval';
import {type CsvCell, csvText} from './csv';
import {type JsonOutput, type ResultJson, resultJson} from './json';
import type {Report} from './report';

const HEADER = ['part', 'scenario', 'row', 'name', 'label', 'value', 'unit', 'note'] as const;

/**
 * Inputs, outputs, steps, rows and series in long form. `scenario` is base, low, high or the alternative's label; `row` counts from 1.
 * UTF-8, `.` decimals, ISO dates, CRLF.
 */
export function resultCsv(report: Report): string {
  const json = resultJson(report);
  const {calculator} = report;
  const lines: (readonly CsvCell[])[] = [
    HEADER,
    ...about(json),
    ...inputLines(calculator, 'base', report.state.inputs),
    ...json.alternatives.flatMap(({label, inputs}) => inputLines(calculator, label, inputs)),
    ...valueLines(calculator, 'output', 'base', json.outputs),
    ...(json.variants
      ? (['low', 'high'] as const).flatMap((name) =>
          valueLines(calculator, 'output', name, json.variants?.[name].outputs ?? {}),
        )
      : []),
    ...json.alternatives.flatMap(({label, outputs}) => valueLines(calculator, 'output', label, outputs)),
    ...valueLines(calculator, 'step', 'base', json.steps),
    ...Object.entries(json.rows).flatMap(([field, rows]) =>
      rows.flatMap(({row, leftOut, values}) => [
        ...(leftOut === null ? [] : [['row', 'base', row, field, 'left out', null, '', leftOut]]),
        ...valueLines(calculator, 'row', 'base', values, row),
      ]),
    ),
    ...seriesLines(json),
    ...remedyLines(json),
  ];
  return csvText(lines);
}

function about({calculator, version, data, link, warnings, notices}: ResultJson): readonly (readonly CsvCell[])[] {
  const line = (name: string, label: string, value: CsvCell) => ['about', '', null, name, label, value, '', ''];
  return [
    line('calculator', 'Calculator', calculator),
    line('version', 'Version of the model', version),
    ...(data === null ? [] : [line('data', 'Date of the data', data)]),
    line('link', 'Link', link),
    ...warnings.map(({kind, text}) => line(kind, kind === 'warning' ? 'Warning' : 'Note', text)),
    ...notices.map((text) => line('notice', 'About the link', text)),
  ];
}

function inputLines(calculator: AnyCalculator, scenario: string, inputs: Inputs): readonly (readonly CsvCell[])[] {
  return Object.entries(inputs).flatMap(([name, value]) => {
    const field = calculator.fields[name];
    if (!field) return [];
    if (field.kind !== 'rows') return [inputLine(scenario, null, name, field, value as Cell)];
    return (value as readonly Row[]).flatMap((row, index) =>
      Object.entries(field.columns).map(([cell, column]) =>
        inputLine(scenario, index + 1, `${name}.${cell}`, column, row[cell] ?? null),
      ),
    );
  });
}

function inputLine(scenario: string, row: number | null, name: string, field: Field, value: Cell): readonly CsvCell[] {
  const blank = value === null || value === '' ? (field.blank ?? '') : '';
  const written = isInterval(value) ? `${value.low}..${value.high}` : value;
  return ['input', scenario, row, name, field.label, written, 'unit' in field ? field.unit : '', blank];
}

function valueLines(
  calculator: AnyCalculator,
  part: string,
  scenario: string,
  values: Readonly<Record<string, JsonOutput>>,
  row: number | null = null,
): readonly (readonly CsvCell[])[] {
  return Object.entries(values).map(([name, {value, unit, missing, means}]) => [
    part,
    scenario,
    row,
    name,
    findStep(calculator, name).step.label,
    value,
    unit,
    missing ?? means ?? '',
  ]);
}

/** The gain of each remedy at the middle and at the early end; where it has no number, the note says why. */
function remedyLines({remedies}: ResultJson): readonly (readonly CsvCell[])[] {
  return (remedies?.list ?? []).flatMap(({id, title, nothing, mid, early}) =>
    nothing !== undefined
      ? [['remedy', 'base', null, id, title, null, '', nothing]]
      : Object.entries({mid, early}).map(([end, gain]) => [
          'remedy',
          'base',
          null,
          `${id}.${end}`,
          title,
          gain?.gained ?? null,
          gain?.unit ?? '',
          gain?.means ?? '',
        ]),
  );
}

function seriesLines({series}: ResultJson): readonly (readonly CsvCell[])[] {
  return Object.entries(series).flatMap(([step, {columns, rows}]) =>
    rows.flatMap((row, index) =>
      Object.entries(columns).map(([name, {label, unit}]) => [
        'series',
        'base',
        index + 1,
        `${step}.${name}`,
        label,
        row[name] ?? null,
        unit,
        '',
      ]),
    ),
  );
}
