// The findings of a check and whether they fail it, as JSON too: the order and names here are what scripts read.
import type {AnyCalculator} from '../../model/calculator';
import type {Mark} from './fail-on';
import {type Compared, VERDICTS, type Verdict} from './judge';

/** What became of one link or record. */
export interface Finding {
  /** As it was named on the command line, or below the folder that was. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** A record's name for it. */
  readonly id: string | null;
  readonly calculator: string | null;
  readonly link: string;
  readonly verdicts: readonly Verdict[];
  readonly compared: readonly Compared[];
  /** Why it is to be looked at again. */
  readonly due: readonly string[];
  /** What is broken, each with its own place. */
  readonly problems: readonly Problem[];
  /** Verdicts on which the text itself wants it to fail. */
  readonly failOn: readonly Mark[];
}

export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly says: string;
}

/** Which verdicts make a check fail. */
export type Policy = ReadonlySet<Verdict>;

export const DEFAULT_POLICY = 'broken,drifted';

/** Reads `broken,drifted,due`, or `none`. @throws RangeError that names the verdicts. */
export function readPolicy(text: string): Policy {
  if (text === 'none') return new Set();
  const names = text.split(',').map((each) => each.trim());
  const unknown = names.find((name) => !VERDICTS.some((verdict) => verdict === name));
  if (unknown !== undefined)
    throw new RangeError(`“${unknown}” is no verdict: write some of ${VERDICTS.join(', ')} with commas, or none.`);
  return new Set(names as Verdict[]);
}

/** By the policy, or because its text marks it. */
export function fails(policy: Policy, {verdicts, failOn}: Pick<Finding, 'verdicts' | 'failOn'>): boolean {
  return verdicts.some((verdict) => policy.has(verdict) || failOn.some((mark) => mark === verdict));
}

export interface Checked {
  readonly findings: readonly Finding[];
  /** Markdown files that were read. */
  readonly files: number;
  /** The day that the check was made for. */
  readonly today: string;
}

export interface FindingsJson extends Checked {
  readonly failed: boolean;
  readonly counts: Readonly<Record<Verdict, number>>;
  /** The versions that answered, by calculator. */
  readonly models: Readonly<Record<string, number>>;
}

/** How many findings have each verdict; one with two counts twice. */
export function countsOf(findings: readonly Finding[]): FindingsJson['counts'] {
  const count = (verdict: Verdict) => findings.filter(({verdicts}) => verdicts.includes(verdict)).length;
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(verdict)])) as FindingsJson['counts'];
}

export function findingsJson(checked: Checked, policy: Policy, calculators: readonly AnyCalculator[]): FindingsJson {
  return {
    today: checked.today,
    files: checked.files,
    failed: checked.findings.some((finding) => fails(policy, finding)),
    counts: countsOf(checked.findings),
    models: Object.fromEntries(calculators.filter(({hidden}) => !hidden).map(({name, version}) => [name, version])),
    findings: checked.findings,
  };
}
