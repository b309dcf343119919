// The address as memory: typing replaces, a commit adds one entry, Back and Forward restore, Back from the first state leaves.
import {expect, test} from '@playwright/test';
import {address, answer, entries, GRAVITON, openDesk} from './desk';

test.beforeEach(async ({page}) => {
  await page.goto('/about');
  await openDesk(page, GRAVITON);
});

test('typing replaces and leaving the box adds one entry', async ({page}) => {
  const before = await entries(page);
  const ceiling = page.getByRole('textbox', {name: 'CPU ceiling', exact: true});
  await ceiling.fill('');
  await ceiling.pressSequentially('75', {delay: 120});
  await expect.poll(() => address(page)).toContain('ceiling=75');
  expect(await entries(page)).toBe(before);
  await ceiling.blur();
  await expect.poll(() => entries(page)).toBe(before + 1);
  await ceiling.focus();
  await ceiling.blur();
  await expect.poll(() => entries(page)).toBe(before + 1);
});

test('Back and Forward restore boxes and answer, and Back from the first state leaves', async ({page}) => {
  const first = (await answer(page).textContent()) ?? '';
  const ceiling = page.getByRole('textbox', {name: 'CPU ceiling', exact: true});
  await ceiling.fill('80');
  await ceiling.press('Enter');
  // The first change waits for the facts behind it; until they are here the answer before it stays, dimmed.
  await expect(answer(page)).not.toHaveText(first);
  const second = (await answer(page).textContent()) ?? '';
  await page.getByLabel('Workload', {exact: true}).selectOption({index: 1});
  await expect(answer(page)).not.toHaveText(second);
  const third = (await answer(page).textContent()) ?? '';

  await page.evaluate(() => window.scrollTo(0, 200));
  await page.goBack();
  await expect(answer(page)).toHaveText(second);
  await expect(ceiling).toHaveValue('80');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  await page.goBack();
  await expect(answer(page)).toHaveText(first);
  await expect(ceiling).toHaveValue('60');
  await expect.poll(() => address(page)).toBe('');
  await page.goForward();
  await page.goForward();
  await expect(answer(page)).toHaveText(third);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/about$/);
  await page.goForward();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('What would this fleet cost on Graviton?');
});

test('Undo is Back, and is only offered where there is something to undo', async ({page}) => {
  const undo = page.getByRole('button', {name: 'Undo', exact: true});
  await expect(undo).toBeDisabled();
  const slider = page.getByRole('slider', {name: 'CPU ceiling, slider'});
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', /65/);
  await expect(undo).toBeEnabled();
  await undo.click();
  await expect(page.getByRole('textbox', {name: 'CPU ceiling', exact: true})).toHaveValue('60');
  await expect(undo).toBeDisabled();
});

test('a reload shows the same state and keeps the way back', async ({page}) => {
  const first = (await answer(page).textContent()) ?? '';
  const ceiling = page.getByRole('textbox', {name: 'CPU ceiling', exact: true});
  await ceiling.fill('70');
  await ceiling.press('Enter');
  await expect(answer(page)).not.toHaveText(first);
  const said = (await answer(page).textContent()) ?? '';
  await page.reload();
  await expect(answer(page)).toHaveText(said);
  await page.getByRole('button', {name: 'Undo', exact: true}).click();
  await expect(ceiling).toHaveValue('60');
});

test('the site’s own navigation still works after changes, both ways', async ({page}) => {
  const ceiling = page.getByRole('textbox', {name: 'CPU ceiling', exact: true});
  await ceiling.fill('70');
  await ceiling.press('Enter');
  await page.getByRole('banner').getByRole('link', {name: 'Docs', exact: true}).click();
  await expect(page).toHaveURL(/\/docs$/);
  await page.goBack();
  await expect(page.getByRole('textbox', {name: 'CPU ceiling', exact: true})).toHaveValue('70');
  await page.goBack();
  await expect(page.getByRole('textbox', {name: 'CPU ceiling', exact: true})).toHaveValue('60');
});
