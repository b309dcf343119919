// Drawing from ranges in a page: how long 2,000 draws take, and the longest task of the main thread meanwhile, on a machine four times slower.
import type {Browser, Page} from '@playwright/test';
import type {Benchmark} from './benchmark';
import {forget, longest, openPage, withBuiltSite} from './open-page';
import {median} from './statistics';

export const name = 'draws';

export const question = '2,000 draws from ranges in a page whose processor is four times slower, for each calculator';

const SLOWER = 4;
const RANGED = {
  graviton: 'v=1&data=2026-08-22&ceiling=55..70&hoursPerMonth=600..740',
  ipv4: 'v=1&data=2026-09-04&growth=3..8',
  cardinality: 'v=1&data=2026-11-23&targets=100..400&deploysPerDay=2..8',
} as const;

interface Asked {
  readonly asked: number;
  readonly told: number;
}

export const run: Benchmark['run'] = ({runs, say}) =>
  withBuiltSite(async (browser) => {
    const all = new Map<string, {took: number[]; tasks: number[]; before: number[]}>();
    for (let round = 0; round < runs; round++)
      for (const [calculator, query] of Object.entries(RANGED)) {
        say(`round ${round + 1} of ${runs}: ${calculator}`);
        const kept = all.get(calculator) ?? {took: [], tasks: [], before: []};
        const {took, task, still} = await drawIn(browser, `/calculators/${calculator}?${query}`);
        kept.took.push(took);
        kept.tasks.push(task);
        kept.before.push(still);
        all.set(calculator, kept);
      }
    return [...all].flatMap(([calculator, {took, tasks, before}]) => [
      {what: `${calculator}: from the question to the bands`, value: median(took), unit: 'ms'},
      {what: `${calculator}: longest task meanwhile`, value: Math.max(...tasks), unit: 'ms', note: '0: none over 50'},
      {what: `${calculator}: peer, as long with nothing to draw`, value: Math.max(...before), unit: 'ms'},
    ]);
  });

/** Asks the page's own worker the page's own question again, so that nothing else of the page is measured. */
async function drawIn(browser: Browser, path: string): Promise<{took: number; task: number; still: number}> {
  const opened = await openPage(browser, path, remember);
  await bands(opened, 1);
  const slow = await opened.context().newCDPSession(opened);
  await slow.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
  await forget(opened);
  await opened.evaluate(() => (window as unknown as {again(): void}).again());
  const {asked, told} = await bands(opened, 2);
  const task = await longest(opened);
  await forget(opened);
  await opened.waitForTimeout(told - asked);
  const still = await longest(opened);
  await opened.close();
  return {took: told - asked, task, still};
}

/** Runs in the page: keeps the last question to a worker, and when it was asked and answered. */
function remember(): void {
  const times: {asked: number; told: number}[] = [];
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: {id?: number; inputs?: object}) {
    post.call(this, message);
    if (message.inputs === undefined) return;
    const time = {asked: performance.now(), told: 0};
    times.push(time);
    this.addEventListener('message', () => {
      if (time.told === 0) time.told = performance.now();
    });
    Object.assign(window, {again: () => this.postMessage(message)});
  };
  Object.assign(window, {times});
}

async function bands(page: Page, count: number): Promise<Asked> {
  const found = await page.waitForFunction(
    (wanted) => {
      const {times} = window as unknown as {times: Asked[]};
      return times.length >= wanted && times[wanted - 1]?.told ? times[wanted - 1] : null;
    },
    count,
    {timeout: 120_000},
  );
  return (await found.jsonValue()) as Asked;
}
