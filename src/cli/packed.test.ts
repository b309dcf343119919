// Packs the project, installs the package from a tarball and from a git address into empty folders without a network, and uses its
// command there as strangers do.
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {registry} from '../calculators/registry';

const SAMPLE = path.join(__dirname, 'testing', 'sample-repository');
const RECORD = path.join('docs', 'adr', '0001-graviton-for-the-web-tier.md');
const page = readFileSync(path.join('docs', 'reference', 'check.md'), 'utf8');

let place: string;
let tarball: string;
let repository: string;
/** Of a repository whose branch `package` this project's own command wrote. */
let address: string;

const IDENTITY = {GIT_AUTHOR_NAME: 'Test', GIT_AUTHOR_EMAIL: 'test@site.example'};

function run(program: string, ...args: readonly string[]): string {
  const env = {
    ...process.env,
    ...IDENTITY,
    GIT_COMMITTER_NAME: IDENTITY.GIT_AUTHOR_NAME,
    GIT_COMMITTER_EMAIL: IDENTITY.GIT_AUTHOR_EMAIL,
  };
  const {status, stdout, stderr} = spawnSync(program, args, {encoding: 'utf8', env});
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
  return stdout.trim();
}

/** A repository with a first commit and the branch, as a server has it. */
function publish(): string {
  const bare = path.join(place, 'headroom.git');
  run('git', 'init', '--quiet', '--bare', bare);
  const empty = run('git', '--git-dir', bare, 'mktree', '--missing');
  run(
    'git',
    '--git-dir',
    bare,
    'update-ref',
    'HEAD',
    run('git', '--git-dir', bare, 'commit-tree', empty, '-m', 'Begin'),
  );
  writePackageBranch(bare);
  return `git+${pathToFileURL(bare).href}#package`;
}

function writePackageBranch(bare: string): string {
  return run(process.execPath, require.resolve('tsx/cli'), 'src/cli/package-branch.ts', '--into', bare);
}

function npm(cwd: string, ...args: readonly string[]) {
  const {status, stdout, stderr} = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--offline'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: {...process.env, npm_config_cache: path.join(place, 'empty-cache')},
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
  return stdout;
}

function headroom(...args: readonly string[]) {
  const command = path.join(place, 'installed', 'node_modules', 'headroom', 'dist', 'bin', 'headroom.cjs');
  const {status, stdout, stderr} = spawnSync(process.execPath, [command, ...args], {cwd: repository, encoding: 'utf8'});
  return {status, out: stdout.replaceAll('\u00a0', ' ').trimEnd(), error: stderr.trimEnd()};
}

beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), 'headroom-packed-'));
  npm('.', 'pack', '--pack-destination', place);
  tarball = path.join(place, readdirSync(place).find((name) => name.endsWith('.tgz')) ?? '');
  npm(place, 'install', '--prefix', path.join(place, 'installed'), tarball);
  address = publish();
}, 240_000);

afterAll(() => rmSync(place, {recursive: true, force: true}));

beforeEach(() => {
  repository = path.join(place, 'repository');
  rmSync(repository, {recursive: true, force: true});
  cpSync(SAMPLE, repository, {recursive: true});
});

interface Job {
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly {readonly run?: string; readonly uses?: string}[];
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(repository, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(repository, file), text.replace(from, to));
}

