// Whether a value may stand on a page.
import {isMissing, isSeries, type Value} from '../../model/value';

/** A finite number, a word, a yes or no, a known nothing, a series of finite numbers, or a reason. */
export function isSound(value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value === 'number') return Number.isFinite(value);
  if (isSeries(value)) return value.every((row) => Object.values(row).every(Number.isFinite));
  return !isMissing(value) || value.reason.trim() !== '';
}
