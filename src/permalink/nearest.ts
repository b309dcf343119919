// The known word that a mistyped one was probably meant to be.
import leven from 'leven';

const LONGEST = 64;

/** The closest candidate, the first of equals; undefined when none is close: more than half of the letters would change. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  const wanted = text.slice(0, LONGEST).toLowerCase();
  let best: {readonly candidate: string; readonly distance: number} | undefined;
  for (const candidate of candidates) {
    const close = Math.max(wanted.length, candidate.length) / 2;
    // Each letter more or less is an edit, so that most candidates need no closer look.
    if (Math.abs(wanted.length - candidate.length) > close) continue;
    // Neighbours that changed places are one slip, not two edits: `esat` is nearer to `east` than to `west`.
    const distance = leven(wanted, candidate.toLowerCase()) - (letters(wanted) === letters(candidate) ? 1 : 0);
    if (distance <= close && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = {candidate, distance};
  }
  return best?.candidate;
}

function letters(text: string): string {
  return [...text.toLowerCase()].sort().join('');
}
