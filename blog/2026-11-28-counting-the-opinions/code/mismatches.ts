// How many of a platform's choices a stranger rejects, when each is accepted by a known share and they are independent.

/** Chances of 0, 1, 2 … mismatches. `accepted` are shares from 0 to 1, one for each choice (the Poisson binomial). */
export function mismatches(accepted: readonly number[]): readonly number[] {
  let chances = [1];
  for (const share of accepted)
    chances = [...chances, 0].map((chance, at) => chance * share + (chances[at - 1] ?? 0) * (1 - share));
  return chances;
}

/** Chance of at most `allowed` mismatches: those that an adopter could swap. */
export function reach(accepted: readonly number[], allowed = 0): number {
  return mismatches(accepted)
    .slice(0, allowed + 1)
    .reduce((sum, chance) => sum + chance, 0);
}
