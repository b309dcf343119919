// Code blocks are coloured while the site is built, so that no page carries a highlighter.
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {expressionAttribute} from '../expression-attribute';
import {knownLanguages, treatmentOf} from './languages';
import {codeToHtml, escapeHtml} from './markup';

interface Element {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Element[];
  value?: string;
  position?: {start: {line: number}};
}

interface SourceFile {
  readonly path?: string;
}

function textOf(node: Element): string {
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('');
}

/** The quoted value of one key in the words after a block's language, as in ```yaml title="pool.yaml". */
function metaValue(meta: string, key: string): string | undefined {
  return new RegExp(`(?:^|\\s)${key}=(["'])(.*?)\\1`).exec(meta)?.[2];
}

/** A JSX element whose whole content is one string: React has nothing to walk through in it. */
function rawElement(name: string, className: string, html: string) {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: [
      {type: 'mdxJsxAttribute', name: 'className', value: className},
      expressionAttribute('dangerouslySetInnerHTML', {
        type: 'ObjectExpression',
        properties: [
          {
            type: 'Property',
            kind: 'init',
            method: false,
            shorthand: false,
            computed: false,
            key: {type: 'Identifier', name: '__html'},
            value: {type: 'Literal', value: html},
          },
        ],
      }),
    ],
    children: [],
  };
}

function blockOf(pre: Element, code: Element, file: SourceFile): Element {
  const names = Array.isArray(code.properties?.className) ? code.properties.className.map(String) : [];
  const language = names.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? 'text';
  if (treatmentOf(language) === 'unknown') {
    const line = pre.position ? `:${pre.position.start.line}` : '';
    throw new Error(
      `${file.path ?? 'A page'}${line}: no language "${language}" for a code block. Known: ${knownLanguages()}`,
    );
  }
  const meta = String(code.properties?.metastring ?? '');
  const caption = [metaValue(meta, 'title'), metaValue(meta, 'note')].filter((part) => part !== undefined).join(' · ');
  const body = codeToHtml(textOf(code).replace(/\n$/, ''), language);
  const figcaption = caption ? `<figcaption>${escapeHtml(caption)}</figcaption>` : '';
  return rawElement('figure', 'code', `<pre tabindex="0"><code>${body}</code></pre>${figcaption}`);
}

function replaceBlocks(node: Element, file: SourceFile): void {
  node.children = node.children?.map((child) => {
    const code = child.tagName === 'pre' ? child.children?.find((inner) => inner.tagName === 'code') : undefined;
    if (code) return blockOf(child, code, file);
    replaceBlocks(child, file);
    return child;
  });
}

/**
 * Turns every fenced block into `<figure class="code">` with coloured text and, as its caption, `title="…"` and `note="…"`.
 *
 * @throws Error naming file and line when the language is not one of ours.
 */
export function highlightCode() {
  return (tree: Element, file: SourceFile): void => replaceBlocks(tree, file);
}

/** Brings the copy button of code blocks to every page. */
export function copyButton({siteDir}: LoadContext): Plugin {
  return {
    name: 'highlight',
    getClientModules: () => [join(siteDir, 'src/plugins/highlight/copy-button.ts')],
  };
}
