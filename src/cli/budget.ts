// Holds what an import counts to a limit: said on the error output, with an exit status that stops a job.
import type {AnyCalculator} from '../model/calculator';
import type {BudgetVerdict} from '../model/import-set';
import type {ImportedFiles} from './import-files';
import {Refusal} from './refusal';

/** Beyond the limit there is an answer, but the job is to stop. */
export const BEYOND = 1;

/** @throws Refusal for what is no limit. */
export function readLimit(text: string): number {
  const limit = /^\d+$/.test(text) ? Number(text) : 0;
  if (limit > 0 && Number.isSafeInteger(limit)) return limit;
  throw new Refusal('bad-limit', `--max-series=${text}: it is no whole number from 1 up, such as 50000.`);
}

/** @throws Refusal where the files cannot tell. */
export function holdToBudget({name}: AnyCalculator, {set}: ImportedFiles, limit: number): BudgetVerdict {
  if (!set?.importSet.budget)
    throw new Refusal('no-budget', `${name} counts no series: --max-series is about metrics.`);
  try {
    const verdict = set.importSet.budget(set.joined, limit);
    for (const sentence of verdict.says) process.stderr.write(`${verdict.within ? '' : 'over budget: '}${sentence}\n`);
    return verdict;
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('no-budget', error.message);
    throw error;
  }
}
