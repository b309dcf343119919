// The whole journey without a pointer: change a figure, import a fleet, copy the link, and open it somewhere else.
import {readFile} from 'node:fs/promises';
import {expect, type Page, test} from '@playwright/test';
import {address, answer, GRAVITON} from './desk';

const INSTANCES = {
  Reservations: [
    {
      Instances: ['m6i.2xlarge', 'm6i.2xlarge', 'c6i.xlarge'].map((InstanceType, index) =>
        instance(index, InstanceType, 'running'),
      ),
    },
    {Instances: [instance(9, 'r6i.large', 'stopped')]},
  ],
};

function instance(index: number, InstanceType: string, Name: string) {
  return {
    InstanceId: `i-${index}`,
    InstanceType,
    State: {Code: Name === 'running' ? 16 : 80, Name},
    Placement: {AvailabilityZone: 'us-east-1a', Tenancy: 'default'},
    PlatformDetails: 'Linux/UNIX',
    Architecture: 'x86_64',
  };
}

/** Presses Tab until the element with this accessible name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const {activeElement: at} = document;
      const labels =
        at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement
          ? [...(at.labels ?? [])]
          : [];
      return [at?.getAttribute('aria-label'), ...labels.map((label) => label.textContent), at?.textContent]
        .filter(Boolean)
        .join(' ');
    });
    if (name.test(here)) return;
  }
  throw new Error(`Tab never led to ${name}`);
}

test('keyboard alone completes a change, an import and a copied link', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(GRAVITON);
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');

  const first = (await answer(page).textContent()) ?? '';
  await tabTo(page, /^CPU ceiling/);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('70');
  await page.keyboard.press('Enter');
  await expect.poll(() => address(page)).toContain('ceiling=70');
  await expect(answer(page)).not.toHaveText(first);
  const changed = (await answer(page).textContent()) ?? '';

  await page.evaluate((text) => navigator.clipboard.writeText(text), JSON.stringify(INSTANCES));
  await page.getByRole('textbox', {name: 'CPU ceiling', exact: true}).focus();
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press('Shift+Tab');
    if (await page.evaluate(() => /Import an export/.test(document.activeElement?.textContent ?? ''))) break;
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', {name: 'Import an export'})).toBeFocused();
  await tabTo(page, /paste its text/);
  await page.keyboard.press('Control+V');
  await tabTo(page, /Read the pasted text/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', {name: 'From the pasted text'})).toBeFocused();
  await expect(answer(page)).toHaveText(changed);
  await expect(page.getByRole('region', {name: /First rows/})).toContainText('m6i.2xlarge');
  await expect(page.getByText(/stopped/)).toBeVisible();
  await tabTo(page, /^Accept/);
  await page.keyboard.press('Enter');
  await expect(answer(page)).not.toHaveText(changed);
  await expect(page.getByRole('button', {name: 'Import an export…'})).toBeFocused();
  await expect
    .poll(() => address(page))
    .toMatch(/fleet=m6i\.2xlarge:2~c6i\.xlarge:1|fleet=c6i\.xlarge:1~m6i\.2xlarge:2/);

  await tabTo(page, /^Copy link/);
  await page.keyboard.press('Enter');
  const said = await answer(page).textContent();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('/calculators/graviton?v=');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link.replace(/^https?:\/\/[^/]+/, ''));
  await expect(answer(other)).toHaveText(said ?? '');
  await expect(other.getByText(/Matches the link/)).toBeVisible();
});

test('a file that is none of ours is refused with what would be right', async ({page}) => {
  await page.goto(GRAVITON);
  await page.getByRole('button', {name: 'Import an export…'}).click();
  await page
    .getByLabel(/choose them/)
    .setInputFiles({name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('hello\nworld\n')});
  await expect(page.getByRole('alert')).toContainText('notes.txt');
  await expect(page.getByRole('alert')).toContainText('describe-instances');
});

test('a state saved by Share is opened by dropping it on the page', async ({page}) => {
  await page.goto(`${GRAVITON}?v=1&ceiling=85`);
  await expect(answer(page)).toContainText('saves');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', {name: /JSON/}).first().click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  await page.goto(GRAVITON);
  await page.locator('main').dispatchEvent('dragenter');
  await page.mouse.move(10, 300);
  await expect(page.locator('[data-island="awake"]')).toBeVisible();
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'saved.json', {type: 'application/json'}));
    return transfer;
  }, text);
  // A page that has just woken may not listen yet.
  await expect(async () => {
    await page.locator('main').dispatchEvent('drop', {dataTransfer: data});
    await expect(page.getByRole('button', {name: 'Open it'})).toBeVisible({timeout: 3000});
  }).toPass();
  await page.getByRole('button', {name: 'Open it'}).click();
  await expect(page.getByRole('textbox', {name: 'CPU ceiling', exact: true})).toHaveValue('85');
});
