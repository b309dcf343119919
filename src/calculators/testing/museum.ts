// Reads links.txt: every link that was ever published, with the answer that it gave, and why one gives another since.

export interface PublishedLink {
  readonly line: number;
  readonly query: string;
  readonly output: string;
  readonly value: number;
  /** What the comment right above says of a correction; null without one. */
  readonly corrected: string | null;
}

const CORRECTED = /^# Corrected (\d{4}-\d{2}-\d{2}: \S.*\.)$/;

/**
 * Lines are `<query> -> <output>=<number>`; blank lines and lines that begin with `# ` are for people, but for
 * `# Corrected 2026-11-27: why.`, which stands above a line that takes the place of an earlier one.
 * @throws RangeError naming the line that cannot be read.
 */
export function readMuseum(text: string): readonly PublishedLink[] {
  const lines = text.split('\n');
  return lines.flatMap((content, index): PublishedLink[] => {
    if (content.trim() === '' || content.startsWith('# ')) return [];
    const match = /^(\S+) -> ([A-Za-z]\w*)=(-?[\d.]+(?:e-?\d+)?)$/.exec(content);
    if (!match) throw new RangeError(`Line ${index + 1} is “${content}”. Write it as: v=1&key=value -> output=12.5`);
    const [, query = '', output = '', value] = match;
    const corrected = CORRECTED.exec(lines[index - 1] ?? '')?.[1] ?? null;
    return [{line: index + 1, query, output, value: Number(value), corrected}];
  });
}

/** What holds today: of lines for the same number of the same link, the last. */
export function inForce(published: readonly PublishedLink[]): readonly PublishedLink[] {
  return [...new Map(published.map((each) => [keyOf(each), each])).values()];
}

/**
 * Lines that give a number anew without a reason: neither a correction above them, nor a migration of the link that was meant to
 * change answers. @param changing how many such migrations the link has.
 */
export function withoutReason(
  published: readonly PublishedLink[],
  changing: (query: string) => number,
): readonly PublishedLink[] {
  const seen = new Map<string, number>();
  return published.filter((each) => {
    const before = seen.get(keyOf(each));
    if (each.corrected !== null) return before === undefined;
    seen.set(keyOf(each), before === undefined ? 0 : before + 1);
    return before !== undefined && before + 1 > changing(each.query);
  });
}

function keyOf({query, output}: PublishedLink): string {
  return `${query} -> ${output}`;
}

/** Equal to as many digits as the published number has, or to nine significant ones where it has more. */
export function agrees(value: unknown, published: number): boolean {
  if (typeof value !== 'number') return false;
  const decimals = /\.(\d+)$/.exec(String(published))?.[1]?.length ?? 0;
  return Math.abs(value - published) <= Math.max(0.5 * 10 ** -decimals, 1e-9 * Math.abs(published));
}
