// Pages opened with a link: what it asks for is shown, nothing else before it, and what cannot be honoured is named.
import {expect, test} from '@playwright/test';
import {address, answer, GRAVITON, openDesk, SPECIMEN, shifts, watchShifts} from './desk';

const DEFAULT_SAVING = '1,562 USD';

test('a link never shows the default answer first, however slow its facts are', async ({page}) => {
  const seen: string[] = [];
  await page.exposeFunction('noteSeen', (text: string) => seen.push(text));
  await page.addInitScript(() => {
    const look = () => {
      const says = document.querySelector<HTMLElement>('[data-says]');
      const note = (window as unknown as {noteSeen: (text: string) => void}).noteSeen;
      if (says && getComputedStyle(says).visibility === 'visible') note(says.innerText);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.route('**/data/**', async (route) => {
    await new Promise((done) => setTimeout(done, 800));
    await route.continue();
  });
  await page.goto(`${GRAVITON}?v=1&ceiling=80`);
  await expect(page.getByText('Reading your link…')).toBeVisible();
  await expect(answer(page)).toBeVisible();
  await expect(answer(page)).not.toContainText(DEFAULT_SAVING);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((text) => text.includes(DEFAULT_SAVING))).toEqual([]);
});

test('nothing moves while a link is read', async ({page}) => {
  await watchShifts(page);
  await page.goto(`${GRAVITON}?v=1&ceiling=80`);
  await expect(answer(page)).toBeVisible();
  await page.waitForTimeout(500);
  expect(await shifts(page)).toBe(0);
});

test('facts that cannot be loaded are named in place, and a second try brings the answer', async ({page}) => {
  let broken = true;
  await page.route('**/data/**', (route) => (broken ? route.fulfill({status: 503}) : route.continue()));
  await page.goto(`${GRAVITON}?v=1&ceiling=80`);
  await expect(page.getByRole('alert')).toContainText('The server answered 503');
  await expect(page.locator('[data-says]')).not.toContainText(DEFAULT_SAVING);
  await expect(page.getByRole('textbox', {name: 'CPU ceiling', exact: true})).toHaveValue('80');
  broken = false;
  await page.getByRole('button', {name: 'Try again'}).click();
  await expect(answer(page)).toContainText('saves');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('every part that cannot be honoured is named, can be put right, and the headline is marked until accepted', async ({
  page,
}) => {
  await openDesk(page, `${GRAVITON}?v=1&ceiling=160&celing=70&workload=compil`);
  const notice = page.getByRole('region', {name: 'This is not what the link asked for'});
  await expect(notice.getByRole('listitem')).toHaveCount(3);
  await expect(notice).toContainText('ceiling=160');
  await notice.getByRole('listitem').filter({hasText: 'workload=compil'}).getByRole('button').click();
  await expect(notice.getByRole('listitem')).toHaveCount(2);
  await notice.getByRole('listitem').filter({hasText: 'ceiling=160'}).getByRole('button', {name: 'Use 100'}).click();
  await expect(page.getByRole('textbox', {name: 'CPU ceiling', exact: true})).toHaveValue('100');
  await notice.getByRole('button', {name: 'Accept'}).click();
  await expect(notice).toHaveCount(0);
  await expect.poll(() => address(page)).not.toContain('celing');
});

test('a link that promises today’s answer gets a tick, another one is told what it promised', async ({page}) => {
  await openDesk(page, `${GRAVITON}?v=1&data=2026-08-22&was=saving:1562`);
  await expect(page.getByText(/Matches the link/)).toBeVisible();
  await openDesk(page, `${GRAVITON}?v=1&was=saving:1600`);
  await expect(page.getByText(/this link promised 1,600/)).toContainText('today it is 1,562');
});

test('a link from a newer version computes nothing', async ({page}) => {
  await page.goto(`${GRAVITON}?v=9&ceiling=80`);
  await expect(page.getByRole('alert')).toContainText('This link is newer than this page');
  await expect(page.locator('[data-says]')).toHaveCount(0);
  await page.getByRole('button', {name: 'Begin with the usual example'}).click();
  await expect(answer(page)).toContainText(DEFAULT_SAVING);
});

test('an old link says what has changed in the model since', async ({page}) => {
  await openDesk(page, `${SPECIMEN}?v=1&crates=60`);
  await expect(page.getByText('The link was written for version 1 of this model.')).toBeVisible();
});

test('a private link stays private', async ({page}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openDesk(page, `${GRAVITON}#v=1&ceiling=80`);
  const ceiling = page.getByRole('textbox', {name: 'CPU ceiling', exact: true});
  await expect(ceiling).toHaveValue('80');
  await ceiling.fill('85');
  await ceiling.press('Enter');
  await expect.poll(() => address(page)).toMatch(/^#v=1&.*ceiling=85/);
  await page.goBack();
  await expect(ceiling).toHaveValue('80');
  expect(asked.filter((url) => /ceiling/.test(url.replace(/#.*/, '')))).toEqual([]);
});

test('a link within the site to the same calculator is followed', async ({page}) => {
  await openDesk(page, `${GRAVITON}?v=1&ceiling=80`);
  await page.getByRole('banner').getByRole('link', {name: 'Calculators', exact: true}).click();
  await page.getByRole('main').getByRole('link', {name: 'What would this fleet cost on Graviton?'}).first().click();
  await expect(answer(page)).toContainText(DEFAULT_SAVING);
  await expect.poll(() => address(page)).toBe('');
});

test('a link that names a number leads to its working', async ({page}) => {
  await page.goto(`${GRAVITON}?v=1&ceiling=80&view=savingShare`);
  const working = page.locator('#working');
  await expect(working).toBeInViewport();
  await expect(working).toContainText('Saving, of what the fleet costs today');
});

test('a link that asks to open what is none of the calculator’s numbers opens the page all the same', async ({
  page,
}) => {
  for (const view of ['constructor', 'fleet.constructor', 'toString.1', 'speed.999', 'nothing']) {
    await page.goto(`${GRAVITON}?v=1&ceiling=80&view=${view}`);
    await expect(answer(page)).toContainText('2,348 USD');
  }
});

test('a slip that is put right keeps the promise, and what another program added after # displaces nothing', async ({
  page,
}) => {
  await openDesk(page, `${GRAVITON}?v=1&data=2026-08-22&ceiling=80,&was=saving:2348.38#utm_source=chat`);
  const notice = page.getByRole('region', {name: 'This is not what the link asked for'});
  await expect(page.getByText(/this link promised 2,348/)).toBeVisible();
  await expect(page.getByText(/Parts of the link could not be honoured/)).toBeVisible();
  await notice.getByRole('button', {name: 'Use 80'}).click();
  await expect(notice).toHaveCount(0);
  await expect(page.getByText(/Matches the link/)).toBeVisible();
});
