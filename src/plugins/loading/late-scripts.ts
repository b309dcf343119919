// Holds the scripts of the built pages back until the first paint: a page is read before it lives. With a fast connection and a slow machine
// they would else run first, and the text, all of it in the HTML, would be seen a quarter of a second later.
import type {BuiltPage} from '../built-pages/built-page';

const deferred = /<script src=("[^"]*"|[^\s>]+) defer(?:="")?>/gi;

/**
 * Gives scripts a type that no browser fetches; the rule in the head puts them in later. The addresses stay outside that rule, so that its hash
 * in the policy stays as it is when they change.
 *
 * @throws Error when a page has no script to hold back: Docusaurus then writes them in another way.
 */
export function lateScripts(pages: readonly BuiltPage[]): void {
  for (const page of pages) {
    const html = page.html.replace(deferred, '<script type="text/plain" data-late src=$1>');
    if (html === page.html)
      throw new Error(`${page.file}: no <script src defer> to hold back; see src/plugins/loading`);
    page.html = html;
  }
}
