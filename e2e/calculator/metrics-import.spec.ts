// Bringing metrics: a page is counted, fills the form with the very same number and answers questions; a broken one is named; reading stops.
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {expect, type Page, test} from '@playwright/test';
import {generatePage} from '../../bench/metrics-page';
import {address, answer, openDesk} from './desk';

const CARDINALITY = '/calculators/cardinality';
const IMPORTERS = path.join('src', 'importers');
const PAGE = path.join(IMPORTERS, 'exposition', 'testing', 'fixtures', 'small.prom');
const STATUS = path.join(IMPORTERS, 'prometheus', 'testing', 'fixtures', 'status-tsdb-prom3.5.3.json');

const asFile = (name: string, content: string | Buffer) => ({name, mimeType: '', buffer: Buffer.from(content)});
const put = 'Put these figures into the form';

async function openImport(page: Page, query = '') {
  await openDesk(page, CARDINALITY + query);
  await page.getByRole('button', {name: 'Import an export…'}).click();
  const panel = page.getByRole('region', {name: /^(Import an export|From \d)/});
  await expect(panel.locator('input[type=file]')).toBeAttached();
  return panel;
}

test('a page is counted, and in the form it gives the same number of series', async ({page}) => {
  const panel = await openImport(page, '?targets=1&scrapeSeries=0');
  await panel.locator('input[type=file]').setInputFiles(PAGE);
  await expect(panel.getByRole('heading', {name: 'From 1 file'})).toBeFocused();
  await expect(panel).toContainText('1,494 series of 34 metrics with 39 labels.');
  await expect(panel).toContainText('Dropping pod and uid together would save 438 series (29.3 %)');
  await expect(panel).toContainText('This series is already on the page');
  await panel.getByRole('button', {name: put}).click();
  await expect(answer(page)).toContainText('1,494 series now');
  await expect.poll(() => address(page)).toContain('http_request_duration_seconds');

  await panel.locator('input[type=file]').setInputFiles(STATUS);
  await expect(panel).toContainText('79,761 series by Prometheus /api/v1/status/tsdb (JSON)');
  await expect(panel).toContainText('The totals differ');
});

test('compressed and in UTF-16 it is the same page', async ({page}) => {
  const panel = await openImport(page);
  await panel.locator('input[type=file]').setInputFiles(asFile('page.prom.gz', gzipSync(readFileSync(PAGE))));
  await expect(panel).toContainText('1,494 series of 34 metrics');
  const utf16 = Buffer.from(`\ufeff${readFileSync(PAGE, 'utf8')}`, 'utf16le');
  await panel.locator('input[type=file]').setInputFiles(asFile('page.prom.gz', utf16));
  await expect(panel).toContainText('1,494 series of 34 metrics');
});

test('a broken page is named with line and column, and costs nothing else', async ({page}) => {
  const panel = await openImport(page);
  const input = panel.locator('input[type=file]');
  await input.setInputFiles(PAGE);
  await expect(panel).toContainText('1,494 series');
  await input.setInputFiles([
    asFile('broken.prom', '# TYPE a counter\na{b="c"} 1\na{b="d} 2\n'),
    asFile('login.html', '<!DOCTYPE html>\n<html><title>Sign in</title></html>'),
  ]);
  const alert = panel.getByRole('alert');
  await expect(alert).toContainText(/broken\.prom, line 3, column \d+: .*takes nothing of it/);
  await expect(alert).toContainText('login.html: This is a web page, such as a login');
  await expect(panel.getByRole('heading', {name: 'From 1 file'})).toBeVisible();
  await expect(panel).toContainText('1,494 series');
});

test('answers of a store are pasted one by one: each stays, and each can be taken out', async ({page}) => {
  const panel = await openImport(page, '?targets=1&scrapeSeries=0');
  const paste = async (...counts: readonly (readonly [labels: object, count: number])[]) => {
    const result = counts.map(([metric, count]) => ({metric, value: [1_795_000_000.1, `${count}`]}));
    await panel
      .getByLabel('or paste the text')
      .fill(JSON.stringify({status: 'success', data: {resultType: 'vector', result}}));
    await panel.getByRole('button', {name: 'Read the pasted text'}).press('Enter');
  };
  await paste([{}, 9000]);
  await expect(panel.getByRole('heading', {name: 'From 1 file'})).toBeFocused();
  await paste([{__name__: 'http_requests_total'}, 5000], [{__name__: 'up'}, 40]);
  await expect(panel.getByRole('heading', {name: 'From 2 files'})).toBeFocused();
  const metric = 'http_requests_total';
  await paste([{metric}, 5000], [{dropped: 'pod', metric}, 800]);
  await expect(panel).toContainText('Without pod, 800 of 5,000\u00a0series of http_requests_total are left');
  await paste([{added_in: '1d', job: 'api'}, 1200]);
  await expect(panel.getByRole('heading', {name: 'pasted text 4: what it counts'})).toBeVisible();
  await expect(panel).toContainText('1,200 new series within 1d, in 1 job.');
  await panel.getByRole('button', {name: 'Remove pasted text 3', exact: true}).press('Enter');
  await expect(panel.getByRole('heading', {name: 'From 3 files'})).toBeVisible();
  await expect(panel).not.toContainText('Without pod, 800');
  await panel.getByRole('button', {name: put}).press('Enter');
  await expect(answer(page)).toContainText('9,000 series now');
});

test('reading is cancelled at once, and what was there before stays', async ({page}) => {
  const panel = await openImport(page);
  const input = panel.locator('input[type=file]');
  await input.setInputFiles(PAGE);
  await expect(panel).toContainText('1,494 series');
  const large = Buffer.concat([...generatePage(400).pieces()].map((piece) => Buffer.from(piece)));
  await input.setInputFiles(asFile('large.prom.gz', gzipSync(large, {level: 1})));
  const cancel = panel.getByRole('button', {name: 'Cancel'});
  await expect(cancel).toBeFocused();
  await cancel.press('Enter');
  await expect(panel.getByRole('progressbar')).toHaveCount(0);
  await expect(panel.getByRole('heading', {name: 'From 1 file'})).toBeFocused();
  await input.setInputFiles(STATUS);
  await expect(panel.getByRole('heading', {name: 'From 2 files'})).toBeVisible();
});
