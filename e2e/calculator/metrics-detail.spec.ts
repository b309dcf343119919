// What a page of metrics shows once it is there: label sets ranked, changes judged, undone and copied, by keyboard, on a phone, in the dark.
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import {expect, type Locator, type Page, test} from '@playwright/test';
import {openDesk} from './desk';

const PAGE = path.join('src', 'importers', 'exposition', 'testing', 'fixtures', 'small.prom');
const STATUS = path.join('src', 'importers', 'prometheus', 'testing', 'fixtures', 'status-tsdb-prom3.5.3.json');

async function openWith(page: Page, ...files: readonly string[]): Promise<Locator> {
  await openDesk(page, '/calculators/cardinality');
  await page.getByRole('button', {name: 'Import an export…'}).click();
  const panel = page.getByRole('region', {name: /^(Import an export|From \d)/});
  if (files.length > 0) await panel.locator('input[type=file]').setInputFiles([...files]);
  return panel;
}

const changes = (panel: Locator) => panel.getByRole('region', {name: 'What changes would save'});
const sets = (panel: Locator) => panel.getByRole('table', {name: /^Label sets by the series/});

test('label sets are ranked by what they save, and in one metric by what they save there', async ({page}) => {
  const panel = await openWith(page, PAGE);
  await expect(panel).toContainText('Yet pod and uid together save 438, 29.3 %, though uid saves nothing alone.');
  await expect(sets(panel).getByRole('row').nth(1)).toContainText(/^pod and uid25 and 25 values.*438/);
  await panel.getByLabel('Split each metric by').selectOption('handler');
  await expect(panel.getByRole('figure', {name: 'Where the series are'})).toContainText('/api');
  await panel.getByRole('combobox', {name: 'In metric'}).fill('app_user_events_total');
  await expect(panel).toContainText('Alone, user_id saves the most: 249 of 255 series');
  await panel.getByRole('combobox', {name: 'In metric'}).fill('app_user_events');
  await panel.getByRole('combobox', {name: 'In metric'}).press('Enter');
  await expect(panel).toContainText('There is no metric “app_user_events”');
});

test('a change is judged, its duplicates are named, and it is undone and put back', async ({page}) => {
  const panel = await openWith(page, PAGE);
  await panel.getByRole('button', {name: 'Drop pod and uid', exact: true}).click();
  const stack = changes(panel);
  await expect(stack).toContainText('One change leaves 1,056 of 1,494 series, 29.3 % fewer; it is not safe.');
  await expect(stack).toContainText(/Not safe\. [\d,]+ series would share their labels with another: .*pod=/);
  await stack.getByText('How it is done').click();
  await expect(stack).toContainText('not this way. It is not safe, for the reason above.');

  await stack.getByRole('button', {name: 'Undo Drop pod and uid everywhere'}).click();
  await expect(stack).toContainText('Taken out: Drop pod and uid everywhere.');
  await expect(stack).toContainText('Nothing is changed yet.');
  await stack.getByRole('button', {name: 'Put it back'}).click();
  await expect(stack).toContainText('One change leaves 1,056 of 1,494 series');
});

test('a safe change gives configurations to copy, and outlives another file', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = await openWith(page, PAGE);
  await panel.getByRole('button', {name: 'Aggregate away pod and uid', exact: true}).click();
  const stack = changes(panel);
  await expect(stack).toContainText('Safe for these series.');
  await stack.getByText('How it is done').click();
  const copy = stack.getByRole('button', {name: /rules\.yml for Prometheus/});
  await copy.click();
  await expect(copy).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    "expr: 'sum without (pod, uid) (rate(http_request_duration_seconds_bucket[5m]))'",
  );
  await panel.locator('input[type=file]').setInputFiles(STATUS);
  await expect(panel.getByRole('heading', {name: 'From 2 files'})).toBeVisible();
  await expect(stack).toContainText('One change leaves 1,056 of 1,494 series');
  await expect(panel.getByRole('heading', {name: 'status-tsdb-prom3.5.3.json: what it counts'})).toBeVisible();
  await panel.getByRole('button', {name: /^Remove small\.prom/}).click();
  await expect(stack).toHaveCount(0);
  await panel.locator('input[type=file]').setInputFiles(PAGE);
  await expect(stack).toContainText('One change leaves 1,056 of 1,494 series');
});

test('the keyboard alone tries a change, moves it and undoes it', async ({page}) => {
  const panel = await openWith(page, PAGE);
  await panel.getByRole('button', {name: 'Aggregate away pod and uid', exact: true}).press('Enter');
  const stack = changes(panel);
  await expect(stack).toContainText('One change leaves');
  await stack.getByText('Try a change', {exact: true}).press('Enter');
  await stack.getByLabel('Change', {exact: true}).selectOption('limitBuckets');
  await stack.getByLabel('At most').fill('4');
  await stack.getByRole('button', {name: 'Add this change'}).press('Enter');
  await expect(stack).toContainText('2 changes leave');
  const undo = stack.getByRole('button', {name: /^Undo At most 4 buckets/});
  await expect(undo).toBeFocused();
  await stack.getByRole('button', {name: /^Earlier At most 4 buckets/}).press('Enter');
  await expect(stack.getByRole('heading', {level: 4}).first()).toContainText('At most 4 buckets');
  await expect(stack.getByRole('button', {name: /^Later At most 4 buckets/})).toBeFocused();
  await undo.press('Enter');
  await expect(stack.getByRole('button', {name: /^Undo Aggregate pod/})).toBeFocused();
});

test('before there is any file, a store can be asked for its counts', async ({page}) => {
  const panel = await openWith(page);
  await panel.getByText('Too many series for a page? Ask the store for the counts').click();
  await panel.getByLabel('Store', {exact: true}).selectOption('Mimir');
  await panel.getByLabel('Its address').fill('mimir.example');
  await expect(panel).toContainText('An address begins with http:// or https://');
  await panel.getByLabel('Its address').fill('https://mimir.example/');
  await panel.getByLabel('Tenant').fill('team-a');
  await panel.getByRole('combobox', {name: 'Metric'}).fill('http_requests_total');
  await panel.getByLabel('Its labels').fill('pod, uid');
  await expect(panel).toContainText("curl -sS 'https://mimir.example/prometheus/api/v1/query' \\");
  await expect(panel).toContainText("-H 'X-Scope-OrgID: team-a'");
  await expect(panel).toContainText('count(count without (pod, uid) (http_requests_total))');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`it is sound for assistive technology and fits a phone, ${colorScheme}`, async ({browser, baseURL}) => {
    const context = await browser.newContext({baseURL, colorScheme, viewport: {width: 390, height: 844}});
    const page = await context.newPage();
    const panel = await openWith(page, PAGE, STATUS);
    await panel.getByRole('button', {name: 'Drop pod and uid', exact: true}).click();
    await panel.getByRole('button', {name: 'Aggregate away handler', exact: true}).click();
    const stack = changes(panel);
    await expect(stack).toContainText('2 changes leave');
    for (const folded of [/^How it is done/, /^Which series would be duplicates/, /^Try a change/])
      await stack.getByText(folded).first().click();
    await stack.getByLabel('Change', {exact: true}).selectOption('template');
    await stack.getByRole('button', {name: 'Take patterns for ids in paths'}).click();
    await panel.getByText('Too many series for a page? Ask the store for the counts').click();
    const {violations} = await new AxeBuilder({page}).analyze();
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' | ')}`)).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    await context.close();
  });
}
