// Lays out two sites in a temporary folder: a copy of this one, and a plain Docusaurus site of the same pages.
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {pageAsMarkdown, withoutComponents} from './plain-content';

/** Copies this checkout, changes that are not committed included, with its history and the installed packages. */
export function copyOurs(to: string): void {
  const root = process.cwd();
  execFileSync('git', ['clone', '--quiet', '--shared', root, to]);
  for (const file of gitFiles(['ls-files', '--cached', '--others', '--exclude-standard', '-z'])) {
    if (existsSync(file)) cpSync(file, path.join(to, file), {recursive: true});
  }
  linkPackages(to);
}

/** Writes the peer: classic preset, default theme, our posts and docs without our components. */
export function writePlain(to: string): void {
  mkdirSync(path.join(to, 'src/pages'), {recursive: true});
  mkdirSync(path.join(to, 'static'), {recursive: true});
  for (const folder of ['blog', 'docs', 'static'].filter((name) => existsSync(name))) {
    cpSync(folder, path.join(to, folder), {recursive: true, filter: (file) => !/\.(ts|tsx)$/.test(file)});
  }
  for (const folder of ['blog', 'docs']) {
    for (const file of filesIn(path.join(to, folder)).filter((name) => /\.mdx?$/.test(name))) {
      const place = path.join(to, folder, file);
      writeFileSync(place, withoutComponents(readFileSync(place, 'utf8')));
    }
  }
  writeFileSync(path.join(to, 'docusaurus.config.js'), PLAIN_CONFIG);
  writeFileSync(path.join(to, 'package.json'), readFileSync('package.json'));
  linkPackages(to);
}

/** Gives the peer a Markdown page with the same words for every page that only our site has. */
export function addMissingPages(plainSite: string, ourBuild: string, plainBuild: string): void {
  const theirs = new Set(htmlPages(plainBuild));
  for (const page of htmlPages(ourBuild).filter((name) => !theirs.has(name))) {
    const place = path.join(plainSite, 'src/pages', page.replace(/\.html$/, '.md'));
    mkdirSync(path.dirname(place), {recursive: true});
    writeFileSync(place, pageAsMarkdown(readFileSync(path.join(ourBuild, page), 'utf8')));
  }
}

/** The pages of a built site, as paths below its folder. */
export function htmlPages(build: string): string[] {
  return filesIn(build).filter((name) => name.endsWith('.html'));
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

function gitFiles(args: readonly string[]): string[] {
  return execFileSync('git', args, {encoding: 'utf8', maxBuffer: 1e8})
    .split('\0')
    .filter((file) => file !== '');
}

function linkPackages(to: string): void {
  symlinkSync(path.resolve('node_modules'), path.join(to, 'node_modules'), 'junction');
}

/** The peer builds with the same bundler and flags; broken links are those to pages that only we have. */
const PLAIN_CONFIG = `module.exports = {
  title: 'Plain', url: 'https://plain.example', baseUrl: '/', trailingSlash: false, onBrokenLinks: 'ignore', onBrokenAnchors: 'ignore',
  onDuplicateRoutes: 'ignore', future: {v4: true, faster: true},
  markdown: {hooks: {onBrokenMarkdownLinks: 'warn', onBrokenMarkdownImages: 'warn'}},
  presets: [['classic', {
    docs: {admonitions: {keywords: ['tldr'], extendDefaults: true}},
    blog: {archiveBasePath: null, postsPerPage: 20, admonitions: {keywords: ['tldr'], extendDefaults: true}},
  }]],
};
`;
