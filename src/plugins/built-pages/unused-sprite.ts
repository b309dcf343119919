// The stock theme writes a hidden drawing into every page, for an icon that our theme does not show.
import type {BuiltPage} from './built-page';

const sprite = /(<body\b[^>]*>\s*)<svg style=(?:"[^"]*"|[^\s>]+)>[\s\S]*?<\/svg>/i;

/** Takes the drawing out; the only style attribute on most pages goes with it. */
export function unusedSprite(pages: readonly BuiltPage[]): void {
  for (const page of pages) page.html = page.html.replace(sprite, '$1');
}
