// What the import of a metrics page does in a browser: first numbers of 1 MB, then 100 MB and 1 GB with the page's tasks, its memory and a stop.
import {createWriteStream} from 'node:fs';
import {mkdtemp, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import type {Browser, Page} from '@playwright/test';
import type {Benchmark, Figure} from './benchmark';
import {generatePage} from './metrics-page';
import {cancelled, forget, longest, openPage, withBuiltSite} from './open-page';
import {peakMemory} from './renderer-memory';
import {median} from './statistics';

export const name = 'metrics-import';

export const question =
  'The page while a metrics page of 1 MB, 100 MB and 1 GB is imported: first numbers, its longest task, its memory, and how soon a reading stops';

/** A node is about 195 KB and 1,460 series. */
const SIZES = [
  {what: '1 MB', nodes: 5},
  {what: '100 MB', nodes: 510},
  {what: '1 GB', nodes: 5100},
] as const;
const LONG = 5 * 60_000;

interface Drop {
  readonly milliseconds: number;
  readonly blocked: number;
  /** Bytes; undefined where the system does not tell. */
  readonly memory: number | undefined;
}

export const run: Benchmark['run'] = async ({runs, say}) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'headroom-bench-'));
  try {
    const figures: Figure[] = [];
    for (const {what, nodes} of SIZES) {
      say(`making ${what}`);
      const file = path.join(folder, `${nodes}.prom`);
      const page = generatePage(nodes);
      await pipeline(Readable.from(page.pieces()), createWriteStream(file));
      const {size} = await stat(file);
      const times = nodes > 1000 ? 1 : runs;
      say(`importing it, ${times} times`);
      const drops: Drop[] = [];
      // A browser of its own for each, so that its memory is that of one import.
      for (let round = 0; round < times; round++)
        drops.push(await withBuiltSite((browser) => imported(browser, file, page.series)));
      figures.push(...figuresOf(what, size, page.series, drops));
      if (nodes > 100) {
        const stops = await withBuiltSite((browser) => stopped(browser, file, runs));
        figures.push({
          what: `${what}: cancel, press to page`,
          value: Math.max(...stops),
          unit: 'ms',
          note: `the slowest of ${stops.length}`,
        });
      }
    }
    return figures;
  } finally {
    await rm(folder, {recursive: true});
  }
};

function figuresOf(what: string, size: number, series: number, drops: readonly Drop[]): readonly Figure[] {
  const memory = drops.flatMap((drop) => drop.memory ?? []);
  const times = drops.map(({milliseconds}) => milliseconds);
  return [
    {
      what: `${what}: drop to first numbers`,
      value: median(times),
      unit: 'ms',
      note: `${series} series, ${(size / 1e6).toFixed(1)} MB, median of ${drops.length}, longest ${Math.max(...times).toFixed(0)}`,
    },
    {
      what: `${what}: longest task of the page`,
      value: Math.max(...drops.map(({blocked}) => blocked)),
      unit: 'ms',
      note: 'none over 50 ms shows as 0',
    },
    ...(memory.length > 0
      ? [{what: `${what}: memory of the page at its peak`, value: Math.max(...memory) / 1e6, unit: 'MB', note: 'RSS'}]
      : []),
  ];
}

async function openImport(browser: Browser): Promise<Page> {
  const page = await openPage(browser, '/calculators/cardinality');
  await page.getByRole('button', {name: /Import an export/}).click();
  await page.locator('input[type=file]').waitFor({state: 'attached'});
  await page.waitForTimeout(1000);
  await forget(page);
  return page;
}

/** From the moment the page has the file until the sentence with its series is drawn. */
async function imported(browser: Browser, file: string, series: number): Promise<Drop> {
  const page = await openImport(browser);
  await page.evaluate(
    (sentence) => {
      const seen = {begun: 0, ended: 0};
      Object.assign(window, {seen});
      document.addEventListener(
        'change',
        () => {
          seen.begun = performance.now();
        },
        {capture: true, once: true},
      );
      const look = () => {
        if (document.body.textContent?.includes(sentence)) seen.ended = performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    `${series.toLocaleString('en-US')} series of`,
  );
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForFunction(() => (window as unknown as {seen: {ended: number}}).seen.ended > 0, null, {
    timeout: LONG,
  });
  const milliseconds = await page.evaluate(() => {
    const {begun, ended} = (window as unknown as {seen: {begun: number; ended: number}}).seen;
    return ended - begun;
  });
  await page.waitForTimeout(1000);
  return {milliseconds, blocked: await longest(page), memory: await peakMemory(browser)};
}

/** Earlier and later in the reading. */
async function stopped(browser: Browser, file: string, runs: number): Promise<readonly number[]> {
  const stops: number[] = [];
  for (let round = 0; round < runs; round++) {
    const page = await openImport(browser);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.waitForTimeout(100 + 200 * round);
    stops.push(await cancelled(page));
    await page.close();
  }
  return stops;
}
