// How the browser journeys run: against the built site, served compressed on a free port, in a browser found once.
import {existsSync} from 'node:fs';
import {createServer} from 'node:net';
import {chromium, defineConfig, type LaunchOptions} from '@playwright/test';
import {BROWSER_FLAGS, findBrowser, thisMachine} from './e2e/find-browser.mjs';

if (!existsSync('build/index.html')) {
  throw new Error('There is no built site. Run `npm run build` first, then `npm run e2e`.');
}

// Workers load this file again; what the first load decided reaches them through the environment.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_BROWSER ??= JSON.stringify(await chooseBrowser());

const port = Number(process.env.E2E_PORT);
const results = process.env.RESULTS_DIR;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  globalTimeout: 12 * 60_000,
  reporter: results ? [['list'], ['json', {outputFile: `${results}/playwright.json`}]] : [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: JSON.parse(process.env.E2E_BROWSER),
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  webServer: {
    command: `"${process.execPath}" node_modules/tsx/dist/cli.mjs e2e/serve.ts --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    timeout: 30_000,
  },
});

async function chooseBrowser(): Promise<LaunchOptions> {
  const {executablePath, why} = await findBrowser(thisMachine(() => chromium.executablePath()));
  console.log(`Browser: ${executablePath ?? chromium.executablePath()} (${why})`);
  return {executablePath, args: [...BROWSER_FLAGS]};
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address) resolve(address.port);
        else reject(new Error('The system gave no free port for the test server.'));
      });
    });
  });
}
