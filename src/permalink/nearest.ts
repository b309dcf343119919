// The known word that a mistyped one was probably meant to be.

const LONGEST = 64;

/** Edit distance with swapped neighbours counted as one edit (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = Array.from({length: a.length + 1}, (_, i) => [
    i,
    ...Array.from({length: b.length}, () => 0),
  ]);
  const cell = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let j = 0; j <= b.length; j++) (rows[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, cell(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = best;
    }
  return cell(a.length, b.length);
}

/** The closest candidate, the first of equals; undefined when none is close: more than half of the letters would change. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  const wanted = text.slice(0, LONGEST).toLowerCase();
  let best: {readonly candidate: string; readonly distance: number} | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance <= Math.max(wanted.length, candidate.length) / 2 && distance < (best?.distance ?? Infinity))
      best = {candidate, distance};
  }
  return best?.candidate;
}
