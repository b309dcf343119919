// What would change the answer, on the built site: folded at first, then an end of a bar sets the form and Back takes it out; nobody is shut out.
import AxeBuilder from '@axe-core/playwright';
import {expect, test} from '@playwright/test';
import {openAlive} from './alive';

const SUMMARY = 'What it turns on, where it flips, how sure it is';

test('an end of what the answer turns on is put into the form, and Back takes it out', async ({page}) => {
  await openAlive(page, '/calculators/cardinality');
  await page.getByText(SUMMARY).click();
  const end = page.getByRole('button', {name: /^Set Targets to 1\starget/});
  await end.press('Enter');
  await expect(page.locator('#field-targets')).toHaveValue('1');
  await expect.poll(() => page.url()).toMatch(/[?&]targets=1(&|$)/);
  await page.goBack();
  await expect(page.locator('#field-targets')).toHaveValue('20');
});

for (const [name, width, colorScheme] of [
  ['desktop, light', 1280, 'light'],
  ['phone, dark', 390, 'dark'],
] as const) {
  test(`the open section, ${name}: axe finds nothing and nothing goes sideways`, async ({browser, baseURL}) => {
    const context = await browser.newContext({baseURL, colorScheme, viewport: {width, height: 900}});
    const page = await context.newPage();
    // A range, so that there is also how sure it is.
    await openAlive(page, '/calculators/ipv4?growth=3..8');
    await page.getByText(SUMMARY).click();
    await expect(page.getByRole('figure', {name: 'What the answer turns on'})).toBeVisible();
    await expect(page.getByRole('button', {name: /^Set /}).first()).toBeVisible();
    await expect(page.getByRole('table', {name: 'Bands of the results'})).toBeVisible({timeout: 30_000});
    const {violations} = await new AxeBuilder({page}).include('section[aria-labelledby="what-changes"]').analyze();
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' | ')}`)).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    await context.close();
  });
}
