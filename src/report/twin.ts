// A calculator as Markdown for programs and their readers: what it asks, how it counts, what it answers to its defaults, how to link it.
import {allSteps, type PlacedStep} from '../model/calculator';
import type {CellField, Field, RowsField} from '../model/field';
import {formatNumber} from '../model/format';
import {describeProvenance} from '../model/source';
import {domainText} from '../permalink/amount';
import {encodeValue} from '../permalink/codec';
import {SCHEMA_KINDS, schemaPath} from './machine-addresses';
import {address, answerText, footText, remediesText, sourcesText, warningsText, workingText} from './markdown';
import {codeSpan, escapeMarkdown as escaped, markdownTable} from './markdown-text';
import type {Report} from './report';

export interface TwinPlace {
  /** Origin of the site, without a slash at its end. */
  readonly origin: string;
  /** Path of the calculator's guide. */
  readonly guide: string;
  /** What the guide says that the model leaves out, as Markdown. */
  readonly leavesOut: string;
}

/**
 * @param report the answer to the calculator's defaults, its link whole, with origin, version and data.
 */
export function twinMarkdown(report: Report, place: TwinPlace): string {
  const {calculator} = report;
  const sections = [
    `# ${escaped(calculator.question)}`,
    escaped(calculator.description),
    '## The answer to the defaults',
    answerText(report),
    warningsText(report),
    footText(report),
    '## Inputs',
    'Names are those of links, files and the terminal. “Yours” marks what only the reader can know, “our assumption” what we chose.',
    inputsTable(report),
    '## How it counts',
    'Every quantity, in the order in which it is worked out. Formulas of arithmetic are checked against the code; the others are said in words.',
    stepsText(report),
    '## Results, with the defaults put in',
    workingText(report),
    ...(calculator.remedies ? [`## ${escaped(calculator.remedies.title)}`, remediesText(report)] : []),
    '## Sources',
    sourcesText(report),
    '## What it leaves out',
    place.leavesOut,
    '## Write a link',
    linkText(report, place),
    '## In a terminal',
    terminalText(report),
    '## Elsewhere',
    elsewhereText(report, place),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function inputsTable({calculator}: Report): string {
  const heading = ['Name', 'Is', 'Unit', 'May be', 'Default in a link', 'Default from'];
  const lines = Object.entries(calculator.fields).flatMap(([name, field]) =>
    field.kind === 'rows'
      ? [inputLine(name, field), ...Object.entries(field.columns).map(([cell, column]) => cellLine(name, cell, column))]
      : [inputLine(name, field)],
  );
  return markdownTable(
    heading,
    lines,
    heading.map(() => 'left'),
  );
}

function inputLine(name: string, field: Field): readonly string[] {
  const written = encodeValue(field, field.default);
  return [...fieldCells(name, field), written === '' ? 'blank' : codeSpan(written), provenance(field)];
}

/** A cell of a row has no default of its own in a link. */
function cellLine(name: string, cell: string, column: CellField): readonly string[] {
  return [...fieldCells(`${name}.${cell}`, column), '', provenance(column)];
}

function fieldCells(name: string, field: Field): readonly string[] {
  const about = field.help === '' ? `${field.label}.` : `${field.label}. ${field.help}`;
  const blank = field.blank === undefined ? '' : `, or blank: ${field.blank}`;
  return [
    codeSpan(name),
    escaped(about),
    'unit' in field ? escaped(field.unit) : '',
    `${allowed(field)}${escaped(blank)}`,
  ];
}

function provenance({source}: Field): string {
  return escaped(describeProvenance(source));
}

function allowed(field: Field): string {
  switch (field.kind) {
    case 'quantity':
      return escaped(domainText(field));
    case 'count':
      return escaped(`whole, ${domainText(field)}`);
    case 'choice':
      return field.options.map(({id}) => codeSpan(id)).join(', ');
    case 'flag':
      return `${codeSpan('yes')}, ${codeSpan('no')}`;
    case 'cidr':
      return `${field.family === 'ipv4' ? 'IPv4' : 'IPv6'} range${field.prefix ? escaped(`, /${field.prefix[0]} to /${field.prefix[1]}`) : ''}`;
    case 'text':
      return `text, up to ${field.maxLength} characters`;
    case 'rows':
      return rowsAllowed(field);
  }
}

function rowsAllowed({minRows, maxRows, columns}: RowsField): string {
  return `${minRows} to ${formatNumber(maxRows)} rows of ${codeSpan(Object.keys(columns).join(':'))}, parted by ${codeSpan('~')}`;
}

function stepsText({calculator}: Report): string {
  return allSteps(calculator).map(stepLine).join('\n');
}

function stepLine({step, each}: PlacedStep<unknown>): string {
  const {name, label, unit, formula, kind} = step;
  const where = each === null ? '' : `, for each row of ${codeSpan(each)}`;
  const how = kind === 'arithmetic' ? codeSpan(formula) : escaped(formula);
  return `- ${codeSpan(name)}: ${escaped(label)}${unit === '' ? '' : ` (${escaped(unit)})`}${where}: ${how}`;
}

function linkText({calculator, date, link}: Report, {origin}: TwinPlace): string {
  const {name, version, cases} = calculator;
  const page = `${origin}/calculators/${name}`;
  const pins = date === null ? `v=${version}` : `v=${version}&data=${date}`;
  const examples = cases.map(
    ({title, query}) => `- [${escaped(title)}](<${address(`${page}?${pins}${query === '' ? '' : `&${query}`}`)}>)`,
  );
  return [
    `Write the inputs that differ from the defaults after ${codeSpan(`${page}?${pins}&`)}, as ${codeSpan('name=value')} joined with ${codeSpan('&')} and percent-encoded. Keep ${codeSpan('v')}${date === null ? '' : ` and ${codeSpan('data')}`}: they pin the model${date === null ? '' : ' and the facts'}, so that the link gives the same answer in years. A range is written ${codeSpan('40..60')}; alternatives as ${codeSpan('alt1.name=value')}. After ${codeSpan('#')} in place of ${codeSpan('?')} the inputs are not sent to the host.`,
    ...(examples.length > 0 ? [examples.join('\n')] : [`For example <${address(link)}>.`]),
    `The whole format: <${origin}/docs/reference/permalinks>.`,
  ].join('\n\n');
}

function terminalText({calculator, date}: Report): string {
  const query = date === null ? `v=${calculator.version}` : `v=${calculator.version}&data=${date}`;
  return `\`\`\`sh\nheadroom calc ${calculator.name} '${query}' --json\n\`\`\`\n\nThe same models without a browser and without a network; what it prints is described by the schema of results.`;
}

function elsewhereText({calculator}: Report, {origin, guide}: TwinPlace): string {
  const {name} = calculator;
  return [
    `- Page: <${origin}/calculators/${name}>`,
    `- Guide, with a worked example by hand: <${origin}${guide}>`,
    ...SCHEMA_KINDS.map((kind) => `- JSON Schema, ${kind}: <${origin}${schemaPath(name, kind)}>`),
  ].join('\n');
}
