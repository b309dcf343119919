// Keeps the page on adding a calculator true: every folder has what it asks for and nothing that it does not allow, and every calculator has its guide.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {registry} from '../../src/calculators/registry';

const page = readFileSync(join(__dirname, 'add-a-calculator.md'), 'utf8');
const rows = [...page.matchAll(/^\| `([^`]+)` \| (always|with `imports: true`) \|/gm)];
const always = rows.filter(([, , needed]) => needed === 'always').map(([, file = '']) => file);
const folder = join('src', 'calculators');
const FOLDERS = ['formats', 'remedies', 'testing'];
/** What every guide has, beside what is its own. */
const GUIDE = ['Read the answer', 'A worked example', 'What it leaves out'];
const isTest = (file: string) => file.endsWith('.test.ts');

it('lists files', () => {
  expect(always.length, 'The table cannot be read. Keep its form.').toBeGreaterThan(5);
});

it('finds a calculator in the registry for every folder', () => {
  const folders = readdirSync(folder, {withFileTypes: true}).filter(
    (entry) => entry.isDirectory() && entry.name !== 'testing',
  );
  const names = registry.map(({name}) => name).sort();
  expect(
    folders.map(({name}) => name).sort(),
    'Add the calculator to registry.ts, under the name of its folder.',
  ).toEqual(names);
});

describe.each(registry.map(({name, imports}) => ({name, imports})))('src/calculators/$name', ({name, imports}) => {
  const files = readdirSync(join(folder, name), {withFileTypes: true});
  const names = files.filter((entry) => entry.isFile()).map((entry) => entry.name);

  it('has what is always there', () => {
    const lacking = always.filter((file) => (file.startsWith('*') ? !names.some(isTest) : !names.includes(file)));
    expect(lacking, 'Write these files; docs/contributing/add-a-calculator.md says what each is for.').toEqual([]);
    expect(names.includes('imports.ts'), 'Set `imports` to whether imports.ts exists.').toBe(imports);
  });

  it('has beside it only parts of these', () => {
    const odd = names.filter((file) => !always.includes(file) && !/^[a-z][a-z0-9-]*(\.test)?\.ts$/.test(file));
    expect(odd, 'Move data to src/datasets, and what only tests need to testing/.').toEqual([]);
    const folders = files.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(
      folders.filter((each) => !FOLDERS.includes(each)),
      `Use ${FOLDERS.join('/, ')}/.`,
    ).toEqual([]);
  });
});

describe.each(registry.filter(({hidden}) => !hidden).map(({name}) => name))('docs/calculators/%s.mdx', (name) => {
  it('guides its readers', () => {
    const file = join('docs', 'calculators', `${name}.mdx`);
    expect(existsSync(file), 'Write the guide.').toBe(true);
    const headings = [...readFileSync(file, 'utf8').matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings, 'Add these sections.').toEqual(expect.arrayContaining(GUIDE));
  });
});
