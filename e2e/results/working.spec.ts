// Why a number is what it is, by keyboard alone: from the sentence down to a dated source, and back.
import {expect, type Page, test} from '@playwright/test';
import {openAlive} from './alive';

const working = (page: Page) => page.locator('#working');
const title = (page: Page) => working(page).getByRole('heading');

test('the static page already says why, without a press', async ({request}) => {
  const html = await (await request.get('/calculators/graviton')).text();
  expect(html).toMatch(/Why 33.nodes\?/);
  expect(html).toMatch(/nodesCpu.{0,40}ceil\(nodesFrom × capacityFrom ÷ capacityTo\)/s);
});

test('a number of the sentence opens by keyboard, and closing returns to it', async ({page}) => {
  await openAlive(page, '/calculators/graviton');
  const number = page.getByRole('link', {name: '1,562 USD a month'}).first();
  await number.focus();
  await page.keyboard.press('Enter');
  await expect(title(page)).toBeFocused();
  await expect(title(page)).toHaveText(/^Why 1,562.USD\/month\?$/);
  await expect(title(page)).toBeInViewport();
  await expect(working(page)).toContainText('movableShare × (monthlyFrom − monthlyTo) − extraMonthly');
  await expect(page).toHaveURL(/[?&]view=saving/);
  await page.keyboard.press('Tab');
  await expect(working(page).getByRole('button', {name: 'Close'})).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(number).toBeFocused();
  await expect(title(page)).toHaveText(/^Why 33.nodes\?$/);
});

test('the working leads by keyboard down to a source with its date', async ({page}) => {
  await openAlive(page, '/calculators/graviton?v=1&view=nodes');
  await expect(title(page)).toHaveText(/^Why 33.nodes\?$/);
  const press = async (name: string) => {
    const button = working(page).getByRole('button', {name, exact: true});
    await button.focus();
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(button).toBeFocused();
  };
  await press('Capacity per target node');
  const speed = working(page)
    .getByRole('listitem')
    .filter({hasText: /^Measured speed per vCPU/})
    .last();
  await expect(speed.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d{2}-\d{2}$/);
  await expect(speed).toContainText(/\d{1,2} \w+ 20\d\d/);
});

test('a link that opens a step does not take the focus', async ({page}) => {
  await openAlive(page, '/calculators/graviton?v=1&view=monthlyTo');
  await expect(title(page)).toHaveText(/^Why 4,325.USD\/month\?$/);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('an input leads to its control', async ({page}) => {
  await openAlive(page, '/calculators/graviton?v=1&view=nodes');
  const least = working(page)
    .getByRole('listitem')
    .filter({hasText: /^Nodes at least/})
    .last();
  await least.getByRole('link', {name: 'Change it'}).click();
  await expect(page.locator('#field-minNodes')).toBeFocused();
});

test('an alternative’s number opens with the alternative’s numbers', async ({page}) => {
  await openAlive(page, '/calculators/graviton');
  await page.getByRole('table', {name: 'Side by side'}).getByRole('link', {name: '26', exact: true}).click();
  await expect(title(page)).toHaveText(/^Why 26.nodes\?$/);
  await expect(working(page)).toContainText('m8a.xlarge');
});
