// The address map of an imported account: drawn, counted, walked by keys and pointer, in both themes, as a table and on a phone.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import {expect, type Locator, type Page, test} from '@playwright/test';
import {openDesk} from './desk';

const FIXTURES = 'src/calculators/ipv4/testing/fixtures';

/** Opens the calculator, brings an account's files, and waits for the map to be drawn. */
async function openMap(page: Page, account: 'small' | 'prefix' | 'big'): Promise<Locator> {
  await openDesk(page, '/calculators/ipv4');
  await page.getByRole('button', {name: 'Import an export…'}).click();
  const folder = join(FIXTURES, account);
  const files = readdirSync(folder).filter((name) => name !== 'expected.json');
  await page.locator('input[type=file]').setInputFiles(files.map((name) => join(folder, name)));
  const map = page.getByRole('region', {name: 'Address map'});
  await expect(map.locator('canvas[data-drawn]').first()).toBeAttached({timeout: 45_000});
  return map;
}

/** Counts the pixels of a canvas that are of a colour of the page. */
function pixelsOf(canvas: Locator, ink: string): Promise<number> {
  return canvas.evaluate((element: HTMLCanvasElement, name) => {
    const {width, height} = element;
    const copy = new OffscreenCanvas(width, height).getContext('2d');
    const hex = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
    copy?.drawImage(element, 0, 0);
    const data = copy?.getImageData(0, 0, width, height).data ?? [];
    const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    let found = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] === 255 && wanted.every((value, channel) => data[at + channel] === value)) found++;
    }
    return found;
  }, ink);
}

const surface = (map: Locator) => map.getByRole('application');
const readout = (map: Locator) => map.locator('[data-readout]');

test('is drawn with counts that agree with the answers, and says the same in a table', async ({page}) => {
  const map = await openMap(page, 'small');
  const expected = JSON.parse(readFileSync(join(FIXTURES, 'small', 'expected.json'), 'utf8'));
  const legend = map.getByRole('list', {name: /^Legend/});
  await expect(legend.getByRole('listitem').filter({hasText: /^pod/})).toHaveText(
    `pod ${expected.cluster.podsWithOwnIp}`,
  );
  await expect(legend).toContainText('leaked interface 10');
  await expect(map).toContainText('562 of 753 addresses are free; no /28 among them is whole');
  await map.getByText('The same as a table, subnet by subnet').click();
  const table = map.getByRole('table');
  await expect(table.getByRole('row', {name: /^10\.20\.0\.0\/24/})).toHaveText(
    /eu-west-1a\s*256\s*5\s*24\s*41\s*7\s*8\s*10\s*6\s*155\s*0$/,
  );
  await expect(table.getByRole('row', {name: /^Together/})).toContainText('562');
  // One square of ink per pod, which is a cell's area.
  const canvas = surface(map).locator('canvas').first();
  const side = await canvas.evaluate((element: HTMLCanvasElement) => Math.round(element.width / 16 / 4.6));
  expect(await pixelsOf(canvas, 'ink')).toBeGreaterThan(24 * (side - 2) ** 2);
});

test('lights all addresses of the node that is pointed at, and lets them go', async ({page}) => {
  const map = await openMap(page, 'small');
  const canvas = surface(map).locator('canvas').first();
  await canvas.scrollIntoViewIfNeeded();
  expect(await pixelsOf(canvas, 'mine')).toBe(0);
  const node = map.getByRole('option', {name: /^ip-10-20-0-98\./});
  await node.hover();
  await expect(readout(map)).toContainText('30 addresses: 3 pods, 17 warm, 7 sticky, 3 of its interfaces; in 1 subnet');
  await expect.poll(() => pixelsOf(canvas, 'mine')).toBeGreaterThan(200);
  await page.mouse.move(1, 1);
  await expect.poll(() => pixelsOf(canvas, 'mine')).toBe(0);
  // The first addresses of a subnet are AWS' own, and nobody's.
  await canvas.hover({position: {x: 6, y: 6}});
  await expect(readout(map)).toContainText('10.20.0.0 reserved by AWS');
});

