// Markdown files of a repository: those named, and those in folders that are named.
import {readdir, stat} from 'node:fs/promises';
import path from 'node:path';
import {Refusal} from './refusal';

/** Folders of other people's text, and of tools. */
const PASSED_OVER = new Set(['node_modules', '.git']);
const MARKDOWN = /\.(md|mdx|markdown)$/i;

/**
 * Paths with forward slashes, sorted, each once. A file that is named is read whatever its name; links to files and folders inside a
 * folder are not followed.
 * @throws Refusal for a place that is not there or cannot be read, and when nothing is found at all, because a check of nothing would pass.
 */
export async function markdownFiles(places: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    places.map(async (place) => {
      const about = await stat(place).catch(() => null);
      if (!about) throw new Refusal('no-such-path', `${place} is not there.`);
      return about.isDirectory() ? within(place) : [place];
    }),
  );
  const files = [...new Set(found.flat().map((file) => path.normalize(file).split(path.sep).join('/')))].sort();
  if (files.length === 0)
    throw new Refusal('nothing-to-check', `There is no Markdown file (.md, .mdx, .markdown) in ${places.join(', ')}.`);
  return files;
}

async function within(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, {withFileTypes: true}).catch((error: Error) => {
    throw new Refusal('unreadable-folder', `${folder} cannot be read: ${error.message}`);
  });
  const found = await Promise.all(
    entries.map((entry): readonly string[] | Promise<readonly string[]> => {
      const place = path.join(folder, entry.name);
      if (entry.isDirectory()) return PASSED_OVER.has(entry.name) ? [] : within(place);
      return entry.isFile() && MARKDOWN.test(entry.name) ? [place] : [];
    }),
  );
  return found.flat();
}
