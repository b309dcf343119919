// Turns our MDX into what a plain Docusaurus site would hold: the same words, without our components.

/** A tag of a component with its attributes, which may hold strings and braces up to two deep. */
const COMPONENT_TAG =
  /<\/?[A-Z][\w.]*(?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}))?)*\s*\/?>/g;

/** Front matter, fenced code and inline code: taken as they are. */
const VERBATIM = /(^---\n[\s\S]*?\n---\n|^ *```[\s\S]*?^ *```|`[^`\n]*`)/m;

/** Drops imports, components' tags (their children stay) and expressions; comments and code stay as they are. */
export function withoutComponents(mdx: string): string {
  return mdx
    .split(VERBATIM)
    .map((part, position) => (position % 2 === 1 ? part : plain(part)))
    .join('');
}

function plain(text: string): string {
  return text
    .replace(/^(?:import|export) [^;]*;?\n/gm, '')
    .replace(COMPONENT_TAG, '')
    .replace(/\{(?!\/\*|#)[^{}]*\}/g, '');
}

/** The words of a built page as Markdown paragraphs, for pages that a plain site has no content for. */
export function pageAsMarkdown(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const title = /<title[^>]*>([^<]*)</.exec(html)?.[1] ?? 'Page';
  const words = main
    .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<\/(?:p|h\d|li|tr|div|section|figcaption)>/g, '\n\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z]+;|&#\w+;/g, ' ')
    // Whatever Markdown and MDX would read as their own.
    .replace(/[<>{}[\]`*_#|\\~$]/g, ' ');
  const paragraphs = words.split(/\n\s*\n/).map((text) => text.replace(/\s+/g, ' ').trim());
  return `# ${title.replace(/[<>{}]/g, '')}\n\n${paragraphs
    .filter((text) => text !== '')
    .map((text) => `${text}\n`)
    .join('\n')}`;
}
