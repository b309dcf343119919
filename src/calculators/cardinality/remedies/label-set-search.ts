// Which labels, alone and together, cost the most series: labels that belong together save nothing one at a time.

export interface LabelSet {
  readonly labels: readonly string[];
  /** Series that are saved when all of them go, exactly. */
  readonly saved: number;
}

/** Series that are left without these labels. Never more without more of them. */
export type SeriesLeft = (labels: readonly string[]) => number;

/** So many of the best pairs are tried with each other label. */
const GROWN = 8;

/**
 * Sets by what they save, the largest first. Every single label and every pair is counted, and the best pairs with each label more.
 * Larger sets are found backwards, from all labels to fewer, each time keeping what loses least, so that three labels of which any one
 * gives the other two away are found too. A set is only listed when each of its labels adds to it.
 * @param labels in an order that settles ties
 * @param together those of them that are tried in sets: the number of pairs grows with its square
 */
export function labelSets(
  labels: readonly string[],
  total: number,
  left: SeriesLeft,
  together: readonly string[] = labels,
): readonly LabelSet[] {
  const known = new Map<string, number>();
  const saved = (set: readonly string[]): number => {
    const inOrder = labels.filter((label) => set.includes(label));
    const key = inOrder.join('\n');
    const found = known.get(key) ?? total - left(inOrder);
    known.set(key, found);
    return found;
  };
  const pairs = together.flatMap((one, at) => together.slice(at + 1).map((other) => [one, other]));
  const best = [...pairs].sort((a, b) => saved(b) - saved(a)).slice(0, GROWN);
  const candidates = [
    ...labels.map((label) => [label]),
    ...pairs,
    ...best.flatMap((pair) => together.filter((label) => !pair.includes(label)).map((label) => [...pair, label])),
    ...(together.length > 0 ? backwards(together, saved) : []),
  ];
  const unique = new Map(candidates.map((set) => [labels.filter((label) => set.includes(label)).join('\n'), set]));
  return [...unique.values()]
    .filter((set) => saved(set) > 0 && set.every((label) => saved(rest(set, label)) < saved(set)))
    .map((set) => ({labels: labels.filter((label) => set.includes(label)), saved: saved(set)}))
    .sort((a, b) => b.saved - a.saved || a.labels.length - b.labels.length);
}

/** From all labels down to one: each set is the one before it without the label that it misses least. */
function backwards(
  labels: readonly string[],
  saved: (set: readonly string[]) => number,
): readonly (readonly string[])[] {
  const sets: (readonly string[])[] = [labels];
  let set = labels;
  while (set.length > 1) {
    const smaller = set.map((label) => rest(set, label));
    const most = Math.max(...smaller.map(saved));
    set = smaller.find((each) => saved(each) === most) ?? set.slice(1);
    sets.push(set);
  }
  return sets;
}

function rest(set: readonly string[], label: string): readonly string[] {
  return set.filter((each) => each !== label);
}
