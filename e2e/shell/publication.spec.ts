// The posts as one publication: filed, in series, followed up, reviewed; and addresses that have moved.
import {expect, test} from '@playwright/test';
import {moved} from '../../src/plugins/moved/moved';
import {latestPost, open} from './pages';

test('a tag page says how many posts it lists, and leads to all tags', async ({page}) => {
  await page.goto('/blog/tags/platform-engineering');
  const count = await page.getByRole('main').locator('ol > li').count();
  await expect(page.getByRole('main')).toContainText(`${count} posts.`);
  await page.getByRole('link', {name: 'View all tags'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Tags');
});

test('a post leads to its series, to posts close to it and to its calculators', async ({page, request}) => {
  const {path, title} = await latestPost(request);
  await page.goto(path);
  const series = page.locator('nav', {has: page.locator('[aria-current=page]', {hasText: title})}).last();
  await expect(series.getByRole('listitem').first()).toBeVisible();
  await page
    .getByRole('navigation', {name: /^Its calculators?$/})
    .getByRole('link')
    .first()
    .click();
  await expect(page).toHaveURL(/\/calculators\/[a-z0-9-]+$/);
  const posts = page.getByRole('navigation', {name: 'Posts that argue with it'});
  await expect(posts.getByRole('link', {name: title})).toBeVisible();
});

test('every post is in the list of reviews', async ({page, request}) => {
  const {items} = (await (await request.get('/blog/feed.json')).json()) as {items: {title: string}[]};
  await page.goto('/reviews');
  for (const {title} of items) await expect(page.getByRole('link', {name: title, exact: true})).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/when this list was built, (none|\d+) of them/);
});

for (const [from, to] of Object.entries(moved))
  test(`${from} has moved, and what was asked of it goes along`, async ({page}) => {
    await page.goto(`${from}?q=1#part`);
    await expect(page).toHaveURL(new RegExp(`${to}\\?q=1#part$`));
  });

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('an address that has moved leads on too', async ({page}) => {
    await page.goto('/posts');
    await expect(page).toHaveURL(/\/blog$/);
  });
});

test('the search finds words of posts, guides, calculators, decisions and the page of errors', async ({page}) => {
  for (const [word, path] of [
    ['Graviton', '/calculators/graviton'],
    ['Graviton', '/docs/calculators/graviton'],
    ['cardinality', '/blog/a-fair-fight-for-your-metrics'],
    ['malformed', '/docs/reference/errors'],
    ['recharts', '/docs/decisions/charts-drawn-at-build'],
  ] as const) {
    await open(page, '/search');
    await page.getByRole('searchbox').fill(word);
    await expect(page.getByRole('main').locator(`a[href^="${path}"]`).first(), `${word} in ${path}`).toBeVisible();
  }
});
