// The grammar of formula texts: `ceil(count × capacity ÷ target)`, `if threads = 1 then a else b`, `sum(fleet.cost)`.

export type FormulaNode =
  | {readonly kind: 'number'; readonly value: number; readonly unit: string}
  | {readonly kind: 'name'; readonly name: string}
  | {readonly kind: 'negative'; readonly of: FormulaNode}
  | {
      readonly kind: 'operation';
      readonly operator: '+' | '−' | '×' | '÷';
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | {
      readonly kind: 'condition';
      readonly operator: '=' | '<' | '>' | '≤' | '≥';
      readonly left: FormulaNode;
      readonly right: FormulaNode;
      readonly then: FormulaNode;
      readonly otherwise: FormulaNode;
    }
  | {readonly kind: 'call'; readonly name: string; readonly inputs: readonly FormulaNode[]};

const FUNCTIONS = new Set(['sum', 'min', 'max', 'ceil']);
const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?:\s?((?!then\b|else\b)[%A-Za-z][\w·%]*(?:\/[A-Za-z][\w·]*)*))?|([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?)|([-+−×÷(),=<>≤≥]))/y;

interface Token {
  readonly text: string;
  readonly number?: number;
  readonly unit?: string;
}

const parsed = new Map<string, FormulaNode>();

/**
 * Parses a formula text.
 * @throws RangeError naming the place where the text stops making sense.
 */
export function parseFormula(text: string): FormulaNode {
  const known = parsed.get(text);
  if (known) return known;
  const reader = new Reader(tokens(text), text);
  const node = reader.expression();
  reader.end();
  parsed.set(text, node);
  return node;
}

function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) throw new RangeError(`The formula "${text}" cannot be read at "${text.slice(at)}".`);
    const [, number, unit, name, sign] = match;
    if (number !== undefined) found.push({text: number, number: Number(number), unit: unit ?? ''});
    else found.push({text: (name ?? sign) as string});
    at = TOKEN.lastIndex;
  }
  return found;
}

class Reader {
  private at = 0;
  constructor(
    private readonly list: readonly Token[],
    private readonly whole: string,
  ) {}

  expression(): FormulaNode {
    if (!this.takes('if')) return this.sum();
    const left = this.sum();
    const operator = this.oneOf('=', '<', '>', '≤', '≥');
    const right = this.sum();
    this.expect('then');
    const then = this.expression();
    this.expect('else');
    return {kind: 'condition', operator, left, right, then, otherwise: this.expression()};
  }

  end(): void {
    if (this.at < this.list.length) this.fail();
  }

  private sum(): FormulaNode {
    let left = this.product();
    for (;;) {
      const operator = this.takes('+') ? '+' : this.takes('−') || this.takes('-') ? '−' : null;
      if (!operator) return left;
      left = {kind: 'operation', operator, left, right: this.product()};
    }
  }

  private product(): FormulaNode {
    let left = this.single();
    for (;;) {
      const operator = this.takes('×') ? '×' : this.takes('÷') ? '÷' : null;
      if (!operator) return left;
      left = {kind: 'operation', operator, left, right: this.single()};
    }
  }

  private single(): FormulaNode {
    if (this.takes('−') || this.takes('-')) return {kind: 'negative', of: this.single()};
    if (this.takes('(')) return this.closed(this.expression());
    const token = this.list[this.at++];
    if (!token) return this.fail();
    if (token.number !== undefined) return {kind: 'number', value: token.number, unit: token.unit ?? ''};
    if (FUNCTIONS.has(token.text)) return {kind: 'call', name: token.text, inputs: this.argumentList()};
    if (/^[A-Za-z_]/.test(token.text)) return {kind: 'name', name: token.text};
    return this.fail();
  }

  private argumentList(): readonly FormulaNode[] {
    this.expect('(');
    const given = [this.expression()];
    while (this.takes(',')) given.push(this.expression());
    this.expect(')');
    return given;
  }

  private closed(node: FormulaNode): FormulaNode {
    this.expect(')');
    return node;
  }

  private takes(text: string): boolean {
    if (this.list[this.at]?.text !== text || this.list[this.at]?.number !== undefined) return false;
    this.at++;
    return true;
  }

  private expect(text: string): void {
    if (!this.takes(text)) this.fail(text);
  }

  private oneOf<const T extends string>(...texts: readonly T[]): T {
    for (const text of texts) if (this.takes(text)) return text;
    return this.fail(texts.join(' or '));
  }

  private fail(wanted?: string): never {
    const near = this.list[this.at]?.text ?? 'its end';
    throw new RangeError(
      `The formula "${this.whole}" cannot be read near ${near}${wanted ? `: ${wanted} is missing` : ''}.`,
    );
  }
}
