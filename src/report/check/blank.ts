// A Markdown text in which everything that is no prose is blank, at the same offsets: code and comments.
import {parse, postprocess, preprocess} from 'micromark';

const CODE = new Set(['codeFenced', 'codeIndented', 'codeText']);
const HTML = new Set(['htmlFlow', 'htmlText']);
const COMMENT = /<!--[\s\S]*?(?:-->|$(?![\s\S]))/g;
const MDX_COMMENT = /\{\s*\/\*[\s\S]*?\*\/\s*\}/g;

/** Which stretches are code or HTML, a Markdown parser says; MDX has no indented code. @param text without a byte order mark. */
export function proseOnly(text: string, mdx: boolean): string {
  const parser = parse(mdx ? {extensions: [{disable: {null: ['codeIndented']}}]} : {});
  const events = postprocess(parser.document().write(preprocess()(text, undefined, true)));
  const prose = events.reduce((blanked, [kind, {type, start, end}]) => {
    if (kind === 'exit') return blanked;
    if (CODE.has(type)) return blank(blanked, start.offset, end.offset);
    return HTML.has(type) ? withoutComments(blanked, start.offset, end.offset) : blanked;
  }, text);
  return mdx ? prose.replace(MDX_COMMENT, spaces) : prose;
}

function withoutComments(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(from, to).replace(COMMENT, spaces) + text.slice(to);
}

/** The text with spaces from one offset to another; lines stay. */
export function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + spaces(text.slice(from, to)) + text.slice(to);
}

function spaces(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
