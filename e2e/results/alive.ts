// When a calculator's page has taken up its link and can be worked with.
import {expect, type Page} from '@playwright/test';

/** Opens a calculator and waits until the link's state is on screen. */
export async function openAlive(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-has-hydrated', 'true');
  await expect(html).not.toHaveAttribute('data-link');
  // Until the link's own facts have come, an answer that is nobody's keeps the room, unseen.
  await expect(page.locator('[data-held]')).toHaveCount(0);
}
