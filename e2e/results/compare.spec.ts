// An alternative in which any input may differ: made, named, copied and taken away on the page, in the link, and told apart from yours.
import AxeBuilder from '@axe-core/playwright';
import {expect, test} from '@playwright/test';
import {openAlive} from './alive';

test('an alternative is changed in any input, named, duplicated and removed, by keyboard, and the link holds it', async ({
  page,
}) => {
  await openAlive(page, '/calculators/graviton?v=1&data=2026-08-22');
  const beside = page.getByRole('group', {name: 'Beside it'});
  await beside.getByText('Name and other inputs of alternative 1').press('Enter');
  const one = beside.getByRole('group', {name: 'Alternative 1'});
  await one.getByLabel('Another input of alternative 1 that differs').selectOption('ceiling');
  const ceiling = one.getByLabel('CPU ceiling', {exact: true});
  await expect(ceiling).toBeFocused();
  await ceiling.fill('75');
  await ceiling.press('Tab');
  await one.getByLabel('Name').fill('Hot AMD');
  await one.getByLabel('Name').press('Tab');
  await expect
    .poll(() => decodeURIComponent(new URL(page.url()).search))
    .toContain('alt1.label=Hot AMD&alt1.target=amd&alt1.ceiling=75');
  // The reader's own ceiling is what it was.
  await expect(page.locator('#field-ceiling')).toHaveValue('60');

  const table = page.getByRole('table', {name: 'Side by side'});
  await expect(table.getByRole('row', {name: /^CPU ceiling\s*60\s%\s*75\s%$/})).toBeVisible();

  await page.getByText('Which inputs made the difference').press('Enter');
  const shares = page.getByRole('table', {name: 'What made the difference to Hot AMD'});
  await expect(shares.getByRole('row')).toHaveCount(3);
  await expect(page.getByText(/^With “Hot AMD” Steady saving is 1,799\sUSD\/month instead of 1,562/)).toBeVisible();

  await one.getByRole('button', {name: 'Duplicate alternative 1'}).press('Enter');
  await expect.poll(() => page.url()).toContain('alt2.ceiling=75');
  await beside.getByRole('button', {name: 'Remove alternative 2'}).press('Enter');
  await expect.poll(() => page.url()).not.toContain('alt2.');
  await one.getByRole('button', {name: 'As in yours for CPU ceiling'}).press('Enter');
  await expect.poll(() => page.url()).not.toContain('alt1.ceiling');

  await page.goBack();
  await expect.poll(() => page.url()).toContain('alt1.ceiling=75');
});

for (const [name, width, colorScheme] of [
  ['desktop, light', 1280, 'light'],
  ['phone, dark', 390, 'dark'],
] as const) {
  test(`an open alternative and its difference, ${name}: axe finds nothing and nothing goes sideways`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({baseURL, colorScheme, viewport: {width, height: 900}});
    const page = await context.newPage();
    await openAlive(page, '/calculators/ipv4?v=1&data=2026-09-04&alt1.warmIp=2&alt1.growth=10');
    await page.getByText('Name and other inputs of alternative 1').click();
    await expect(page.getByRole('group', {name: 'Alternative 1'})).toBeVisible();
    await page.getByText('Which inputs made the difference').click();
    await expect(page.getByRole('table', {name: /^What made the difference to/})).toBeVisible();
    const {violations} = await new AxeBuilder({page}).analyze();
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' | ')}`)).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    await context.close();
  });
}
