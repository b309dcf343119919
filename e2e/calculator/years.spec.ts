// Links opened years later: after a new version of the model, and after the first refresh of the facts.
import {expect, type Page, test} from '@playwright/test';
import {EARLIER, LATER, readWithLater, snapshotsWithLater} from '../../src/datasets/ec2/testing/later';
import {openAlive} from '../results/alive';
import {address, answer, GRAVITON, shifts, watchShifts} from './desk';

const METRICS = '/calculators/cardinality';
/** How the site's script carries the list of snapshots. */
const MANIFEST = /JSON\.parse\('(\[\{"date":"2026-08-22".*?\}\}\])'\)/;

/** The site as it would be built with a second date of EC2 facts. */
async function withLaterFacts(page: Page): Promise<void> {
  await page.route('**/*.js', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    if (!MANIFEST.test(body)) return route.fulfill({response, body});
    const list = `JSON.parse('${JSON.stringify(snapshotsWithLater())}')`;
    return route.fulfill({response, body: body.replace(MANIFEST, () => list)});
  });
  await page.route(`**/data/ec2/${LATER}/**`, async (route) => {
    const [, path = ''] = new URL(route.request().url()).pathname.split('/data/ec2/');
    await route.fulfill({json: await readWithLater(path)});
  });
}

// Scripts that are still on their way when a journey ends are nobody's business.
test.afterEach(({page}) => page.unrouteAll({behavior: 'ignoreErrors'}));

test('a link of an old version keeps its answer, says what has changed, and goes on in today’s words', async ({
  page,
}) => {
  await openAlive(page, `${METRICS}?v=1&data=2026-11-23&scrapeInterval=60&monthHours=720&was=activeSeries:188000`);
  await expect(page.getByText('The link was written for version 1 of this model.')).toContainText(
    'A roll-out is assumed to take 3 minutes where it took none',
  );
  await expect(page.getByText(/Matches the link/)).toBeVisible();
  await expect(page.getByRole('textbox', {name: 'A roll-out takes', exact: true})).toHaveValue('0');
  await expect(page.getByText('deploys fill 5.6 % of the day').first()).toBeVisible();
  const targets = page.getByRole('textbox', {name: 'Targets', exact: true});
  await targets.fill('30');
  await targets.press('Enter');
  await expect
    .poll(() => address(page))
    .toMatch(/^\?v=2&data=2026-11-23&targets=30&scrapeInterval=60&rollout=0&hoursPerMonth=720/);
});

test('a link that pins older facts keeps its answer, hears what newer ones do, and goes over to them at a press', async ({
  page,
}) => {
  await withLaterFacts(page);
  await watchShifts(page);
  await openAlive(page, `${GRAVITON}?v=1&data=${EARLIER}&target=m8g&was=saving:1562.08`);
  await expect(page.getByText(/Matches the link/)).toBeVisible();
  await expect(answer(page)).toContainText('1,562 USD');
  await expect(page.getByText(/^Steady saving with them: 893.5.USD\/month, 668.6.USD\/month less\.$/)).toBeVisible();
  expect(await shifts(page)).toBe(0);
  await page.getByRole('button', {name: 'Use them'}).click();
  await expect(answer(page)).toContainText('894 USD');
  await expect.poll(() => address(page)).toContain(`data=${LATER}`);
  await expect(page.getByRole('button', {name: 'Use them'})).toHaveCount(0);
  await page.goBack();
  await expect(answer(page)).toContainText('1,562 USD');
});

test('a page without a link counts with the newest facts once they are there', async ({page}) => {
  await withLaterFacts(page);
  await openAlive(page, `${GRAVITON}?v=1&target=m8g`);
  await expect(answer(page)).toContainText('894 USD');
  await expect(page.getByRole('button', {name: 'Use them'})).toHaveCount(0);
});
