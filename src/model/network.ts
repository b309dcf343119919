// Address ranges in CIDR notation, read strictly: a range that means two things to two programs is refused.
import {formatIpv4, ipv4Problem, parseIpv4} from './ipv4-address';

export type Family = 'ipv4' | 'ipv6';

export interface Network {
  readonly family: Family;
  /** The first address as a number; its host bits are zero. */
  readonly first: bigint;
  readonly prefix: number;
}

/** What is wrong with a text, as a sentence, with the range that was probably meant. */
export interface NetworkProblem {
  readonly problem: string;
  readonly nearest?: string;
}

const BITS = {ipv4: 32, ipv6: 128} as const;
const NAMES = {ipv4: 'IPv4', ipv6: 'IPv6'} as const;
const EXAMPLES = {ipv4: '10.0.0.0/16', ipv6: '2001:db8::/56'} as const;

/** Reads `10.0.0.0/16` or `2001:db8::/56`. IPv6 may be written in any of its ways; IPv4 takes no leading zeros. */
export function parseNetwork(text: string, family: Family): Network | NetworkProblem {
  const [address = '', length, ...more] = text.trim().split('/');
  if (length === undefined || more.length > 0)
    return {
      problem: `“${text}” is not a range: write an address, a slash and a prefix length, such as ${EXAMPLES[family]}.`,
    };
  const bits = BITS[family];
  const other = family === 'ipv4' ? 'ipv6' : 'ipv4';
  const read = parseAddress(address, family);
  if (typeof read !== 'bigint') {
    if (typeof parseAddress(address, other) === 'bigint')
      return {
        problem: `“${text}” is an ${NAMES[other]} range; an ${NAMES[family]} range such as ${EXAMPLES[family]} is needed.`,
      };
    return {problem: `“${text}” is not an ${NAMES[family]} range: ${read}.`};
  }
  if (!/^(0|[1-9]\d{0,2})$/.test(length) || Number(length) > bits)
    return {problem: `“${text}” has no prefix length: write a number from 0 to ${bits} after the slash.`};
  const prefix = Number(length);
  const hostBits = BigInt(bits - prefix);
  const first = (read >> hostBits) << hostBits;
  if (first === read) return {family, first, prefix};
  const nearest = formatNetwork({family, first, prefix});
  return {problem: `“${text}” is an address inside ${nearest}: write the network itself.`, nearest};
}

export function isNetwork(value: Network | NetworkProblem): value is Network {
  return 'prefix' in value;
}

/** The one way to write a range; IPv6 as RFC 5952 recommends. */
export function formatNetwork({family, first, prefix}: Network): string {
  return `${family === 'ipv4' ? formatIpv4(Number(first)) : formatIpv6(first)}/${prefix}`;
}

function formatIpv6(address: bigint): string {
  const groups = Array.from({length: 8}, (_, at) => ((address >> BigInt(112 - 16 * at)) & 0xffffn).toString(16));
  let best = {from: -1, length: 1};
  for (let from = 0; from < 8; from++) {
    let length = 0;
    while (groups[from + length] === '0') length++;
    if (length > best.length) best = {from, length};
  }
  if (best.from < 0) return groups.join(':');
  return `${groups.slice(0, best.from).join(':')}::${groups.slice(best.from + best.length).join(':')}`;
}

function parseAddress(text: string, family: Family): bigint | string {
  return family === 'ipv4' ? readIpv4(text) : parseIpv6(text);
}

/** The address, or what is wrong with it. */
function readIpv4(text: string): bigint | string {
  const address = parseIpv4(text);
  return address === undefined ? (ipv4Problem(text) ?? 'it is no address') : BigInt(address);
}

/** The address, or what is wrong with it. The mixed form that ends in an IPv4 address is not taken. */
function parseIpv6(text: string): bigint | string {
  const halves = text.split('::');
  if (halves.length > 2) return '“::” can stand only once';
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const wrong = [...head, ...tail].find((group) => !/^[0-9a-f]{1,4}$/i.test(group));
  if (wrong !== undefined) return `“${wrong}” is not a group of up to four hexadecimal digits`;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1)
    return 'it needs eight groups, or “::” in place of those that are zero';
  const groups = [...head, ...Array.from({length: missing}, () => '0'), ...tail];
  return groups.reduce((address, group) => (address << 16n) | BigInt(`0x${group}`), 0n);
}
