// A record whose calculation no longer holds, and its line in the list: this site has none, so a browser is given one that was judged here.
import {readFile} from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import {expect, type Page, test} from '@playwright/test';
import {registry} from '../../src/calculators/registry';
import {judgeText, recordViewOf} from '../../src/cli/judge-text';
import {replayer} from '../../src/cli/replay';
import {type ListedRecord, listedRecord} from '../../src/report/record/listed-record';
import type {RecordView} from '../../src/report/record/record-view';
import {open} from './pages';

const FILE = 'docs/decisions/20261123-graviton-defaults.md';
const PATH = '/docs/decisions/graviton-defaults';

/** The record, had it been agreed at another saving and to be looked at again at today's. */
async function drifted(): Promise<RecordView> {
  const text = (await readFile(FILE, 'utf8'))
    .replace('saving: 1562 USD/month', 'saving: 1400 USD/month')
    .replace('saving <= 0 USD/month', 'saving > 1500 USD/month');
  const today = new Date().toISOString().slice(0, 10);
  return recordViewOf(await judgeText(registry, {text, mdx: false}, replayer('latest'), {today, tolerance: 0}));
}

/** Puts the drifted record in place of what the build wrote into the code of both pages. */
async function give(page: Page, view: RecordView): Promise<void> {
  const listed = listedRecord({title: '', path: PATH, date: '', status: '', description: ''}, view);
  const {verdicts, headline, next} = listed;
  await page.addInitScript(
    ({id, record, line, path}) => {
      const parse = JSON.parse;
      JSON.parse = (text: string, ...rest) => {
        const found = parse(text, ...rest);
        if (found?.calculations?.[0]?.id === id) return {...found, ...record};
        if (!Array.isArray(found?.records)) return found;
        return {
          ...found,
          records: found.records.map((each: ListedRecord) => (each.path === path ? {...each, ...line} : each)),
        };
      };
    },
    {id: view.calculations[0]?.id, record: view, line: {verdicts, headline, next}, path: PATH},
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a drifted record says what it was and is, in the list and on its page, ${colorScheme}`, async ({page}) => {
    await page.emulateMedia({colorScheme});
    await give(page, await drifted());
    // Both pages are drawn anew after the first, whose HTML is of the build.
    await open(page, '/about');
    await page.getByRole('banner').getByRole('link', {name: 'Decisions'}).click();
    const line = page.getByRole('listitem').filter({hasText: 'Graviton opens with one ceiling'});
    await expect(line).toContainText(/drifted/);
    await expect(line).toContainText(/agreed 1,400\sUSD\/month, today 1,562\sUSD\/month/);
    await expectNoFindings(page);
    await line.getByRole('link', {name: /^Graviton opens/}).click();
    await expect(page).toHaveURL(new RegExp(`${PATH}$`));
    const table = page.getByRole('table', {name: /agreed, what changed it, and today$/}).first();
    await expect(table.getByRole('row', {name: /^Agreed, 23 November 2026 1,400\sUSD\/month/})).toBeVisible();
    await expect(table.getByRole('row', {name: /^Today 1,562\sUSD\/month/})).toBeVisible();
    await expect(page.getByRole('table', {name: 'when to look at it again'}).first()).toContainText('saving > 1500');
    await expectNoFindings(page);
  });
}

async function expectNoFindings(page: Page): Promise<void> {
  const {violations} = await new AxeBuilder({page}).analyze();
  expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' | ')}`)).toEqual([]);
}
