// Bringing files: several at once add up, a wrong or broken one changes nothing, and what is shown is what is accepted.
import {gzipSync} from 'node:zlib';
import {expect, type Page, test} from '@playwright/test';
import {address, answer, GRAVITON, openDesk} from './desk';

const instance = (id: string, type: string, state = 'running') => ({
  InstanceId: id,
  InstanceType: type,
  State: {Name: state},
  PlatformDetails: 'Linux/UNIX',
  Placement: {AvailabilityZone: 'eu-west-1a'},
});

const pageOf = (...instances: object[]) => JSON.stringify({Reservations: [{Instances: instances}]}, null, 4);
const asFile = (name: string, text: string | Buffer) => ({name, mimeType: '', buffer: Buffer.from(text)});

async function openImport(page: Page) {
  await openDesk(page, GRAVITON);
  await page.getByRole('button', {name: 'Import an export…'}).click();
  const panel = page.getByRole('region', {name: /^(Import an export|From )/});
  await expect(panel.locator('input[type=file]')).toBeAttached();
  return panel;
}

test('several files add up, compressed or not, and nothing changes before they are accepted', async ({page}) => {
  const panel = await openImport(page);
  const before = await answer(page).innerText();
  await panel
    .locator('input[type=file]')
    .setInputFiles([
      asFile('a.json', pageOf(instance('i-1', 'm5.xlarge'), instance('i-2', 'm5.xlarge', 'stopped'))),
      asFile('b.json.gz', gzipSync(pageOf(instance('i-1', 'm5.xlarge'), instance('i-3', 'c5.large')))),
    ]);
  await expect(panel.getByRole('heading', {name: 'From 2 files'})).toBeVisible();
  await expect(panel).toContainText('4 rows read, 2 rows taken');
  await expect(panel).toContainText(/State stopped: .*\(a\.json, line \d+\)/);
  await expect(panel).toContainText(/The same InstanceId once more: .*\(b\.json\.gz, line \d+\)/);
  expect(await answer(page).innerText()).toBe(before);
  expect(address(page)).toBe('');

  await panel.getByRole('button', {name: 'Accept 2 rows'}).click();
  await expect(answer(page)).not.toHaveText(before);
  await expect.poll(() => address(page)).toContain('region=eu-west-1');
});

test('a file of another kind is named with what would be right, and a broken one with its place', async ({page}) => {
  const panel = await openImport(page);
  const before = await answer(page).innerText();
  const input = panel.locator('input[type=file]');
  await input.setInputFiles(asFile('instances.yaml', 'Reservations:\n- Groups: []\n'));
  await expect(panel.getByRole('alert')).toContainText(
    'instances.yaml: This is YAML of aws ec2 describe-instances. Save it with aws ec2 describe-instances --output json.',
  );
  await input.setInputFiles(asFile('cut.json', pageOf(instance('i-1', 'm5.xlarge')).slice(0, 150)));
  await expect(panel).toContainText('it seems to be cut off');
  await expect(panel.getByRole('button', {name: /^Accept/})).toHaveCount(0);
  await panel.getByRole('button', {name: 'Discard'}).click();
  await panel.getByRole('button', {name: 'Close the import'}).click();
  await expect(page.getByRole('button', {name: 'Import an export…'})).toBeFocused();
  expect(await answer(page).innerText()).toBe(before);
  expect(address(page)).toBe('');
});

test('what PowerShell redirects is read when it is dropped', async ({page}) => {
  await openDesk(page, GRAVITON);
  const text = pageOf(instance('i-1', 'r5.2xlarge')).replaceAll('\n', '\r\n');
  await page.evaluate((content) => {
    const units = Uint16Array.from(`\ufeff${content}`, (character) => character.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([units], 'instances.json'));
    window.dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
  }, text);
  await expect(page.getByRole('heading', {name: 'From instances.json'})).toBeVisible();
  await expect(page.getByRole('button', {name: 'Accept 1 row'})).toBeVisible();
});
