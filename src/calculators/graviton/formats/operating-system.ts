// What an operating system, as AWS names it, means for a move to Graviton.

/** Why it cannot move; undefined if it can. Takes the publisher's words: `Linux/UNIX`, `Windows BYOL`, `SQL Server Web`. */
export function operatingSystemObstacle(name: string): string | undefined {
  if (/windows/i.test(name)) return 'Windows: left out, since Graviton does not run it.';
  if (/sql server/i.test(name)) return 'Linux with SQL Server: left out, since SQL Server needs x86-64.';
  return undefined;
}

/** What to say of a Linux with a subscription, such as `SUSE Linux`. */
export function licenceLeftOut(name: string): string {
  return `${name}: taken at the price of Linux without a subscription; the licence is not in these prices.`;
}