describe('the installed package', () => {
  it('is alone: it depends on nothing', () => {
    const modules = path.join(place, 'installed', 'node_modules');
    expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['headroom']);
    expect(existsSync(path.join(modules, 'headroom', 'dist', 'bin', 'LICENCES.txt'))).toBe(true);
    expect(readdirSync(path.join(modules, '.bin'))).toContain('headroom');
  });

  it('is the same from a git address, where npm runs nothing and fetches nothing', () => {
    const folder = path.join(place, 'from-git');
    npm(place, 'install', '--ignore-scripts', '--prefix', folder, address);
    const [one, other] = ['installed', 'from-git'].map((each) => path.join(place, each, 'node_modules', 'headroom'));
    const files = (root = '') =>
      readdirSync(root, {recursive: true, encoding: 'utf8', withFileTypes: true})
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
        .sort();
    expect(files(other)).toEqual(files(one));
    for (const file of files(one).filter((name) => name !== 'package.json'))
      expect(readFileSync(path.join(other ?? '', file)).equals(readFileSync(path.join(one ?? '', file))), file).toBe(
        true,
      );
    const manifest = JSON.parse(readFileSync(path.join(other ?? '', 'package.json'), 'utf8'));
    expect(Object.keys(manifest).filter((key) => /scripts|dependencies|workspaces/i.test(key))).toEqual([]);
    expect(run(process.execPath, path.join(other ?? '', manifest.bin.headroom), 'calc', 'list')).toContain(
      'graviton\tv1',
    );
  }, 60_000);

  it('is committed once for each state of the sources', () => {
    const bare = path.join(place, 'headroom.git');
    const commit = run('git', '--git-dir', bare, 'rev-parse', 'package');
    expect(writePackageBranch(bare)).toContain('The branch package holds this already');
    expect(run('git', '--git-dir', bare, 'rev-parse', 'package')).toBe(commit);
    expect(run('git', '--git-dir', bare, 'log', '-1', '--format=%s', 'package')).toMatch(
      /^Package headroom \S+ from [0-9a-f]{12}/,
    );
  }, 60_000);

  it.each(registry.map(({name, version}) => ({name, version})))('answers $name', ({name, version}) => {
    const {status, out} = headroom('calc', name, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({calculator: name, version, sentence: expect.stringMatching(/\w/)});
  });

  it('says what it can do', () => {
    expect(headroom('--help')).toMatchObject({status: 0, out: expect.stringContaining('headroom check PATH')});
    expect(headroom('chek', '.')).toMatchObject({
      status: 2,
      error: expect.stringContaining('There is no command chek.'),
    });
  });
});

describe('headroom check', () => {
  it('prints what the page shows', () => {
    const [, shown = ''] =
      /^```console\n\$ headroom check \. --fail-on broken,drifted,due\n([\s\S]*?)^exit status 1\n```$/m.exec(page) ??
      [];
    const {status, out} = headroom('check', '.', '--fail-on', 'broken,drifted,due');
    expect(out.split('\n')).toEqual(shown.trimEnd().split('\n'));
    expect(status).toBe(1);
  });

  it('fails on what it is told to fail on', () => {
    expect(headroom('check', 'README.md', 'docs/adr').status).toBe(0);
    expect(headroom('check', 'README.md', 'docs/adr', '--fail-on', 'due').status).toBe(1);
    expect(headroom('check', '.', '--fail-on', 'none').status).toBe(0);
  });

  it('turns red when a condition is tightened, and when its day has come', () => {
    edit(RECORD, 'saving < 1000 USD/month', 'saving < 3k USD/month');
    const {status, out} = headroom('check', RECORD, '--fail-on', 'due');
    expect(status).toBe(1);
    expect(out).toContain('“saving < 3k USD/month”: it is 2,348 USD/month.');
    edit(RECORD, '"saving < 3k USD/month"', '2027-06-30');
    expect(headroom('check', RECORD, '--fail-on', 'due', '--on', '2027-06-29').status).toBe(0);
    expect(headroom('check', RECORD, '--fail-on', 'due', '--on', '2027-06-30').status).toBe(1);
  });

  it('reports a corrupted record and does not lose the others', () => {
    edit(RECORD, 'calculations:', 'calculations: {');
    const {status, out} = headroom('check', 'docs', '--json');
    const {findings, failed} = JSON.parse(out);
    expect(status).toBe(1);
    expect(failed).toBe(true);
    expect(findings.find(({file}: {file: string}) => file.includes('0001-graviton'))).toMatchObject({
      verdicts: ['broken'],
      problems: [{line: expect.any(Number), says: expect.stringContaining('This is not YAML')}],
    });
    expect(findings.length).toBeGreaterThan(3);
  });

  it('writes JUnit XML', () => {
    expect(headroom('check', '.', '--junit', 'headroom.xml').status).toBe(1);
    const text = readFileSync(path.join(repository, 'headroom.xml'), 'utf8');
    expect(text).toContain('<testsuites name="headroom check" tests="5" failures="2">');
  });

  it.each([
    [['check'], 'usage: There is no path to check.'],
    [['check', 'nowhere'], 'no-such-path: nowhere is not there.'],
    [['check', '.', '--fail-on', 'drift'], 'usage: --fail-on: “drift” is no verdict'],
    [['check', '.', '--on', '2027-02-30'], 'usage: --on is a day such as 2027-06-30'],
    [['check', '.', '--tolerance', 'some'], 'usage: --tolerance is a share in percent'],
    [['check', '.', '--data', 'old'], 'usage: --data is latest or pinned'],
    [['check', '.', '--colour'], "usage: Unknown option '--colour'"],
    [['check', '.', '--junit', 'no/such/folder.xml'], 'no-junit-file: no/such/folder.xml cannot be written'],
  ])('%j ends with 2 and says why', (args, says) => {
    const {status, out, error} = headroom(...args);
    expect({status, out}).toEqual({status: 2, out: ''});
    expect(error).toContain(says);
  });

  it('does not take a folder without Markdown for a success', () => {
    rmSync(repository, {recursive: true});
    cpSync(path.join(SAMPLE, 'docs', 'rfc'), repository, {recursive: true, filter: (file) => !file.endsWith('.mdx')});
    expect(headroom('check', '.')).toMatchObject({status: 2, error: expect.stringContaining('nothing-to-check')});
  });
});

