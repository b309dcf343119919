// What the import of an account does to its page: time, the longest task meanwhile, and how soon a reading stops.
import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Browser, Page} from '@playwright/test';
import type {Benchmark, Figure} from './benchmark';
import {cancelled, forget, longest, openPage, withBuiltSite} from './open-page';
import {median} from './statistics';
import {generateVpcs} from './vpc-export';
import {writeAccount} from './write-account';

export const name = 'account';

export const question =
  'The page while an account of 20,000 interfaces is imported, and one of ten times as many; and how soon a reading stops';

const FIXTURE = path.join('src', 'calculators', 'ipv4', 'testing', 'fixtures', 'big');
const TIMES = 10;
const INTERFACES = 20_000;
const LONG = 5 * 60_000;

export const run: Benchmark['run'] = ({runs, say}) =>
  withBuiltSite(async (browser) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'headroom-bench-'));
    try {
      say('importing the fixture');
      const fixture = await filesIn(FIXTURE);
      const small = await measure(browser, fixture, runs);
      say(`making an account ${TIMES} times as large`);
      await writeAccount(generateVpcs(TIMES * INTERFACES), folder);
      say('importing it');
      const files = await filesIn(folder);
      const large = await measure(browser, files, 1);
      say('stopping');
      const stops = await measureStops(browser, files, runs);
      return [
        ...figures('20,000 interfaces, 33 MB unpacked', small),
        ...figures(`${TIMES} times as many, 330 MB`, large),
        {what: 'Cancel, press to page', value: Math.max(...stops), unit: 'ms', note: `the slowest of ${stops.length}`},
      ];
    } finally {
      await rm(folder, {recursive: true});
    }
  });

async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((each) => !each.startsWith('expected')).map((each) => path.join(folder, each));
}

interface Measured {
  readonly times: readonly number[];
  readonly blocked: number;
  readonly accepted: number;
}

function figures(of: string, {times, blocked, accepted}: Measured): readonly Figure[] {
  return [
    {what: 'files to summary', value: median(times) / 1e3, unit: 's', note: of},
    {what: 'longest task meanwhile', value: blocked, unit: 'ms', note: 'none over 50 ms shows as 0'},
    {what: 'longest task until answered', value: accepted, unit: 'ms', note: 'the form filled, the answer shown'},
  ];
}

const putButton = (page: Page) => page.getByRole('button', {name: 'Put these figures into the form'});

async function openImport(browser: Browser): Promise<Page> {
  const page = await openPage(browser, '/calculators/ipv4');
  await page.getByRole('button', {name: /Import an export/}).click();
  await page.locator('input[type=file]').waitFor({state: 'attached'});
  await page.waitForTimeout(1000);
  await forget(page);
  return page;
}

async function measure(browser: Browser, files: readonly string[], runs: number): Promise<Measured> {
  const times: number[] = [];
  const blocked: number[] = [];
  const accepted: number[] = [];
  for (let round = 0; round < runs; round++) {
    const page = await openImport(browser);
    const begun = performance.now();
    await page.locator('input[type=file]').setInputFiles([...files]);
    // The generated account has nodes in every VPC: one is taken, and joining again is part of the time.
    const choose = page.getByRole('button', {name: 'Choose', exact: true});
    await putButton(page).or(choose).waitFor({timeout: LONG});
    if (await choose.isVisible()) await choose.click();
    await putButton(page).waitFor({timeout: LONG});
    times.push(performance.now() - begun);
    await page.waitForTimeout(1000);
    blocked.push(await longest(page));
    await forget(page);
    await putButton(page).click();
    await page.getByText('These figures are in the form').waitFor({timeout: LONG});
    await page.waitForTimeout(2000);
    accepted.push(await longest(page));
    await page.close();
  }
  return {times, blocked: Math.max(...blocked), accepted: Math.max(...accepted)};
}

/** Earlier and later in the reading. */
async function measureStops(browser: Browser, files: readonly string[], runs: number): Promise<readonly number[]> {
  const stops: number[] = [];
  for (let round = 0; round < runs; round++) {
    const page = await openImport(browser);
    await page.locator('input[type=file]').setInputFiles([...files]);
    await page.waitForTimeout(500 + 700 * round);
    stops.push(await cancelled(page));
    await page.close();
  }
  return stops;
}
