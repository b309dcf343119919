// The results half for everyone: axe over opened workings, errors and missing answers, in both themes, and nothing sideways at 320 px.
import AxeBuilder from '@axe-core/playwright';
import {expect, type Page, test} from '@playwright/test';
import {openAlive} from './alive';

const states = [
  {name: 'an answer with everything open', path: '/calculators/specimen'},
  {name: 'no answer', path: '/calculators/specimen?v=2&line=0'},
  {
    name: 'rows left out and a price that is missing',
    path: '/calculators/specimen?v=2&service=charter&fleet=transit:2~lorry:1',
  },
  {
    name: 'three alternatives beside it',
    path: '/calculators/graviton?v=1&alt1.target=m8a&alt2.target=m7g&alt3.target=m7a',
  },
  {
    name: 'a link that could not be honoured whole',
    path: '/calculators/graviton?v=1&bogus=3&ceiling=999&was=saving:1500',
  },
  {name: 'a link from a newer version', path: '/calculators/graviton?v=9'},
  {name: 'no target to move to, and a speed to type', path: '/calculators/graviton?v=1&target=m9g'},
  {name: 'a move that costs more', path: '/calculators/graviton?v=1&prices=m8g.xlarge:0.5&services=30'},
  {name: 'subnets with a remedy beside them', path: '/calculators/ipv4'},
  {
    name: 'subnets of each use, some counted, one short already',
    path: '/calculators/ipv4?v=1&subnets=10.0.0.0/24:eu-west-1a:nodes:16:40:0:0:10:7:first~10.0.1.0/25:eu-west-1a:nodes:9~100.64.0.0/20:eu-west-1a:pods:0~10.0.2.0/28:eu-west-1a:control:4&subnetDiscovery=no&customNetworking=yes&groups=m5.large:9:12~xx9.large:3:5',
  },
  {name: 'subnets that never run out', path: '/calculators/ipv4?v=1&growth=-3&growthSpread=1'},
  {name: 'huge numbers', path: '/calculators/specimen?v=2&crates=1000000000&load=1000000000000'},
];

async function openAll(page: Page): Promise<void> {
  // Each press may bring further buttons, so the first closed one is pressed until there is none, or enough is open.
  const closed = page.locator('#working button[aria-expanded="false"], figure details:not([open]) > summary');
  for (let presses = 0; presses < 14 && (await closed.count()) > 0; presses += 1)
    await closed
      .first()
      .click({timeout: 5000})
      .catch(async (error: unknown) => {
        // What was counted may have belonged to an answer that was just leaving; what still stands has to open.
        if ((await closed.count()) > 0) throw error;
      });
}

for (const {name, path} of states) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}, ${colorScheme}`, async ({browser, baseURL}) => {
      const context = await browser.newContext({colorScheme, baseURL});
      const page = await context.newPage();
      await openAlive(page, path);
      await openAll(page);
      const {violations} = await new AxeBuilder({page}).analyze();
      expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' | ')}`)).toEqual([]);
      expect(await page.locator('main').innerText()).not.toMatch(/NaN|Infinity|undefined|\[object/);
      await context.close();
    });
  }

  test(`${name}, 320 px wide`, async ({page}) => {
    await page.setViewportSize({width: 320, height: 700});
    await openAlive(page, path);
    await openAll(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
  });
}
