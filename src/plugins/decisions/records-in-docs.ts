// Puts what became of a record under its title: a remark plugin, so that records stay plain Markdown for everybody else.
import {join, relative, sep} from 'node:path';
import type {Root, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {VFile} from 'vfile';
import {expressionAttribute} from '../expression-attribute';
import {isRecord, recordName} from './judge-prose';

/** Not an option of the plugin: the site's configuration goes into every page's script, and no folder of a machine belongs there. */
const SITE = join(__dirname, '..', '..', '..');

export function recordsInDocs() {
  return (tree: Root, file: VFile): void => {
    const path = relative(SITE, file.path).split(sep).join('/');
    if (!isRecord(path)) return;
    const title = tree.children.findIndex(isTitle);
    const generated = `@generated/decisions/default/${recordName(path)}.js`;
    tree.children.splice(title + 1, 0, ELEMENT);
    tree.children.unshift(
      importOf('DecisionRecord', '@site/src/components/DecisionRecord/index.tsx'),
      importOf('decisionRecord', generated),
    );
  };
}

/** Docusaurus has put the title into a header of its own by now. */
function isTitle(node: RootContent): boolean {
  return (
    (node.type === 'heading' && node.depth === 1) || (node.type === 'mdxJsxFlowElement' && node.children.some(isTitle))
  );
}

function importOf(name: string, from: string): RootContent {
  const local = {type: 'Identifier' as const, name};
  const declaration = {
    type: 'ImportDeclaration' as const,
    specifiers: [{type: 'ImportDefaultSpecifier' as const, local}],
    source: {type: 'Literal' as const, value: from},
    attributes: [],
  };
  return {
    type: 'mdxjsEsm',
    value: '',
    data: {estree: {type: 'Program', sourceType: 'module', comments: [], body: [declaration]}},
  } as RootContent;
}

const ELEMENT: MdxJsxFlowElement = {
  type: 'mdxJsxFlowElement',
  name: 'DecisionRecord',
  attributes: [expressionAttribute('record', {type: 'Identifier', name: 'decisionRecord'})],
  children: [],
};
