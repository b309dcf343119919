// How wide a text will be, without a browser to measure it: good to a few per cent for the interface face.

const SLIM = /[ijltfrI.,:;·'|!()[\] \u00a0]/;
const BROAD = /[A-HJ-Z×mw%@&]/;
const WIDE_SCRIPT = /[\u1100-\uffdc]/;

/** Width in the units of `size`. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text)
    ems += SLIM.test(character) ? 0.32 : BROAD.test(character) ? 0.74 : WIDE_SCRIPT.test(character) ? 1 : 0.59;
  return ems * size;
}

/** Breaks a text at spaces, and long words anywhere, into at most `most` lines; what does not fit ends in an ellipsis. */
export function wrap(text: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = [''];
  for (const piece of text
    .trim()
    .replace(/(\d) (?=[%×])/g, '$1\u00a0')
    .split(/[ \n]+/)
    .flatMap((word) => fitting(word, width, size))) {
    const current = lines.at(-1) ?? '';
    const longer = current === '' ? piece : `${current} ${piece}`;
    if (current === '' || textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), `${last.slice(0, Math.max(1, last.length - 1))}…`];
}

/** A name breaks after a part of it, where one ends late enough; else anywhere. */
function fitting(word: string, width: number, size: number): readonly string[] {
  const pieces: string[] = [];
  let rest = word;
  while (textWidth(rest, size) > width) {
    const most = longest(rest, width, size);
    if (most >= rest.length) break;
    const part = /^.*[_/.,:+-]/.exec(rest.slice(0, most))?.[0].length ?? 0;
    const end = part >= most / 3 ? part : most;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

/** How many characters fit, at least one. */
function longest(text: string, width: number, size: number): number {
  let fits = 0;
  for (const character of text) {
    if (fits > 0 && textWidth(text.slice(0, fits) + character, size) > width) break;
    fits += character.length;
  }
  return fits;
}
