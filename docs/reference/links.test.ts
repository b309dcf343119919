// Keeps the pages on links true: every notice has its section, and every example opens as it says.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {findCalculator} from '../../src/calculators/registry';
import {NOTICE_CODES} from '../../src/permalink/notice';
import {openLink, writeLink} from '../../src/permalink/permalink';

const read = (name: string) => readFileSync(join(__dirname, name), 'utf8');

describe('docs/reference/errors.md', () => {
  it('has one section per notice, in the order of the code', () => {
    const sections = [...read('errors.md').matchAll(/^## (\S+)$/gm)].map(([, code]) => code);
    expect(sections, 'Write a section for each code of src/permalink/notice.ts, in its order.').toEqual([
      ...NOTICE_CODES,
    ]);
  });

  it('says in each what is used instead', () => {
    const silent = read('errors.md')
      .split(/^## /m)
      .slice(1)
      .filter((section) => !/\*[^*]+\*/.test(section));
    expect(silent, 'Say in italics what the page does.').toEqual([]);
  });
});

describe('docs/reference/permalinks.md', () => {
  const examples = [...read('permalinks.md').matchAll(/^\/calculators\/(\w+)([?#].*)$/gm)].map(
    ([, name = '', query = '']) => ({name, query}),
  );

  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(1);
  });

  it.each(examples)('$name$query is honoured in every part', ({name, query}) => {
    expect(openLink(findCalculator(name), query).notices, 'Correct the example.').toEqual([]);
  });

  it('say the same in both versions of the link that became another', () => {
    const [before, after] = examples.filter(({name}) => name === 'cardinality').map(({query}) => query);
    const cardinality = findCalculator('cardinality');
    const opened = openLink(cardinality, before ?? '');
    expect(`?${writeLink(cardinality, opened.state, opened)}`, 'Correct the second example.').toBe(after);
  });
});
