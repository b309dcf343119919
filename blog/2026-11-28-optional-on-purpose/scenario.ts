// The assumptions behind the post's curves, each with a low and a high end, and the questions that it asks of them.
import {type Assumptions, type Month, run} from './code/mandate';

export const TEAMS = 40;
export const MONTHS = 36;
/** The last month of the rule: then its sponsor leaves. */
export const MANDATED_UNTIL = 24;

export const MIDDLE: Assumptions = {
  fit: 0.3,
  learning: 0.08,
  voice: 0.3,
  wordOfMouth: 0.35,
  outreach: 0.03,
  compliance: 0.95,
  ramp: 6,
};

/** Low, middle and high of what moves the result; the rest stays as it is. */
export const RANGES = {
  fit: [0.15, 0.3, 0.45],
  learning: [0.04, 0.08, 0.12],
  voice: [0.1, 0.3, 0.6],
  wordOfMouth: [0.2, 0.35, 0.5],
  outreach: [0.01, 0.03, 0.05],
} as const;

/** Every combination of low, middle and high. */
export function combinations(): readonly Assumptions[] {
  return Object.entries(RANGES).reduce<readonly Assumptions[]>(
    (all, [name, values]) => all.flatMap((each) => values.map((value) => ({...each, [name]: value}))),
    [MIDDLE],
  );
}

/** First month, of those with the mandate in force, at whose end the optional platform serves more teams; null if there is none. */
export function overtaken(a: Assumptions): number | null {
  const [optional, required] = [run(a, MANDATED_UNTIL, 0), run(a, MANDATED_UNTIL, MANDATED_UNTIL)];
  return optional.find(({month, served}) => served > (required[month]?.served ?? 0))?.month ?? null;
}

/** Teams served, summed over the months of the path. */
export function teamMonths(path: readonly Month[]): number {
  return path.reduce((sum, {served}) => sum + served * TEAMS, 0);
}

/** The least that must still show under the mandate for it never to be overtaken, to a hundredth; null if even all is not enough. */
export function voiceThatKeepsUp(a: Assumptions): number | null {
  const hundredths = Array.from({length: 101}, (_, hundredth) => hundredth / 100);
  return hundredths.find((voice) => overtaken({...a, voice}) === null) ?? null;
}
