// What programs read: llms.txt keeps its convention and leads nowhere else, twins hold what they promise and repeat the page's own words.
import {existsSync} from 'node:fs';
import {JSDOM} from 'jsdom';
import {micromark} from 'micromark';
import {gfm, gfmHtml} from 'micromark-extension-gfm';
import {beforeAll, describe, expect, it} from 'vitest';
import {registry} from '../../calculators/registry';
import {workOut} from '../../cli/work-out';
import {allSteps, defaultState} from '../../model/calculator';
import {plainText} from '../../model/phrase';
import {readAddress} from '../../permalink/address';
import {openLink} from '../../permalink/permalink';
import {leftOutIn} from './left-out';
import {machineFiles} from './machine-files';

const ORIGIN = 'https://site.example';
const POST = {title: 'A post [1]', path: '/blog/a-post', description: 'About something.'};
const listed = registry.filter(({hidden}) => !hidden);

let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  const lists = {posts: [POST], docs: [], records: [], optional: []};
  files = await machineFiles({title: 'Site', tagline: 'What it is', origin: ORIGIN, ...lists}, process.cwd());
}, 60_000);

function textOf(path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`There is no ${path}.`);
  return text;
}

function htmlOf(path: string): Document {
  const html = micromark(textOf(path), {extensions: [gfm()], htmlExtensions: [gfmHtml()]});
  return new JSDOM(html).window.document;
}

function linksOf(path: string): readonly string[] {
  return [...htmlOf(path).querySelectorAll('a')].map((link) => link.href);
}

it('is a twin and three schemas for each calculator that is listed, and nothing of a hidden one', () => {
  const each = listed.flatMap(({name}) => [
    `/calculators/${name}.md`,
    ...['inputs', 'link', 'result'].map((kind) => `/schemas/${name}/${kind}.json`),
  ]);
  expect([...files.keys()]).toEqual([...each, '/llms.txt']);
  expect([...files.values()].join('')).not.toContain('specimen');
});

it('links to our own files only where they are', () => {
  for (const path of ['/llms.txt', ...listed.map(({name}) => `/calculators/${name}.md`)])
    for (const link of linksOf(path)) {
      expect(link).toMatch(/^https?:/);
      const {origin, pathname} = new URL(link);
      if (origin !== ORIGIN) continue;
      if (/\.\w+$/.test(pathname)) expect([...files.keys()]).toContain(pathname);
      if (pathname.startsWith('/docs/'))
        expect(
          ['.md', '.mdx'].some((end) => existsSync(pathname.slice(1) + end)),
          pathname,
        ).toBe(true);
    }
});

it('links to calculators with nothing in the links that cannot be honoured, and with version and data', () => {
  const links = [...files].flatMap(([path]) => (/\.(md|txt)$/.test(path) ? linksOf(path) : []));
  const withState = links.filter((link) => link.includes('?'));
  expect(withState.length).toBeGreaterThan(listed.length * 3);
  for (const link of withState) {
    const {name, state} = readAddress(link) ?? {};
    const calculator = listed.find((each) => each.name === name);
    if (!calculator || !state) throw new Error(`${link} is no link with inputs`);
    const {notices, date} = openLink(calculator, state.text);
    expect({link, notices}).toEqual({link, notices: []});
    expect(state.text).toMatch(new RegExp(`^v=${calculator.version}(&|$)`));
    expect(date).toBe(calculator.dataset?.dates.at(-1) ?? null);
  }
});

