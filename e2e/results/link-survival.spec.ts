// A link through everything that happens to links: copied, pasted into chats, reloaded, opened by somebody else and in a terminal.
import {readFile} from 'node:fs/promises';
import {expect, type Page, test} from '@playwright/test';
import {micromark} from 'micromark';
import {gfm, gfmHtml} from 'micromark-extension-gfm';
import {headroom} from '../terminal';
import {openAlive} from './alive';

/** As somebody might type it: alternatives, ranges, units, signs that mean something to links, and no version. */
const TYPED: Readonly<Record<string, string>> = {
  graviton:
    'fleet=m7i.xlarge:12~c6i.large:7&ceiling=60%25..75%25&margin=10..20&alt1.ceiling=40..50&alt1.label=Half+full,+%23+1:+%22so%22&alt2.target=amd',
  ipv4: 'growth=3..8&maxSurge=10..30&alt1.mode=prefix&alt1.label=Prefixes,%20please!&alt2.growth=12',
  cardinality:
    'targets=20..40&deploysPerDay=2..6&alt1.tariff=amp&alt2.label=If%20we%20must?&alt2.tariff=datadog-pro&scrapeInterval=0.5%20min',
};

/** A sentence with a link in it, as chats set such sentences. */
const SENTENCES: readonly ((link: string) => string)[] = [
  (link) => `See ${link}.`,
  (link) => `It is agreed (${link}), is it not?`,
  (link) => `<${link}>`,
  (link) => `**${link}**: the numbers`,
  (link) => `"${link}"`,
];

const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** What programs that pass links on make of an address. */
const MANGLED: Readonly<Record<string, (link: string) => string>> = {
  'escaped throughout': (link) => link.replace(/[:~,;@$!](?=[^?]*$)/g, percent),
  'escaped in small letters': (link) => link.replace(/[~:](?=[^?]*$)/g, (sign) => percent(sign).toLowerCase()),
  'with entities': (link) => link.replaceAll('&', '&amp;'),
  'broken over lines': (link) => link.replace(/.{60}/g, '$&\n'),
  'with plus signs': (link) => link.replaceAll('%20', '+'),
  'with the sentence’s full stop': (link) => `${link}.`,
  'with a bracket and a comma': (link) => `${link}),`,
  'with its angle bracket': (link) => `${link}>`,
  'counted by a campaign': (link) => `${link}&utm_source=chat#:~:text=saves`,
};

const share = (page: Page) => page.getByRole('region', {name: 'Share this result'});

async function copyLink(page: Page): Promise<string> {
  await share(page).getByRole('button', {name: 'Copy link', exact: true}).press('Enter');
  await expect(share(page).getByRole('status')).toHaveText('Link copied.');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Everything of the page's JSON, with the link as its query alone. */
async function numbers(page: Page): Promise<unknown> {
  const waits = page.waitForEvent('download');
  await share(page).getByRole('button', {name: 'Download JSON'}).press('Enter');
  return withoutPlace(JSON.parse(await readFile(await (await waits).path(), 'utf8')));
}

function withoutPlace(result: {readonly link: string}): unknown {
  return {...result, link: result.link.replace(/^[^?#]*[?#]/, '')};
}

for (const [name, typed] of Object.entries(TYPED))
  test(`a link to ${name} survives copying, chats, reloading, another browser and the terminal`, async ({
    page,
    browser,
    baseURL,
  }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openAlive(page, `/calculators/${name}?${typed}`);
    const link = await copyLink(page);
    const query = link.slice(link.indexOf('?') + 1);
    expect(query).toMatch(/^v=\d+&data=\d{4}-\d\d-\d\d&.*\d\.\.\d.*&alt1\..*&alt2\..*&was=\w+:[\d.]+$/);

    await test.step('chats find the whole of it in a sentence', () => {
      for (const sentence of SENTENCES) {
        const html = micromark(sentence(link), {
          extensions: [gfm()],
          htmlExtensions: [gfmHtml()],
        });
        expect(/href="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&'), sentence('…')).toBe(link);
      }
    });

    await test.step('what other programs make of it opens as the same state', async () => {
      for (const [how, mangle] of Object.entries(MANGLED)) {
        await openAlive(page, mangle(link));
        expect(await copyLink(page), how).toBe(link);
      }
    });

    const elsewhere = await browser.newContext({baseURL});
    await elsewhere.grantPermissions(['clipboard-read', 'clipboard-write']);
    const other = await elsewhere.newPage();
    await openAlive(other, link);
    await expect(other.getByText(/Matches the link/)).toBeVisible();
    const first = await numbers(other);
    await other.reload();
    await expect(other.getByText(/Matches the link/)).toBeVisible();
    expect(await copyLink(other)).toBe(link);
    expect(await numbers(other)).toEqual(first);
    await elsewhere.close();

    const {status, out} = headroom(['calc', name, link, '--json']);
    expect(status).toBe(0);
    expect(withoutPlace(JSON.parse(out))).toEqual(first);
    expect((first as {readonly link: string}).link).toBe(query);
  });
