// A chart on the built site: static at first, alive on touch without moving anything, readable by keys, and equal to its table.
import {expect, type Page, test} from '@playwright/test';
import {openAlive} from './alive';

const charts = /\/assets\/js\/charts\.[\w]+\.js/;

async function shifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(window, {seen});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push((entry as unknown as {value: number}).value);
    }).observe({type: 'layout-shift', buffered: true});
  });
}

const shifted = (page: Page) => page.evaluate(() => (window as unknown as {seen: number[]}).seen);

for (const width of [1280, 360]) {
  test(`comes alive in place on the first touch, ${width} px wide`, async ({page}) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await shifts(page);
    await page.setViewportSize({width, height: 900});
    await page.goto('/calculators/graviton', {waitUntil: 'networkidle'});
    expect(asked.filter((url) => charts.test(url))).toEqual([]);
    const figure = page.getByRole('figure').first();
    const drawing = figure.getByRole('img');
    await drawing.evaluate((element) => element.scrollIntoView({block: 'center', behavior: 'instant'}));
    const before = await drawing.boundingBox();
    const line = await figure.locator('path.chart-mine:visible').getAttribute('d');
    await page.mouse.move((before?.x ?? 0) + 150, (before?.y ?? 0) + 100);
    await page.mouse.move((before?.x ?? 0) + 160, (before?.y ?? 0) + 110);
    const live = figure.locator('.chart-drawing');
    await expect(live).toBeVisible();
    expect(await drawing.boundingBox()).toEqual(before);
    expect(asked.filter((url) => charts.test(url)).length).toBe(1);
    expect(await shifted(page)).toEqual([]);
    // The same line, but for the rounding and the points that the static text leaves out.
    const [, x, y] =
      /^M(-?[\d.]+),(-?[\d.]+)/.exec(
        (await live.locator('.chart-mine path, path.chart-mine').first().getAttribute('d')) ?? '',
      ) ?? [];
    const [, stillX, stillY] = /^M(-?[\d.]+),(-?[\d.]+)/.exec(line ?? '') ?? [];
    expect(Number(x)).toBeCloseTo(Number(stillX), 0);
    expect(Number(y)).toBeCloseTo(Number(stillY), 0);
  });
}

test('is read by arrow keys, with units, and put away with Escape', async ({page}) => {
  await openAlive(page, '/calculators/graviton');
  const figure = page.getByRole('figure').first();
  const slider = figure.getByRole('slider');
  await slider.focus();
  await expect(slider).toHaveAttribute('aria-valuetext', /: 60.%; m8g[^;]* 1\.399.×/);
  await expect(figure.locator('[data-live="true"]')).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', /: 62\.5.%/);
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /: 100.%/);
  const tip = figure.locator('dl');
  await expect(tip).toContainText('m8g');
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
});

test('has a table with the numbers that reading says', async ({page}) => {
  await openAlive(page, '/calculators/graviton');
  for (const figure of await page.getByRole('figure').all()) {
    await figure.getByText('The same numbers as a table').click();
    const rows = await figure
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
    expect(rows.length).toBeGreaterThan(10);
    const slider = figure.getByRole('slider');
    await slider.focus();
    await expect(figure.locator('[data-live="true"]')).toBeAttached();
    await slider.press('Home');
    for (const place of [0, 1, 2]) {
      const numbers = (rows[place] ?? []).filter((cell) => cell !== '').map((cell) => cell.split(' to ')[0] ?? '');
      for (const number of numbers) await expect.poll(() => slider.getAttribute('aria-valuetext')).toContain(number);
      await slider.press('ArrowRight');
    }
    const region = figure.getByRole('region');
    await region.focus();
    await expect(region).toBeFocused();
  }
});

test('draws what the form says, and its sentence with it', async ({page}) => {
  await openAlive(page, '/calculators/graviton');
  const figure = page.getByRole('figure').first();
  const said = await figure.getByRole('img').getAttribute('aria-label');
  await page.locator('#field-ceiling').fill('45');
  await expect(figure.getByRole('img')).not.toHaveAttribute('aria-label', said ?? '');
  await expect(figure.locator('.chart-drawing')).toBeVisible();
  await expect(figure.getByRole('img')).not.toHaveAttribute('data-stale', 'true');
  await expect(figure.locator('figcaption')).toContainText('45');
});

test('without scripts the drawing, its sentence and its numbers are there', async ({browser, baseURL}) => {
  const context = await browser.newContext({javaScriptEnabled: false, baseURL});
  const page = await context.newPage();
  await page.goto('/calculators/graviton');
  const figure = page.locator('figure').first();
  await expect(figure.locator('path.chart-mine:visible')).toHaveCount(1);
  await figure.locator('summary').click();
  expect(await figure.locator('tbody tr:visible').count()).toBeGreaterThan(10);
  await context.close();
});
