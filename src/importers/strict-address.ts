// Reads the addresses of a foreign file strictly: an error names the line and what is wrong with the text.
import {firstOf, formatIpv4Range, type Ipv4Range, ipv4Problem, parseIpv4, parseIpv4Range} from '../model/ipv4-address';
import {ImportError} from './import-error';

/** @throws ImportError when the text is no IPv4 address. `of` says whose: `eni-0a1b's PrivateIpAddress`. */
export function addressAt(text: string, line: number, of: string): number {
  const address = parseIpv4(text);
  if (address === undefined) throw notAn('address', text, line, of, ipv4Problem(text) ?? 'it is not an address');
  return address;
}

/** @throws ImportError when the text is no IPv4 range, or its length is not within the bounds. */
export function rangeAt(text: string, line: number, of: string, shortest: number, longest: number): Ipv4Range {
  const range = parseIpv4Range(text);
  if (range === undefined) throw notAn('range', text, line, of, rangeProblem(text));
  if (range.prefix < shortest || range.prefix > longest) {
    const allowed = shortest === longest ? `/${shortest}` : `/${shortest} to /${longest}`;
    throw notAn('range', text, line, of, `AWS allows only ${allowed} here`);
  }
  return range;
}

function rangeProblem(text: string): string {
  const [address = '', length = ''] = text.split('/');
  const problem = ipv4Problem(address);
  if (problem !== undefined) return problem;
  if (!/^(0|[1-9]\d?)$/.test(length) || Number(length) > 32) return 'it needs a length from /0 to /32';
  const first = firstOf(parseIpv4(address) ?? 0, Number(length));
  return `the range of that length begins at ${formatIpv4Range({first, prefix: Number(length)})}`;
}

function notAn(what: string, text: string, line: number, of: string, problem: string): ImportError {
  return new ImportError(`Line ${line}: ${of} is ${JSON.stringify(text)}, which is no IPv4 ${what}: ${problem}.`, line);
}
