// Decision records and their list: readable without scripts, narrowed by a link, and an edit that becomes one more cause.
import AxeBuilder from '@axe-core/playwright';
import {expect, type Page, test} from '@playwright/test';
import {open} from './pages';

const RECORD = '/docs/decisions/graviton-defaults';

interface Report {
  readonly today: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly records: ReadonlyArray<{
    readonly path: string;
    readonly title: string;
    readonly verdicts: readonly string[];
  }>;
  readonly prose: {readonly numbers: number; readonly drifted: readonly unknown[]};
}

const changes = (page: Page) => page.getByRole('table', {name: /agreed, what changed it, and today$/}).first();
const shown = (page: Page) => page.locator('main ol > li:visible');

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('a record shows what was agreed, what it is today, and when to look at it again', async ({page}) => {
    await page.goto(RECORD);
    await expect(
      changes(page).getByRole('row', {name: /^Agreed, 23 November 2026 1,562\sUSD\/month 27\s% 33\snodes$/}),
    ).toBeVisible();
    await expect(changes(page).getByRole('row', {name: /^Today /})).toBeVisible();
    await expect(page.getByRole('table', {name: 'when to look at it again'}).first()).toContainText(
      'data older than 365 days',
    );
    await expect(page.getByText('Inputs as agreed').first()).toBeVisible();
    await expect(page.getByText('Change its inputs here').first()).toBeHidden();
    await page.getByRole('link', {name: 'Open it in the calculator'}).first().click();
    await expect(page).toHaveURL(/\/calculators\/graviton\?v=1&data=2026-08-22/);
  });

  test('all records are listed, each with its verdict', async ({page, request}) => {
    const {records} = (await (await request.get('/decisions/report.json')).json()) as Report;
    await page.goto('/decisions?verdict=plain');
    await page.goto('/decisions');
    await expect(shown(page)).toHaveCount(records.length);
    await expect(page.getByRole('listitem').filter({hasText: 'Graviton opens with one ceiling'})).toContainText(
      'holds',
    );
  });
});

test('an edit becomes one more cause, and the sum follows', async ({page}) => {
  await open(page, RECORD);
  const part = page.locator('details', {hasText: 'Change its inputs here'}).first();
  await part.getByText('Change its inputs here').press('Enter');
  const table = part.getByRole('table', {name: /and your edits$/});
  await expect(table.getByRole('row', {name: /^Your edits 0\s/})).toBeVisible();
  const ceiling = part.getByRole('textbox', {name: /^CPU ceiling/}).first();
  await ceiling.fill('80');
  // The same link at 80 % is kept with its answer: 2,348.38 USD a month, 786 more than what was agreed.
  await expect(table.getByRole('row', {name: /^Your edits \+786\sUSD\/month/})).toBeVisible();
  await expect(table.getByRole('row', {name: /^Today, with your edits 2,348\sUSD\/month/})).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});

test('nothing of a calculator is fetched before somebody opens it', async ({page}) => {
  const sizes: Array<Promise<number>> = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') sizes.push(request.sizes().then(({responseBodySize}) => responseBodySize));
  });
  await open(page, RECORD);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  test.info().annotations.push({type: 'script', description: `record: ${bytes} bytes`});
  expect(bytes).toBeLessThanOrEqual(135_000);
});

test('the list is narrowed by its links, by keyboard, and a link to it opens narrowed', async ({page, request}) => {
  const {records} = (await (await request.get('/decisions/report.json')).json()) as Report;
  const holding = records.filter(({verdicts}) => verdicts.includes('holds')).length;
  const plain = records.filter(({verdicts}) => verdicts.length === 0).length;
  await open(page, '/decisions');
  const filters = page.getByRole('navigation', {name: 'Decisions by verdict'});
  await expect(filters.getByRole('link', {name: `All ${records.length}`})).toHaveAttribute('aria-current', 'true');
  await filters.getByRole('link', {name: `Holds ${holding}`}).press('Enter');
  await expect(page).toHaveURL(/\/decisions\?verdict=holds$/);
  await expect(shown(page)).toHaveCount(holding);
  await expect(page.getByRole('status')).toHaveText(`${holding} of ${records.length} decisions: holds.`);
  await page.goBack();
  await expect(shown(page)).toHaveCount(records.length);
  await open(page, '/decisions?verdict=plain');
  await expect(shown(page)).toHaveCount(plain);
  await expect(filters.getByRole('link', {name: `No calculation ${plain}`})).toHaveAttribute('aria-current', 'true');
  await open(page, '/decisions?verdict=bogus');
  await expect(page.getByRole('status')).toContainText('There is no verdict “bogus”');
  await expect(shown(page)).toHaveCount(records.length);
  // The other pages of the site are not narrowed by what was left behind.
  await page.getByRole('banner').getByRole('link', {name: 'Decisions'}).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-verdict');
});

test('a link to a part of the list never shows the rest first', async ({page}) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/decisions?verdict=holds');
  await expect(page.locator('html')).not.toHaveAttribute('data-has-hydrated', 'true');
  await expect(page.getByRole('listitem').filter({hasText: 'no calculation'}).first()).toBeHidden();
  await expect(page.getByRole('listitem').filter({hasText: 'Graviton opens with one ceiling'})).toBeVisible();
});

test('the feed has every decision', async ({page, request}) => {
  const {records} = (await (await request.get('/decisions/report.json')).json()) as Report;
  const text = await (await request.get('/decisions/atom.xml')).text();
  expect(text.match(/<entry>/g)?.length).toBeGreaterThanOrEqual(records.length);
  await page.goto('/decisions');
  await expect(page.locator('head link[rel=alternate][href="/decisions/atom.xml"]')).toHaveCount(1);
});

test('the report has every number of every text, and the page sums it up', async ({page, request}) => {
  const {prose} = (await (await request.get('/decisions/report.json')).json()) as Report;
  expect(prose.numbers).toBeGreaterThan(50);
  await page.goto('/decisions');
  await expect(page.getByRole('region', {name: 'Numbers in posts and guides'})).toContainText(
    `${prose.numbers} numbers`,
  );
});

test('the old address of the list leads to it', async ({page}) => {
  await open(page, '/docs/decisions');
  await page.locator('main').getByRole('link', {name: 'All decisions'}).click();
  await expect(page).toHaveURL(/\/decisions$/);
  await expect(page.getByRole('heading', {level: 1, name: 'Decisions'})).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a record with its calculator open, ${colorScheme}`, async ({browser, baseURL}) => {
    const context = await browser.newContext({colorScheme, baseURL});
    const page = await context.newPage();
    await open(page, RECORD);
    const part = page.locator('details', {hasText: 'Change its inputs here'}).first();
    await part.getByText('Change its inputs here').click();
    await expect(part.locator('[data-island="awake"]')).toBeVisible();
    const {violations} = await new AxeBuilder({page}).analyze();
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' | ')}`)).toEqual([]);
    expect(await page.locator('main').innerText()).not.toMatch(/NaN|Infinity|undefined|\[object/);
    await context.close();
  });
}
