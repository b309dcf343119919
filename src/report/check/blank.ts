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
  // Put together once at the end: a change log has thousands of stretches, and each copy of it would be as long as the whole.
  const pieces: string[] = [];
  let done = 0;
  for (const [kind, {type, start, end}] of events) {
    const isCode = CODE.has(type);
    if (kind === 'exit' || start.offset < done || !(isCode || HTML.has(type))) continue;
    const piece = text.slice(start.offset, end.offset);
    pieces.push(text.slice(done, start.offset), isCode ? spaces(piece) : piece.replace(COMMENT, spaces));
    done = end.offset;
  }
  const prose = pieces.join('') + text.slice(done);
  return mdx ? prose.replace(MDX_COMMENT, spaces) : prose;
}

/** The text with spaces from one offset to another; lines stay. */
export function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + spaces(text.slice(from, to)) + text.slice(to);
}

function spaces(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
