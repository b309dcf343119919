// Cuts a statement of OTTL, the Collector's transformation language, into tokens with their places.

export interface Token {
  readonly kind: 'text' | 'number' | 'word' | 'sign' | 'end';
  readonly text: string;
  /** Counted from 1. */
  readonly column: number;
}

const TOKEN =
  /\s*(?:("(?:[^"\\]|\\[\s\S])*")|(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|([A-Za-z_][\w.]*)|(==|!=|<=|>=|[-()[\],<>=]))/y;
const ESCAPES: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\'};

/** @throws RangeError that names the place of what is no token. */
export function tokensOf(statement: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  const end = statement.trimEnd().length;
  while (pattern.lastIndex < end) {
    const from = pattern.lastIndex;
    const match = pattern.exec(statement);
    if (!match) throw new RangeError(`${statement} cannot be read at column ${from + 1}.`);
    const [whole, text, number, word, sign = ''] = match;
    const column = pattern.lastIndex - whole.trimStart().length + 1;
    if (text !== undefined) tokens.push({kind: 'text', text: unquoted(text), column});
    else if (number !== undefined) tokens.push({kind: 'number', text: number, column});
    else if (word !== undefined) tokens.push({kind: 'word', text: word, column});
    else tokens.push({kind: 'sign', text: sign, column});
  }
  return [...tokens, {kind: 'end', text: '', column: end + 1}];
}

/** @throws RangeError for an escape that Go does not have. */
function unquoted(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (whole, escaped: string) => {
    const found = escaped.length > 1 ? String.fromCharCode(Number.parseInt(escaped.slice(1), 16)) : ESCAPES[escaped];
    if (found === undefined)
      throw new RangeError(`The text ${quoted} has the escape ${whole}; write \\\\ for a backslash.`);
    return found;
  });
}
