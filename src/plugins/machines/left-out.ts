// What a calculator's guide says that the model leaves out, as Markdown that holds wherever it is read.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';

const SECTION = /^## What it leaves out\n+([\s\S]*?)(?=^## |$(?![\s\S]))/m;
/** Elements, expressions and links to files mean something on a page of the site only. */
const OF_THE_PAGE = /<[A-Za-z/][^>]*>|[{}]|\]\((?![/#]|https?:)[^)]*\)/;

/** Path of the guide to a calculator. */
export function guidePath(name: string): string {
  return `/docs/calculators/${name}`;
}

/** @throws Error when the guide has no such section, or one that cannot be read elsewhere. */
export async function leftOutBy(name: string, siteDir: string, origin: string): Promise<string> {
  const file = join('docs', 'calculators', `${name}.mdx`);
  try {
    return leftOutIn(await readFile(join(siteDir, file), 'utf8'), origin + guidePath(name));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, {cause: error});
  }
}

/** @param guide the whole address of the guide. */
export function leftOutIn(text: string, guide: string): string {
  const section = SECTION.exec(text.replace(/\r\n/g, '\n'))?.[1]?.trim();
  if (!section)
    throw new Error('There is no section “What it leaves out”. Write one: every model leaves something out.');
  const [odd] = OF_THE_PAGE.exec(section) ?? [];
  if (odd !== undefined)
    throw new Error(`“What it leaves out” is read outside the site too, where ${odd} means nothing. Write it as text.`);
  return section.replaceAll('](#', `](${guide}#`).replaceAll('](/', `](${new URL(guide).origin}/`);
}
