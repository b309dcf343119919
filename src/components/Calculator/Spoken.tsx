// Says the answer aloud, once, when the reader rests.
import {useEffect, useRef, useState} from 'react';
import type {AnyCalculator} from '../../model/calculator';
import {plainText} from '../../model/phrase';
import {isMissing} from '../../model/value';
import {REST} from '../fields/use-draft';
import type {Shown} from './use-calculator';

/** The answer as plain text, or why there is none. */
export function saidOf(calculator: AnyCalculator, {answer, facts}: Shown): string {
  const headline = answer.base.values[calculator.outputs[0] ?? ''] ?? null;
  if (isMissing(headline)) return headline.reason;
  return plainText(calculator.sentence(answer, facts));
}

/** The page's one polite live region: present from the start, empty until something changes. */
export function Spoken({calculator, shown, busy}: {calculator: AnyCalculator; shown: Shown | null; busy: boolean}) {
  const [said, setSaid] = useState('');
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (!shown || busy) return undefined;
    // What the page opened with is read as part of the page.
    before.current ??= saidOf(calculator, shown);
    const rest = setTimeout(() => {
      const text = saidOf(calculator, shown);
      if (before.current !== text) setSaid(text);
      before.current = text;
    }, REST);
    return () => clearTimeout(rest);
  }, [calculator, shown, busy]);
  return (
    <p role="status" data-spoken="" className="visually-hidden">
      {said}
    </p>
  );
}
