// Markdown tables, made to scroll within themselves on a narrow screen and aligned by class, so that no style attribute is needed.
interface Element {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Element[];
}

function alignByClass(cell: Element): void {
  const {align, ...properties} = cell.properties ?? {};
  if (align) cell.properties = {...properties, className: [`to-${String(align)}`]};
}

function scrolling(table: Element): Element {
  const properties = {className: ['scrolls'], role: 'group', ariaLabel: 'Table, scrolls sideways', tabIndex: 0};
  return {type: 'element', tagName: 'div', properties, children: [table]};
}

function walk(node: Element): void {
  if (node.tagName === 'td' || node.tagName === 'th') alignByClass(node);
  node.children?.forEach(walk);
  node.children = node.children?.map((child) => (child.tagName === 'table' ? scrolling(child) : child));
}

/** A rehype plugin: wraps every Markdown table in a group that can be scrolled with the keyboard. */
export function setTables() {
  return walk;
}
