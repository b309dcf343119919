// A result as a decision record in the form of MADR 4: a plain Markdown file whose numbers a check holds against today's.
import type {Report} from '../report';
import {chosenName} from './options';
import {recordBody} from './record-body';
import {calculationLines, refusalOf} from './record-calculation';

export interface DecisionRecord {
  /** `20261128-graviton-m8g-xlarge.md`: days do not collide between branches, as numbers do. */
  readonly name: string;
  readonly text: string;
}

/** Characters of the file's name that say what it is about. */
const LONGEST_SLUG = 60;

/**
 * A proposed decision for the scenario of a report.
 * @param day ISO, the day on which it is written. @returns the reason instead where the report has no answer.
 */
export function decisionRecord(report: Report, day: string): DecisionRecord | {readonly refused: string} {
  const refused = refusalOf(report);
  if (refused !== null) return {refused};
  const {calculator} = report;
  const chosen = chosenName(report);
  const name = `${day.replaceAll('-', '')}-${slugOf(`${calculator.name} ${chosen}`)}.md`;
  const lines = [
    '---',
    'status: proposed',
    `date: ${day}`,
    'decision-makers: [] # for example [platform-team]',
    'calculations:',
    ...calculationLines(report, day),
    '---',
    '',
    recordBody(report, `${calculator.title}: ${chosen}`, name, day),
  ];
  return {name, text: `${lines.join('\n')}\n`};
}

/** Small letters, digits and hyphens, which every file system and address takes. */
function slugOf(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, LONGEST_SLUG).replace(/-$/, '');
}
