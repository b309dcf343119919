// A record below its front matter, under MADR's headings: what a calculation can say is said, what only people know has three points.
import {formatDate} from '../../model/format';
import {plainText} from '../../model/phrase';
import {remarks} from '../../model/remarks';
import {breakEvenSentence} from '../break-even';
import {address, inputsText, rowsText, sourcesText, tableText, workingText} from '../markdown';
import {codeSpan, escapeMarkdown as escaped, markdownTable} from '../markdown-text';
import type {Report} from '../report';
import {sensitivitySentence} from '../sensitivity';
import {shown} from '../shown';
import {lowToHigh} from '../tables';
import {uncertaintySentence} from '../uncertainty';
import {chosenName, optionsOf, optionsTable} from './options';
import {frozenSteps, recordLink} from './record-calculation';

/** @param name the file's, for the command that checks it. @param day ISO. */
export function recordBody(report: Report, title: string, name: string, day: string): string {
  return [
    `# ${escaped(title)}`,
    `_A draft from a calculation of ${formatDate(day)}. The numbers are the calculation’s; what has “…” is for you to write, and the conditions under \`revisit-when\` are suggestions to change._`,
    '## Context and Problem Statement',
    escaped(report.calculator.question),
    '… (what made the question come up, and until when it has to be answered)',
    '## Decision Drivers',
    driversText(report),
    '## Considered Options',
    optionsOf(report)
      .map((option, index) => `${index + 1}. ${escaped(option.name)}: ${escaped(option.says)}`)
      .join('\n'),
    optionsTable(report),
    '## Decision Outcome',
    outcomeText(report, day),
    '### Consequences',
    '- Good, because …\n- Bad, because …',
    '### Confirmation',
    confirmationText(name),
    '## Pros and Cons of the Options',
    ...optionsOf(report).map((option) => `### ${escaped(option.name)}\n\n- Good, because …\n- Bad, because …`),
    '## More Information',
    moreText(report, day),
  ].join('\n\n');
}

function driversText(report: Report): string {
  const {calculator, answer, data, sensitivity, breakEven, uncertainty} = report;
  const said = [
    plainText(calculator.hangsOn(answer, data)),
    ...(sensitivity ? [sensitivitySentence(calculator, sensitivity)] : []),
    ...(breakEven ? [breakEvenSentence(calculator, breakEven)] : []),
    ...(uncertainty ? [uncertaintySentence(calculator, uncertainty)] : []),
  ];
  return [...said.map(escaped), '… (what else the decision has to serve)'].map((text) => `- ${text}`).join('\n');
}

function outcomeText(report: Report, day: string): string {
  const {calculator, answer, data, date, notices = []} = report;
  const lines = frozenSteps(calculator).map((name) => {
    const {label, text} = shown(calculator, answer.base, {name, row: null});
    return [`${escaped(label)} ${codeSpan(name)}`, escaped(text)];
  });
  const facts = date === null ? '' : ` and data of ${formatDate(date)}`;
  const said = [...remarks(calculator, answer, data).map(({text}) => text), ...notices];
  return [
    `Proposed: ${escaped(chosenName(report))}, because …`,
    `**${escaped(plainText(calculator.sentence(answer, data)).trim())}**`,
    `The answer as it was on ${formatDate(day)}, with version ${calculator.version} of the model${facts}:`,
    markdownTable(['Answer', 'Then'], lines, ['left', 'right']),
    ...(said.length > 0 ? [said.map((text) => `> ${escaped(text)}`).join('\n>\n')] : []),
  ].join('\n\n');
}

function confirmationText(name: string): string {
  return [
    `\`headroom check ${name}\` works the link out again and says whether these answers still hold, have drifted and why, or are due to be looked at again:`,
    `\`\`\`sh\nheadroom check ${name} --fail-on broken,drifted,due\n\`\`\``,
    'Conditions are held against today’s answer: the inputs of the link, today’s model, the latest data. When your own numbers have changed, put them into a new link.',
  ].join('\n\n');
}

function moreText(report: Report, day: string): string {
  const {calculator, answer, date} = report;
  const facts = date === null ? '' : `, data of ${formatDate(date)}`;
  const parts = [
    ['Inputs', inputsText(report)],
    ['Working', workingText(report)],
    ['Row by row', rowsText(report)],
    ['Low to high', tableText(lowToHigh(calculator, answer))],
    ['Sources', sourcesText(report)],
  ];
  return [
    `[Open this calculation](<${address(recordLink(report))}>) · ${escaped(calculator.title)}, model ${calculator.version}${facts}, computed ${formatDate(day)}.`,
    ...parts.flatMap(([title, text]) => (text ? [`### ${title}\n\n${text}`] : [])),
  ].join('\n\n');
}
