// Recomputes every line of arithmetic that the Graviton guide asks its readers to check by hand.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';

const guide = readFileSync(join(__dirname, 'graviton.mdx'), 'utf8');

/** Lines such as "nodes   ceil(40 × 2.312 ÷ 3.503488) = 27", inside text blocks, with numbers on both sides. */
const sums = [...guide.matchAll(/^```text\n([\s\S]*?)^```$/gm)]
  .flatMap((block) => (block[1] ?? '').split('\n'))
  .flatMap((line) => {
    const match = line.match(/^(.+?) {2,}([\d\s.,()+×÷−a-z]+) = (−?[\d.]+)$/);
    return match ? [{name: match[1] ?? '', left: match[2] ?? '', right: (match[3] ?? '').replace('−', '-')}] : [];
  });

type Tokens = string[];

/** A value of the four operations with brackets, min, max and ceil, in the guide's own signs. */
function evaluate(text: string): number {
  const tokens = text.match(/[\d.]+|[a-z]+|[()+,×÷−]/g) ?? [];
  const value = sum(tokens);
  if (tokens.length > 0) throw new SyntaxError(`left over in "${text}": ${tokens.join(' ')}`);
  return value;
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

const functions: Record<string, (...values: number[]) => number> = {ceil: Math.ceil, max: Math.max, min: Math.min};

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

describe('the worked examples of the guide', () => {
  it('are found, both of them', () => {
    expect(sums.length).toBeGreaterThanOrEqual(29);
  });

  it.each(sums)('$name: $left = $right', ({left, right}) => {
    const digits = right.split('.')[1]?.length ?? 0;
    expect(Math.abs(evaluate(left) - Number(right))).toBeLessThan(0.51 * 10 ** -digits);
  });

  it('carry each month of the cash table from the month before', () => {
    const rows = [...guide.matchAll(/^\| (\d+) \| [\d.]+ \| (−?[\d,]+) \| (−?[\d,]+) \| [\d,]+ \|$/gm)].map((match) =>
      match.slice(1).map((cell) => Number(cell.replace('−', '-').replaceAll(',', ''))),
    );
    expect(rows.map(([month]) => month)).toEqual([1, 2, 6, 7, 8, 10, 11, 18, 19]);
    for (const [index, [month = 0, net = 0, cumulative = 0]] of rows.entries()) {
      const [before, , carried] = rows[index - 1] ?? [];
      if (before === month - 1) expect(Math.abs((carried ?? 0) + net - cumulative)).toBeLessThanOrEqual(1);
    }
  });
});
