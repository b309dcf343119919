// No page breaks the policy, asks another host for anything, or writes an error into the console; and the policy is a strict one.
import {expect, test} from '@playwright/test';
import {kinds, open, watch} from './pages';

for (const {kind, find} of kinds) {
  test(`${kind}: nothing blocked, nothing foreign, no error`, async ({page, request, baseURL}) => {
    const trouble = await watch(page, String(baseURL));
    await open(page, await find(request));
    expect(trouble).toEqual([]);
  });
}

test('a script that is not ours does not run', async ({page}) => {
  await page.goto('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.broken = "yes"';
    document.head.append(script);
  });
  expect(await page.locator('html').getAttribute('data-broken')).toBeNull();
});

test('the header repeats the policy of the page and says who may frame it', async ({request}) => {
  const response = await request.get('/blog');
  const header = response.headers()['content-security-policy'] ?? '';
  const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await response.text())?.[1];
  expect(header).toBe(`${meta}; frame-ancestors 'none'`);
  expect(header).toMatch(/script-src 'self'( 'sha256-[^']+'){2};/);
  expect(header).not.toMatch(/script-src[^;]*unsafe/);
  expect(header).toContain("object-src 'none'");
  expect(response.headers()['x-content-type-options']).toBe('nosniff');
  const embed = await request.get('/embed/graviton');
  expect(embed.headers()['content-security-policy']).toContain('frame-ancestors *');
});

test('files with a hash in their name are kept for a year, pages are not', async ({page, request}) => {
  await page.goto('/');
  const script = await page.locator('script[src*="/main."]').first().getAttribute('src');
  expect((await request.get(String(script))).headers()['cache-control']).toContain('immutable');
  expect((await request.get('/')).headers()['cache-control'] ?? '').not.toContain('immutable');
});

test('a calculator opened with a link is marked before anything is painted, and only then', async ({page}) => {
  const mark = async (path: string) => {
    await page.goto(path, {waitUntil: 'commit'});
    await page.waitForFunction(() => document.body !== null);
    return page.evaluate(() => document.documentElement.dataset.link ?? null);
  };
  await page.route('**/*.js', (route) => route.abort());
  expect(await mark('/calculators/none?v=1')).toBe('pending');
  expect(await mark('/embed/none#v=1')).toBe('pending');
  expect(await mark('/calculators/none')).toBeNull();
  expect(await mark('/calculators/none#why')).toBeNull();
  expect(await mark('/blog?v=1')).toBeNull();
});

test('no request of a page repeats what its address holds', async ({page}) => {
  const told: Array<Promise<string>> = [];
  page.on('request', (request) => {
    told.push(request.allHeaders().then(({referer = ''}) => referer));
  });
  await open(page, '/calculators/graviton?v=1&region=eu-central-1');
  await page.locator('#fleet, main input, main select').first().click();
  await page.waitForLoadState('networkidle');
  const referers = new Set((await Promise.all(told)).filter((referer) => referer !== ''));
  expect([...referers]).toEqual([`${new URL(page.url()).origin}/`]);
});
