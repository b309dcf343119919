// Range bars and remedies on the built site: whole without scripts, set beside with arrows in the link, put into the form and back.
import {expect, test} from '@playwright/test';
import {openAlive} from './alive';

const SPECIMEN = '/calculators/specimen';

test('without scripts the bars, the remedies and their gains are there', async ({browser, baseURL}) => {
  const context = await browser.newContext({javaScriptEnabled: false, baseURL, viewport: {width: 390, height: 844}});
  const page = await context.newPage();
  await page.goto(SPECIMEN);
  const figure = page.getByRole('figure', {name: 'Springs wear where the load is greatest'});
  await expect(figure.locator('svg:visible > path.chart-range').first()).toBeVisible();
  await figure.locator('summary').click();
  await expect(figure.getByRole('row', {name: /^sprinter/})).toContainText('18');
  const table = page.getByRole('table', {name: /What makes the springs last/});
  await expect(table).toContainText('+8.0 months');
  await expect(table).toContainText('worse: −9.0 months');
  await context.close();
});

test('a remedy set beside is in the link and draws its arrows; pressed again it is gone', async ({page}) => {
  await openAlive(page, `${SPECIMEN}?v=2&alt1=none`);
  const figure = page.getByRole('figure', {name: 'Springs wear where the load is greatest'});
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('[data-live="true"]')).toBeVisible();
  await expect(figure.locator('svg[viewBox] > g > path.chart-move')).toHaveCount(0);
  const button = page.getByRole('button', {name: /: Fill the disks$/}).first();
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(figure.locator('svg[viewBox] > g > path.chart-move')).toHaveCount(1);
  await expect.poll(() => page.url()).toContain('alt1.label=Fill%20the%20disks&alt1.fill=95');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => page.url()).not.toContain('alt1.fill');
});

test('a remedy put into the form counts there, and Back takes it out', async ({page}) => {
  await openAlive(page, `${SPECIMEN}?v=2&alt1=none`);
  await page.getByRole('button', {name: /^Put into the form ?: Fill the disks$/}).click();
  await expect(page.locator('#field-fill')).toHaveValue('95');
  await expect(page.getByText('Does not apply: The disks are filled to 95 % already.')).toBeVisible();
  await page.goBack();
  await expect(page.locator('#field-fill')).toHaveValue('80');
  await expect(page.getByRole('button', {name: /^Put into the form ?: Fill the disks$/})).toBeEnabled();
});
