// One address of every kind of page, and the way to open one and see what went wrong on it.
import {type APIRequestContext, expect, type Page} from '@playwright/test';

interface Feed {
  readonly items: ReadonlyArray<{readonly url: string; readonly title: string; readonly tags?: readonly string[]}>;
}

/** The paths of all posts, as the JSON feed has them. */
export async function postPaths(request: APIRequestContext): Promise<readonly string[]> {
  const feed = (await (await request.get('/blog/feed.json')).json()) as Feed;
  return feed.items.map(({url}) => new URL(url).pathname);
}

/** The latest post's path and title, as the JSON feed has them. */
export async function latestPost(request: APIRequestContext): Promise<{path: string; title: string}> {
  const feed = (await (await request.get('/blog/feed.json')).json()) as Feed;
  const [post] = feed.items;
  if (!post) throw new Error('The built site has no post');
  return {path: new URL(post.url).pathname, title: post.title};
}

/** Paths of the sitemap that begin with these words. */
async function mapped(request: APIRequestContext, start: string): Promise<string[]> {
  const text = await (await request.get('/sitemap.xml')).text();
  const paths = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
  return paths.filter((path) => path.startsWith(start));
}

/** What every kind of page is called in a report, and where the tests find one. */
export const kinds: ReadonlyArray<{
  readonly kind: string;
  readonly find: (request: APIRequestContext) => Promise<string>;
}> = [
  {kind: 'home', find: async () => '/'},
  {kind: 'calculators', find: async () => '/calculators'},
  {kind: 'posts', find: async () => '/blog'},
  {kind: 'post', find: async (request) => (await latestPost(request)).path},
  {kind: 'tags', find: async () => '/blog/tags'},
  {kind: 'posts of a tag', find: async (request) => first(await mapped(request, '/blog/tags/'))},
  {kind: 'authors', find: async () => '/blog/authors'},
  {kind: 'posts of an author', find: async (request) => first(await mapped(request, '/blog/authors/'))},
  {kind: 'docs', find: async () => '/docs'},
  {kind: 'page of the docs', find: async () => '/docs/reference/hosting'},
  {kind: 'decisions', find: async () => '/decisions'},
  {kind: 'decision', find: async () => '/docs/decisions/graviton-defaults'},
  {kind: 'about', find: async () => '/about'},
  {kind: 'search', find: async () => '/search?q=policy'},
  {kind: 'not found', find: async () => '/no-such-page'},
];

function first(paths: readonly string[]): string {
  const [path] = paths;
  if (!path) throw new Error('The sitemap has no such page');
  return path;
}

/** Opens a page and waits until it is alive and quiet. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, {waitUntil: 'networkidle'});
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  if (path.startsWith('/search?')) await expect(page.getByRole('status')).toContainText(/\d pages? ha/);
}

/** Begins to note everything that a careful reader's console would show: errors, violations of the policy, requests elsewhere. */
export async function watch(page: Page, origin: string): Promise<string[]> {
  const trouble: string[] = [];
  await page.exposeFunction('noteViolation', (text: string) => trouble.push(`policy: ${text}`));
  await page.addInitScript(() => {
    const note = (event: SecurityPolicyViolationEvent) =>
      (window as unknown as {noteViolation: (text: string) => void}).noteViolation(
        `${event.effectiveDirective} ${event.blockedURI}`,
      );
    document.addEventListener('securitypolicyviolation', note);
  });
  page.on('console', (message) => {
    const expected = message.location().url.endsWith('/no-such-page');
    if (message.type() === 'error' && !expected) trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url()))
      trouble.push(`elsewhere: ${request.url()}`);
  });
  return trouble;
}
