// Finding things: the search, the page for what is not there, and reading without JavaScript.
import {expect, test} from '@playwright/test';
import {latestPost, open} from './pages';

test('the search finds a page of the docs by a word in its text, and leads to it', async ({page}) => {
  await open(page, '/search');
  await page.getByRole('searchbox').fill('invalidation');
  await page.getByRole('link', {name: 'Hosting', exact: true}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Hosting');
});

test('the search finds a post by its title', async ({page, request}) => {
  const {path, title} = await latestPost(request);
  const word = title.split(/\W+/).sort((one, other) => other.length - one.length)[0] ?? '';
  await open(page, `/search?q=${word}`);
  await expect(page.locator(`main a[href="${path}"]`).first()).toBeVisible();
});

test('the search says so when it finds nothing', async ({page}) => {
  await open(page, '/search');
  // The second is one letter away from a word that many pages have: that is not having it.
  for (const word of ['zyxwvut', 'permalimk']) {
    await page.getByRole('searchbox').fill(word);
    await expect(page.getByRole('status')).toContainText(`Nothing has “${word}”`);
  }
});

test('what is not there is answered with 404 and ways on', async ({page}) => {
  const response = await page.goto('/no-such-page');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', {level: 1})).toHaveText('There is no page at this address');
  await page.getByRole('main').getByRole('link', {name: 'list of calculators'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Calculators');
});

test('a link with a slash or an ending too many keeps its query', async ({request}) => {
  for (const end of ['/', '.html']) {
    const response = await request.get(`/calculators/graviton${end}?v=1&ceiling=70`, {maxRedirects: 0});
    expect(response.status()).toBe(301);
    expect(response.headers().location).toBe('/calculators/graviton?v=1&ceiling=70');
  }
});

test('code is copied as it was written', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/docs/reference/hosting');
  const block = page.locator('figure.code', {hasText: 'a CloudFront function on viewer request'});
  await block.getByRole('button', {name: 'Copy'}).click();
  await expect(block.getByRole('button', {name: 'Copied'})).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^function handler\(event\) \{\n {2}var request = event\.request;\n/);
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('home shows its posts, and a post its text', async ({page, request}) => {
    const {path, title} = await latestPost(request);
    await page.goto('/');
    await page.getByRole('link', {name: title, exact: true}).click();
    await expect(page.getByRole('heading', {level: 1})).toHaveText(title);
    expect(new URL(page.url()).pathname).toBe(path);
    await expect(page.locator('.admonition.tldr')).toBeVisible();
    await expect(page.getByRole('banner').getByRole('button')).toBeHidden();
  });

  test('the dark theme follows the system', async ({page}) => {
    await page.emulateMedia({colorScheme: 'dark'});
    await page.goto('/');
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(22, 24, 27)');
  });
});
