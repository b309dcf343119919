// Works a claim out again, with the facts that it pins and with the latest, reading each file of facts once.
import type {State} from '../model/answer';
import type {AnyCalculator} from '../model/calculator';
import {latestDate, type ReadPart, readParts} from '../model/dataset';
import {type Evaluation, evaluate} from '../model/evaluate';
import type {Opened} from '../permalink/permalink';
import type {Replay} from '../report/check/judge';
import {readerOf} from './read-dataset';

/** Facts that answers are held against: the latest there are, or those that the link pins. */
export type Against = 'latest' | 'pinned';

/** Only the base is worked out: neither low and high nor alternatives are claimed. */
export function replayer(against: Against): (calculator: AnyCalculator, opened: Opened) => Promise<Replay> {
  const kept = new Map<string, Promise<unknown>>();
  const readOnce =
    (name: string, read: ReadPart): ReadPart =>
    (part) => {
      const key = `${name}/${part}`;
      const found = kept.get(key) ?? read(part);
      kept.set(key, found);
      return found;
    };
  const evaluateAt = async (calculator: AnyCalculator, {inputs}: State, date: string): Promise<Evaluation> => {
    const {dataset, stages} = calculator;
    if (!dataset) return evaluate(stages, inputs, null);
    const parts = await readParts(dataset.partsFor(date, inputs), readOnce(dataset.name, readerOf(dataset)));
    return evaluate(stages, inputs, dataset.build(date, parts));
  };
  return async (calculator, {state, date: pin}) => {
    const {dataset} = calculator;
    if (!dataset) {
      const only = await evaluateAt(calculator, state, '');
      return {pinned: only, latest: only, date: null};
    }
    const date = against === 'pinned' && pin !== null ? pin : latestDate(dataset);
    const latest = await evaluateAt(calculator, state, date);
    if (pin === null) return {pinned: null, latest, date};
    return {pinned: pin === date ? latest : await evaluateAt(calculator, state, pin), latest, date};
  };
}
