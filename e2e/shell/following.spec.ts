// What other programs read of the site: feeds, the map of pages, cards, what a robot may do.
import {expect, test} from '@playwright/test';
import {latestPost} from './pages';

for (const [path, root] of [
  ['/blog/rss.xml', 'rss'],
  ['/blog/atom.xml', 'feed'],
  ['/sitemap.xml', 'urlset'],
] as const) {
  test(`${path} is well-formed`, async ({page, request}) => {
    const text = await (await request.get(path)).text();
    await page.goto('/');
    const found = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      return {root: parsed.documentElement.tagName, error: parsed.querySelector('parsererror')?.textContent ?? ''};
    }, text);
    expect(found).toEqual({root, error: ''});
  });
}

test('the feeds hold the whole post, without the buttons of the page', async ({request}) => {
  const feed = (await (await request.get('/blog/feed.json')).json()) as {
    items: Array<{content_html: string; title: string}>;
  };
  const [post] = feed.items;
  expect(post?.content_html).toContain('TL;DR');
  expect(post?.content_html).not.toContain('<button');
});

for (const [path, entry] of [
  ['/blog/rss.xml', 'item'],
  ['/blog/atom.xml', 'entry'],
  ['/decisions/atom.xml', 'entry'],
] as const) {
  test(`a browser shows ${path} as text in the site's colours`, async ({page}) => {
    await page.emulateMedia({colorScheme: 'dark'});
    await page.goto(path);
    await expect(page.locator(`${entry} > title`).first()).toBeVisible();
    await expect(page.locator(`${entry} > link`).first()).toBeVisible();
    await expect(page.locator('author, category, generator').filter({visible: true})).toHaveCount(0);
    await expect(page.locator(':root')).toHaveCSS('background-color', 'rgb(22, 24, 27)');
  });
}

test('every page names the feeds', async ({page}) => {
  await page.goto('/');
  for (const type of ['application/rss+xml', 'application/atom+xml', 'application/json'])
    await expect(page.locator(`head link[rel=alternate][type="${type}"]`)).toHaveCount(1);
});

test('a post has a card of its own, of the size that is asked for', async ({page, request}) => {
  const {path} = await latestPost(request);
  await page.goto(path);
  const address = await page.locator('meta[property="og:image"]').getAttribute('content');
  await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image');
  const card = await request.get(new URL(String(address)).pathname);
  expect(card.status()).toBe(200);
  const bytes = await card.body();
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  await page.goto('/');
  expect(await page.locator('meta[property="og:image"]').getAttribute('content')).not.toBe(address);
});

test('robots are shown the map', async ({request}) => {
  expect(await (await request.get('/robots.txt')).text()).toMatch(/^Sitemap: https?:\/\/.+\/sitemap\.xml$/m);
});
