// Every link to a calculator that a post, a page, a record or the README carries is kept in links.txt, with the answer that readers saw.
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {keptIn, linksIn, missingLines, proseFiles} from './prose-links';

describe('links in prose', () => {
  it('are kept, each with its answer', async () => {
    const missing = [...(await missingLines())].flatMap(([name, lines]) =>
      lines.map((line) => `${keptIn(name)}: ${line}`),
    );
    expect(missing, 'These links are published and not kept. Append the lines, or run: npm run links').toEqual([]);
  }, 120_000);

  it('are found where they are', async () => {
    const files = await proseFiles();
    const counts = await Promise.all(
      files.map(async (file) => linksIn(await readFile(file, 'utf8'), /\.mdx$/.test(file)).length),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20);
  });

  it('are read from elements and Markdown, and from code where they are whole', () => {
    const text = [
      'See <Result link="/calculators/a?v=1" output="nodes"/> and <Result link="/calculators/a?v=2" output="speed" row="1"/>,',
      '<Calculator link="/calculators/b?v=1"/>, [this](/calculators/c?v=1&x=2), <a href="https://x.example/embed/d#v=1">that</a>.',
      '`/calculators/e?v=1`, `/calculators/e?v=2&data=…`, `/calculators/e?x=1` and [the page itself](/calculators/f) or [a part of it](/calculators/f#how).',
      '```md',
      '<iframe src="https://x.example/embed/g?v=1&x=2"></iframe>',
      '```',
      '[last]: /calculators/h?v=1',
    ].join('\n');
    expect(linksIn(text, true)).toEqual([
      {line: 1, link: 'a?v=1', output: 'nodes'},
      {line: 1, link: 'a?v=2', output: null},
      {line: 2, link: 'b?v=1', output: null},
      {line: 2, link: 'c?v=1&x=2', output: null},
      {line: 2, link: 'd#v=1', output: null},
      {line: 3, link: 'e?v=1', output: null},
      {line: 5, link: 'g?v=1&x=2', output: null},
      {line: 7, link: 'h?v=1', output: null},
    ]);
  });

  it('are read from a record’s calculations, once for each number that it froze', () => {
    const text = [
      '---',
      'status: accepted',
      'calculations:',
      '  - id: fleet',
      '    link: /calculators/a?v=1&x=2',
      '    outputs: { saving: 324.00 USD/month, nodes: 29 }',
      '  - link: https://x.example/calculators/b?v=1',
      '---',
      '# Title',
      'As in [its page](../calculators/c?v=1), bare /calculators/d?v=1. {/* /calculators/e?v=1 */}',
      '<https://x.example/embed/f/?v=1>',
    ].join('\n');
    expect(linksIn(text, true)).toEqual([
      {line: 5, link: 'a?v=1&x=2', output: 'saving'},
      {line: 5, link: 'a?v=1&x=2', output: 'nodes'},
      {line: 7, link: 'b?v=1', output: null},
      {line: 10, link: 'c?v=1', output: null},
      {line: 10, link: 'd?v=1', output: null},
      {line: 11, link: 'f?v=1', output: null},
    ]);
  });
});

describe('a site of one post', () => {
  let root: string;
  const kept = (lines: string) => writeFile(keptIn('specimen', root), lines);
  const post = (text: string) => writeFile(join(root, 'blog', 'post.mdx'), text);
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'prose-'));
    for (const folder of ['blog', 'docs', 'src/pages', 'src/calculators/specimen'])
      await mkdir(join(root, folder), {recursive: true});
    await writeFile(join(root, 'README.md'), '');
  });
  afterAll(() => rm(root, {recursive: true}));

  it('lacks a line per number, and none once they are kept', async () => {
    await kept('');
    await post(
      '<Result link="/calculators/specimen?v=2" output="saved"/> and [more](/calculators/specimen?v=2&crates=12)',
    );
    const lines = (await missingLines(root)).get('specimen') ?? [];
    expect(lines.map((line) => line.replace(/=-?[\d.]+$/, ''))).toEqual(['v=2 -> saved', 'v=2&crates=12 -> saved']);
    await kept(`# for people\n${lines.join('\n')}\n`);
    expect(await missingLines(root)).toEqual(new Map());
  });

  it('lacks those of its README, its pages and its records', async () => {
    await kept('');
    await post('');
    const link = (crates: number) => `/calculators/specimen?v=2&crates=${crates}`;
    await writeFile(join(root, 'README.md'), `[a](https://x.example${link(1)})`);
    await writeFile(join(root, 'src/pages/about.mdx'), `<a href="${link(2)}">a</a>`);
    await writeFile(
      join(root, 'docs/20261127-a.md'),
      `---\ncalculations:\n  - link: ${link(3)}\n    outputs: { roadTime: 1 }\n---\n`,
    );
    const lines = (await missingLines(root)).get('specimen') ?? [];
    expect(lines.map((line) => line.replace(/=-?[\d.]+$/, ''))).toEqual([
      'v=2&crates=1 -> saved',
      'v=2&crates=2 -> saved',
      'v=2&crates=3 -> roadTime',
    ]);
    for (const file of ['README.md', 'src/pages/about.mdx', 'docs/20261127-a.md'])
      await writeFile(join(root, file), '');
  });

  it.each([
    ['[a](/calculators/specimen?v=2&crate=12)', 'line 1: specimen?v=2&crate=12 has a part that cannot be honoured'],
    ['\n[a](/calculators/specimen?crates=12)', 'line 2: specimen?crates=12 names no version. Add v=2.'],
    ['[a](/calculators/graviton?v=1&ceiling=70)', 'pins no data. Add data='],
    ['[a](/calculators/gravity?v=1)', 'There is no calculator called gravity'],
  ])('says where %j is wrong', async (text, says) => {
    await post(text);
    await expect(missingLines(root)).rejects.toThrow(says);
  });
});
