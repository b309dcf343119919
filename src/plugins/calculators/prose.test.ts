// Numbers and calculators in texts: what stands in the page, and every mistake of an author named before it can print a wrong number.
import type {Root} from 'mdast';
import type {MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {resultsInProse} from './prose';

const LINK = '/calculators/graviton?v=1&data=2026-08-22&fleet=m7i.xlarge:40~m5.xlarge:10&ceiling=80';

async function compile(name: string, attributes: Readonly<Record<string, string>>): Promise<MdxJsxTextElement> {
  const element: MdxJsxTextElement = {
    type: 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({type: 'mdxJsxAttribute', name: key, value})),
    children: [],
  };
  const tree: Root = {type: 'root', children: [{type: 'paragraph', children: [element]}]};
  await resultsInProse()(tree, new VFile({path: 'post.mdx'}));
  return element;
}

const textOf = (element: MdxJsxTextElement) =>
  element.children.map((child) => 'value' in child && child.value).join('');
const hrefOf = (element: MdxJsxTextElement) =>
  String(element.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'href')?.value);

describe('<Result/>', () => {
  it('is a number with its unit, linked to its own working and the answer that it was part of', async () => {
    const element = await compile('Result', {link: LINK, output: 'nodes'});
    expect(element.name).toBe('a');
    expect(textOf(element)).toMatch(/^\d+\snodes$/);
    expect(hrefOf(element)).toMatch(/^\/calculators\/graviton\?v=1&data=2026-08-22&.*&view=nodes&was=saving:[\d.]+$/);
  });

  it('leaves its unit out when asked, and picks a row', async () => {
    expect(textOf(await compile('Result', {link: LINK, output: 'nodes', unit: 'no'}))).toMatch(/^\d+$/);
    const [first, second] = await Promise.all(
      ['0', '1'].map(async (row) => textOf(await compile('Result', {link: LINK, output: 'nodesTo', row}))),
    );
    expect(first).toMatch(/^27\s/);
    expect(second).not.toBe(first);
  });

  it.each([
    ['no link', {output: 'nodes'}, 'needs link'],
    ['no output', {link: LINK}, 'needs output'],
    ['an output that does not exist', {link: LINK, output: 'node'}, 'no step called node'],
    ['no version', {link: '/calculators/graviton?data=2026-08-22', output: 'nodes'}, 'names no version; add v=1'],
    ['no data', {link: '/calculators/graviton?v=1', output: 'nodes'}, 'pins no data; add data='],
    ['a misspelt input', {link: `${LINK}&ceilng=3`, output: 'nodes'}, 'cannot be honoured'],
    ['a link elsewhere', {link: '/calculators/gravity?v=1', output: 'nodes'}, 'is no link to a calculator'],
    [
      'a misspelt attribute',
      {link: LINK, output: 'nodesTo', rows: '1'},
      'has no rows; it takes link, output, row, unit, fail-on',
    ],
    ['a row of a total', {link: LINK, output: 'nodes', row: '1'}, 'leave out row'],
    ['a row that is not there', {link: LINK, output: 'nodesTo', row: '2'}, 'has no value'],
    ['a table', {link: LINK, output: 'cash'}, 'is a table'],
  ])('refuses %s', async (_, attributes: Readonly<Record<string, string>>, says) => {
    await expect(compile('Result', attributes)).rejects.toThrow(says);
  });
});

describe('<Calculator/>', () => {
  it('becomes the part that loads its own scenario', async () => {
    const element = await compile('Calculator', {link: LINK});
    expect(element.name).toBe('CalculatorInProse');
    expect(element.attributes.map((each) => each.type === 'mdxJsxAttribute' && each.name)).toEqual(['link', 'load']);
  });

  it.each([
    ['no link', {}, 'needs link'],
    ['an output', {link: LINK, output: 'nodes'}, 'has no output'],
  ])('refuses %s', async (_, attributes: Readonly<Record<string, string>>, says) => {
    await expect(compile('Calculator', attributes)).rejects.toThrow(says);
  });
});
