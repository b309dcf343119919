// The answer of a question about the series: the newest question counts, and the last answer stays until the next is there.
import {startTransition, useEffect, useState} from 'react';
import type {Answers, ExactSeries, SeriesQuestion} from '../../calculators/cardinality/imports';
import {Overtaken} from '../ImportSet/set-messages';
import {useSeries} from './series-context';

type AnswerTo<Question extends SeriesQuestion> = Answers[Question['ask']];

/** What an answer or a failure is of: a question about the files of a moment. */
interface Subject {
  readonly key: string;
  readonly exact: ExactSeries;
}

export interface Asked<Question extends SeriesQuestion> {
  /** Null until the first answer is there. */
  readonly answer: AnswerTo<Question> | null;
  /** The question that the answer is of; the last one, while the newest is on its way. */
  readonly of: Question | null;
  /** Another answer is on its way, and this one is of another question. */
  readonly pending: boolean;
  /** Why there is none, in words. */
  readonly trouble: string | null;
  retry(): void;
}

/** @param subject of several questions of one subject only the newest is asked; null asks nothing. */
export function useAnswer<Question extends SeriesQuestion>(
  subject: string,
  question: Question | null,
): Asked<Question> {
  const {exact, ask, turns} = useSeries();
  const key = question && JSON.stringify(question);
  const [got, setGot] = useState<(Subject & {readonly of: Question; readonly answer: AnswerTo<Question>}) | null>(null);
  const [failed, setFailed] = useState<(Subject & {readonly says: string}) | null>(null);
  useEffect(() => {
    if (key === null || (failed?.key === key && failed.exact === exact)) return undefined;
    let isNewest = true;
    turns.take(subject, async () => {
      try {
        const of = JSON.parse(key) as Question;
        const answer = await ask(of);
        if (isNewest) startTransition(() => setGot({key, exact, of, answer}));
      } catch (error) {
        // What the files say now comes with them, and the question is asked again of those.
        if (error instanceof Overtaken) return;
        if (isNewest) setFailed({key, exact, says: error instanceof Error ? error.message : String(error)});
      }
    });
    return () => {
      isNewest = false;
      turns.drop(subject);
    };
  }, [subject, key, exact, ask, turns, failed]);
  const isOf = (each: Subject | null) => each?.key === key && each?.exact === exact;
  const trouble = isOf(failed) ? (failed?.says ?? null) : null;
  return {
    answer: got?.answer ?? null,
    of: got?.of ?? null,
    pending: key !== null && !isOf(got) && trouble === null,
    trouble,
    retry: () => setFailed(null),
  };
}
