// Finds the calculators that stand in posts and guides, so that each gets a module of its own with its answer.
import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {type PinnedLink, readPinnedLink} from './pinned-link';

export interface ProseScenario extends PinnedLink {
  /** Name of its module. */
  readonly id: string;
}

const PROSE = ['blog', 'docs'];
const EMBEDDED = /<Calculator\s[^>]*?link="([^"]+)"/g;

/** The name of the module that carries a link's scenario. */
export function scenarioId(link: string): string {
  return `prose-${createHash('sha256').update(link).digest('hex').slice(0, 12)}`;
}

export async function findProseScenarios(siteDir: string): Promise<readonly ProseScenario[]> {
  const links = new Set<string>();
  for (const folder of PROSE) {
    const names = (await readdir(join(siteDir, folder), {recursive: true})).filter((name) => /\.mdx?$/.test(name));
    for (const name of names) {
      const text = await readFile(join(siteDir, folder, name), 'utf8');
      for (const [, link] of text.matchAll(EMBEDDED)) links.add(link as string);
    }
  }
  return [...links].map((link) => ({id: scenarioId(link), ...readPinnedLink(link)}));
}
