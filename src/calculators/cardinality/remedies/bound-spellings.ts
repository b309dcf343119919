// Every way in which a store may write a bound of a histogram: as the page has it, and as Prometheus 3 rewrites it.
import {canonicalBound} from '../../../importers/exposition/go-float';

/** `1` is also `1.0`, and `100000000000` also `1e+11`. */
export function boundSpellings(written: string): readonly string[] {
  const stored = canonicalBound(written) ?? written;
  return [...new Set([written, stored.replace(/\.0$/, ''), stored])];
}
