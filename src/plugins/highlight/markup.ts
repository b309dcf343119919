// Code as the shortest HTML that shows it: one class per kind of token that has a colour, nothing around the others.
import {refractor, treatmentOf} from './languages';

const kinds: Readonly<Record<string, readonly string[]>> = {
  comment: ['comment', 'prolog', 'doctype', 'cdata', 'shebang'],
  string: [
    'string',
    'char',
    'attr-value',
    'regex',
    'triple-quoted-string',
    'template-string',
    'string-literal',
    'header-value',
  ],
  keyword: [
    'keyword',
    'builtin',
    'key',
    'property',
    'attr-name',
    'tag',
    'directive',
    'atrule',
    'selector',
    'header-name',
    'table',
  ],
  literal: ['number', 'boolean', 'constant', 'null', 'symbol', 'datetime', 'date', 'duration', 'variable'],
  deleted: ['deleted', 'deleted-sign'],
  inserted: ['inserted', 'inserted-sign'],
};
const kindOf = new Map(Object.entries(kinds).flatMap(([kind, names]) => names.map((name) => [name, kind] as const)));

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly properties?: {readonly className?: unknown};
  readonly children?: readonly Node[];
}

/** Text made safe inside an element or a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[sign] ?? sign);
}

function toHtml(node: Node): string {
  if (node.type === 'text') return escapeHtml(node.value ?? '');
  const inner = (node.children ?? []).map(toHtml).join('');
  const names = Array.isArray(node.properties?.className) ? node.properties.className : [];
  const kind = names.map((name) => kindOf.get(String(name))).find(Boolean);
  return kind ? `<span class="t-${kind}">${inner}</span>` : inner;
}

/** Source text in a language of ours as HTML, with a class for each kind of token that has a colour. */
export function codeToHtml(source: string, language: string): string {
  if (treatmentOf(language) !== 'coloured') return escapeHtml(source);
  return toHtml(refractor.highlight(source, language) as Node);
}
