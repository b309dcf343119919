// Taking a result elsewhere: links, Markdown, CSV, JSON, and paper.
import {readFile} from 'node:fs/promises';
import {type Download, expect, type Page, test} from '@playwright/test';
import {openAlive} from './alive';

const QUERY = '?v=1&fleet=m7i.xlarge:12&ceiling=70';

const share = (page: Page) => page.getByRole('region', {name: 'Share this result'});
const press = (page: Page, name: string) => share(page).getByRole('button', {name, exact: true}).click();
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function opened(page: Page, path: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAlive(page, path);
}

async function text(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('the copied link is the one that is shown, and opens the same answer', async ({page}) => {
  await opened(page, `/calculators/graviton${QUERY}`);
  const said = page.locator('main p:has(strong)').first();
  await expect(said).toContainText('12 × m7i.xlarge');
  await expect(said).toBeVisible();
  const answer = (await said.textContent()) ?? '';
  await press(page, 'Copy link');
  await expect(share(page).getByRole('status')).toHaveText('Link copied.');
  const link = await copied(page);
  expect(link).toBe(await share(page).locator('code').innerText());
  expect(link).toMatch(
    /\/calculators\/graviton\?v=1&data=\d{4}-\d{2}-\d{2}&fleet=m7i\.xlarge:12&ceiling=70&was=saving:[\d.]+$/,
  );
  await page.goto(link);
  await expect(said).toHaveText(answer);
});

test('the private link keeps its inputs after the # sign', async ({page}) => {
  await opened(page, `/calculators/graviton${QUERY}`);
  await press(page, 'Copy private link');
  await expect(share(page).getByRole('status')).toHaveText('Private link copied.');
  const link = new URL(await copied(page));
  expect(link.search).toBe('');
  expect(link.hash).toContain('ceiling=70');
});

test('Markdown has the answer, the working, the sources and the link', async ({page}) => {
  await opened(page, `/calculators/graviton${QUERY}`);
  await press(page, 'Copy as Markdown');
  await expect(share(page).getByRole('status')).toHaveText('Markdown copied.');
  const markdown = await copied(page);
  expect(markdown).toContain('## What would this fleet cost on Graviton?');
  expect(markdown).toContain('| CPU ceiling `ceiling` | 70\u00a0% | yours |');
  expect(markdown).toMatch(/### Working[\s\S]+`saving = movableShare × /);
  expect(markdown).toMatch(/### Sources\n\n- .+, \d{4}-\d{2}-\d{2}/);
  expect(markdown).toContain(`(<${await share(page).locator('code').innerText()}>)`);
});

test('CSV and JSON hold the same numbers as the page', async ({page}) => {
  await opened(page, `/calculators/graviton${QUERY}`);
  const saved = async (name: string) => {
    const waits = page.waitForEvent('download');
    await press(page, name);
    return waits;
  };
  const json = await saved('Download JSON');
  expect(json.suggestedFilename()).toBe('graviton.json');
  const result = JSON.parse(await text(json));
  expect(result).toMatchObject({
    calculator: 'graviton',
    version: 1,
    notices: [],
    inputs: {ceiling: {value: 70, unit: '%', yours: true}},
  });
  const shown = await page
    .getByRole('table', {name: 'Side by side'})
    .getByRole('row', {name: /^Target nodes/})
    .getByRole('cell')
    .nth(1)
    .innerText();
  expect(String(result.outputs.nodes.value)).toBe(shown);
  const csv = await saved('Download CSV');
  expect(csv.suggestedFilename()).toBe('graviton.csv');
  const lines = (await text(csv)).split('\r\n');
  expect(lines[0]).toBe('\ufeffpart,scenario,row,name,label,value,unit,note');
  expect(lines).toContain(`output,base,,nodes,Target nodes,${shown},node,`);
});

test('a result too long for a link is offered as a file, and the file opens it again', async ({page}) => {
  const fleet = Array.from(
    {length: 180},
    (_, index) => `m7i.${['large', 'xlarge', '2xlarge'][index % 3]}:${index + 1}:::`,
  ).join('~');
  await opened(page, `/calculators/graviton#v=1&fleet=${fleet}`);
  await expect(share(page)).toContainText('some programs cut links after 2,000');
  const waits = page.waitForEvent('download');
  await press(page, 'Download as a file');
  const file = JSON.parse(await text(await waits));
  expect(file).toMatchObject({format: 'headroom-state', calculator: 'graviton'});
  expect(file.query).toContain('m7i.2xlarge:180');
});

test('on paper it is one page with inputs, working, link, version and date', async ({page}) => {
  await opened(page, `/calculators/graviton${QUERY}`);
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({format})).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  }
  await page.emulateMedia({media: 'print'});
  await expect(page.getByText('model 1, data of')).toBeVisible();
  await expect(share(page).locator('code')).toBeVisible();
  await expect(page.locator('#working')).toBeVisible();
  await expect(page.getByText('Memory ceiling on the target').last()).toBeVisible();
  await expect(share(page).getByRole('button', {name: 'Print'})).toBeHidden();
});
