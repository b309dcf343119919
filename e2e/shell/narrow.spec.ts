// A screen of 320 pixels: nothing scrolls sideways but code and tables within themselves, and every place stays reachable.
import {expect, test} from '@playwright/test';
import {kinds, open} from './pages';

test.use({viewport: {width: 320, height: 640}});

for (const {kind, find} of kinds) {
  test(`${kind} fits`, async ({page, request}) => {
    await open(page, await find(request));
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
    for (const name of ['Headroom', 'Posts', 'Calculators', 'Decisions', 'Docs', 'Search'])
      await expect(page.getByRole('banner').getByRole('link', {name, exact: true})).toBeInViewport({ratio: 1});
    await expect(page.getByRole('banner').getByRole('button')).toBeInViewport({ratio: 1});
  });
}

test('the contents of the docs are one link away', async ({page}) => {
  await open(page, '/docs/reference/hosting');
  await page.getByRole('link', {name: 'Contents of the docs'}).click();
  await expect(page.getByRole('navigation', {name: 'Contents of the docs'})).toBeInViewport();
});
