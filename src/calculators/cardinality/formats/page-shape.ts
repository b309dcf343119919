// Tells a metrics page by its shape, and what is not one but was meant to be.
import {adviceFor, type NearMiss} from '../../../importers/near-miss';
import {SAVE_PAGE} from './commands';

const METADATA = /^[ \t]*#[ \t]+(HELP|TYPE|UNIT)[ \t]+("|[a-zA-Z_:])/m;
const EOF_ALONE = /^# EOF\n?$/;
/** A name, labels in braces, a value, perhaps a timestamp and an exemplar. */
const SAMPLE =
  /^[ \t]*(?:[a-zA-Z_:][\w:]*[ \t]*(?:\{.*\})?|\{[ \t]*["a-zA-Z_].*\})[ \t]*(?<=[} \t])[+-]?(?:\d[\d.]*(?:[eE][+-]?\d+)?|\.\d+|[iI]nf|[nN]a[nN])(?:[ \t]+[+-]?[\d.]+)?(?:[ \t]+#[ \t]*\{.*)?\r?$/s;
/** The beginning of a sample whose labels go on. */
const OPEN_SAMPLE =
  /^[ \t]*(?:[a-zA-Z_:][\w:]*[ \t]*\{[ \t]*"?|\{[ \t]*"(?:[^"\\]|\\.)*"[ \t]*,[ \t]*"?)[^=\n]+=[ \t]*"/;

/**
 * A page that a server would refuse is one too, so that its error can be named: metadata makes a page, or samples on most lines.
 * @param start its beginning, cut anywhere
 */
export function looksLikeMetricsPage(start: string): boolean {
  if (/^(\s*[<[]|#!|HTTP\/)/.test(start)) return false;
  if (METADATA.test(start) || EOF_ALONE.test(start)) return true;
  const lines = start.split('\n');
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  const said = whole.filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  const last = lines.at(-1) ?? '';
  // Below remarks there may be one line alone, which may be longer than what is seen of the file.
  if (said.length === 0 || lines.length === 1) return isSample(last) || OPEN_SAMPLE.test(last);
  const samples = said.filter(isSample).length;
  return samples > 0 && isSample(said[0] ?? '') && 2 * samples > said.length;
}

function isSample(line: string): boolean {
  return SAMPLE.test(line);
}

const MISSES: readonly NearMiss[] = [
  [
    /^HTTP\/[\d.]+ \d{3}/,
    'There are HTTP headers above the page, as curl -i prints them. Delete them, or save it without -i.',
  ],
  [
    /^\s*(<!doctype html|<html|<\?xml[^>]*>\s*<html)/i,
    `This is a web page, such as a login or an error, and no metrics page. Save one with ${SAVE_PAGE}.`,
  ],
  [
    /^(global|scrape_configs|scrape_config_files|rule_files|remote_write|remote_read|alerting|otlp):\s*(#.*)?$/m,
    `This is a configuration of Prometheus: it says what is scraped. Save what a target answers with ${SAVE_PAGE}.`,
  ],
  [
    /^groups:\s*(#.*)?$/m,
    `These are rules of Prometheus, and no series. Save what a target answers with ${SAVE_PAGE}.`,
  ],
  [
    /^\s*\{\s*"resourceMetrics"\s*:/,
    'This is OTLP as JSON. Expose it with the Prometheus exporter of the Collector, and save the page that it answers.',
  ],
  [
    // A length, then field 1 of a family: its name, then field 2.
    /^.{1,3}\n.[a-zA-Z_:][\w:]+\p{Cc}/su,
    `This is a page in Prometheus’ protobuf form. Ask for text: ${SAVE_PAGE}.`,
  ],
  [
    /^\s*\{\s*"status"\s*:\s*"error"/,
    'The server answered with an error, whose words are in the file, and with no series.',
  ],
  [
    /^\s*\{\s*"status"\s*:\s*"success"\s*,\s*"data"\s*:\s*\[\s*\]/,
    'The server found no series. Is it the right one, and is the start within what it keeps?',
  ],
  [
    /^\s*\{\s*"status"\s*:\s*"success"\s*,\s*"data"\s*:\s*\[\s*"/,
    'These are names or values alone, without series. Ask /api/v1/series or /api/v1/status/tsdb.',
  ],
  [/^curl: \(\d+\) /, 'This is an error message of curl, and not the page.'],
  [
    /^(404 page not found|404: Page Not Found|Unauthorized|Forbidden)\s*$/i,
    `This is an error of the server, and no metrics page. Is the path right? Save it with ${SAVE_PAGE}.`,
  ],
];

export function nearMissOfPage(start: string): string | undefined {
  return adviceFor(MISSES, start);
}
