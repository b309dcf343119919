// The one sentence on what costs the most: exact where pairs can be tried, and open about those that could not.
import {describe, expect, it} from 'vitest';
import {readFiles} from '../testing/metrics-files';
import {strongestSaving} from './finding';
import {joinMetrics} from './join';
import {untried} from './says';

/** Two labels that belong together, with four values, and two others with two. */
const PAGE = [0, 1, 2, 3]
  .flatMap((pod) => [0, 1].map((code) => `a{pod="${pod}",uid="u${pod}",code="${code}",verb="v${code}"} 1\n`))
  .join('');

async function index() {
  const {series} = joinMetrics((await readFiles({PAGE})).pieces);
  if (!series) throw new Error('It is a page.');
  return series.index;
}

describe('the strongest saving', () => {
  it('is of two labels that belong together', async () => {
    const {strongest, alone, inPairs} = strongestSaving(await index());
    expect(strongest).toEqual({labels: ['pod', 'uid'], saved: 6, alone: [0, 0]});
    expect([alone, inPairs]).toEqual([4, 4]);
  });

  it('is found among the labels with the most values where not all can be tried', async () => {
    // Eight rows of four pairs, and the square of the labels tried.
    const {strongest, inPairs} = strongestSaving(await index(), [], 8 * 4 * 2 ** 2);
    expect([strongest?.labels, inPairs]).toEqual([['pod', 'uid'], 2]);
  });

  it('says what was not tried', async () => {
    const found = strongestSaving(await index(), [], 1);
    expect(found).toEqual({strongest: undefined, alone: 4, inPairs: 0});
    expect(untried(found)).toEqual([
      'Two labels together were not tried, of 4 labels: there are too many series for that at once.',
    ]);
    expect(untried({alone: 39, inPairs: 19})[0]).toContain('only the pairs of the 19 with the most values were tried');
    expect([...untried({alone: 4, inPairs: 4}), ...untried({alone: 1, inPairs: 0})]).toEqual([]);
  });
});
