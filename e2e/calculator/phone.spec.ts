// A calculator on a phone: answer, form, details in that order; one line of answer stays in sight and covers nothing.
import AxeBuilder from '@axe-core/playwright';
import {expect, test} from '@playwright/test';
import {GRAVITON, openDesk, SPECIMEN} from './desk';

test.use({viewport: {width: 390, height: 780}});

test('answer, form and details follow each other', async ({page}) => {
  await openDesk(page, GRAVITON);
  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN;
  const [says, form, figure] = [await top('[data-says]'), await top('form'), await top('figure')];
  expect(says).toBeLessThan(form);
  expect(form).toBeLessThan(figure);
});

test('the answer stays in one line once it is out of sight, and does not cover the focused box', async ({page}) => {
  await openDesk(page, GRAVITON);
  const line = page.locator('[data-stuck]');
  await expect(line).toHaveCount(0);
  const ceiling = page.getByRole('textbox', {name: 'CPU ceiling', exact: true});
  await ceiling.focus();
  await expect(line).toContainText('1,562 USD');
  await ceiling.fill('80');
  await expect(line).not.toContainText('1,562 USD');
  // Back up by keyboard: each box that gets the focus is below the line.
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => page.evaluate(roomAboveFocus)).toBeGreaterThanOrEqual(-1);
    if ((await line.count()) === 0) break;
  }
});

/** Runs in the page: pixels between the sticky line and the focused box below it; 0 without a line. */
function roomAboveFocus(): number {
  const line = document.querySelector('[data-stuck]')?.getBoundingClientRect();
  return line ? (document.activeElement?.getBoundingClientRect().top ?? 0) - line.bottom : 0;
}

for (const [what, path] of [
  ['usual', SPECIMEN],
  ['huge', `${SPECIMEN}?v=2&crates=2000000&load=400000&line=100000&fleet=transit:900:hired:no:40`],
  [
    'wrong',
    `${SPECIMEN}?v=2&crates=many&fleet=balloon:1:carrier:no&nonsense-that-is-one-very-long-word-without-a-place-to-break=1`,
  ],
  ['graviton', `${GRAVITON}?v=1&fleet=m7i.metal-48xl:40000~c6i.32xlarge:1&ceiling=80`],
] as const)
  test(`nothing scrolls sideways at 320 px: ${what}`, async ({page}) => {
    await page.setViewportSize({width: 320, height: 640});
    await openDesk(page, path);
    for (const group of await page.locator('form details > summary').all()) await group.click();
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
      .toBe(0);
    const small = await page.locator('form').evaluate((form) =>
      [...form.querySelectorAll<HTMLElement>('button, input, select, summary')]
        .map((each) => ({name: each.outerHTML.slice(0, 80), box: each.getBoundingClientRect()}))
        .filter(({box}) => box.width > 0 && (box.height < 24 || (box.width < 24 && box.height < 24)))
        .map(({name, box}) => `${name} ${box.width}×${box.height}`),
    );
    expect(small.filter((each) => !each.includes('checkbox'))).toEqual([]);
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on a page at work, ${colorScheme}`, async ({page}) => {
    await page.emulateMedia({colorScheme});
    await openDesk(
      page,
      `${SPECIMEN}?v=2&crates=many&service=charter&fleet=balloon:1:carrier:no~sprinter:2:carrier:yes`,
    );
    for (const group of await page.locator('form details > summary').all()) await group.click();
    await page.getByRole('textbox', {name: 'Speed of the line', exact: true}).fill('fast');
    await page.getByRole('textbox', {name: 'Speed of the line', exact: true}).blur();
    await page.getByRole('combobox', {name: 'Van, row 1'}).press('ArrowDown');
    const {violations} = await new AxeBuilder({page}).analyze();
    expect(
      violations.map(
        ({id, nodes}) => `${id}: ${nodes.map(({html, failureSummary}) => html + failureSummary).join(' | ')}`,
      ),
    ).toEqual([]);
  });
