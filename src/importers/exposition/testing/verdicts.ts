// Pages with what real programs made of them: the 61 that the reader was written to, and 247 that came later.

import more from './fixtures/more-verdicts.json';
import first from './fixtures/verdicts.json';

type Labels = Readonly<Record<string, string>>;

export interface Verdict {
  readonly name: string;
  readonly about?: string;
  readonly format: 'text' | 'openmetrics';
  readonly bytes: Uint8Array;
  /** Of a Prometheus 3 that scrapes the page. */
  readonly scrape: {
    readonly accepted: boolean;
    /** The first line that it refuses, where it is known. */
    readonly line?: number;
    readonly samples?: number;
    readonly series?: number;
    readonly labels?: readonly Labels[];
    /** The finding with which this reader mends what a server does not take, or stores with an odd name. */
    readonly mended?: string;
  };
  /** Of Prometheus 2.42, where it differs, and why. */
  readonly older?: {readonly accepted: boolean; readonly series?: number; readonly why: string};
  /** Of the format's stricter parser; null where it disagrees with its own grammar. */
  readonly strict: {readonly accepted: boolean | null; readonly line?: number};
}

type Written = Omit<Verdict, 'bytes'> & {readonly page?: string; readonly pageBase64?: string};

const verdict = ({page = '', pageBase64, ...rest}: Written): Verdict => ({
  ...rest,
  bytes: new Uint8Array(pageBase64 === undefined ? Buffer.from(page) : Buffer.from(pageBase64, 'base64')),
});

export const FIRST_VERDICTS = (first.cases as readonly unknown[] as readonly Written[]).map(verdict);
export const MORE_VERDICTS = (more.cases as readonly unknown[] as readonly Written[]).map(verdict);
