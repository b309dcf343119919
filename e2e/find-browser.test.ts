// The order in which a browser is looked for, on machines that exist only here.
import {describe, expect, it} from 'vitest';
import {findBrowser, type Machine} from './find-browser.mjs';

const OWN = '/cache/ms-playwright/chrome';

function machine(files: readonly string[], rest: Partial<Machine> = {}): Machine {
  return {
    env: {PATH: '/usr/local/bin:/usr/bin'},
    platform: 'linux',
    arch: 'x64',
    exists: (file) => files.includes(file),
    playwrightPath: () => OWN,
    unpackFromNpm: () => Promise.resolve('/unpacked/chromium'),
    ...rest,
  };
}

const EVERYTHING = ['/mine/chrome', OWN, '/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/local/bin/google-chrome'];

describe('findBrowser', () => {
  it('takes CHROMIUM_PATH before all others', async () => {
    const found = await findBrowser(machine(EVERYTHING, {env: {CHROMIUM_PATH: '/mine/chrome', PATH: '/usr/bin'}}));
    expect(found).toEqual({executablePath: '/mine/chrome', why: 'CHROMIUM_PATH names it'});
  });

  it('refuses a CHROMIUM_PATH that leads nowhere, and does not look further', async () => {
    const search = findBrowser(machine(EVERYTHING, {env: {CHROMIUM_PATH: '/gone', PATH: '/usr/bin'}}));
    await expect(search).rejects.toThrow('CHROMIUM_PATH is "/gone", and there is no such file.');
  });

  it('then leaves the choice to Playwright where it has downloaded its own', async () => {
    const found = await findBrowser(machine(EVERYTHING));
    expect(found).toEqual({executablePath: undefined, why: 'Playwright has downloaded its own'});
  });

  it('then prefers Chromium to Chrome on the PATH, whatever the order of the folders', async () => {
    const found = await findBrowser(machine(EVERYTHING.filter((file) => file !== OWN)));
    expect(found.executablePath).toBe('/usr/bin/chromium');
  });

  it.each([
    ['chromium-browser', 'google-chrome-stable'],
    ['google-chrome-stable', 'google-chrome'],
  ])('takes %s before %s', async (first, second) => {
    const found = await findBrowser(machine([`/usr/bin/${second}`, `/usr/bin/${first}`]));
    expect(found).toEqual({executablePath: `/usr/bin/${first}`, why: 'it is on the PATH'});
  });

  it('knows where macOS keeps its applications, for everyone and for one user', async () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const mac = {platform: 'darwin', arch: 'arm64', env: {HOME: '/Users/ada', PATH: ''}} as const;
    expect((await findBrowser(machine([chrome], mac))).executablePath).toBe(chrome);
    expect((await findBrowser(machine([`/Users/ada${chrome}`], mac))).executablePath).toBe(`/Users/ada${chrome}`);
  });

  it('knows where Windows keeps Chrome, and reads its PATH by its own rules', async () => {
    const env = {
      Path: 'C:\\tools;D:\\bin',
      ProgramFiles: 'C:\\Program Files',
      LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local',
    };
    const windows = {platform: 'win32', env} as const;
    const installed = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    expect((await findBrowser(machine([installed], windows))).executablePath).toBe(installed);
    expect((await findBrowser(machine([installed, 'D:\\bin\\chrome.exe'], windows))).executablePath).toBe(
      'D:\\bin\\chrome.exe',
    );
  });

  it('falls back to the browser from npm on Linux x64', async () => {
    const found = await findBrowser(machine([]));
    expect(found.executablePath).toBe('/unpacked/chromium');
    expect(found.why).toContain('@sparticuz/chromium');
  });

  it.each([
    ['linux', 'arm64'],
    ['darwin', 'x64'],
    ['win32', 'x64'],
  ] as const)('never unpacks the browser from npm on %s %s', async (platform, arch) => {
    const search = findBrowser(machine([], {platform, arch}));
    await expect(search).rejects.toThrow('npx playwright install chromium');
  });

  it('fails with the three commands when there is nothing at all', async () => {
    const search = findBrowser(machine([], {unpackFromNpm: () => Promise.resolve(undefined)}));
    await expect(search).rejects.toThrow(
      'No Chromium. Run one of: npx playwright install chromium | apt-get install -y chromium | set CHROMIUM_PATH',
    );
  });
});
