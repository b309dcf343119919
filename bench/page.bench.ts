// How fast the calculator page answers: from an edit to the repainted answer, and what a 20 MB import does to the page.
import {createWriteStream} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import type {Browser} from '@playwright/test';
import type {Benchmark, Figure} from './benchmark';
import {generateInstances} from './describe-instances';
import {forget, longest, openPage, withBuiltSite} from './open-page';
import {median} from './statistics';

export const name = 'page';

export const question =
  'From an edit to the repainted answer at four-fold CPU slowdown, and the longest task while 20 MB are imported';

const PATH = '/calculators/graviton';
const SLOWDOWN = 4;
const BYTES = 20e6;
const EDITS = ['61', '62', '63', '64', '65', '66', '67', '68', '69', '70', '71', '72'];

export const run: Benchmark['run'] = ({runs, say}) =>
  withBuiltSite(async (browser) => {
    const folder = await mkdtemp(join(tmpdir(), 'headroom-bench-'));
    try {
      const file = join(folder, 'instances.json');
      await pipeline(generateInstances(BYTES).pieces, createWriteStream(file));
      say('editing');
      const edits = await measureEdits(browser, runs);
      say('importing');
      const imported = await measureImports(browser, file, runs);
      return [...edits, ...imported];
    } finally {
      await rm(folder, {recursive: true});
    }
  });

async function measureEdits(browser: Browser, runs: number): Promise<readonly Figure[]> {
  const times: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < runs; round++) {
    const page = await openPage(browser, PATH);
    // The first edit loads the live charts; the reader's later ones are measured.
    await page.locator('#field-ceiling').fill('59');
    await page.waitForTimeout(3000);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', {rate: SLOWDOWN});
    for (const value of EDITS) {
      times.push(await page.evaluate(editAndWait, value));
      await page.waitForTimeout(400);
      empty.push(await page.evaluate(twoFrames));
    }
    await page.close();
  }
  return [
    {
      what: 'edit to repainted answer',
      value: median(times),
      unit: 'ms',
      note: `median of ${times.length} at ${SLOWDOWN}-fold slowdown, worst ${Math.round(Math.max(...times))}`,
    },
    {
      what: 'peer: a repaint with nothing to do',
      value: median(empty),
      unit: 'ms',
      note: 'the same wait for a frame, no edit',
    },
  ];
}

/** Runs in the page: types a value and waits until the answer's sentence has changed and was painted. */
async function editAndWait(value: string): Promise<number> {
  const box = document.getElementById('field-ceiling') as HTMLInputElement;
  const sentence = document.querySelector('[data-says]') as HTMLElement;
  const before = sentence.textContent;
  const begun = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, value);
  box.dispatchEvent(new Event('input', {bubbles: true}));
  await new Promise<void>((done) => {
    const look = () => {
      if (sentence.textContent === before) requestAnimationFrame(look);
      else requestAnimationFrame(() => setTimeout(done, 0));
    };
    look();
  });
  return performance.now() - begun;
}

async function twoFrames(): Promise<number> {
  const begun = performance.now();
  await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  return performance.now() - begun;
}

async function measureImports(browser: Browser, file: string, runs: number): Promise<readonly Figure[]> {
  const blocked: number[] = [];
  const times: number[] = [];
  for (let round = 0; round < runs; round++) {
    const page = await openPage(browser, PATH);
    await page.getByRole('button', {name: /Import an export/}).click();
    const input = page.locator('input[type=file]');
    await input.waitFor({state: 'attached'});
    await page.waitForTimeout(1000);
    await forget(page);
    const begun = performance.now();
    await input.setInputFiles(file);
    await page.getByRole('button', {name: /^(Take|Accept|Use)/}).waitFor({timeout: 60_000});
    times.push(performance.now() - begun);
    blocked.push(await longest(page));
    await page.close();
  }
  return [
    {what: '20 MB import, file to summary', value: median(times), unit: 'ms', note: 'in a worker, full speed'},
    {
      what: 'longest task of the page meanwhile',
      value: Math.max(...blocked),
      unit: 'ms',
      note: 'none over 50 ms shows as 0',
    },
  ];
}