test('is walked by arrow keys from one tab stop, and says each address', async ({page}) => {
  const map = await openMap(page, 'small');
  await map.getByRole('button', {name: 'Larger'}).focus();
  await page.keyboard.press('Tab');
  await expect(surface(map)).toBeFocused();
  await expect(readout(map)).toContainText('10.20.0.0 reserved by AWS');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(readout(map)).toContainText('10.20.0.5');
  await page.keyboard.press('End');
  await expect(readout(map)).toContainText('10.20.0.255 reserved by AWS');
  await page.keyboard.press('ArrowDown');
  await expect(readout(map)).toContainText('10.20.1.');
  await page.keyboard.press('PageDown');
  await expect(readout(map)).toContainText('10.20.2.0');
  await page.keyboard.press('Tab');
  await expect(map.getByRole('combobox', {name: 'Find a node'})).toBeFocused();
});

test('finds a node by words, lights it by arrow keys, and walks to its addresses', async ({page}) => {
  const map = await openMap(page, 'small');
  await map.getByRole('combobox', {name: 'Find a node'}).fill('0-98 m5');
  await expect(map.getByText('1 of 7 nodes')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await surface(map).focus();
  await expect(readout(map)).toContainText('Lit: ip-10-20-0-98');
  const seen = new Set<string>();
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('n');
    seen.add((await readout(map).locator('b').first().innerText()).trim());
  }
  expect(seen.size).toBe(30);
  await page.keyboard.press('Escape');
  await expect(readout(map)).not.toContainText('Lit:');
});

test('shows hundreds of subnets small, one large, and whole VPCs along a curve', async ({page}) => {
  const map = await openMap(page, 'big');
  const gallery = map.getByRole('listbox', {name: /^All subnets/});
  await expect(gallery.getByRole('option')).toHaveCount(400);
  await expect(map).toContainText('58,731 of 317,744 addresses are free; 2,099 whole /28s are among them');
  await gallery.getByRole('option').nth(2).click();
  await expect(surface(map).getByRole('heading')).toContainText('10.100.192.0/22');
  await page.keyboard.press('ArrowDown');
  await expect(gallery.getByRole('option').nth(3)).toBeFocused();
  await expect(gallery.getByRole('option').nth(3)).toHaveAttribute('aria-selected', 'true');
  await map.getByRole('radio', {name: /Hilbert/}).check();
  await expect(surface(map).getByRole('region')).toHaveCount(8);
  await expect(surface(map).locator('canvas[data-drawn]').first()).toBeAttached();
  await surface(map).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(readout(map)).toContainText('10.100.');
});

test('is drawn anew in the colours of the other theme, and passes axe in both', async ({page}) => {
  const map = await openMap(page, 'prefix');
  const canvas = surface(map).locator('canvas').nth(1);
  const before = await pixelsOf(canvas, 'ink');
  expect(before).toBeGreaterThan(1000);
  for (const theme of ['dark', 'light']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    await expect.poll(() => pixelsOf(canvas, 'ink')).toBe(before);
    const {violations} = await new AxeBuilder({page}).include('[data-prints]').analyze();
    expect(violations.map(({id, nodes}) => [id, nodes[0]?.html])).toEqual([]);
  }
});

test('is drawn where browsers make no bitmaps in a worker', async ({page}) => {
  await page.route(/\/assets\/js\/map\.\w+\.js$/, async (route) => {
    const response = await route.fetch();
    const body = `delete self.createImageBitmap; delete self.OffscreenCanvas;\n${await response.text()}`;
    await route.fulfill({response, body});
  });
  const map = await openMap(page, 'small');
  expect(await pixelsOf(surface(map).locator('canvas').first(), 'ink')).toBeGreaterThan(1000);
});

test.describe('on a phone', () => {
  test.use({viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true, deviceScaleFactor: 3});

  test('fits, and a tap says what it is on', async ({page}) => {
    const map = await openMap(page, 'prefix');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const canvas = surface(map).locator('canvas').nth(1);
    const box = await canvas.boundingBox();
    expect(box?.width).toBeGreaterThan(300);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    await canvas.scrollIntoViewIfNeeded();
    await canvas.tap({position: {x: 100, y: 12}});
    await expect(readout(map)).toContainText(/100\.64\.0\.\d+ (pod|warm, held by a node): node ip-10-40-/);
    await expect(readout(map)).toBeInViewport();
  });
});

test('prints its table', async ({page}) => {
  const map = await openMap(page, 'small');
  await page.emulateMedia({media: 'print'});
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(map.getByRole('row', {name: /^10\.20\.2\.0\/24/})).toBeVisible();
  await expect(surface(map)).toBeHidden();
});
