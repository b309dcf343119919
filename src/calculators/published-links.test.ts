// Every link to a calculator in a post or a page of the docs is in that calculator's links.txt: once published, it is kept.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {findCalculator} from './registry';
import {readMuseum} from './testing/museum';

const LINK = /\/calculators\/([a-z][a-z0-9-]*)[?#](v=\d[^\s"'`)>\]|…]*)/g;

const pages = ['docs', 'blog']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((file) => join(folder, file)))
  .filter((file) => /\.mdx?$/.test(file));
const published = pages.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(LINK)].map(([, name = '', query = '']) => ({
    file,
    name,
    query: query.replaceAll('&amp;', '&'),
  })),
);

it('finds links at all', () => {
  expect(published.length, 'No page links a calculator. Correct LINK.').toBeGreaterThan(0);
});

it.each(published)('$file: $name?$query', ({name, query}) => {
  const {name: folder} = findCalculator(name);
  const kept = readMuseum(readFileSync(join('src', 'calculators', folder, 'links.txt'), 'utf8')).map(
    (link) => link.query,
  );
  expect(
    kept,
    `Add this line with its answer to src/calculators/${folder}/links.txt: ${query} -> output=number`,
  ).toContain(query);
});
