// A calculator's page before anybody touches it: whole without its code, and alive before a reader notices that it was not.
import {expect, type Page, test} from '@playwright/test';
import {answer, GRAVITON, shifts, watchShifts} from './desk';

const CALCULATOR_BUDGET = 150_000;

/** From now on no script arrives, until what is returned is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let arrive = () => {};
  const underWay = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/assets/js/**', async (route) => {
    await underWay;
    await route.continue();
  });
  return () => arrive();
}

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});
  test('the default answer, its table and its chart are there', async ({page}) => {
    await page.goto(GRAVITON);
    await expect(answer(page)).toContainText('1,562 USD a month');
    await expect(page.getByRole('table', {name: 'Side by side'})).toBeVisible();
    await expect(page.getByRole('img').first()).toBeVisible();
    await expect(page.locator('form noscript p')).toBeVisible();
  });
});

test('none of a calculator’s code is loaded before the first interaction, and little of the site’s', async ({page}) => {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') sizes.push(request.sizes().then(({responseBodySize}) => responseBodySize));
  });
  await page.goto(GRAVITON, {waitUntil: 'networkidle'});
  await page.waitForTimeout(1000);
  await expect(page.locator('[data-island="asleep"]')).toBeVisible();
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(CALCULATOR_BUDGET);
});

test('what a reader does while the code is on its way is done, and nothing moves', async ({page}) => {
  await watchShifts(page);
  await page.goto(GRAVITON);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  const arrive = await holdScripts(page);
  const ceiling = page.getByRole('textbox', {name: 'CPU ceiling', exact: true});
  await ceiling.fill('75');
  await page.getByLabel('Workload', {exact: true}).selectOption({index: 1});
  const chosen = await page.getByLabel('Workload', {exact: true}).inputValue();
  await page.getByRole('button', {name: 'Compare with another'}).click();
  await expect(page.locator('[data-island="asleep"]')).toBeVisible();
  arrive();
  await expect(page.locator('[data-island="awake"]')).toBeVisible();
  await expect(ceiling).toHaveValue('75');
  await expect(page.getByLabel('Workload', {exact: true})).toHaveValue(chosen);
  await expect(page.getByRole('group', {name: 'Beside it'}).getByRole('combobox')).toHaveCount(2);
  await expect(answer(page)).not.toContainText('1,562 USD a month');
});

test('what a reader does before any script has come is done', async ({page}) => {
  const arrive = await holdScripts(page);
  await page.goto(GRAVITON, {waitUntil: 'commit'});
  const ceiling = page.getByRole('textbox', {name: 'CPU ceiling', exact: true});
  await ceiling.fill('75');
  await page.getByRole('button', {name: 'Compare with another'}).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-has-hydrated', 'true');
  arrive();
  await expect(page.locator('[data-island="awake"]')).toBeVisible();
  await expect(ceiling).toHaveValue('75');
  await expect(page.getByRole('group', {name: 'Beside it'}).getByRole('combobox')).toHaveCount(2);
  await expect(answer(page)).not.toContainText('1,562 USD a month');
});

test('an untouched page moves by nothing when it wakes, and keeps the focus', async ({page}) => {
  await watchShifts(page);
  await page.goto(GRAVITON);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  const ceiling = page.getByRole('textbox', {name: 'CPU ceiling', exact: true});
  await ceiling.evaluate((box: HTMLInputElement) => box.focus({preventScroll: true}));
  await expect(page.locator('[data-island="awake"]')).toBeVisible();
  await expect(ceiling).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(ceiling).toHaveValue('65');
  expect(await shifts(page)).toBe(0);
});

test('a calculator in a post sleeps until it is touched, and leaves the post’s address alone', async ({page}) => {
  const code: string[] = [];
  await page.goto('/blog/one-tag-two-architectures', {waitUntil: 'networkidle'});
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  page.on('request', (request) => {
    if (request.resourceType() === 'script') code.push(request.url());
  });
  const island = page.locator('[data-island]');
  await expect(island).toHaveAttribute('data-island', 'asleep');
  expect(code).toEqual([]);
  await island.getByRole('textbox', {name: 'CPU ceiling', exact: true}).fill('80');
  await expect(island).toHaveAttribute('data-island', 'awake');
  await expect(island.getByRole('textbox', {name: 'CPU ceiling', exact: true})).toHaveValue('80');
  await expect(island.locator('[data-says]')).toContainText('saves');
  await expect(page).toHaveURL(/\/blog\/one-tag-two-architectures$/);
  await island.getByRole('textbox', {name: 'CPU ceiling', exact: true}).press('Enter');
  await island.getByRole('button', {name: 'Undo'}).click();
  await expect(island.getByRole('textbox', {name: 'CPU ceiling', exact: true})).toHaveValue('60');
});
