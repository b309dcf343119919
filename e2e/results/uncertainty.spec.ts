// Ranges on the built site: drawn in a worker, the same numbers as in a terminal, and bands on the charts.
import {execFileSync} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {expect, test} from '@playwright/test';
import {openAlive} from './alive';

/** A range on an input of each calculator that its answer hangs on. */
const RANGED = {
  graviton: 'v=1&data=2026-08-22&ceiling=55..70&hoursPerMonth=600..740',
  ipv4: 'v=1&data=2026-09-04&growth=3..8',
  cardinality: 'v=1&data=2026-11-23&targets=100..400&deploysPerDay=2..8',
} as const;

const SUMMARY = 'What it turns on, where it flips, how sure it is';
for (const [name, query] of Object.entries(RANGED)) {
  test(`2,000 draws of ${name} give what a terminal gives, to the last digit`, async ({page}) => {
    const worker = page.waitForEvent('worker', (each) => /\/draws\.[^/]*js$/.test(each.url()));
    await openAlive(page, `/calculators/${name}?${query}`);
    await worker;
    await page.getByText(SUMMARY).click();
    await expect(page.getByText(/simulated, 2,000 draws from/).last()).toBeVisible({timeout: 30_000});
    await expect(page.getByRole('table', {name: 'Bands of the results'})).toBeVisible({timeout: 30_000});
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', {name: 'Download JSON'}).click();
    const here = JSON.parse(await readFile(await (await waiting).path(), 'utf8')).uncertainty;
    const there = JSON.parse(
      execFileSync('npx', ['tsx', 'src/cli/headroom.ts', 'calc', name, query, '--draws', '2000', '--json'], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      }),
    ).uncertainty;
    expect(here.draws).toBe(2000);
    expect(here).toEqual(there);
  });
}

test('a line chart shows the band of the draws, says so, and has it in its table', async ({page}) => {
  await openAlive(page, `/calculators/graviton?${RANGED.graviton}`);
  const chart = page.getByRole('figure', {name: 'When it pays back'});
  await expect(chart.getByText(/The band with a dotted edge holds nine in ten of your line’s draws/)).toBeVisible({
    timeout: 30_000,
  });
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator('.chart-drawn path').first()).toBeAttached();
  await chart.getByText(/as a table/).click();
  await expect(chart.getByRole('columnheader', {name: /nine draws in ten/})).toBeVisible();
});
