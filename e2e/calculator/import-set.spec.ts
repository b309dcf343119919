// Bringing an account: files add up and can be taken out again, a broken one is named and costs nothing else, and the link holds sums alone.
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import {expect, type Page, test} from '@playwright/test';
import {address, answer, openDesk} from './desk';

const IPV4 = '/calculators/ipv4';
const FIXTURES = path.join('src', 'calculators', 'ipv4', 'testing', 'fixtures');

function filesOf(account: string): readonly string[] {
  const folder = path.join(FIXTURES, account);
  return readdirSync(folder)
    .filter((name) => !name.startsWith('expected'))
    .map((name) => path.join(folder, name));
}

const text = (account: string, name: string) => readFileSync(path.join(FIXTURES, account, name), 'utf8');
const asFile = (name: string, content: string | Buffer) => ({name, mimeType: '', buffer: Buffer.from(content)});

async function openImport(page: Page) {
  await openDesk(page, IPV4);
  await page.getByRole('button', {name: 'Import an export…'}).click();
  const panel = page.getByRole('region', {name: /^(Import an export|From \d)/});
  await expect(panel.locator('input[type=file]')).toBeAttached();
  return panel;
}

const put = 'Put these figures into the form';

test('the files of an account are listed and counted, fill the form, and one can be taken out again', async ({
  page,
}) => {
  const panel = await openImport(page);
  const before = await answer(page).innerText();
  await panel.locator('input[type=file]').setInputFiles([...filesOf('small')]);
  await expect(panel.getByRole('heading', {name: 'From 7 files'})).toBeFocused();
  await expect(panel).toContainText('3 subnets, 37 network interfaces, 7 nodes and 92 pods.');
  await expect(panel).toContainText('562 of 753 addresses are free');
  await expect(panel.getByRole('row', {name: /^kubectl-pods\.json kubectl get pods \(JSON\) 92 /})).toBeVisible();
  await expect(panel.getByRole('row', {name: /^Leaked: on no machine 10 1\.3 %/})).toBeVisible();
  await expect(panel.getByRole('row', {name: /^demo-private-a .* 251 155 155 0 48 7 10$/})).toBeVisible();
  expect(await answer(page).innerText()).toBe(before);
  expect(address(page)).toBe('');

  await panel.getByRole('button', {name: put}).click();
  await expect(answer(page)).toContainText('demo-private-a');
  await expect.poll(() => address(page)).toContain('demo-private-b');
  const link = address(page);
  expect(link.length).toBeLessThan(500);
  expect(link).not.toMatch(/eni-|10\.20\.0\.[1-9]|ip-10/);

  await panel.getByRole('button', {name: 'Remove kubectl-pods.json'}).click();
  await expect(panel.getByRole('heading', {name: 'From 6 files'})).toBeVisible();
  await expect(panel).toContainText('3 subnets, 37 network interfaces and 7 nodes.');
  await expect(panel).toContainText('What is not there yet');
  await expect(panel).toContainText('Without it: Which addresses of the nodes are pods’');
  expect(address(page)).toBe(link);
  await panel.getByRole('button', {name: put}).click();
  await expect.poll(() => address(page)).not.toBe(link);

  await page.goto(IPV4 + link);
  await expect(answer(page)).toContainText('demo-private-a');
});

test('a broken, a wrong and a foreign file are named with what would be right, and everything else stays', async ({
  page,
}) => {
  const panel = await openImport(page);
  const input = panel.locator('input[type=file]');
  await input.setInputFiles([...filesOf('small')]);
  await panel.getByRole('button', {name: put}).click();
  await expect(answer(page)).toContainText('demo-private-a');
  const link = address(page);
  await input.setInputFiles([
    asFile('kubectl-pods.json', text('small', 'kubectl-pods.json').slice(0, 3000)),
    asFile('services.json', '{"kind": "List", "items": [{"kind": "Service", "metadata": {}}]}'),
    asFile('subnets.txt', '-----\n|          DescribeSubnets          |\n'),
  ]);
  const alert = panel.getByRole('alert');
  await expect(alert).toContainText(
    /kubectl-pods\.json, line \d+, column \d+: The file ends on line \d+, column \d+, in the middle of items\[\d+\].*: it seems to be cut off\./,
  );
  await expect(alert).toContainText(
    'services.json: The file is not recognised. It is JSON about an object of the kind Service.',
  );
  await expect(alert).toContainText(
    'subnets.txt: This is the table of aws ec2 describe-subnets. Save it with aws ec2 describe-subnets --output json.',
  );
  await expect(panel.getByRole('heading', {name: 'From 7 files'})).toBeVisible();
  await expect(panel).toContainText('7 nodes and 92 pods');
  expect(address(page)).toBe(link);
  await alert.getByRole('button', {name: 'Dismiss the message about services.json'}).click();
  await expect(alert).not.toContainText('services.json');
});

test('files of two moments and of two accounts are named as such', async ({page}) => {
  const panel = await openImport(page);
  const input = panel.locator('input[type=file]');
  const subnets = text('small', 'describe-subnets.json').replace(
    '"AvailableIpAddressCount": 155',
    '"AvailableIpAddressCount": 149',
  );
  const interfaces = text('small', 'describe-network-interfaces.json').replace(
    '"OwnerId": "111122223333"',
    '"OwnerId": "444455556666"',
  );
  await input.setInputFiles([asFile('s.json', subnets), asFile('i.json', interfaces)]);
  await expect(panel).toContainText('6 are used by its count and on no interface of the files');
  await expect(panel).toContainText(/Accounts that the files are of, beyond the first: all are counted together\./);
  await expect(
    panel.getByRole('row', {name: /^demo-private-a .* 6 used by its count, on no interface here/}),
  ).toBeVisible();
});

