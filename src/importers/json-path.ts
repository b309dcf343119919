// Patterns of places in a JSON document, compiled so that one step down costs one look-up.

/** A node per step: `[]` stands for every item of an array, `*` for every name not listed beside it. */
export interface PathNode {
  readonly children: Map<string, PathNode>;
  /** A pattern ends here. */
  end: boolean;
}

/** Compiles patterns such as `Reservations.[].Instances.[]`; the empty pattern is the document itself. */
export function compilePaths(patterns: readonly string[]): PathNode {
  const root = emptyNode();
  for (const pattern of patterns) {
    let node = root;
    for (const step of pattern === '' ? [] : pattern.split('.')) {
      const next = node.children.get(step) ?? emptyNode();
      node.children.set(step, next);
      node = next;
    }
    node.end = true;
  }
  return root;
}

function emptyNode(): PathNode {
  return {children: new Map(), end: false};
}

/** One step down: an item of an array, or the member of that name. */
export function stepDown(node: PathNode | undefined, inArray: boolean, name: string): PathNode | undefined {
  if (!node) return undefined;
  return inArray ? node.children.get('[]') : (node.children.get(name) ?? node.children.get('*'));
}
