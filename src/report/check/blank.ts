// A Markdown text in which everything that is no prose is blank, at the same offsets: code and comments.
import {parse, postprocess, preprocess} from 'micromark';

const CODE = new Set(['codeFenced', 'codeIndented', 'codeText']);
const COMMENTS = /<!--[\s\S]*?(?:-->|$(?![\s\S]))/g;
const MDX_COMMENTS = /\{\s*\/\*[\s\S]*?\*\/\s*\}/g;

/** Which of a text's stretches are code, a Markdown parser says; MDX has no indented code. @param text without a byte order mark. */
export function proseOnly(text: string, mdx: boolean): string {
  const parser = parse(mdx ? {extensions: [{disable: {null: ['codeIndented']}}]} : {});
  const events = postprocess(parser.document().write(preprocess()(text, undefined, true)));
  const ends = events.flatMap(([kind, {type, start, end}]) =>
    kind === 'enter' && CODE.has(type) ? [[start.offset, end.offset] as const] : [],
  );
  const prose = ends.reduce((blanked, [from, to]) => blank(blanked, from, to), text);
  const spoken = prose.replace(COMMENTS, spaces);
  return mdx ? spoken.replace(MDX_COMMENTS, spaces) : spoken;
}

/** The text with spaces from one offset to another; lines stay. */
export function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + spaces(text.slice(from, to)) + text.slice(to);
}

function spaces(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
