// What the views of large metrics pages do to their page: the longest task until they are drawn, and while each part is opened.
import {createWriteStream} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import type {Browser, Locator, Page} from '@playwright/test';
import type {Benchmark, Figure} from './benchmark';
import {generatePage} from './metrics-page';
import {forget, longest, openPage, withBuiltSite} from './open-page';

export const name = 'metrics-views';

export const question = 'The views over large metrics pages: the longest task at first sight, and at opening each part';

const METRICS = 20_000;

/** Few metrics with many series each, and many with few: of the latter it is the lists of names that are long. */
const PAGES: readonly {readonly what: string; pieces(): Iterable<string>}[] = [
  // A node is about 195 KB and 1,460 series.
  {what: '100 MB, 34 metrics', pieces: () => generatePage(510).pieces()},
  {what: `${METRICS} metrics`, pieces: () => manyMetrics(METRICS)},
];
const LONG = 5 * 60_000;

interface Part {
  readonly what: string;
  open(panel: Locator): Promise<void>;
}

const folded = (what: string, summary: string | RegExp): Part => ({
  what,
  open: (panel) => panel.getByText(summary).first().click(),
});

/** In this order, each on what the ones before it opened. */
const PARTS: readonly Part[] = [
  folded('what goes into the form', 'What goes into the form'),
  folded('the numbers of the picture', /as a table/i),
  {
    what: 'a label in the picture',
    async open(panel) {
      await panel.getByLabel('Split each metric by').selectOption({index: 1});
    },
  },
  {
    what: 'more label sets',
    open: (panel) =>
      panel
        .getByRole('button', {name: /^Show \d+ more of/})
        .first()
        .click(),
  },
  {
    what: 'a change',
    async open(panel) {
      await panel
        .getByRole('button', {name: /^Aggregate away/})
        .first()
        .click();
      await panel
        .getByText(/changes? leaves? /)
        .first()
        .waitFor({timeout: LONG});
    },
  },
  folded('how a change is done', /^How it is done/),
  folded('the form of a change', /^Try a change/),
  folded('queries for a store', /^Too many series for a page/),
];

export const run: Benchmark['run'] = async ({runs, say}) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'headroom-bench-'));
  try {
    const figures: Figure[] = [];
    for (const {what: size, pieces} of PAGES) {
      const file = path.join(folder, 'page.prom');
      await pipeline(Readable.from(pieces()), createWriteStream(file));
      const tasks = new Map<string, number[]>();
      for (let round = 0; round < runs; round++) {
        say(`opening ${size}, ${round + 1} of ${runs}`);
        await withBuiltSite((browser) =>
          opened(browser, file, (what, blocked) => tasks.set(what, [...(tasks.get(what) ?? []), blocked])),
        );
      }
      for (const [what, blocked] of tasks) {
        const note = `longest task, the least of ${blocked.join(', ')}; none over 50 ms shows as 0`;
        figures.push({what: `${size}: ${what}`, value: Math.min(...blocked), unit: 'ms', note});
      }
    }
    return figures;
  } finally {
    await rm(folder, {recursive: true});
  }
};

function* manyMetrics(metrics: number): Generator<string> {
  for (let metric = 0; metric < metrics; metric++) {
    const name = `service_${metric % 200}_component_${Math.floor(metric / 200)}_requests_total`;
    yield `# HELP ${name} Made up for a benchmark.\n# TYPE ${name} counter\n`;
    for (let row = 0; row < 24; row++) {
      const labels = [`method="${row % 2}"`, `code="${row % 3}"`, `path="${row % 4 < 2}"`, `region="${row < 12}"`];
      yield `${name}{${labels.join(',')},team="t${metric % 40}"} ${metric}\n`;
    }
  }
}

async function opened(browser: Browser, file: string, tell: (what: string, blocked: number) => void): Promise<void> {
  const page = await openPage(browser, '/calculators/cardinality');
  await page.getByRole('button', {name: /Import an export/}).click();
  const panel = page.getByRole('region', {name: /^(Import an export|From \d)/});
  await panel.locator('input[type=file]').waitFor({state: 'attached'});
  await settled(page);
  await forget(page);
  await panel.locator('input[type=file]').setInputFiles(file);
  await panel
    .getByText(/one by one|No label/)
    .first()
    .waitFor({timeout: LONG});
  await settled(page);
  tell('first sight', await longest(page));
  for (const {what, open} of PARTS) {
    await forget(page);
    await open(panel);
    await settled(page);
    tell(what, await longest(page));
  }
  await page.close();
}

/** Until whatever follows of itself has followed. */
const settled = (page: Page) => page.waitForTimeout(1500);
