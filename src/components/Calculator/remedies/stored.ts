// Outcomes of the answer that a page opens with, as the build puts them into the page and the page reads them.
import type {AnyCalculator} from '../../../model/calculator';
import type {RemedyOutcome} from '../../../model/remedy';

type WithoutRemedy<Outcome> = Outcome extends RemedyOutcome ? Omit<Outcome, 'remedy'> : never;
/** Text and numbers only: the remedy itself has code, so it is named. */
export type StoredOutcome = WithoutRemedy<RemedyOutcome> & {readonly id: string};

export function storedOutcomes(outcomes: readonly RemedyOutcome[]): readonly StoredOutcome[] {
  return outcomes.map(({remedy, ...rest}) => ({...rest, id: remedy.id}));
}

/** Null when the build stored none. */
export function readOutcomes(
  {remedies}: AnyCalculator,
  stored: readonly StoredOutcome[] | undefined,
): readonly RemedyOutcome[] | null {
  const found = (stored ?? []).flatMap(({id, ...rest}): RemedyOutcome[] => {
    const remedy = remedies?.list.find((each) => each.id === id);
    return remedy ? [{...rest, remedy}] : [];
  });
  return found.length > 0 ? found : null;
}
