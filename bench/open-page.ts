// Opens a page of the built site in a browser, and watches for tasks that keep it from answering.
import {existsSync} from 'node:fs';
import {type Browser, chromium, type Page} from '@playwright/test';
import {serve} from '../e2e/serve';

const PORT = 3190;

export async function withBuiltSite<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result> {
  if (!existsSync('build/index.html')) throw new Error('There is no build to measure. Run npm run build first.');
  const {findBrowser, BROWSER_FLAGS, thisMachine} = await import('../e2e/find-browser.mjs');
  const found = await findBrowser(thisMachine(() => chromium.executablePath()));
  const server = await serve('build', PORT);
  const browser = await chromium.launch({executablePath: found.executablePath, args: [...BROWSER_FLAGS]});
  try {
    return await work(browser);
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * Opens a calculator, wakes it, and lets everything that is fetched when idle arrive.
 * @param first runs in the page before anything of its own.
 */
export async function openPage(browser: Browser, path: string, first?: () => void): Promise<Page> {
  const page = await browser.newPage();
  // The runner marks functions with their names by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (each) => each;');
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, {tasks});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({type: 'longtask'});
  });
  if (first) await page.addInitScript(first);
  await page.goto(`http://127.0.0.1:${PORT}${path}`, {waitUntil: 'networkidle'});
  await page.mouse.move(5, 300);
  await page.mouse.move(9, 320);
  await page.locator('[data-island="awake"]').waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

/** Milliseconds; 0 when no task was over 50. */
export const longest = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(window as unknown as {tasks: number[]}).tasks));

export const forget = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (window as unknown as {tasks: number[]}).tasks.length = 0;
  });

/** Milliseconds from the press of Cancel until the page has drawn that nothing is read any more; NaN when nothing was. */
export const cancelled = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const cancel = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Cancel');
    const begun = performance.now();
    cancel?.click();
    while (document.querySelector('progress')) await new Promise(requestAnimationFrame);
    return cancel ? performance.now() - begun : Number.NaN;
  });
