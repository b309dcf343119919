// Tells the two exposition formats apart by the beginning of a page, where no Content-Type came with it.
import {decodeUtf8} from '../series/utf8';
import type {ExpositionFormat} from './page';

/** How much of a page is looked at, in bytes. */
export const BEGINNING = 65_536;

/** Words and forms that only OpenMetrics has. */
const OPENMETRICS: readonly RegExp[] = [
  /^# UNIT /m,
  /^# TYPE \S+ (unknown|info|stateset|gaugehistogram)$/m,
  /^[a-zA-Z_:{][^#\n]*\} \S+( \S+)? # \{/m,
];

/** Forms that OpenMetrics refuses and text 0.0.4 takes. */
const TEXT: readonly RegExp[] = [/\n[ \t]*\n/, /^#(?! (HELP|TYPE|UNIT|EOF))/m, /^# TYPE \S+ untyped$/m];

const EOF = /(^|\n)# EOF\n?$/;
const COUNTER = /^# TYPE (\S+) counter$/gm;

/** @param whole whether the page ends where the beginning does. */
export function formatOf(bytes: Uint8Array, whole: boolean): ExpositionFormat {
  const text = decodeUtf8(bytes, 0, Math.min(bytes.length, BEGINNING));
  if (OPENMETRICS.some((mark) => mark.test(text))) return 'openmetrics';
  if (TEXT.some((mark) => mark.test(text))) return 'text';
  if (whole && bytes.length <= BEGINNING && EOF.test(text)) return 'openmetrics';
  // OpenMetrics names the family without the ending that its samples have.
  for (const [, family = ''] of text.matchAll(COUNTER)) {
    if (!family.endsWith('_total') && (text.includes(`\n${family}_total{`) || text.includes(`\n${family}_total `))) {
      return 'openmetrics';
    }
  }
  return 'text';
}
