// IPv4 addresses and ranges as unsigned 32-bit numbers, read strictly and without an object per address.

/** An aligned range. `first` is its first address, `prefix` its length in bits, 0 to 32. */
export interface Ipv4Range {
  readonly first: number;
  readonly prefix: number;
}

/**
 * Reads `10.0.0.1` as an unsigned 32-bit number; undefined for anything else. Short forms (`10.1`), leading zeros, signs,
 * spaces and other digits are refused, because other programs read them as different addresses; `ipv4Problem` says which it was.
 */
export function parseIpv4(text: string): number | undefined {
  let address = 0;
  let octet = -1;
  let octets = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 46) {
      if (octet < 0) return undefined;
      address = address * 256 + octet;
      octets++;
      octet = -1;
    } else {
      // A digit after a zero that opens the octet would be a leading zero.
      if (code < 48 || code > 57 || octet === 0) return undefined;
      octet = octet < 0 ? code - 48 : octet * 10 + code - 48;
      if (octet > 255) return undefined;
    }
  }
  return octets === 3 && octet >= 0 ? address * 256 + octet : undefined;
}

/** What keeps a text from being an address, as the end of a sentence. Undefined when `parseIpv4` takes it. */
export function ipv4Problem(text: string): string | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return 'it needs four numbers with points between them';
  for (const part of parts) {
    if (/^0\d+$/.test(part)) return `${part} has a leading zero, which some programs read as octal`;
    if (!/^\d{1,3}$/.test(part) || Number(part) > 255) return `“${part}” is not a number from 0 to 255`;
  }
  return undefined;
}

/** @param address 0 to 2³² − 1; the signed form that bit operators leave behind is taken too. */
export function formatIpv4(address: number): string {
  return `${(address >>> 24) & 255}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
}

/** Reads `10.0.0.0/24`; undefined when the text is no range, or an address inside one (host bits set). */
export function parseIpv4Range(text: string): Ipv4Range | undefined {
  const [address = '', length = '', ...more] = text.split('/');
  if (more.length > 0 || !/^(0|[1-9]\d?)$/.test(length) || Number(length) > 32) return undefined;
  const prefix = Number(length);
  const first = parseIpv4(address);
  return first !== undefined && firstOf(first, prefix) === first ? {first, prefix} : undefined;
}

export function formatIpv4Range({first, prefix}: Ipv4Range): string {
  return `${formatIpv4(first)}/${prefix}`;
}

/** Addresses in a range of this length: 2³² for 0, 1 for 32. */
export function sizeOf(prefix: number): number {
  return 2 ** (32 - prefix);
}

/** The first address of the range of this length around an address. */
export function firstOf(address: number, prefix: number): number {
  // A shift by 32 is a shift by 0 in JavaScript, so that the whole space needs its own answer.
  return prefix === 0 ? 0 : (address & (-1 << (32 - prefix))) >>> 0;
}

export function lastOf({first, prefix}: Ipv4Range): number {
  return first + sizeOf(prefix) - 1;
}

export function contains({first, prefix}: Ipv4Range, address: number): boolean {
  return firstOf(address, prefix) === first;
}

/** Whether the inner range lies wholly in the outer one. Aligned ranges are nested or apart, never half over each other. */
export function containsRange(outer: Ipv4Range, inner: Ipv4Range): boolean {
  return inner.prefix >= outer.prefix && contains(outer, inner.first);
}
