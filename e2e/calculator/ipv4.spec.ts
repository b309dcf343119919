// The IPv4 calculator as a stranger meets it: the answer without scripts, and a date that moves with what is typed.
import {expect, test} from '@playwright/test';
import {openAlive} from '../results/alive';

test('without scripts there is the date, what helps, the bars and the numbers', async ({browser, baseURL}) => {
  const context = await browser.newContext({javaScriptEnabled: false, baseURL});
  const page = await context.newPage();
  await page.goto('/calculators/ipv4');
  const main = page.locator('main');
  await expect(main).toContainText('eu-west-1a, eu-west-1b and eu-west-1c run out of addresses on 19 June 2028.');
  await expect(main).toContainText('Cheapest help: WARM_IP_TARGET=2 and a minimum');
  await expect(main).toContainText('worse: −18.8 months');
  const figures = page.getByRole('figure');
  await expect(figures).toHaveCount(2);
  for (const figure of await figures.all()) await expect(figure.locator('svg:visible').first()).toBeVisible();
  await context.close();
});

test('the date moves with a setting, and so does what would help', async ({page}) => {
  await openAlive(page, '/calculators/ipv4');
  const says = page.locator('[data-says]');
  await page.locator('#field-warmIp').fill('2');
  await expect(says).toContainText('24 October 2029');
  await expect(says).not.toContainText('WARM_IP_TARGET=2 and a minimum, 16');
  await expect(says).toContainText('Cheapest help');
});

test('a zone that is emptied by hand is said in words, with its row', async ({page}) => {
  await openAlive(page, '/calculators/ipv4');
  await page.getByRole('textbox', {name: 'Range, row 2'}).fill('10.20.1.5/24');
  const main = page.locator('main');
  await expect(main).toContainText('10.20.1.0/24');
  await expect(main).toContainText('write the network itself');
});
