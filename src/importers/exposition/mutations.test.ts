// Broken pages: the reader says what the plainest reading of the grammar says, wherever the page is cut into pieces.
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {difference} from './testing/agreement';
import {mutatedPage} from './testing/mutations';

// `npm run bench -- mutated-pages` does it a hundred thousand times.
it('agrees with the reference on 4,000 mutated pages', () => {
  fc.assert(
    fc.property(mutatedPage, (page) => {
      expect(difference(page)).toBeUndefined();
    }),
    {numRuns: 4000, seed: 20_260_725},
  );
});
