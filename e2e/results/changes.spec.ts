// Bars, areas and typed changes on the built site: whole without scripts, read by keys, a change that names nothing left out alone.
import {expect, test} from '@playwright/test';
import {openAlive} from './alive';

const METRICS = '/calculators/cardinality';

test('without scripts the areas, the ranked labels and the waterfall are there with their tables', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({javaScriptEnabled: false, baseURL, viewport: {width: 390, height: 844}});
  const page = await context.newPage();
  await page.goto(METRICS);
  const areas = page.getByRole('figure', {name: /^A few metrics/});
  await expect(areas.locator('svg:visible > path.chart-area-first')).toBeVisible();
  const labels = page.getByRole('figure', {name: /^What a label saves/});
  await expect(labels.locator('svg:visible > path.chart-bar-mine')).toBeVisible();
  const changes = page.getByRole('figure', {name: 'What the changes leave'});
  await expect(changes.locator('svg:visible > path.chart-bar-mine')).toBeVisible();
  await changes.locator('summary').click();
  await expect(changes.getByRole('row', {name: /^Keep 5 buckets/})).toContainText('128,000');
  await context.close();
});

test('a change that names nothing is left out with the reason, and the others count', async ({page}) => {
  await openAlive(page, `${METRICS}?v=1&data=2026-11-23&changes=dropMetric:nope~dropMetric:http_requests_total`);
  await expect(page.getByText('Left out: There is no metric nope that can be counted')).toBeVisible();
  const changes = page.getByRole('figure', {name: 'What the changes leave'});
  await expect(changes.locator('figcaption')).toContainText('158,000');
  await changes.scrollIntoViewIfNeeded();
  await expect(changes.locator('[data-live="true"] path.chart-bar-mine')).toBeVisible();
});

test('keys read areas part by part, with the part marked, and Escape puts the numbers away', async ({page}) => {
  await openAlive(page, METRICS);
  const areas = page.getByRole('figure', {name: /^A few metrics/});
  const keys = areas.getByRole('slider', {name: 'Read the chart along: Metric, Label × values'});
  await keys.focus();
  await expect(areas.locator('[data-live="true"]')).toBeAttached();
  await keys.press('ArrowRight');
  await expect(areas.locator('path.chart-read')).toHaveCount(1);
  await expect(areas.locator('.chart-tip')).toContainText('handler × 25');
  await expect(keys).toHaveAttribute('aria-valuetext', /134,400.series/);
  await keys.press('Escape');
  await expect(areas.locator('path.chart-read')).toHaveCount(0);
});
