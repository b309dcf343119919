// A result as Markdown for a design review: the answer, its inputs, its working, its sources, and the link that opens it.

import {findStep} from '../model/calculator';
import {explain, inputText} from '../model/explain';
import type {Field, InputValue, Row} from '../model/field';
import {formatDate} from '../model/format';
import {plainText} from '../model/phrase';
import {remarks} from '../model/remarks';
import type {RemedyOutcome} from '../model/remedy';
import {describeProvenance} from '../model/source';
import {breakEvenMarkdown} from './break-even';
import {comparisonsMarkdown} from './comparison';
import {codeBlock, codeSpan, escapeMarkdown as escaped, markdownTable} from './markdown-text';
import {gainText, outcomesOf} from './remedies';
import {headline, isYours, type Report, sourcesOf} from './report';
import {sensitivityMarkdown} from './sensitivity';
import {shown} from './shown';
import {lowToHigh, type ResultTable, rowTables, scalarOutputs, sideBySide} from './tables';
import {uncertaintyMarkdown} from './uncertainty';

/** GitHub Flavored Markdown. Text that the reader typed is escaped: it cannot become markup, a link or a mention. */
export function resultMarkdown(report: Report): string {
  const sections = [
    `## ${escaped(report.calculator.question)}`,
    answerText(report),
    warningsText(report),
    section('Inputs', inputsText(report)),
    section('Working', workingText(report)),
    section('Row by row', rowsText(report)),
    section('Side by side', tableText(sideBySide(report.calculator, report.state, report.answer))),
    section('What made the difference', comparisonsMarkdown(report.calculator, report.comparisons ?? [])),
    section('Low to high', tableText(lowToHigh(report.calculator, report.answer))),
    section(escaped(report.calculator.remedies?.title ?? ''), remediesText(report)),
    section(
      'What the answer turns on',
      report.sensitivity ? sensitivityMarkdown(report.calculator, report.sensitivity) : '',
    ),
    section('Where it flips', report.breakEven ? breakEvenMarkdown(report.calculator, report.breakEven) : ''),
    section('How sure it is', report.uncertainty ? uncertaintyMarkdown(report.calculator, report.uncertainty) : ''),
    section('Sources', sourcesText(report)),
    footText(report),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function section(title: string, text: string): string {
  return text === '' ? '' : `### ${title}\n\n${text}`;
}

/** The answer in bold, and what it hangs on; or why there is none. */
export function answerText({calculator, answer, data}: Report): string {
  if (headline(calculator, answer)) {
    return `**${escaped(plainText(calculator.sentence(answer, data)).trim())}**\n\n${escaped(plainText(calculator.hangsOn(answer, data)))}`;
  }
  const [name] = calculator.outputs;
  if (name === undefined) return '';
  const {label, missing, text} = shown(calculator, answer.base, {name, row: null});
  return `**${escaped(label)}: ${escaped(text)}.** ${escaped(missing?.reason ?? '')}`.trim();
}

export function warningsText({calculator, answer, data, notices = []}: Report): string {
  const said = [...remarks(calculator, answer, data).map(({text}) => text), ...notices];
  return said.map((text) => `> ${escaped(text)}`).join('\n>\n');
}

export function inputsText({calculator, state}: Report): string {
  const lines = Object.entries(calculator.fields).flatMap(([name, field]) =>
    inputLines(name, field, state.inputs[name] ?? null),
  );
  return markdownTable(['Input', 'Value', ''], lines, ['left', 'right', 'left']);
}

function inputLines(name: string, field: Field, value: InputValue): readonly (readonly string[])[] {
  const mark = isYours(field, value) ? 'yours' : 'default';
  const label = `${escaped(field.label)} ${codeSpan(name)}`;
  if (field.kind !== 'rows') return [[label, escaped(inputText(field, value)), mark]];
  return (value as readonly Row[]).map((row, index) => [`${label}, ${index + 1}`, rowText(field.columns, row), mark]);
}

/** The cells of a row that say something. */
function rowText(columns: Readonly<Record<string, Field>>, row: Row): string {
  return Object.entries(columns)
    .filter(([name]) => row[name] !== null && row[name] !== '' && row[name] !== undefined)
    .map(([name, column]) =>
      escaped(
        typeof row[name] === 'string'
          ? inputText(column, row[name])
          : `${column.label}: ${inputText(column, row[name] ?? null)}`,
      ),
    )
    .join(', ');
}

/** Each result with its formula, the numbers put in, and its source. */
export function workingText({calculator, answer, data}: Report): string {
  return scalarOutputs(calculator)
    .map((name) => {
      const {
        label,
        text,
        formula = '',
        substituted,
        note,
        provenance,
      } = explain(calculator, answer.base, data, {name, row: null});
      const {kind} = findStep(calculator, name).step;
      const working =
        kind === 'arithmetic'
          ? codeSpan(`${name} = ${formula}${substituted === undefined ? '' : ` = ${substituted}`}`)
          : escaped(formula === '' ? '' : `${formula.charAt(0).toUpperCase()}${formula.slice(1)}.`);
      const from = provenance === null ? '' : ` (${escaped(describeProvenance(provenance))})`;
      return `- ${escaped(label)}: **${escaped(text)}**${from}. ${working}${note === undefined ? '' : ` ${escaped(note)}`}`;
    })
    .join('\n');
}

export function rowsText({calculator, answer}: Report): string {
  return rowTables(calculator, answer)
    .map(({label, columns, rows}) => {
      const lines = rows.map(({name, becomes, cells, leftOut}) => [
        escaped(becomes === undefined || becomes.missing ? name : `${name} → ${becomes.text}`),
        ...cells.map(({text}) => escaped(text)),
        leftOut === undefined ? '' : `left out: ${escaped(leftOut)}`,
      ]);
      return markdownTable([escaped(label), ...columns.map((column) => escaped(column.label)), ''], lines, [
        'left',
        ...columns.map(() => 'right' as const),
        'left',
      ]);
    })
    .join('\n\n');
}

export function tableText(table: ResultTable | null): string {
  if (table === null) return '';
  // What differs from the reader's own is bold.
  const lines = [...table.inputs, ...table.rows].map(({label, cells}) => [
    escaped(label),
    ...cells.map((cell) => (cell === null ? '' : cell.differs ? `**${escaped(cell.text)}**` : escaped(cell.text))),
  ]);
  return markdownTable(['', ...table.columns.map(({name}) => escaped(name))], lines, [
    'left',
    ...table.columns.map(() => 'right' as const),
  ]);
}

/** What would help, with gain, effort, sharp edges and commands; empty for a calculator that knows no remedies. */
export function remediesText(report: Report): string {
  const {calculator, answer, data} = report;
  const {remedies} = calculator;
  if (!remedies) return '';
  const found = outcomesOf(report);
  const gains = (outcome: RemedyOutcome): readonly string[] =>
    'nothing' in outcome
      ? [escaped(`does not apply: ${outcome.nothing}`), '']
      : (['mid', 'early'] as const).map((end) => {
          const {text, from} = gainText(calculator, end, outcome[end]);
          return escaped(`${text} (${from})`);
        });
  const lines = found.map((outcome) => {
    const {title, newNodes, effort, edges} = outcome.remedy;
    return [escaped(title), ...gains(outcome), ...[newNodes, effort, edges.join(' ')].map(escaped)];
  });
  const heading = ['Change', 'Gained', 'At the early end', 'New nodes', 'Effort', 'Sharp edges'];
  return [
    escaped(plainText(remedies.sentence(found))),
    markdownTable(
      heading,
      lines,
      heading.map(() => 'left'),
    ),
    escaped(remedies.effortNote),
    ...found.map(({remedy}) => `${escaped(remedy.title)}:\n\n${codeBlock(remedy.apply(answer.base, data))}`),
  ].join('\n\n');
}

/** The publications that the results rest on. */
export function sourcesText({calculator, answer, data}: Report): string {
  return sourcesOf(calculator, answer.base, data, calculator.outputs)
    .map(
      ({title, date, url, licence}) =>
        // MDX knows no bare address in angle brackets.
        `- ${url === undefined ? escaped(title) : `[${escaped(title)}](<${address(url)}>)`}, ${date}${licence === undefined ? '' : `, ${escaped(licence)}`}`,
    )
    .join('\n');
}

/** The link that opens the result, and what it was computed with. */
export function footText({calculator, date, link}: Report): string {
  const data = date === null ? '' : `, data of ${formatDate(date)}`;
  return `[Open this calculation](<${address(link)}>) · ${escaped(calculator.title)}, model ${calculator.version}${data}`;
}

/** An address inside `<…>`: what would end it, or break the line, is percent-encoded. */
export function address(url: string): string {
  return url.replace(/[<>\s\\|]/g, (character) => encodeURIComponent(character));
}
