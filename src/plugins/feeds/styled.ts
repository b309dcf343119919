// A feed that names its style, so that a browser shows it as text and not as a tree of elements.

const DECLARATION = /^<\?xml [^>]*\?>/;

/** @throws Error for a text that does not begin as XML. */
export function styled(feed: string): string {
  if (!DECLARATION.test(feed)) throw new Error('A feed does not begin with its XML declaration');
  return feed.replace(DECLARATION, '$&\n<?xml-stylesheet type="text/css" href="/feed.css"?>');
}
