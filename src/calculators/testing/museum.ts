// Reads links.txt: every link that was ever published, with the answer that it gave.

export interface PublishedLink {
  readonly line: number;
  readonly query: string;
  readonly output: string;
  readonly value: number;
}

/**
 * Lines are `<query> -> <output>=<number>`; blank lines and lines that begin with `# ` are for people.
 * @throws RangeError naming the line that cannot be read.
 */
export function readMuseum(text: string): readonly PublishedLink[] {
  return text.split('\n').flatMap((content, index): PublishedLink[] => {
    if (content.trim() === '' || content.startsWith('# ')) return [];
    const match = /^(\S+) -> ([A-Za-z]\w*)=(-?[\d.]+(?:e-?\d+)?)$/.exec(content);
    if (!match) throw new RangeError(`Line ${index + 1} is “${content}”. Write it as: v=1&key=value -> output=12.5`);
    const [, query = '', output = '', value] = match;
    return [{line: index + 1, query, output, value: Number(value)}];
  });
}

/** Equal to as many digits as the published number has, or to nine significant ones where it has more. */
export function agrees(value: unknown, published: number): boolean {
  if (typeof value !== 'number') return false;
  const decimals = /\.(\d+)$/.exec(String(published))?.[1]?.length ?? 0;
  return Math.abs(value - published) <= Math.max(0.5 * 10 ** -decimals, 1e-9 * Math.abs(published));
}
