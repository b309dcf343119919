// How many of a platform's choices a stranger rejects, when each is accepted by a known share and they are independent.

/**
 * Chances of 0, 1, 2 … mismatches: the Poisson binomial.
 * `accepted` has a share from 0 to 1 for each choice.
 */
export function mismatches(accepted: readonly number[]): readonly number[] {
  let chances = [1];
  for (const share of accepted) {
    const oneMore = chances.map((chance) => chance * (1 - share));
    chances = [...chances, 0].map((chance, at) => chance * share + (oneMore[at - 1] ?? 0));
  }
  return chances;
}

/** Chance of at most `allowed` mismatches: those that an adopter could swap. */
export function reach(accepted: readonly number[], allowed = 0): number {
  return mismatches(accepted)
    .slice(0, allowed + 1)
    .reduce((sum, chance) => sum + chance, 0);
}
