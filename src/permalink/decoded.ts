// What reading a text as a value comes to: a value, a reason why not, or nothing to read.
import type {NoticeCode} from './notice';

export interface Valid<V> {
  readonly state: 'valid';
  readonly value: V;
}

export interface Invalid {
  readonly state: 'invalid';
  readonly code: NoticeCode;
  /** The text as it was given. */
  readonly raw: string;
  /** A sentence that says what is wrong and what would be right. */
  readonly reason: string;
  /** The valid text that was probably meant. */
  readonly nearest?: string;
}

export interface Absent {
  readonly state: 'missing';
}

export type Decoded<V> = Valid<V> | Invalid;

export function valid<V>(value: V): Valid<V> {
  return {state: 'valid', value};
}

export function invalid(code: NoticeCode, raw: string, reason: string, nearest?: string): Invalid {
  return nearest === undefined ? {state: 'invalid', code, raw, reason} : {state: 'invalid', code, raw, reason, nearest};
}
