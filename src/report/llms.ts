// llms.txt, the site's table of contents for language models: https://llmstxt.org (version of 3 September 2024).
import type {AnyCalculator} from '../model/calculator';
import {SCHEMA_KINDS, schemaPath, twinPath} from './machine-addresses';
import {codeSpan, escapeMarkdown as escaped} from './markdown-text';

export interface ListedPage {
  readonly title: string;
  /** From the root of the site. */
  readonly path: string;
  readonly description: string;
}

/** A calculator with an example of a link, as a query that pins version and data. */
export interface ListedCalculator {
  readonly calculator: AnyCalculator;
  readonly example: string;
}

export interface Contents {
  readonly title: string;
  readonly tagline: string;
  /** Origin of the site, without a slash at its end. */
  readonly origin: string;
  readonly calculators: readonly ListedCalculator[];
  readonly posts: readonly ListedPage[];
  readonly docs: readonly ListedPage[];
  readonly records: readonly ListedPage[];
  /** What a reader who is short of room can pass over. */
  readonly optional: readonly ListedPage[];
}

/** A title, a summary, paragraphs, then lists of links under second-level headings, and nothing else: that is the convention. */
export function llmsText(contents: Contents): string {
  const {title, tagline, origin, calculators, posts, docs, records, optional} = contents;
  const pages = (listed: readonly ListedPage[]) => listed.map((page) => pageLine(page, origin));
  const sections = [
    `# ${escaped(title)}`,
    `> ${escaped(tagline)}.`,
    ...introduction(contents),
    list(
      'Calculators',
      calculators.map((each) => calculatorLine(each, origin)),
    ),
    list('Posts', pages(posts)),
    list('Docs', pages(docs)),
    list('Decision records', pages(records)),
    list('Optional', pages(optional)),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function introduction({calculators, origin}: Contents): readonly string[] {
  const [first] = calculators;
  const example = first ? `${origin}/calculators/${first.calculator.name}?${first.example}` : origin;
  const command = first ? `headroom calc ${first.calculator.name} '${first.example}' --json` : 'headroom calc list';
  return [
    'Posts argue, calculators compute, decision records remember; a link is the only way in which one refers to another. Calculators are linked here as Markdown, with their inputs, formulas, sources and limits; posts, docs and records are HTML.',
    `**To get a number.** Nothing is computed on a server: a page that is fetched shows the answer to the defaults, whatever its address says. Run the command, which answers offline from the same models: ${codeSpan(command)}. How it is installed: <${origin}/docs/reference/check>; all that it can do: <${origin}/docs/reference/terminal>.`,
    `**To cite a number.** Give it with its unit and a link that holds ${codeSpan('v')} (the model), ${codeSpan('data')} (the day of the facts) and every input that differs from the defaults, such as <${example}>. Such a link gives the same answer in years; one without them follows the defaults and facts of the day. Say the day of the data. Prices are list prices unless an input says otherwise.`,
    `**To write a link.** Each calculator's ${codeSpan('link.json')} is the JSON Schema of its parameters, ${codeSpan('inputs.json')} that of its inputs, ${codeSpan('result.json')} that of its answers: <${origin}/docs/reference/machines>.`,
  ];
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;
}

function calculatorLine({calculator, example}: ListedCalculator, origin: string): string {
  const {name, title, question, description} = calculator;
  const schemas = SCHEMA_KINDS.map((kind) => `${kind} <${origin}${schemaPath(name, kind)}>`).join(', ');
  const link = `${origin}/calculators/${name}?${example}`;
  return `- [${escaped(title)}](${origin}${twinPath(name)}): ${escaped(`${question} ${description}`)} JSON Schemas: ${schemas}. Example of a link: <${link}>.`;
}

function pageLine({title, path, description}: ListedPage, origin: string): string {
  return `- [${escaped(title)}](${origin}${path}): ${escaped(description)}`;
}
