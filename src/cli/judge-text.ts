// What has become of every claim of one text: read, worked out again and judged; for the terminal and for the build.
import type {AnyCalculator} from '../model/calculator';
import type {Opened} from '../permalink/permalink';
import {claimsIn, type TextClaims} from '../report/check/check-text';
import type {Claim} from '../report/check/claim';
import type {Finding} from '../report/check/findings';
import {brokenBy, type Judgement, judge, type Replay, type Terms} from '../report/check/judge';
import {calculationView} from '../report/record/calculation-view';
import type {RecordView} from '../report/record/record-view';

export type Replaying = (calculator: AnyCalculator, opened: Opened) => Promise<Replay>;

export interface Judged {
  readonly claim: Claim;
  readonly judgement: Judgement;
  /** Null when nothing is worked out, because the claim is broken. */
  readonly replay: Replay | null;
}

export interface JudgedText extends Pick<TextClaims, 'flaws' | 'retired' | 'placeOf'> {
  readonly judged: readonly Judged[];
}

/** @param mdx whether it is MDX, which has no indented code. */
export async function judgeText(
  calculators: readonly AnyCalculator[],
  {text, mdx}: {readonly text: string; readonly mdx: boolean},
  replaying: Replaying,
  terms: Terms,
): Promise<JudgedText> {
  const {claims, flaws, retired, placeOf} = claimsIn(calculators, text, mdx);
  const judged: Judged[] = [];
  for (const claim of claims) {
    const {calculator, opened} = claim;
    const broken = !calculator || !opened || claim.flaws.length > 0;
    const replay = broken ? null : await replaying(calculator, opened);
    judged.push({claim, replay, judgement: replay ? judge(claim, replay, terms, retired) : brokenBy(claim.flaws)});
  }
  return {judged, flaws, retired, placeOf};
}

const NOWHERE = {line: 1, column: 1, id: null, calculator: null, link: '', failOn: []};

/** The same as findings of a file, what keeps its calculations from being read first. */
export function findingsOf(file: string, {judged, flaws, placeOf}: JudgedText): readonly Finding[] {
  const told = ({verdicts, compared, due, flaws: faults}: Judgement) => ({
    verdicts,
    compared,
    due,
    problems: faults.map(({offset, says}) => ({...placeOf(offset), says})),
  });
  return [
    ...flaws.map((flaw) => ({...NOWHERE, file, ...placeOf(flaw.offset), ...told(brokenBy([flaw]))})),
    ...judged.map(({claim: {offset, id, link, calculator, failOn}, judgement}) => ({
      file,
      ...placeOf(offset),
      id,
      calculator: calculator?.name ?? null,
      link,
      failOn,
      ...told(judgement),
    })),
  ];
}

/** The finding of a file that cannot be read at all. */
export function unreadable(file: string, says: string): Finding {
  return {...NOWHERE, file, verdicts: ['broken'], compared: [], due: [], problems: [{line: 1, column: 1, says}]};
}

/** The same as a record's page shows it: its calculations, apart from links and numbers in its text. */
export function recordViewOf({judged, flaws, placeOf}: JudgedText): RecordView {
  const placed = (all: JudgedText['flaws']) => all.map(({offset, says}) => ({...placeOf(offset), says}));
  return {
    problems: placed(flaws),
    calculations: judged
      .filter(({claim}) => claim.calculation !== null)
      .map(({claim, judgement, replay}) => calculationView(claim, judgement, replay, placed(judgement.flaws))),
  };
}
