// Works out the lines of arithmetic that a guide asks its readers to check by hand.

export interface HandSum {
  readonly name: string;
  readonly left: string;
  readonly right: string;
}

/** Lines such as "nodes   ceil(40 × 2.312 ÷ 3.503488) = 27", inside text blocks, with numbers on both sides. */
export function sumsIn(guide: string): readonly HandSum[] {
  return [...guide.matchAll(/^```text\n([\s\S]*?)^```$/gm)]
    .flatMap((block) => (block[1] ?? '').split('\n'))
    .flatMap((line) => {
      const match = line.match(/^(.+?) {2,}([\d\s.,()+×÷−a-z]+) = (−?[\d.]+)$/);
      return match ? [{name: match[1] ?? '', left: match[2] ?? '', right: (match[3] ?? '').replace('−', '-')}] : [];
    });
}

type Tokens = string[];

/**
 * The four operations with brackets, min, max, ceil and ln, in the guide's own signs.
 * @throws SyntaxError for anything else.
 */
function evaluate(text: string): number {
  const tokens = text.match(/[\d.]+|[a-z]+|[()+,×÷−]/g) ?? [];
  const value = sum(tokens);
  if (tokens.length > 0) throw new SyntaxError(`left over in "${text}": ${tokens.join(' ')}`);
  return value;
}

/** By how much the left side misses the right one, in units of the right one's last digit: below 0.51 where the line is true. */
export function missedBy({left, right}: HandSum): number {
  const digits = right.split('.')[1]?.length ?? 0;
  return Math.abs(evaluate(left) - Number(right)) * 10 ** digits;
}

function sum(tokens: Tokens): number {
  let value = product(tokens);
  while (tokens[0] === '+' || tokens[0] === '−') value += (tokens.shift() === '+' ? 1 : -1) * product(tokens);
  return value;
}

function product(tokens: Tokens): number {
  let value = factor(tokens);
  while (tokens[0] === '×' || tokens[0] === '÷') value *= tokens.shift() === '×' ? factor(tokens) : 1 / factor(tokens);
  return value;
}

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  ceil: Math.ceil,
  ln: Math.log,
  max: Math.max,
  min: Math.min,
};

function factor(tokens: Tokens): number {
  const token = tokens.shift() ?? '';
  if (/^[\d.]+$/.test(token)) return Number(token);
  const apply = token === '(' ? (only: number) => only : functions[token];
  if (!apply || (token !== '(' && tokens.shift() !== '(')) throw new SyntaxError(`unexpected "${token}"`);
  const values = [sum(tokens)];
  while (tokens[0] === ',') {
    tokens.shift();
    values.push(sum(tokens));
  }
  if (tokens.shift() !== ')') throw new SyntaxError('a bracket is not closed');
  return apply(...(values as [number]));
}
