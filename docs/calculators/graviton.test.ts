// Recomputes every line of arithmetic that the Graviton guide asks its readers to check by hand.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {missedBy, sumsIn} from './sums';

const guide = readFileSync(join(__dirname, 'graviton.mdx'), 'utf8');
const sums = sumsIn(guide);

describe('the worked examples of the guide', () => {
  it('are found, both of them', () => {
    expect(sums.length).toBeGreaterThanOrEqual(29);
  });

  it.each(sums)('$name: $left = $right', (line) => {
    expect(missedBy(line)).toBeLessThan(0.51);
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
