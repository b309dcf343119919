// The decision matrix of the post: totals, and at which weight of a criterion another option would come first.

export interface Scorecard {
  /** Each weight a share of 1; together they are 1. */
  readonly criteria: readonly {readonly name: string; readonly weight: number}[];
  /** Scores in the order of the criteria. */
  readonly options: readonly {readonly name: string; readonly scores: readonly number[]}[];
}

/** A weight at which the winner and this option are equal, the other weights keeping their proportions. */
export interface Flip {
  readonly criterion: string;
  readonly weight: number;
  readonly becomes: number;
  readonly wins: string;
}

/** The scorecard with another weight for one criterion, the others keeping their proportions. */
export function reweighted(card: Scorecard, criterion: string, becomes: number): Scorecard {
  const now = card.criteria.find(({name}) => name === criterion)?.weight ?? 0;
  const criteria = card.criteria.map(({name, weight}) => ({
    name,
    weight: name === criterion ? becomes : (weight * (1 - becomes)) / (1 - now),
  }));
  return {...card, criteria};
}

function total(scores: readonly number[], {criteria}: Scorecard): number {
  return criteria.reduce((sum, {weight}, at) => sum + weight * (scores[at] ?? 0), 0);
}

/** From the highest total to the lowest. */
export function ranking(card: Scorecard): readonly {readonly name: string; readonly total: number}[] {
  return card.options.map(({name, scores}) => ({name, total: total(scores, card)})).sort((a, b) => b.total - a.total);
}

/**
 * For each criterion and rival the weight at which they draw level, if there is one from 0 to 1. The lead over a rival is linear in that
 * weight w: d·w + (L − d·w₀)·(1 − w)/(1 − w₀), with L the lead now, d the difference of scores and w₀ the weight now.
 */
export function flips(card: Scorecard): readonly Flip[] {
  const [winner] = ranking(card);
  const first = card.options.find(({name}) => name === winner?.name);
  if (!first) return [];
  return card.criteria.flatMap(({name: criterion, weight}, at) =>
    card.options.flatMap(({name: wins, scores}) => {
      if (wins === first.name) return [];
      const lead = total(first.scores, card) - total(scores, card);
      const difference = (first.scores[at] ?? 0) - (scores[at] ?? 0);
      const rest = (lead - difference * weight) / (1 - weight);
      const becomes = rest / (rest - difference);
      // With equal scores they are level only where nothing else counts.
      return difference !== 0 && becomes >= 0 && becomes < 1 ? [{criterion, weight, becomes, wins}] : [];
    }),
  );
}

export const CARD: Scorecard = {
  criteria: [
    {name: 'control of cardinality', weight: 0.3},
    {name: 'queries and dashboards', weight: 0.25},
    {name: 'operation', weight: 0.15},
    {name: 'leaving', weight: 0.15},
    {name: 'price at our workload', weight: 0.15},
  ],
  options: [
    {name: 'specialist', scores: [5, 3, 4, 2, 2]},
    {name: 'suite', scores: [3, 5, 4, 3, 3]},
    {name: 'our cloud', scores: [1, 2, 4, 4, 5]},
  ],
};
