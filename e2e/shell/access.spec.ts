// Every kind of page in both themes: no finding of axe, one main heading, a title of its own, English declared.
import AxeBuilder from '@axe-core/playwright';
import {expect, test} from '@playwright/test';
import {kinds, open} from './pages';

for (const {kind, find} of kinds) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${kind}, ${colorScheme}`, async ({browser, request, baseURL}) => {
      const context = await browser.newContext({colorScheme, baseURL});
      const page = await context.newPage();
      await open(page, await find(request));
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('main')).toHaveCount(1);
      const {violations} = await new AxeBuilder({page}).analyze();
      expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' | ')}`)).toEqual([]);
      await context.close();
    });
  }
}

test('no two kinds of page have the same title', async ({request}) => {
  const titles = await Promise.all(
    kinds.map(async ({find}) => /<title[^>]*>([^<]*)/.exec(await (await request.get(await find(request))).text())?.[1]),
  );
  expect(new Set(titles).size).toBe(kinds.length);
});

test('the theme is chosen with one button, survives a new page, and returns', async ({page}) => {
  await page.emulateMedia({colorScheme: 'light'});
  await open(page, '/');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole('button', {name: 'Dark theme'}).click();
  expect(await paper()).not.toBe(light);
  await open(page, '/blog');
  expect(await paper()).not.toBe(light);
  await page.getByRole('button', {name: 'Light theme'}).click();
  expect(await paper()).toBe(light);
});

test('the first stop of the keyboard skips the bar and leaves the address alone', async ({page}) => {
  await open(page, '/docs/reference/hosting');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', {name: 'Skip to the content'})).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
  expect(new URL(page.url()).hash).toBe('');
});

test('forced colours keep the bar and the text readable', async ({page}) => {
  await page.emulateMedia({forcedColors: 'active'});
  await open(page, '/');
  const {violations} = await new AxeBuilder({page}).withRules(['color-contrast']).analyze();
  expect(violations).toEqual([]);
});
