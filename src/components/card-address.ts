// Where the social card of a page lies; the build draws one for every page that names such an address.

/** Address of the card of the page at this path, from the root of the site. */
export function cardAddress(path: string): string {
  return `/cards/${path.slice(1).replaceAll('/', '-')}.png`;
}
