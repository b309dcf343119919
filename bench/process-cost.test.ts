// That processor time is read right and that it includes the processes a command starts.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {costOf, parseTimes} from './process-cost';

const folder = mkdtempSync(path.join(tmpdir(), 'cost-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe('parseTimes', () => {
  it("adds the children's user and system time", () => {
    expect(parseTimes('0m0.00s 0m0.01s\n1m2.50s 0m3.25s\n')).toBe(65.75);
    expect(parseTimes('0m0,00s 0m0,01s\n0m1,50s 0m0,25s')).toBe(1.75);
  });

  it('refuses anything else', () => {
    expect(() => parseTimes('real 1.2')).toThrow('two of the form 1m2.50s were expected');
  });
});

const options = {cwd: folder, env: process.env};

describe('costOf', () => {
  if (process.platform === 'win32') {
    it('says that Windows cannot tell', () => {
      expect(() => costOf('any.cjs', [], options)).toThrow('Run this benchmark in WSL.');
    });
    return;
  }

  it('counts a process that the command starts', () => {
    writeFileSync(
      path.join(folder, 'spin.cjs'),
      'const until = process.cpuUsage(); while (process.cpuUsage(until).user < 1e5);',
    );
    writeFileSync(
      path.join(folder, 'start.cjs'),
      "require('child_process').execFileSync(process.execPath, ['spin.cjs']);",
    );
    const {cpu, wall} = costOf('start.cjs', [], options);
    expect(cpu).toBeGreaterThan(0.1);
    expect(wall).toBeGreaterThan(0.1);
  });

  it('fails with the output of a command that fails', () => {
    writeFileSync(path.join(folder, 'fail.cjs'), "console.error('no such page'); process.exit(3);");
    expect(() => costOf('fail.cjs', [], options)).toThrow('no such page');
  });
});
