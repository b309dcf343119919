// Whether 100,000 broken pages are read as the plainest reading of the grammar reads them: no crash, no hang, no other count.
import fc from 'fast-check';
import {difference} from '../src/importers/exposition/testing/agreement';
import {mutatedPage} from '../src/importers/exposition/testing/mutations';
import type {Benchmark} from './benchmark';

export const name = 'mutated-pages';

export const question = 'Whether 100,000 mutated metrics pages are read right, and how long the slowest takes';

const PAGES = 100_000;

export const run: Benchmark['run'] = async ({say}) => {
  let slowest = 0;
  let read = 0;
  fc.assert(
    fc.property(mutatedPage, (page) => {
      const begun = performance.now();
      const differs = difference(page);
      slowest = Math.max(slowest, performance.now() - begun);
      if (++read % 10_000 === 0) say(`${read} pages`);
      if (differs !== undefined) throw new Error(differs);
    }),
    {numRuns: PAGES, seed: 1},
  );
  return [
    {what: 'pages read as they should be', value: read, unit: ''},
    {what: 'slowest page', value: slowest, unit: 'ms', note: 'read twice, and by the reference'},
  ];
};