test('clusters in two VPCs are not mixed: one is chosen before anything goes into the form', async ({page}) => {
  const panel = await openImport(page);
  await panel.locator('input[type=file]').setInputFiles([...filesOf('small')]);
  await expect(panel.getByRole('button', {name: put})).toBeVisible();
  await expect(panel.getByLabel('VPC of the cluster')).toHaveCount(0);
  const more = ['describe-subnets', 'describe-network-interfaces', 'describe-vpcs', 'kubectl-nodes', 'kubectl-pods'];
  const second = more.map((name) => asFile(`second-${name}.json`, text('prefix', `${name}.json`)));
  await panel.locator('input[type=file]').setInputFiles(second);
  await expect(panel).toContainText('the files have 2 that it may be in');
  await expect(panel.getByRole('button', {name: put})).toHaveCount(0);
  await expect(panel).toContainText('8 subnets, 75 network interfaces');
  expect(await new AxeBuilder({page}).include('section[aria-labelledby=import-heading]').analyze()).toMatchObject({
    violations: [],
  });
  await panel.getByLabel('VPC of the cluster').selectOption({label: 'pfx (vpc-0e17964b8e0416e15): 5 subnets, 9 nodes'});
  await panel.getByRole('button', {name: 'Choose', exact: true}).click();
  await panel.getByRole('button', {name: put}).click();
  await expect.poll(() => address(page)).toContain('pfx-nodes-a');
  await expect(answer(page)).toContainText('pfx-');
});

test('reading is cancelled, and what was there before stays', async ({page}) => {
  const panel = await openImport(page);
  const input = panel.locator('input[type=file]');
  await input.setInputFiles([path.join(FIXTURES, 'small', 'describe-subnets.json')]);
  await expect(panel).toContainText('3 subnets.');
  const pod = `{"kind":"Pod","metadata":{"name":"a","labels":{"a":"${'x'.repeat(900)}"}},"status":{}}\n`;
  await input.setInputFiles(asFile('pods.json.gz', gzipSync(pod.repeat(200_000), {level: 1})));
  const cancel = panel.getByRole('button', {name: 'Cancel'});
  await expect(cancel).toBeFocused();
  await cancel.press('Enter');
  await expect(panel.getByRole('progressbar')).toHaveCount(0);
  await expect(panel.getByRole('heading', {name: 'From 1 file'})).toBeFocused();
  await input.setInputFiles([path.join(FIXTURES, 'small', 'describe-vpcs.json')]);
  await expect(panel.getByRole('heading', {name: 'From 2 files'})).toBeVisible();
});

test('a state too long for a link is saved as a file, and dropped it opens the same answer', async ({page}) => {
  const panel = await openImport(page);
  await panel.locator('input[type=file]').setInputFiles([...filesOf('big')]);
  await expect(panel).toContainText('400 subnets, 20,000 network interfaces', {timeout: 30_000});
  await panel.getByRole('button', {name: put}).click();
  await expect(answer(page)).toContainText('prod-0-19-00');
  const said = await answer(page).innerText();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Download as a file'}).click();
  const file = readFileSync(await (await downloading).path(), 'utf8');
  expect(file).not.toMatch(/eni-|i-0|"NetworkInterfaceId"/);

  await openDesk(page, IPV4);
  await page.evaluate((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'saved.json'));
    window.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
  }, file);
  await page.getByRole('button', {name: 'Open it'}).click();
  await expect(answer(page)).toHaveText(said);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the import is sound for assistive technology and fits a phone, ${colorScheme}`, async ({browser, baseURL}) => {
    const context = await browser.newContext({baseURL, colorScheme, viewport: {width: 390, height: 844}});
    const page = await context.newPage();
    const panel = await openImport(page);
    await panel
      .locator('input[type=file]')
      .setInputFiles([...filesOf('prefix'), path.join(FIXTURES, 'prefix', 'expected.json')]);
    await expect(panel.getByRole('heading', {name: 'From 7 files'})).toBeVisible();
    await panel.getByLabel('Commands that leave names, descriptions and tags out').check();
    await panel.getByText('The commands of the files that are there').click();
    await expect(panel).toContainText('It costs: Subnets are shown by id');
    await panel.getByText('What goes into the form').click();
    const {violations} = await new AxeBuilder({page}).analyze();
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' | ')}`)).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    await context.close();
  });
}

test('the keyboard alone brings a file, puts it into the form and takes it out', async ({page}) => {
  await openDesk(page, IPV4);
  await page.getByRole('button', {name: 'Import an export…'}).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', {name: 'Import an export'})).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('input[type=file]')).toBeFocused();
  // A browser opens no chooser for a press that it comes to seconds later, as on a machine with much else to do.
  await expect(async () => {
    const choosing = page.waitForEvent('filechooser', {timeout: 5000});
    await page.keyboard.press('Enter');
    await (await choosing).setFiles([...filesOf('small')]);
  }).toPass();
  await expect(page.getByRole('heading', {name: 'From 7 files'})).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', {name: put})).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(answer(page)).toContainText('demo-private-a');
  await page.getByRole('button', {name: 'Remove kubectl-aws-node.json'}).press('Enter');
  await expect(page.getByRole('heading', {name: 'From 6 files'})).toBeFocused();
  await page.getByRole('button', {name: 'Close the import'}).press('Enter');
  await expect(page.getByRole('button', {name: 'Import an export…'})).toBeFocused();
});
