// A calculator's page as its reader works on it: opened, awake, and its answer.
import {expect, type Locator, type Page} from '@playwright/test';

export const GRAVITON = '/calculators/graviton';
export const SPECIMEN = '/calculators/specimen';

/** Opens a calculator and brings it to life, as moving the pointer over it does. */
export async function openDesk(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await page.mouse.move(5, 300);
  await page.mouse.move(8, 310);
  await expect(page.locator('[data-island="awake"]')).toBeVisible();
}

/** The answer's sentence. */
export function answer(page: Page): Locator {
  return page.locator('[data-says] > p').first();
}

/** What stands in the address bar after the path. */
export function address(page: Page): string {
  const {search, hash} = new URL(page.url());
  return search + hash;
}

export function entries(page: Page): Promise<number> {
  return page.evaluate(() => window.history.length);
}

/** Begins to add up what moves without the reader's doing. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = {shift: 0};
    Object.assign(window, {seen});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {value: number; hadRecentInput: boolean})[]) {
        if (!entry.hadRecentInput) seen.shift += entry.value;
      }
    }).observe({type: 'layout-shift', buffered: true});
  });
}

export function shifts(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as {seen: {shift: number}}).seen.shift);
}
