// A state as a file, for when it is too long for a link: written here, dropped onto a calculator's page to open it again.

/** Links longer than this are cut by some mail programs and trackers: the page offers a file instead. */
export const LONGEST_LINK = 2000;

const FORMAT = 'headroom-state';

/** A file's text. `query` is the canonical query without its question mark. */
export function stateFile(calculator: string, query: string): string {
  return `${JSON.stringify({format: FORMAT, calculator, query}, null, 2)}\n`;
}

export type StateFile = {readonly calculator: string; readonly query: string} | {readonly error: string};

/** Reads a state file, or a result downloaded as JSON: both know the link that opens them. */
export function readStateFile(text: string): StateFile {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return {error: 'This file is not JSON. A saved state is a .json file that this page’s Share section wrote.'};
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return {error: 'This JSON file holds no saved state. Expected an object with "calculator" and "query".'};
  const {format, calculator, query, link} = content as Readonly<Record<string, unknown>>;
  if (typeof calculator !== 'string') return {error: 'This JSON file holds no saved state: "calculator" is missing.'};
  if (format === FORMAT) {
    return typeof query === 'string'
      ? {calculator, query}
      : {error: 'This saved state is damaged: its "query" is missing.'};
  }
  const inLink = typeof link === 'string' ? /[?#](.*)$/s.exec(link)?.[1] : undefined;
  return inLink === undefined
    ? {error: 'This JSON file holds no saved state: it has neither "query" nor a "link".'}
    : {calculator, query: inLink};
}
