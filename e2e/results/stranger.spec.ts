// A stranger's whole way: from the home page to a calculator, an export, a comparison, a record, and the check that watches it.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, type Page, test} from '@playwright/test';
import {headroom} from '../terminal';

const EXPORT = path.join('src', 'importers', 'exposition', 'testing', 'fixtures', 'small.prom');
/** Of the export, with the five that a scrape adds, on the 20 targets that the form opens with. */
const SERIES = '29,980 series now';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'headroom-stranger-'));
});
test.afterEach(() => rmSync(folder, {recursive: true, force: true}));

/** From the home page, by what can be seen and pressed there, to an answer with an alternative beside it. */
async function decide(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await page.getByRole('main').getByRole('link', {name: 'How many series do we have'}).first().click();
  await expect(page.getByRole('heading', {level: 1})).toContainText('How many series do we have');
  await page.getByRole('button', {name: 'Import an export…'}).click();
  const panel = page.getByRole('region', {name: /^(Import an export|From \d)/});
  await panel.locator('input[type=file]').setInputFiles(EXPORT);
  await panel.getByRole('button', {name: 'Put these figures into the form'}).click();
  await panel.getByRole('button', {name: 'Close the import'}).click();
  await expect(page.locator('[data-says] > p').first()).toContainText(SERIES);
  await page.getByRole('button', {name: 'Compare with another'}).click();
  await expect(page.getByRole('table', {name: 'Side by side'}).getByRole('columnheader')).toHaveCount(3);
}

/** Saves the record into the folder. @returns its path. */
async function saveRecord(page: Page): Promise<string> {
  const waits = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Save as decision record'}).click();
  const download = await waits;
  const file = path.join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

test('a decision is made, recorded, checked, and noticed when it stops being true', async ({page}) => {
  await decide(page);
  const file = await saveRecord(page);
  expect(path.basename(file)).toMatch(/^\d{8}-cardinality-[a-z0-9-]+\.md$/);
  const record = readFileSync(file, 'utf8');
  expect(record).toContain('activeSeries: 29980 series');
  // Numbers do not part from their units in a terminal either: here the space is an ordinary one.
  const check = (...options: readonly string[]) => {
    const {status, out} = headroom(['check', '.', ...options], folder);
    return {status, out: out.replaceAll('\u00a0', ' ')};
  };
  const strict = ['--fail-on', 'broken,drifted,due'];

  await test.step('it holds', () => {
    const {status, out} = check(...strict);
    expect(out).toContain('cardinality (activeSeries): activeSeries 29,980');
    expect(out).toContain('1 link in 1 file: holds 1.');
    expect(status).toBe(0);
  });

  await test.step('a condition that is tightened makes it due, which fails where a build asks for it', () => {
    edit(file, 'activeSeries < 15000 series', 'activeSeries < 40k series');
    const {status, out} = check(...strict);
    expect(out).toContain('“activeSeries < 40k series”: it is 29,980');
    expect(out).toContain('due 1.');
    expect(status).toBe(1);
    expect(check().status).toBe(0);
    writeFileSync(file, record);
  });

  await test.step('an answer that is no longer today’s has drifted, by how much and why', () => {
    edit(file, 'activeSeries: 29980 series', 'activeSeries: 27980 series');
    const {status, out} = check();
    expect(out).toMatch(/activeSeries was 27,980 series and is 29,980 series \(\+2,000 series, \+7\.1 %\)/);
    expect(out).toMatch(
      /by the model \+2,000 series: Same version \d+: the model’s arithmetic has changed since, or the figure was edited/,
    );
    expect(status).toBe(1);
  });
});
