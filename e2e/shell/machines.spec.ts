// What programs read is where it is said to be, in the type that it is, and page, twin and schema lead to one another.
import {expect, test} from '@playwright/test';

test('the head of a calculator’s page names its Markdown and its schema', async ({page, request}) => {
  await page.goto('/calculators/graviton');
  const markdown = await page.locator('link[rel="alternate"][type="text/markdown"]').getAttribute('href');
  const twin = await request.get(String(markdown));
  expect(twin.status()).toBe(200);
  expect(twin.headers()['content-type']).toMatch(/^text\/markdown; charset=utf-8$/i);
  const question = await page.getByRole('heading', {level: 1}).textContent();
  expect((await twin.text()).split('\n')[0]).toBe(`# ${question}`);

  const schema = await page.locator('link[rel="describedby"]').getAttribute('href');
  const described = await request.get(String(schema));
  expect(described.headers()['content-type']).toMatch(/^application\/json/);
  const {$id, properties} = (await described.json()) as {$id: string; properties: Record<string, unknown>};
  expect(new URL($id).pathname).toBe(schema);
  expect(Object.keys(properties)).toContain('ceiling');
});

test('a hidden calculator has neither', async ({page, request}) => {
  await page.goto('/calculators/specimen');
  await expect(page.locator('link[type="text/markdown"], link[rel="describedby"]')).toHaveCount(0);
  for (const path of ['/calculators/specimen.md', '/schemas/specimen/inputs.json'])
    expect((await request.get(path)).status()).toBe(404);
});

test('every address of ours in llms.txt leads somewhere', async ({request}) => {
  const response = await request.get('/llms.txt');
  expect(response.headers()['content-type']).toMatch(/^text\/plain; charset=utf-8$/i);
  const text = await response.text();
  const [, site = ''] = /\]\((https?:\/\/[^/]+)\/calculators\//.exec(text) ?? [];
  const addresses = [...text.matchAll(/(?:\]\(|<)(https?:\/\/[^)>]+)/g)].map(([, address = '']) => address);
  const paths = [...new Set(addresses.filter((each) => each.startsWith(site)).map((each) => new URL(each).pathname))];
  expect(paths.length).toBeGreaterThan(20);
  expect(text).not.toContain('specimen');
  for (const path of paths) expect((await request.get(path)).status(), path).toBe(200);
});

test('lists of pages for people are as they were', async ({request}) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  expect(paths).toContain('/calculators/graviton');
  expect(paths.filter((path) => /\.\w+$|^\/schemas/.test(path))).toEqual([]);
  expect(await (await request.get('/robots.txt')).text()).not.toMatch(/schemas|llms/);
});
