// The grammar of OTTL, as far as we write and run it: statements, conditions, paths, calls, literals.
import {type Token, tokensOf} from './ottl-tokens';

export type Expression =
  | {readonly kind: 'literal'; readonly value: string | number | boolean | null}
  | {readonly kind: 'list'; readonly items: readonly Expression[]}
  /** `datapoint.attributes["pod"]` has the names datapoint, attributes and the key pod. */
  | {readonly kind: 'path'; readonly names: readonly string[]; readonly keys: readonly string[]}
  | {readonly kind: 'enum'; readonly name: string}
  | Call;

export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly positional: readonly Expression[];
  readonly named: Readonly<Record<string, Expression>>;
}

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

export type Condition =
  | {readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition}
  | {readonly kind: 'not'; readonly of: Condition}
  | {readonly kind: 'compare'; readonly by: Comparison; readonly left: Expression; readonly right: Expression}
  /** A call or path that is true or false by itself. */
  | {readonly kind: 'is'; readonly of: Expression};

export interface Statement {
  readonly call: Call;
  readonly where: Condition | null;
}

const COMPARISONS: readonly string[] = ['==', '!=', '<', '<=', '>', '>='] satisfies Comparison[];

/** @throws RangeError that names the place of what was not expected. */
export function parseStatement(source: string): Statement {
  const reader = new Reader(source);
  const call = reader.expression();
  if (call.kind !== 'call') throw new RangeError(`${source} is no statement: it calls no function.`);
  const where = reader.taken('where') ? reader.condition() : null;
  reader.end();
  return {call, where};
}

/** @throws RangeError that names the place of what was not expected. */
export function parseCondition(source: string): Condition {
  const reader = new Reader(source);
  const condition = reader.condition();
  reader.end();
  return condition;
}

class Reader {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(private readonly source: string) {
    this.tokens = tokensOf(source);
  }

  condition(): Condition {
    let left = this.both();
    while (this.taken('or')) left = {kind: 'or', left, right: this.both()};
    return left;
  }

  private both(): Condition {
    let left = this.one();
    while (this.taken('and')) left = {kind: 'and', left, right: this.one()};
    return left;
  }

  private one(): Condition {
    if (this.taken('not')) return {kind: 'not', of: this.one()};
    if (this.taken('(')) {
      const inner = this.condition();
      this.expect(')');
      return inner;
    }
    const left = this.expression();
    const sign = this.peek();
    if (sign.kind !== 'sign' || !COMPARISONS.includes(sign.text)) return {kind: 'is', of: left};
    this.at++;
    return {kind: 'compare', by: sign.text as Comparison, left, right: this.expression()};
  }

  expression(): Expression {
    const token = this.peek();
    if (this.taken('[')) return {kind: 'list', items: this.until(']', () => this.expression())};
    if (token.kind === 'text' || token.kind === 'number') {
      this.at++;
      return {kind: 'literal', value: token.kind === 'text' ? token.text : Number(token.text)};
    }
    if (token.kind !== 'word') return this.unexpected('a value');
    this.at++;
    if (token.text === 'true' || token.text === 'false') return {kind: 'literal', value: token.text === 'true'};
    if (token.text === 'nil') return {kind: 'literal', value: null};
    if (this.taken('(')) return this.call(token.text);
    if (/^[A-Z][A-Z0-9_]+$/.test(token.text)) return {kind: 'enum', name: token.text};
    return {kind: 'path', names: token.text.split('.'), keys: this.keys()};
  }

  private call(name: string): Call {
    const positional: Expression[] = [];
    const named: Record<string, Expression> = {};
    this.until(')', () => {
      const label = this.peek();
      if (label.kind === 'word' && this.tokens[this.at + 1]?.text === '=') {
        this.at += 2;
        named[label.text] = this.expression();
      } else positional.push(this.expression());
    });
    return {kind: 'call', name, positional, named};
  }

  private keys(): readonly string[] {
    const keys: string[] = [];
    while (this.taken('[')) {
      const key = this.peek();
      if (key.kind !== 'text') return this.unexpected('a key in quotes');
      this.at++;
      keys.push(key.text);
      this.expect(']');
    }
    return keys;
  }

  private until<T>(close: string, item: () => T): readonly T[] {
    const items: T[] = [];
    while (!this.taken(close)) {
      if (items.length > 0) this.expect(',');
      items.push(item());
    }
    return items;
  }

  private peek(): Token {
    return this.tokens[this.at] ?? {kind: 'end', text: '', column: this.source.length + 1};
  }

  taken(text: string): boolean {
    const {kind, text: found} = this.peek();
    const there = kind !== 'text' && found === text && kind !== 'end';
    if (there) this.at++;
    return there;
  }

  private expect(text: string): void {
    if (!this.taken(text)) this.unexpected(text);
  }

  end(): void {
    if (this.peek().kind !== 'end') this.unexpected('the end');
  }

  private unexpected(wanted: string): never {
    const {text, column} = this.peek();
    throw new RangeError(`${this.source} has ${text || 'its end'} at column ${column}, where ${wanted} was expected.`);
  }
}
