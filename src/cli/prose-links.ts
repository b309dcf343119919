// Which links to calculators posts and docs carry, and which of them links.txt does not keep yet.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {findCalculator} from '../calculators/registry';
import {findStep} from '../model/calculator';
import {openLink} from '../permalink/permalink';
import {workOut} from './work-out';

/** A link with a state, as an author wrote it. */
export interface ProseLink {
  readonly line: number;
  /** From the calculator's name on: `graviton?v=1&data=…`. */
  readonly link: string;
  /** The number that the text shows, where it shows one of the whole answer. */
  readonly output: string | null;
}

const FOLDERS = ['blog', 'docs'];
const CODE = /^( {0,3})(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\2[^\n]*$|`[^`\n]+`/gm;
/** An attribute of an element, or the target of a Markdown link; with or without our own origin before it. */
const LINK =
  /(?:\b(?:link|href|to)="|\]\(|^\[[^\]\n]+\]: *)(?:https?:\/\/[^/\s")]+)?\/(?:calculators|embed)\/([a-z0-9-]+[?#][^\s")]*=[^\s")]*)"?(?:\s+output="(\w+)"(\s+row=)?)?/gm;

/** In code, whatever is whole enough to be copied: an example without a version or with an ellipsis is none. */
const IN_CODE = /\/(?:calculators|embed)\/([a-z0-9-]+[?#]v=\d[^\s"'`)<>]*)/g;

/** The links of one Markdown text, in order; those in code too, because readers copy them. */
export function linksIn(text: string): readonly ProseLink[] {
  const code: ProseLink[] = [];
  const lineOf = (index: number) => text.slice(0, index).split('\n').length;
  const prose = text.replace(CODE, (block, ...rest) => {
    const at = rest.find((each): each is number => typeof each === 'number') ?? 0;
    for (const {index, 1: link = ''} of block.matchAll(IN_CODE))
      if (!link.includes('…')) code.push({line: lineOf(at + index), link, output: null});
    return block.replace(/[^\n]/g, ' ');
  });
  const written = [...prose.matchAll(LINK)].map(({index, 1: link = '', 2: output, 3: row}) => ({
    line: lineOf(index),
    link,
    output: output === undefined || row !== undefined ? null : output,
  }));
  return [...written, ...code].sort((a, b) => a.line - b.line);
}

/** Every Markdown file of posts and docs, by its path below `root`. */
export async function proseFiles(root = '.'): Promise<readonly string[]> {
  const found = await Promise.all(
    FOLDERS.map(async (folder) =>
      (await readdir(join(root, folder), {recursive: true}))
        .filter((name) => /\.mdx?$/.test(name))
        .map((name) => join(folder, name)),
    ),
  );
  return found.flat().sort();
}

/**
 * The lines that links.txt has to get, by calculator: one per link and number, as published, with today's answer.
 * @throws Error naming file and line of a link that cannot be kept, with what would be right.
 */
export async function missingLines(root = '.'): Promise<ReadonlyMap<string, readonly string[]>> {
  const missing = new Map<string, Set<string>>();
  for (const file of await proseFiles(root)) {
    for (const each of linksIn(await readFile(join(root, file), 'utf8'))) {
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
  const output = shown !== null && findStep(calculator, shown).each === null ? shown : calculator.outputs[0];
  const {answer} = await workOut(calculator, opened.state, opened.date);
  const value = output === undefined ? undefined : answer.base.values[output];
  if (output === undefined || typeof value !== 'number')
    throw new Error(`${link} has no number for ${output}. Link something that has an answer.`);
  return {calculator, query, output, value: Number(value.toPrecision(9))};
}
