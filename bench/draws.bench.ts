// Drawing from ranges in a page: how long 2,000 draws take, and the longest task of the main thread until they are on screen, on a machine four times slower.
import type {Browser} from '@playwright/test';
import type {Benchmark, Figure} from './benchmark';
import {forget, longest, openPage, withBuiltSite} from './open-page';
import {median} from './statistics';

export const name = 'draws';

export const question =
  '2,000 draws from ranges and their bands in a page whose processor is four times slower, for each calculator';

const SLOWER = 4;
const RANGED = {
  graviton: 'v=1&data=2026-08-22&ceiling=55..70&hoursPerMonth=600..740',
  ipv4: 'v=1&data=2026-09-04&growth=3..8',
  cardinality: 'v=1&data=2026-11-23&targets=100..400&deploysPerDay=2..8',
} as const;

/** Milliseconds in which a slow page has drawn what it was told, or what it did while it opened. */
const SETTLES = 1500;

interface Seen {
  readonly took: number;
  readonly task: number;
  readonly still: number;
}

export const run: Benchmark['run'] = ({runs, say}) =>
  withBuiltSite(async (browser) => {
    const all = new Map<string, Seen[]>();
    for (let round = 0; round < runs; round++)
      for (const [calculator, query] of Object.entries(RANGED)) {
        say(`round ${round + 1} of ${runs}: ${calculator}`);
        const seen = await drawIn(browser, `/calculators/${calculator}?${query}`);
        all.set(calculator, [...(all.get(calculator) ?? []), seen]);
      }
    return [...all].flatMap(([calculator, seen]) => [
      of(
        `${calculator}: from the question to the bands`,
        seen.map(({took}) => took),
      ),
      of(
        `${calculator}: longest task until they are drawn`,
        seen.map(({task}) => task),
      ),
      of(
        `${calculator}: peer, as long with nothing to draw`,
        seen.map(({still}) => still),
      ),
    ]);
  });

function of(what: string, times: readonly number[]): Figure {
  const note = `median of ${times.length}, worst ${Math.round(Math.max(...times))}; 0: no task over 50`;
  return {what, value: median(times), unit: 'ms', note};
}

/** Holds back the page's first question to its worker until the page has opened and is slow, so that nothing else is measured. */
async function drawIn(browser: Browser, path: string): Promise<Seen> {
  const opened = await openPage(browser, path, holdBack);
  await opened.waitForFunction(() => 'ask' in window);
  await opened.waitForTimeout(SETTLES);
  const slow = await opened.context().newCDPSession(opened);
  await slow.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
  await forget(opened);
  const took = await opened.evaluate(() => (window as unknown as {ask(): Promise<number>}).ask());
  await opened.waitForTimeout(SETTLES);
  const task = await longest(opened);
  await forget(opened);
  await opened.waitForTimeout(took + SETTLES);
  const still = await longest(opened);
  await opened.close();
  return {took, task, still};
}

/** Runs in the page: what it would ask its worker is asked by `ask`, which says how many milliseconds the answer took. */
function holdBack(): void {
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: {inputs?: object}) {
    const ask = () =>
      new Promise<number>((told) => {
        const asked = performance.now();
        this.addEventListener('message', () => told(performance.now() - asked), {once: true});
        post.call(this, message);
      });
    if (message.inputs === undefined) post.call(this, message);
    else Object.assign(window, {ask});
  };
}
