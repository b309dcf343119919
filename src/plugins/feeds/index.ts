// The posts as feeds carry them: text that a feed reader can show, with a link where the page has a live calculator.
import type {CreateFeedItemsFn} from '@docusaurus/plugin-content-blog';

/** The element that a calculator inside a post draws itself into. */
const calculator = '[data-frame="prose"]';

/** Marks of the page that mean nothing without its scripts and styles. */
const ofThePage = ['.hash-link', 'button', 'script', 'style'].join(',');

function linkInsteadOf(element: Element, document: Document): Element {
  const link = element.querySelector<HTMLAnchorElement>('a[href*="/calculators/"]');
  if (!link)
    throw new Error('A calculator in a post has no link to its own page, so the feed has nothing to show for it');
  link.textContent = 'Open the calculator with these numbers';
  const paragraph = document.createElement('p');
  paragraph.append(link);
  return paragraph;
}

/** The HTML of a post, made fit for a feed. */
export async function forFeed(html: string): Promise<string> {
  // A second to load: only a build that writes feeds waits for it.
  const {JSDOM} = await import('jsdom');
  const {document} = new JSDOM(`<body>${html}</body>`).window;
  for (const element of document.querySelectorAll(calculator)) element.replaceWith(linkInsteadOf(element, document));
  for (const element of document.querySelectorAll(ofThePage)) element.remove();
  return document.body.innerHTML;
}

/** Docusaurus' own feed items, with their content passed through `forFeed`. */
export const createFeedItems: CreateFeedItemsFn = async ({defaultCreateFeedItems, ...rest}) => {
  const items = await defaultCreateFeedItems(rest);
  return Promise.all(
    items.map(async (item) => (item.content ? {...item, content: await forFeed(item.content)} : item)),
  );
};
