// Which links to calculators posts, docs, records and the README carry, and which of them links.txt does not keep yet.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {findCalculator} from '../calculators/registry';
import {findStep} from '../model/calculator';
import {readAddress} from '../permalink/address';
import {openLink} from '../permalink/permalink';
import {findLinks, proseOf} from '../report/check/find-links';
import {readFrontMatter} from '../report/check/front-matter';
import {workOut} from './work-out';

/** A link with a state, as an author wrote it. */
export interface ProseLink {
  readonly line: number;
  /** From the calculator's name on: `graviton?v=1&data=…`. */
  readonly link: string;
  /** The number that the text shows or that the record froze, where it is one of the whole answer. */
  readonly output: string | null;
}

/** Where Markdown is published from: folders, and the one file that a repository opens with. */
const FOLDERS = ['blog', 'docs', join('src', 'pages')];
const FILES = ['README.md'];
const CODE = /^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\2[^\n]*$|`[^`\n]+`/gm;
/** What follows the link of an element that shows one number of its answer. */
const SHOWN = /^"\s+output="(\w+)"(\s+row=)?/;
/** In code, whatever is whole enough to be copied: an example without a version or with an ellipsis is none. */
const IN_CODE = /\/(?:calculators|embed)\/[a-z0-9-]+[?#]v=\d[^\s"'`)<>]*/g;

/** The links of one Markdown text, in order; those in code too, because readers copy them, and those of a record's calculations. */
export function linksIn(text: string, mdx: boolean): readonly ProseLink[] {
  const {calculations, range} = readFrontMatter(text);
  const at = (offset: number, address: string, output: string | null) => ({
    offset,
    line: text.slice(0, offset).split('\n').length,
    link: fromName(address),
    output,
  });
  const recorded = calculations.flatMap(({link, outputs}) =>
    link
      ? (outputs.length > 0 ? outputs : [[null]]).map(([name]) => at(link.offset, link.text, name?.text ?? null))
      : [],
  );
  const written = findLinks(proseOf(text, mdx, range)).map(({link, offset}) => {
    const [, output = null, row] = SHOWN.exec(text.slice(offset + link.length)) ?? [];
    return at(offset, link, row === undefined ? output : null);
  });
  const copied = [...text.matchAll(CODE)].flatMap(({index: block, 0: code}) =>
    [...code.matchAll(IN_CODE)]
      .filter(([link]) => !link.includes('…'))
      .map(({index, 0: link}) => at(block + index, link, null)),
  );
  return [...recorded, ...written, ...copied]
    .sort((a, b) => a.offset - b.offset)
    .map(({line, link, output}) => ({line, link, output}));
}

/** Without what stands before the calculator's name. */
function fromName(address: string): string {
  const {name, state} = readAddress(address) ?? {};
  return name === undefined ? address : `${name}${state?.private ? '#' : '?'}${state?.text ?? ''}`;
}

/** Every Markdown file that is published, by its path below `root`. */
export async function proseFiles(root = '.'): Promise<readonly string[]> {
  const found = await Promise.all(
    FOLDERS.map(async (folder) =>
      (await readdir(join(root, folder), {recursive: true}))
        .filter((name) => /\.mdx?$/.test(name))
        .map((name) => join(folder, name)),
    ),
  );
  return [...FILES, ...found.flat().sort()];
}

/**
 * The lines that links.txt has to get, by calculator: one per link and number, as published, with today's answer.
 * @throws Error naming file and line of a link that cannot be kept, with what would be right.
 */
export async function missingLines(root = '.'): Promise<ReadonlyMap<string, readonly string[]>> {
  const missing = new Map<string, Set<string>>();
  for (const file of await proseFiles(root)) {
    for (const each of linksIn(await readFile(join(root, file), 'utf8'), /\.mdx$/.test(file))) {
      try {
        const {calculator, query, output, value} = await answerOf(each);
        const kept = await readFile(keptIn(calculator.name, root), 'utf8');
        if (kept.split('\n').some((line) => line.startsWith(`${query} -> ${output}=`))) continue;
        const lines = missing.get(calculator.name) ?? new Set();
        missing.set(calculator.name, lines.add(`${query} -> ${output}=${value}`));
      } catch (error) {
        throw new Error(`${file}, line ${each.line}: ${(error as Error).message}`, {cause: error});
      }
    }
  }
  return new Map([...missing].map(([name, lines]) => [name, [...lines].sort()]));
}

/** Where a calculator keeps its published links. */
export function keptIn(name: string, root = '.'): string {
  return join(root, 'src', 'calculators', name, 'links.txt');
}

async function answerOf({link, output: shown}: ProseLink) {
  const [name = '', query = ''] = link.split(/[?#](.*)/s);
  const calculator = findCalculator(name);
  const opened = openLink(calculator, query);
  const [notice] = opened.notices;
  if (notice) throw new Error(`${link} has a part that cannot be honoured: ${notice.reason}`);
  if (!/(?:^|&)v=\d/.test(query)) throw new Error(`${link} names no version. Add v=${calculator.version}.`);
  if (calculator.dataset && opened.date === null)
    throw new Error(`${link} pins no data. Add data=${calculator.dataset.dates.at(-1)}.`);
  const {base} = (await workOut(calculator, opened.state, opened.date)).answer;
  const [headline = ''] = calculator.outputs;
  // A number of one row is kept by the headline beside it, and so is what a record froze in words.
  const ofAll = shown !== null && findStep(calculator, shown).each === null && typeof base.values[shown] === 'number';
  const output = ofAll ? shown : headline;
  const value = base.values[output];
  if (typeof value !== 'number')
    throw new Error(`${link} has no number for ${output}. Link something that has an answer.`);
  return {calculator, query, output, value: Number(value.toPrecision(9))};
}
