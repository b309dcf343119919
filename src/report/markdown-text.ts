// Text and numbers put into Markdown so that nothing in them is taken for Markdown.

/**
 * Escapes text for a paragraph, a list item or a table cell of GitHub Flavored Markdown. Line breaks become spaces; addresses and
 * mentions inside it stay plain text.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, (space) => (space === '\u00a0' ? space : ' '))
    .replace(/[\\`*_{}[\]()<>#|~&$!@^]/g, '\\$&')
    .replace(/^(\s*)([-+=:])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.');
}

/** A code span, whatever backticks are in the text. */
export function codeSpan(text: string): string {
  const flat = text.replace(/[\r\n]+/g, ' ');
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space =
    flat.startsWith('`') || flat.endsWith('`') || (flat.startsWith(' ') && flat.endsWith(' ') && flat.trim() !== '')
      ? ' '
      : '';
  return `${fence}${space}${flat}${space}${fence}`;
}

/** A block of code, whatever backticks are in its lines. */
export function codeBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.replace(/\r\n?/g, '\n')}\n${fence}`;
}

/** A table; the first row is its heading. Numbers are set to the right by `align`. */
export function markdownTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly ('left' | 'right')[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = heading.map((_, index) => (align[index] === 'right' ? '---:' : '---'));
  return [line(heading), line(rule), ...rows.map(line)].join('\n');
}
