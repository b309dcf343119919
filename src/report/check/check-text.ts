// All claims of one Markdown text, each opened: what a check reads before it works anything out.
import type {TextPosition} from '../../importers/text-position';
import type {AnyCalculator} from '../../model/calculator';
import {type Claim, claimOfCalculation, claimOfLink} from './claim';
import {findLinks, proseOf} from './find-links';
import {type Flaw, readFrontMatter} from './front-matter';
import {asPrinted, resultsIn} from './printed-results';
import {placesIn} from './text-places';

export interface TextClaims {
  readonly claims: readonly Claim[];
  /** What keeps a record's calculations from being read at all. */
  readonly flaws: readonly Flaw[];
  /** The record is superseded, deprecated or rejected. */
  readonly retired: boolean;
  readonly placeOf: (offset: number) => TextPosition;
}

/** @param mdx whether it is MDX, which has no indented code. */
export function claimsIn(calculators: readonly AnyCalculator[], whole: string, mdx: boolean): TextClaims {
  const text = whole.replace(/^\ufeff/, '');
  const {status, calculations, range, flaws} = readFrontMatter(text);
  const prose = proseOf(text, mdx, range);
  const links = findLinks(prose);
  const placeOf = placesIn(text);
  // A record that shows its link in its text claims it once.
  const recorded = new Set(calculations.map((each) => each.link?.text));
  const results = resultsIn(text);
  return {
    claims: [
      ...calculations.map((each) => claimOfCalculation(calculators, each)),
      ...once(
        links
          .filter(({link}) => !recorded.has(link))
          .flatMap(({link, offset}) => claimOfLink(calculators, link, offset) ?? [])
          .map((claim) => asPrinted(claim, results)),
        placeOf,
      ),
    ],
    flaws: flaws.length > 0 ? flaws : strayConditions(prose),
    retired: /^(superseded|deprecated|rejected)\b/i.test(status ?? ''),
    placeOf,
  };
}

/** Conditions where no record is read, such as below a comment: a tripwire that nobody watches. */
function strayConditions(prose: string): readonly Flaw[] {
  const at = prose.search(/^[ \t]*(?:- +)?["']?revisit-when["']?[ \t]*:/m);
  const says =
    'Nobody reads this “revisit-when”: it belongs to a calculation under “calculations:”, between lines of three hyphens of which the first begins the file.';
  return at < 0 ? [] : [{offset: at, says}];
}

/** `[address](address)` is one link; numbers that are printed from one link are several claims. */
function once(claims: readonly Claim[], placeOf: (offset: number) => TextPosition): readonly Claim[] {
  return claims.filter((claim, index) => {
    const before = claims[index - 1];
    const again = before?.link === claim.link && placeOf(before.offset).line === placeOf(claim.offset).line;
    return !again || claim.printed !== null || before.printed !== null;
  });
}
