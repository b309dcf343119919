// The address map in a page: how soon 400 subnets are drawn, what a move of the pointer costs, and the longest task meanwhile.
import {existsSync, readdirSync} from 'node:fs';
import {type Browser, type CDPSession, chromium, type Page} from '@playwright/test';
import {serve} from '../e2e/serve';
import type {Benchmark} from './benchmark';
import {median} from './statistics';

export const name = 'address-map-page';

export const question =
  'From the joined account of 20,000 interfaces to 400 drawn subnets, all in view at once, and the main thread per pointer move';

const PORT = 3191;
const ADDRESS = `http://127.0.0.1:${PORT}/calculators/ipv4`;
const FOLDER = 'src/calculators/ipv4/testing/fixtures/big';
const SUBNETS = 400;
const MOVES = 120;

interface Marks {
  begun: number;
  drawn: number;
  readonly tasks: [start: number, duration: number][];
}

export const run: Benchmark['run'] = async ({runs, say}) => {
  if (!existsSync('build/index.html')) throw new Error('There is no build to measure. Run npm run build first.');
  const {findBrowser, BROWSER_FLAGS, thisMachine} = await import('../e2e/find-browser.mjs');
  const found = await findBrowser(thisMachine(() => chromium.executablePath()));
  const server = await serve('build', PORT);
  const browser = await chromium.launch({executablePath: found.executablePath, args: [...BROWSER_FLAGS]});
  const drawn: number[] = [];
  const longest: number[] = [];
  const moves: number[] = [];
  const still: number[] = [];
  try {
    for (let round = 0; round < runs; round++) {
      say(`round ${round + 1} of ${runs}`);
      // So high that every subnet is in view: the reader's own screen has less to draw.
      const page = await opened(browser, {width: 1280, height: 12_000});
      const marks = await marksOf(page);
      drawn.push(marks.drawn - marks.begun);
      longest.push(
        Math.max(0, ...marks.tasks.filter(([start]) => start >= marks.begun).map(([, duration]) => duration)),
      );
      await page.close();
      const small = await opened(browser, {width: 1280, height: 900});
      const session = await small.context().newCDPSession(small);
      await session.send('Performance.enable');
      moves.push(await perMove(small, session));
      still.push(await perFrame(small, session));
      await small.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return [
    {
      what: `${SUBNETS} subnets drawn`,
      value: median(drawn),
      unit: 'ms',
      note: `worst ${Math.round(Math.max(...drawn))}`,
    },
    {
      what: 'longest task meanwhile',
      value: Math.max(...longest),
      unit: 'ms',
      note: 'from the map on the page to its last subnet; none over 50 ms shows as 0',
    },
    {
      what: 'main thread per pointer move',
      value: median(moves),
      unit: 'ms',
      note: 'script, layout and painting, on a screen of 1280 by 900',
    },
    {what: 'peer: a frame with nothing to do', value: median(still), unit: 'ms'},
  ];
};

async function opened(browser: Browser, viewport: {width: number; height: number}): Promise<Page> {
  const page = await browser.newPage({viewport});
  // The runner marks functions with their names by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (each) => each;');
  await page.addInitScript(watch, SUBNETS);
  await page.goto(ADDRESS, {waitUntil: 'networkidle'});
  await page.mouse.move(5, 300);
  await page.mouse.move(9, 320);
  await page.locator('[data-island="awake"]').waitFor();
  await page.getByRole('button', {name: /Import an export/}).click();
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.gz'));
  await page.locator('input[type=file]').setInputFiles(files.map((file) => `${FOLDER}/${file}`));
  await page.locator('[role=application] canvas[data-drawn]').first().waitFor({timeout: 60_000});
  return page;
}

/** Runs in the page before anything else: notes when the map is there, and when all its subnets are drawn. */
function watch(subnets: number): void {
  const marks: Marks = {begun: 0, drawn: 0, tasks: []};
  Object.assign(window, {marks});
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) marks.tasks.push([startTime, duration]);
  }).observe({type: 'longtask'});
  const look = () => {
    const gallery = document.querySelector<HTMLElement>('[role=listbox]:has([role=group])');
    if (marks.begun === 0 && document.querySelector('[data-ink]')) marks.begun = performance.now();
    if (gallery) gallery.style.maxHeight = 'none';
    if (marks.begun > 0 && document.querySelectorAll('[role=option] canvas[data-drawn]').length >= subnets) {
      marks.drawn = performance.now();
    } else requestAnimationFrame(look);
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
  return busy(session, MOVES, async () => {
    for (let move = 0; move < MOVES; move++) await page.mouse.move(left + move * 4, top + (move % 4) * 10);
  });
}

function perFrame(page: Page, session: CDPSession): Promise<number> {
  return busy(session, MOVES, () =>
    page.evaluate(async (frames) => {
      for (let frame = 0; frame < frames; frame++) await new Promise((next) => requestAnimationFrame(next));
    }, MOVES),
  );
}

/** Milliseconds that the main thread is at work, for each of so many. */
async function busy(session: CDPSession, times: number, work: () => Promise<unknown>): Promise<number> {
  const seconds = async () => {
    const {metrics} = await session.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0;
  };
  const before = await seconds();
  await work();
  return ((await seconds()) - before) * (1000 / times);
}
