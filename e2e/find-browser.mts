// Finds a Chromium for the browser journeys, in a fixed order, and says which one it took and why.
import {existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';

export interface FoundBrowser {
  /** Absolute path of the executable; undefined where Playwright is to start its own download. */
  readonly executablePath: string | undefined;
  readonly why: string;
}

/** What the search reads from the machine; a test passes its own. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  exists(file: string): boolean;
  /** Where Playwright keeps the browser that `npx playwright install chromium` downloads. */
  playwrightPath(): string;
  /** Unpacks the Chromium that npm installed and returns its path; undefined when the package is not there. */
  unpackFromNpm(): Promise<string | undefined>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const MAC_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Flags for every run: no sandbox is needed as root; the rest keeps the browser from calling home. */
export const BROWSER_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The first browser of: CHROMIUM_PATH, Playwright's own, an installed Chromium or Chrome, the npm package's.
 * @throws Error naming the three commands that help when there is none, or when CHROMIUM_PATH leads nowhere.
 */
export async function findBrowser(machine: Machine): Promise<FoundBrowser> {
  const named = machine.env.CHROMIUM_PATH;
  if (named) {
    if (!machine.exists(named)) {
      throw new Error(`CHROMIUM_PATH is "${named}", and there is no such file. Correct it or unset it.`);
    }
    return {executablePath: named, why: 'CHROMIUM_PATH names it'};
  }
  if (machine.exists(machine.playwrightPath())) {
    return {executablePath: undefined, why: 'Playwright has downloaded its own'};
  }
  const onPath = searchPath(machine);
  if (onPath) return {executablePath: onPath, why: 'it is on the PATH'};
  const usual = usualPlaces(machine).find((place) => machine.exists(place));
  if (usual) return {executablePath: usual, why: 'it is in the usual place of this system'};
  if (machine.platform === 'linux' && machine.arch === 'x64') {
    const unpacked = await machine.unpackFromNpm();
    if (unpacked)
      return {executablePath: unpacked, why: 'no browser is installed, so it came from npm (@sparticuz/chromium)'};
  }
  throw new Error(
    'No Chromium. Run one of: npx playwright install chromium | apt-get install -y chromium | set CHROMIUM_PATH',
  );
}

function searchPath({env, platform, exists}: Machine): string | undefined {
  const flavour = platform === 'win32' ? path.win32 : path.posix;
  const folders = (env.PATH ?? env.Path ?? '').split(flavour.delimiter).filter((folder) => folder !== '');
  const names = platform === 'win32' ? ['chromium.exe', 'chrome.exe'] : NAMES;
  // Name before folder, so that Chromium is preferred wherever it is.
  return names.flatMap((name) => folders.map((folder) => flavour.join(folder, name))).find((file) => exists(file));
}

function usualPlaces({env, platform}: Machine): string[] {
  if (platform === 'darwin') {
    return [...MAC_PLACES, ...MAC_PLACES.map((place) => path.posix.join(env.HOME ?? '/', place))];
  }
  if (platform !== 'win32') return [];
  return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      path.win32.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.win32.join(folder, 'Chromium/Application/chrome.exe'),
    ]);
}

/** The machine that this process runs on. `playwrightPath` comes from Playwright itself. */
export function thisMachine(playwrightPath: () => string): Machine {
  return {
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    exists: existsSync,
    playwrightPath,
    unpackFromNpm,
  };
}

async function unpackFromNpm(): Promise<string | undefined> {
  const folder = path.resolve('node_modules/.cache/headroom-chromium');
  const complete = path.join(folder, 'unpacked');
  // An unpacking that was cut short leaves a browser that looks whole and does not start.
  if (!existsSync(complete)) rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const before = process.env.TMPDIR;
  // The package unpacks into the temporary folder, and brings its own libraries only where it believes itself in a
  // Lambda; it looks at both while it is being imported.
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  try {
    const {default: packaged} = await import('@sparticuz/chromium');
    const executable = await packaged.executablePath();
    writeFileSync(complete, '');
    return executable;
  } catch (error) {
    if (isMissingPackage(error)) return undefined;
    throw error;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function isMissingPackage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /MODULE_NOT_FOUND$/.test(String(error.code));
}
