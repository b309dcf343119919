// What a page costs its reader: script within the budget, nothing that moves after it is painted.
import {expect, type Page, test} from '@playwright/test';
import {kinds, latestPost, open, postPaths} from './pages';

const budget = 135_000;

/** Bytes on the wire of every script that a page asks for by itself. */
async function scriptBytes(page: Page, path: string): Promise<number> {
  const sizes: Array<Promise<number>> = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') sizes.push(request.sizes().then(({responseBodySize}) => responseBodySize));
  });
  await open(page, path);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

test('script of home', async ({page}, info) => {
  const bytes = await scriptBytes(page, '/');
  info.annotations.push({type: 'script', description: `home: ${bytes} bytes`});
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(budget);
});

test('script of every post', async ({browser, baseURL, request}, info) => {
  const paths = await postPaths(request);
  expect(paths.length).toBeGreaterThan(0);
  const heavy: string[] = [];
  for (const path of paths) {
    // Each with an empty cache.
    const context = await browser.newContext({baseURL});
    const bytes = await scriptBytes(await context.newPage(), path);
    await context.close();
    info.annotations.push({type: 'script', description: `${path}: ${bytes} bytes`});
    if (bytes > budget || bytes < 50_000) heavy.push(`${path}: ${bytes} bytes`);
  }
  expect(heavy).toEqual([]);
});

test('scripts are asked for once the page can be drawn, and none for a page that is only linked to', async ({
  page,
  request,
}) => {
  const order: string[] = [];
  page.on('request', (each) => each.resourceType() === 'script' && order.push('script'));
  await page.route('**/*.css', async (route) => {
    await new Promise((done) => setTimeout(done, 700));
    order.push('styles');
    await route.continue();
  });
  await open(page, (await latestPost(request)).path);
  await page.keyboard.press('End');
  await page.waitForTimeout(500);
  expect(order.slice(0, 2)).toEqual(['styles', 'script']);
  expect(await page.locator('link[rel="prefetch"]').count()).toBe(0);
});

test('a link is loaded when a pointer comes', async ({page, request}) => {
  await open(page, (await latestPost(request)).path);
  const asked = page.waitForRequest((each) => each.resourceType() === 'script');
  await page.getByRole('navigation', {name: 'Site'}).getByRole('link', {name: 'Decisions'}).hover();
  await asked;
});

test('no highlighter, no charts and nothing of the machine that built it are loaded with a post', async ({
  page,
  request,
}) => {
  const texts: Array<Promise<string>> = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') texts.push(response.text());
  });
  await open(page, (await latestPost(request)).path);
  const code = (await Promise.all(texts)).join('');
  expect(code).not.toContain('recharts');
  expect(code).not.toMatch(/languages\.extend\(/);
  expect(code).not.toContain(process.cwd());
});

/** How much of the page has moved after it was painted, once all is there. */
async function shiftOn(page: Page, path: string): Promise<number> {
  await page.addInitScript(() => {
    const seen = {shift: 0};
    Object.assign(window, {seen});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & {value: number}).value;
    }).observe({type: 'layout-shift', buffered: true});
  });
  await open(page, path);
  await page.waitForTimeout(500);
  return page.evaluate(() => (window as unknown as {seen: {shift: number}}).seen.shift);
}

test('nothing moves on a post', async ({page, request}) => {
  expect(await shiftOn(page, (await latestPost(request)).path)).toBe(0);
});

for (const {kind, find} of kinds) {
  test(`nothing moves on ${kind} when the fonts come late`, async ({page, request}) => {
    await page.route('**/*.woff2', async (route) => {
      await new Promise((done) => setTimeout(done, 1200));
      await route.continue();
    });
    expect(await shiftOn(page, await find(request))).toBe(0);
  });
}
