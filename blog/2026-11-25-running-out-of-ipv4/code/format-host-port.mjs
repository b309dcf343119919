import {isIPv6} from 'node:net';

/** "::1" and 8080 become "[::1]:8080"; names and IPv4 addresses stay as they are. */
export function formatHostPort(host, port) {
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
  return `${isIPv6(bare) ? `[${bare}]` : bare}:${port}`;
}
