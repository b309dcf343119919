// Commits the packed package to the branch `package`, so that a git address installs the command in seconds and runs no script.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';

const BRANCH = 'refs/heads/package';

/** What of the manifest concerns those who install: without scripts npm has nothing to build, without packages nothing to fetch. */
const KEPT = ['name', 'version', 'private', 'description', 'license', 'engines', 'bin'] as const;

type Manifest = Readonly<Record<string, unknown>>;

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const options = {
    encoding: 'utf8',
    env: {...process.env, ...env},
    shell: program === 'npm' && process.platform === 'win32',
  } as const;
  return execFileSync(program, args, {...options, stdio: ['ignore', 'pipe', 'inherit']}).trim();
}

/** Folder with the package as npm packs it, its manifest cut down. */
function unpacked(place: string): {readonly folder: string; readonly version: string} {
  run('npm', ['pack', '--silent', '--pack-destination', place]);
  const tarball = readdirSync(place).find((name) => name.endsWith('.tgz')) ?? '';
  run('tar', ['-xzf', path.join(place, tarball), '-C', place]);
  const folder = path.join(place, 'package');
  const file = path.join(folder, 'package.json');
  const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  const kept = Object.fromEntries(KEPT.flatMap((key) => (key in manifest ? [[key, manifest[key]]] : [])));
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  return {folder, version: String(manifest.version)};
}

/** The commit that it was made from, and whether the sources are exactly those of the commit. */
function origin(): string {
  const commit = run('git', ['rev-parse', '--short=12', 'HEAD']);
  return run('git', ['status', '--porcelain']) === '' ? commit : `${commit} with uncommitted changes`;
}

/** @param into the git folder of the repository that gets the branch. @returns what was done, as a sentence. */
function commitPackage(into: string, place: string): string {
  const {folder, version} = unpacked(place);
  const git = (...args: readonly string[]) =>
    run('git', ['-c', 'core.autocrlf=false', `--git-dir=${into}`, `--work-tree=${folder}`, ...args], {
      GIT_INDEX_FILE: path.join(place, 'index'),
    });
  git('add', '--all', '--force', folder);
  const tree = git('write-tree');
  const before = git('for-each-ref', '--format=%(objectname) %(tree)', BRANCH);
  const [parent, parentTree] = before.split(' ');
  if (parentTree === tree) return `The branch package holds this already, as ${parent}.`;
  const message = `Package headroom ${version} from ${origin()}`;
  const commit = git('commit-tree', tree, ...(parent ? ['-p', parent] : []), '-m', message);
  git('update-ref', BRANCH, commit);
  return `${message}: the branch package is at ${commit}. To publish it: git push origin package`;
}

function main(): void {
  const {values} = parseArgs({options: {into: {type: 'string'}}});
  const into = values.into ?? run('git', ['rev-parse', '--absolute-git-dir']);
  const place = mkdtempSync(path.join(tmpdir(), 'headroom-package-'));
  try {
    console.log(commitPackage(path.resolve(into), place));
  } finally {
    rmSync(place, {recursive: true, force: true});
  }
}

main();