describe('the workflows of docs/reference/check.md', () => {
  const [, shell = ''] = /^```sh title="[^"]+"\n([\s\S]*?)^```$/m.exec(page) ?? [];
  const [, yaml = ''] = /^```yaml title="[^"]+"\n([\s\S]*?)^```$/m.exec(page) ?? [];
  const jobs: readonly Job[] = Object.values(parse(yaml).jobs);
  const runs = jobs.flatMap(({steps}) => steps.flatMap(({run}) => run ?? [])).join('\n');

  it('get a checkout and Node from others, and everything else from the commands that run here', () => {
    const uses = jobs.flatMap(({steps}) => steps.flatMap((step) => step.uses ?? []));
    expect(uses.map((name) => name.split('@')[0])).toEqual(['actions/checkout', 'actions/setup-node']);
    expect(jobs.map(({env}) => env?.HEADROOM)).toEqual([expect.stringMatching(/^git\+https:.*#/)]);
    expect(shell).not.toBe('');
  });

  it.skipIf(process.platform === 'win32').each([
    ['shell, from a tarball', shell, () => tarball],
    ['GitHub Actions, from a git address', runs, () => address],
  ])(
    '%s: red with the sample as it is, green once it is put right',
    (_, script, source) => {
      const run = () =>
        spawnSync('sh', ['-eu', '-c', script], {
          cwd: repository,
          encoding: 'utf8',
          env: {...process.env, HEADROOM: source(), RUNNER_TEMP: place, npm_config_offline: 'true'},
        });
      const red = run();
      expect(red.stdout).toContain('0001-fewer-series.mdx');
      expect(red.status).toBe(1);
      rmSync(path.join(repository, 'docs', 'rfc'), {recursive: true});
      edit(path.join('docs', 'adr', '0002-subnets-for-two-years.md'), '24 months', '12 months');
      const green = run();
      expect(green.stderr).not.toContain('Error');
      expect(green.status).toBe(0);
      expect(existsSync(path.join(repository, 'headroom.xml'))).toBe(true);
    },
    120_000,
  );
});