describe('llms.txt', () => {
  it('is a title, a summary, paragraphs, and lists of links under headings', () => {
    const {body} = htmlOf('/llms.txt');
    const [title, summary, ...rest] = body.children;
    expect(title?.outerHTML).toBe('<h1>Site</h1>');
    expect(summary?.tagName).toBe('BLOCKQUOTE');
    const names = rest.map(({tagName}) => tagName).join(' ');
    expect(names).toMatch(/^P( P)*( H2 UL)+$/);
    for (const item of body.querySelectorAll('li')) {
      expect(item.firstElementChild?.tagName).toBe('A');
      expect(item.textContent).toMatch(/^[^:]+: \S/);
    }
  });

  it('lists calculators and pages, with their words as they are', () => {
    const text = htmlOf('/llms.txt').body.textContent ?? '';
    for (const {title, question} of listed) expect(text).toContain(`${title}: ${question}`);
    expect(text).toContain('A post [1]: About something.');
  });

  it('gives addresses without a space, at which a reader of Markdown would end them', () => {
    const addresses = textOf('/llms.txt').match(/<https:[^>]*>/g) ?? [];
    expect(addresses.length).toBeGreaterThan(listed.length);
    expect(addresses.filter((address) => /\s/.test(address))).toEqual([]);
  });
});

describe.each(listed.map((calculator) => [calculator.name, calculator] as const))(
  'the twin of %s',
  (name, calculator) => {
    const path = `/calculators/${name}.md`;

    it('begins with the question and the answer that the page opens with', async () => {
      const document = htmlOf(path);
      expect(document.querySelector('h1')?.textContent).toBe(calculator.question);
      const {answer, data} = await workOut(calculator, defaultState(calculator), null);
      expect(document.querySelector('strong')?.textContent).toBe(plainText(calculator.sentence(answer, data)).trim());
    });

    it('has a line for every input, with default and unit, and for every step, with its formula', () => {
      const document = htmlOf(path);
      const table = document.querySelector('table');
      const names = [...(table?.querySelectorAll('td:first-child') ?? [])].map((cell) => cell.textContent);
      const inputs = Object.entries(calculator.fields).flatMap(([key, field]) => [
        key,
        ...(field.kind === 'rows' ? Object.keys(field.columns).map((cell) => `${key}.${cell}`) : []),
      ]);
      expect(names).toEqual(inputs);
      for (const row of table?.querySelectorAll('tbody tr') ?? []) expect(row.children.length).toBe(6);
      const text = document.body.textContent ?? '';
      for (const {step} of allSteps(calculator)) {
        expect(text).toContain(`${step.name}: ${step.label}`);
        expect(text).toContain(step.formula);
      }
    });

    it('has what would help, where the page has it', () => {
      const text = htmlOf(path).body.textContent ?? '';
      for (const remedy of calculator.remedies?.list ?? []) expect(text).toContain(`${remedy.title}:`);
    });

    it('says what is left out, and how it is linked and run', () => {
      const headings = [...htmlOf(path).querySelectorAll('h2')].map((each) => each.textContent);
      expect(headings).toEqual(
        expect.arrayContaining(['Sources', 'What it leaves out', 'Write a link', 'In a terminal']),
      );
      expect(textOf(path)).toContain(`headroom calc ${name} 'v=${calculator.version}`);
      expect(htmlOf(path).querySelectorAll('li a').length).toBeGreaterThan(calculator.cases.length);
    });
  },
);

describe('what a guide says is left out', () => {
  const guide = `${ORIGIN}/docs/calculators/x`;

  it('is its section, with links that hold elsewhere', () => {
    const text = '# X\n\n## What it leaves out\n\n- [Much](#much) and [more](/blog/more).\n\n## Next\n\nNo.\n';
    expect(leftOutIn(text, guide)).toBe(`- [Much](${guide}#much) and [more](${ORIGIN}/blog/more).`);
  });

  it.each([
    ['no section', '# X\n\n## Next\n', 'There is no section'],
    ['an empty one', '## What it leaves out\n\n## Next\n', 'There is no section'],
    ['an element', '## What it leaves out\n\n- <Result link="x"/>\n', 'where <Result link="x"/> means nothing'],
    ['a link to a file', '## What it leaves out\n\n- [y](./y.md)\n', 'where ](./y.md) means nothing'],
  ])('is refused with %s', (_, text, says) => {
    expect(() => leftOutIn(text, guide)).toThrow(says);
  });
});
