// The situations that every rule is checked in: a calculator's opening state and each of its cases, with their facts.
import {type Answer, type AnyCalculator, answer} from '../../model/calculator';
import {type Dataset, latestDate, loadDataset, type ReadPart} from '../../model/dataset';
import type {Evaluation} from '../../model/evaluate';
import type {Inputs} from '../../model/field';
import {type Opened, openLink} from '../../permalink/permalink';

export interface Situation {
  readonly id: string;
  readonly query: string;
  readonly opened: Opened;
  readonly data: unknown;
  readonly answer: Answer;
}

/** Everything an answer computes: base, band, alternatives. */
export function evaluationsOf({base, low, high, alternatives}: Answer): readonly Evaluation[] {
  return [base, ...(low ? [low] : []), ...(high ? [high] : []), ...alternatives];
}

/** The facts of a date (the latest without one) that these inputs need. */
export type FactsFor = (calculator: AnyCalculator, inputs: Inputs, pinned?: string | null) => Promise<unknown>;

/** @param readerOf reads a dataset's files from wherever the caller has them; each is read once. */
export function factsFrom(readerOf: (dataset: Dataset<unknown>) => ReadPart): FactsFor {
  const loaded = new Map<string, Promise<unknown>>();
  return async ({dataset}, inputs, pinned = null) => {
    if (!dataset) return null;
    const date = pinned ?? latestDate(dataset);
    const paths = dataset.partsFor(date, inputs);
    const key = [dataset.name, date, ...paths].join(' ');
    const facts = loaded.get(key) ?? loadDataset(dataset, date, paths, readerOf(dataset));
    loaded.set(key, facts);
    return facts;
  };
}

export async function situationsOf(calculator: AnyCalculator, factsFor: FactsFor): Promise<readonly Situation[]> {
  const queries = [{id: 'as it opens', query: ''}, ...calculator.cases];
  return Promise.all(
    queries.map(async ({id, query}) => {
      const opened = openLink(calculator, query);
      const data = await factsFor(calculator, opened.state.inputs, opened.date);
      return {id, query, opened, data, answer: answer(calculator, opened.state, data)};
    }),
  );
}
