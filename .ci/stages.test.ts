// That stages stop, go on and count as they say, tried with small programs in a folder of their own.
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stages-'));
  for (const [name, script] of [
    ['good', "console.log('Browser: this one'); console.log('chatter')"],
    ['bad', "console.error('what went wrong'); process.exit(3)"],
  ] as const) {
    mkdirSync(path.join(folder, 'node_modules', name), {recursive: true});
    writeFileSync(path.join(folder, 'node_modules', name, 'package.json'), JSON.stringify({name, bin: 'run.js'}));
    writeFileSync(path.join(folder, 'node_modules', name, 'run.js'), script);
  }
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Runs stages in a process of their own and gives back what was printed, the status and the counts. */
function runAll(stages: readonly object[], failFast: boolean, names: readonly string[] = []) {
  const script = path.join(folder, 'script.mts');
  const module = path.resolve('.ci/stages.ts').replaceAll('\\', '/');
  writeFileSync(
    script,
    `const {runStages} = await import(${JSON.stringify(`file:///${module.replace(/^\//, '')}`)});
     const show = /^Browser/;
     await runStages('try', ${JSON.stringify(stages)}.map((stage) => ({...stage, show})), {failFast: ${failFast}});`,
  );
  const env = {...process.env, RESULTS_DIR: folder};
  const args = [path.resolve('node_modules/tsx/dist/cli.mjs'), script, ...names];
  try {
    return {
      status: 0,
      output: execFileSync(process.execPath, args, {cwd: folder, env, encoding: 'utf8', stdio: 'pipe'}),
    };
  } catch (error) {
    const {status, stdout} = error as {status: number; stdout: string};
    return {status, output: stdout};
  }
}

const good = {name: 'first', commands: [['good']]};
const bad = {name: 'second', commands: [['good'], ['bad'], ['good']]};
const last = {name: 'third', commands: [['good']], needs: 'second'};

describe('stages', () => {
  it('say little about success, and how many passed', () => {
    const {status, output} = runAll([good, {...last, name: 'fourth'}], true);
    expect(status).toBe(0);
    expect(output).toContain('Browser: this one');
    expect(output).not.toContain('chatter');
    expect(output.trimEnd().split('\n').at(-1)).toBe('2 passed, 0 failed');
  });

  it('stop at the first failure, tell all about it and what was not run', () => {
    const {status, output} = runAll([bad, good], true);
    expect(status).toBe(1);
    expect(output).toContain('what went wrong');
    expect(output).toMatch(/first +not run, because second failed/);
    expect(output.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
  });

  it('go on where asked, but not past a need that failed', () => {
    const {output} = runAll([bad, good, last], false);
    expect(output).toMatch(/third +not run, because second failed/);
    expect(output.trimEnd().split('\n').at(-1)).toBe('1 passed, 1 failed');
    expect(JSON.parse(readFileSync(path.join(folder, 'counts-try.json'), 'utf8'))).toEqual({passed: 1, failed: 1});
  });

  it('run by name, and refuse a name that is not theirs', () => {
    expect(runAll([bad, good], true, ['first']).output).toContain('1 passed, 0 failed');
    expect(runAll([bad, good], true, ['firts']).status).toBe(2);
  });
});
