// What is said about a key that is no input of today's version: an old name, a slip, or another program's addition.
import type {AnyCalculator} from '../model/calculator';
import {migratePairs, type Pair} from './migrate';
import {nearest} from './nearest';
import {type Notice, notice} from './notice';

/** Parameters that mail programs, social networks and this site's own theme add to addresses; no input is ever called so. */
const FOREIGN =
  /^(utm_\w+|(mtm|pk|piwik|matomo|hsa)_\w+|mc_[ce]id|mkt_tok|_hs(enc|mi)|[a-z]*clid|[gw]braid|gad_\w+|srsltid|_ga|_gl|igsh(id)?|ref_(src|url)|li_fat_id|docusaurus-[\w-]+)$/;

export function isForeign(key: string): boolean {
  return FOREIGN.test(key);
}

/** @param part the key without its alternative: `nods` of `alt1.nods`. */
export function unknownKey(calculator: AnyCalculator, pair: Pair, part: string = pair[0]): Notice {
  const [key, raw] = pair;
  const left = 'It is left out.';
  const prefix = key.slice(0, key.length - part.length);
  if (calculator.retiredKeys.includes(part)) {
    const now = successor(calculator, part, raw);
    const problem = `“${part}” was an input of an older version${now ? ` and is now “${now}”` : ''}; this link names no such version.`;
    return notice('retired-key', pair, problem, left, now ? {nearest: prefix + now} : {});
  }
  if (isForeign(key))
    return notice('foreign-key', pair, `“${key}” was added to the address by another program.`, 'It has no effect.', {
      affectsAnswer: false,
    });
  const known = [...(prefix === '' ? ['data', 'view', 'was'] : ['label']), ...Object.keys(calculator.fields)];
  // `&amp;` is how a page's source writes `&`: a link copied from there has it before every key.
  const near = nearest(part.replace(/^amp;/, ''), known);
  const problem = `“${key}” is not an input of this calculator${near ? `; the closest is “${prefix}${near}”` : ''}.`;
  return notice('unknown-key', pair, problem, left, near ? {nearest: prefix + near} : {});
}

/** What the migrations make of a retired key. */
function successor(calculator: AnyCalculator, key: string, raw: string): string | undefined {
  const before = migratePairs(calculator, 1, []).pairs.map(([each]) => each);
  const after = migratePairs(calculator, 1, [[key, raw]]).pairs.map(([each]) => each);
  return after.find((each) => !before.includes(each) && Object.hasOwn(calculator.fields, each));
}
