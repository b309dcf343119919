// What programs listen on unless told otherwise, and the setting that gives them IPv4 and IPv6: rows with their sources.
import type {Source} from '../../model/source';
import snapshot from './2026-11-25/listeners.json';

/** What a program answers on, as a client on the same machine can tell; `loopback` is 127.0.0.1 and ::1 alone. */
export const REACHES = ['both', 'IPv4 only', 'IPv6 only', 'loopback, both', 'loopback, IPv4 only'] as const;

export interface Listener {
  readonly software: string;
  /** The port within the setting: the usual one of the program. Absent where the software listens on none of its own. */
  readonly port?: number;
  /** One of `REACHES`, or words where the program has no such default. */
  readonly byDefault: string;
  readonly setting: string;
  /** What the setting gives; in the same words as `byDefault`. */
  readonly opens: string;
  /** Of the program that was tested, or of what was read. */
  readonly version: string;
  /** Empty where there is nothing to add. */
  readonly note: string;
  /** A page without a date of its own carries the day on which it was read. */
  readonly sources: readonly Source[];
  /** Whether the test suite starts the program, by default and with the setting, and connects to it. */
  readonly tested: boolean;
}

/** ISO day of the snapshot. */
export const LISTENERS_AS_OF: string = snapshot.asOf;

/** By name, upper and lower case alike. */
export const LISTENERS: readonly Listener[] = snapshot.rows;
