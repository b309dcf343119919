// What package.json and its lock promise: exact versions, every platform, no registry address, licences we may use.
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';

interface Locked {
  readonly resolved?: string;
  readonly license?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const locked: Readonly<Record<string, Locked>> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
const {'': _root, ...packages} = locked;

const PLATFORMS = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-x64'];
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Licences that let us build and serve this site; a file-level copyleft (MPL) binds only changes to its own files. */
const ALLOWED = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Python-2.0'],
  ...['CC0-1.0', 'CC-BY-4.0', 'Unlicense', 'WTFPL', 'OFL-1.1', 'MPL-1.1', 'MPL-2.0'],
]);

/** Packages whose manifest has no licence field in the form of today, with what their own files say. */
const READ_IN_THEIR_FILES: Readonly<Record<string, string>> = {
  eval: 'MIT',
  format: 'MIT',
  'require-like': 'MIT',
};

/** Data under a share-alike licence that a tool reads and that never becomes part of the site. */
const NEVER_PUBLISHED = new Set(['@cspell/dict-en-common-misspellings']);

describe('package.json', () => {
  it('pins every version exactly', () => {
    const {devDependencies, overrides} = manifest;
    const loose = Object.entries<string>({...devDependencies, ...overrides})
      .filter(([, version]) => !EXACT.test(version))
      .map(([name, version]) => `${name}@${version}`);
    expect(loose, 'Write the exact version: npm install --save-exact NAME.').toEqual([]);
  });

  it('leaves nothing to be fetched by those who install the command', () => {
    const {dependencies, optionalDependencies, peerDependencies} = manifest;
    const message = 'The command is bundled: put the package under devDependencies.';
    expect({...dependencies, ...optionalDependencies, ...peerDependencies}, message).toEqual({});
  });

  it('gives each dependency its line in the docs, and has no line too many', () => {
    const rows = readFileSync('docs/contributing/dependencies.md', 'utf8').match(/^\| `[^|]*\|/gm) ?? [];
    const documented = rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
    const {devDependencies, overrides} = manifest;
    const named = Object.keys({...devDependencies, ...overrides});
    const message = 'Say in docs/contributing/dependencies.md, in one line, why each package is here.';
    expect(documented.sort(), message).toEqual(named.sort());
  });
});

describe('package-lock.json', () => {
  it('names no registry or other address', () => {
    const addressed = Object.entries(packages).filter(([, {resolved}]) => resolved !== undefined);
    const names = addressed.map(([place]) => place);
    expect(
      names,
      'Make the lock again with the .npmrc of this project (omit-lockfile-registry-resolved=true).',
    ).toEqual([]);
  });

  it('carries the native builds of every platform', () => {
    const families = Object.entries(packages).flatMap(([place, {optionalDependencies}]) =>
      nativeFamily(place, optionalDependencies),
    );
    expect(families.length, 'No native package is found. Correct nativeFamily.').toBeGreaterThan(3);
    const holes = families.flatMap(({place, builds}) =>
      PLATFORMS.filter((platform) => !builds.some((build) => isFor(build, platform) && isLocked(place, build))).map(
        (platform) => `${place}: ${platform}`,
      ),
    );
    const message =
      'Pin the package, through overrides, to its newest version whose builds `npm view` finds for all platforms.';
    expect(holes, message).toEqual([]);
  });

  it('holds only licences that we may use', () => {
    const refused = Object.entries(packages)
      .map(([place, {license}]) => ({name: nameOf(place), license}))
      .filter(({name, license}) => !NEVER_PUBLISHED.has(name) && !isAllowed(READ_IN_THEIR_FILES[name] ?? license))
      .map(({name, license}) => `${name}: ${license ?? 'none stated'}`);
    expect([...new Set(refused)], 'Replace the package, or read its licence file and record it above.').toEqual([]);
  });
});

/** A package that leaves its machine code to optional packages named after systems. */
function nativeFamily(place: string, optional: Readonly<Record<string, string>> = {}) {
  const builds = Object.keys(optional).filter((name) => /(darwin|linux|win32)-(x64|arm64)/.test(name));
  return builds.length >= 3 ? [{place, builds}] : [];
}

function isFor(build: string, platform: string): boolean {
  return new RegExp(`${platform}(-gnu|-msvc|-glibc)?$`).test(build);
}

/** npm puts a dependency beside the package that wants it, or inside it. */
function isLocked(place: string, build: string): boolean {
  return `node_modules/${build}` in packages || `${place}/node_modules/${build}` in packages;
}

function nameOf(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Reads an SPDX expression of AND and OR: some alternative must be allowed in all its parts. */
function isAllowed(expression = ''): boolean {
  const plain = expression.replace(/[()]/g, '');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((part) => ALLOWED.has(part.trim())));
}

describe('the licence rule', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['Apache-2.0 AND LGPL-3.0-or-later', false],
    ['AGPL-3.0', false],
    ['', false],
  ])('takes %j for %s', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });
});
