// The listener table: found by search, narrowed, copied from, whole without JavaScript, and within a small screen.
import AxeBuilder from '@axe-core/playwright';
import {expect, test} from '@playwright/test';
import {open} from './pages';

const path = '/docs/reference/listeners';
const rows = 'main table:has(caption) > tbody > tr';

test('words and the box narrow the rows, and the count is said', async ({page}) => {
  await open(page, path);
  const status = page.getByRole('main').getByRole('status').first();
  const all = await page.locator(rows).count();
  await expect(status).toHaveText(`${all} of ${all} rows`);

  await page.getByLabel('Filter the rows').fill('java');
  await expect(page.locator(`${rows}:visible`).getByRole('rowheader')).toContainText(['Java', 'Java']);
  await page.getByLabel('tested only').check();
  await expect(page.getByRole('row', {name: /^Java, ServerSocket/})).toBeVisible();
  await expect(page.getByRole('row', {name: /^Java, name resolution/})).toBeHidden();
  await page.getByLabel('Filter the rows').fill('no such program');
  await expect(status).toHaveText(`0 of ${all} rows`);
  await page.getByLabel('Filter the rows').fill('');
  await expect(page.locator(`${rows}:visible`)).not.toHaveCount(all);
});

test('a setting is copied as it stands, also after the row was hidden', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, path);
  await page.getByLabel('Filter the rows').fill('caddy');
  await page.getByLabel('Filter the rows').fill('nginx');
  const row = page.getByRole('row', {name: /^nginx/});
  await row.getByRole('button', {name: 'Copy'}).click();
  await expect(row.getByRole('button', {name: 'Copied'})).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('listen 80;\nlisten [::]:80;');
});

test('the search finds it by a setting', async ({page}) => {
  await open(page, '/search?q=ipv4_compat');
  await expect(page.locator(`main a[href^="${path}"]`).first()).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no finding of axe, ${colorScheme}`, async ({browser, baseURL}) => {
    const context = await browser.newContext({colorScheme, baseURL});
    const page = await context.newPage();
    await open(page, path);
    const {violations} = await new AxeBuilder({page}).analyze();
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' | ')}`)).toEqual([]);
    await context.close();
  });
}

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('every row is there, and no control that would do nothing', async ({page}) => {
    await page.goto(path);
    expect(await page.locator(`${rows}:visible`).count()).toBeGreaterThan(20);
    await expect(page.getByLabel('Filter the rows')).toBeHidden();
    await expect(page.getByText('listen [::]:80;', {exact: false}).first()).toBeVisible();
  });
});

test.describe('on 320 pixels', () => {
  test.use({viewport: {width: 320, height: 640}});

  test('only the table scrolls sideways', async ({page}) => {
    await open(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    await expect(page.getByLabel('Filter the rows')).toBeInViewport({ratio: 1});
    await page.getByLabel('Filter the rows').fill('envoy');
    await expect(page.getByRole('row', {name: /^Envoy/})).toBeVisible();
  });
});
