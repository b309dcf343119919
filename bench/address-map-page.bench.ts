// The address map in a page: how soon 400 subnets are drawn, what a move of the pointer costs, and the longest task meanwhile.
import {readdirSync} from 'node:fs';
import type {Browser, CDPSession, Page} from '@playwright/test';
import type {Benchmark} from './benchmark';
import {forget, longest, openPage, withBuiltSite} from './open-page';
import {median} from './statistics';

export const name = 'address-map-page';

export const question =
  'From the joined account of 20,000 interfaces to 400 drawn subnets, all in view at once, and the main thread per pointer move';

const FOLDER = 'src/calculators/ipv4/testing/fixtures/big';
const SUBNETS = 400;
const MOVES = 120;
/** So high that every subnet is in view: the reader's own screen has less to draw. */
const HIGH = {width: 1280, height: 12_000};
const SCREEN = {width: 1280, height: 900};

interface Marks {
  begun: number;
  drawn: number;
}

export const run: Benchmark['run'] = ({runs, say}) =>
  withBuiltSite(async (browser) => {
    const drawn: number[] = [];
    const tasks: number[] = [];
    const moves: number[] = [];
    const still: number[] = [];
    for (let round = 0; round < runs; round++) {
      say(`round ${round + 1} of ${runs}`);
      const high = await openMap(browser, HIGH);
      const {begun, drawn: ended} = await marksOf(high);
      drawn.push(ended - begun);
      await high.close();
      const page = await openMap(browser, SCREEN);
      tasks.push(await longest(page));
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      moves.push(await perMove(page, session));
      still.push(await perFrame(page, session));
      await page.close();
    }
    return [
      {
        what: `${SUBNETS} subnets drawn`,
        value: median(drawn),
        unit: 'ms',
        note: `all in view; worst ${Math.round(Math.max(...drawn))}`,
      },
      {what: 'longest task until drawn', value: Math.max(...tasks), unit: 'ms', note: 'reading and joining included'},
      {what: 'main thread per pointer move', value: median(moves), unit: 'ms', note: 'script, layout, painting'},
      {what: 'peer: a frame with nothing to do', value: median(still), unit: 'ms'},
    ];
  });

async function openMap(browser: Browser, viewport: {width: number; height: number}): Promise<Page> {
  const page = await openPage(browser, '/calculators/ipv4');
  await page.setViewportSize(viewport);
  await page.getByRole('button', {name: /Import an export/}).click();
  const input = page.locator('input[type=file]');
  await input.waitFor({state: 'attached'});
  await page.waitForTimeout(1000);
  await page.evaluate(watch, {subnets: SUBNETS, all: viewport === HIGH});
  await forget(page);
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.gz'));
  await input.setInputFiles(files.map((file) => `${FOLDER}/${file}`));
  await page.locator('[role=application] canvas[data-drawn]').first().waitFor({timeout: 60_000});
  await page.waitForTimeout(2000);
  return page;
}

/** Runs in the page: notes when the map is there, and when all its subnets are drawn. */
function watch({subnets, all}: {subnets: number; all: boolean}): void {
  const marks: Marks = {begun: 0, drawn: 0};
  Object.assign(window, {marks});
  const look = () => {
    const gallery = document.querySelector<HTMLElement>('[role=listbox]:has([role=group])');
    if (marks.begun === 0 && document.querySelector('[data-ink]')) marks.begun = performance.now();
    if (gallery && all) gallery.style.maxHeight = 'none';
    const drawn = document.querySelectorAll('[role=option] canvas[data-drawn]').length;
    if (all && drawn < subnets) requestAnimationFrame(look);
    else marks.drawn = performance.now();
  };
  requestAnimationFrame(look);
}

async function marksOf(page: Page): Promise<Marks> {
  await page.waitForFunction(() => (window as unknown as {marks: Marks}).marks.drawn > 0, null, {timeout: 60_000});
  return page.evaluate(() => (window as unknown as {marks: Marks}).marks);
}

async function perMove(page: Page, session: CDPSession): Promise<number> {
  const canvas = page.locator('[role=application] canvas').first();
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  const [left, top] = [(box?.x ?? 0) + 4, (box?.y ?? 0) + 4];
  return busy(session, async () => {
    for (let move = 0; move < MOVES; move++) await page.mouse.move(left + move * 4, top + (move % 4) * 10);
  });
}

function perFrame(page: Page, session: CDPSession): Promise<number> {
  return busy(session, () =>
    page.evaluate(async (frames) => {
      for (let frame = 0; frame < frames; frame++) await new Promise((next) => requestAnimationFrame(next));
    }, MOVES),
  );
}

/** Milliseconds that the main thread is at work, for each of `MOVES`. */
async function busy(session: CDPSession, work: () => Promise<unknown>): Promise<number> {
  const seconds = async () => {
    const {metrics} = await session.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0;
  };
  const before = await seconds();
  await work();
  return ((await seconds()) - before) * (1000 / MOVES);
}
