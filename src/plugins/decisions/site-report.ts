// What a build says of its own numbers: the report that scripts read, its summary for the page, and what makes the build fail.
import type {AnyCalculator} from '../../model/calculator';
import {type Finding, type FindingsJson, fails, findingsJson, readPolicy} from '../../report/check/findings';
import {findingsTable} from '../../report/check/findings-table';
import type {ListedRecord} from '../../report/record/listed-record';
import type {ProseSummary} from '../../report/record/prose-summary';
import type {JudgedProse} from './judge-prose';

/** What is broken is a mistake of ours; what drifted or is due is news, unless its text marks it to fail. */
const POLICY = readPolicy('broken');

export interface SiteReport extends FindingsJson {
  readonly records: readonly ListedRecord[];
  readonly prose: ProseSummary;
}

export function siteReport(
  judged: JudgedProse,
  records: readonly ListedRecord[],
  calculators: readonly AnyCalculator[],
): SiteReport {
  const {today, files, ofRecords, ofText} = judged;
  const findings = [...ofRecords, ...ofText];
  return {...findingsJson({findings, files, today}, POLICY, calculators), records, prose: proseSummary(judged)};
}

/** Numbers in texts, apart from records' calculations. */
export function proseSummary({ofText, today}: JudgedProse): ProseSummary {
  const numbers = ofText.filter(({compared}) => compared.length > 0);
  const drifted = numbers.flatMap(({file, line, compared}) =>
    compared.filter(({holds}) => !holds).map(({label, was, now}) => ({file, line, label, was, now})),
  );
  return {today, numbers: numbers.length, links: ofText.length - numbers.length, drifted};
}

/** Why the build fails, as the check's own table of those findings; null when it does not. */
export function whyFailed({today, files, ofRecords, ofText}: JudgedProse): string | null {
  const findings: readonly Finding[] = [...ofRecords, ...ofText].filter((finding) => fails(POLICY, finding));
  return findings.length > 0 ? findingsTable({findings, files, today}, POLICY) : null;
}
