// What a typesetter does to text as it is typed: a number keeps its per cent sign beside it, and an apostrophe is curved.
interface Node {
  type: string;
  value?: string;
  tagName?: string;
  children?: Node[];
}

/** What is shown as it was typed. */
const VERBATIM = new Set(['pre', 'code', 'kbd', 'samp', 'script', 'style']);

export function set(text: string): string {
  return text.replace(/(\d) %/g, '$1\u00a0%').replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

function walk(node: Node): void {
  if (node.tagName && VERBATIM.has(node.tagName)) return;
  if (node.type === 'text' && node.value) node.value = set(node.value);
  node.children?.forEach(walk);
}

/** A rehype plugin. */
export function setText() {
  return walk;
}
