// What running a command costs: processor seconds of its whole process tree, and wall seconds.
import {spawnSync} from 'node:child_process';

export interface Cost {
  /** User and system time of the command and all that it started, in seconds. */
  readonly cpu: number;
  readonly wall: number;
}

/**
 * Runs a Node script to its end and measures it. POSIX only: the shell's `times` knows the whole tree.
 * @throws Error with the script's output when it fails, or on Windows.
 */
export function costOf(script: string, args: readonly string[], options: {cwd: string; env: NodeJS.ProcessEnv}): Cost {
  if (process.platform === 'win32') {
    throw new Error('Windows does not tell the processor time of a process tree. Run this benchmark in WSL.');
  }
  const began = performance.now();
  // The command's own output goes to file descriptor 2, so that `times` is alone on the first.
  const ran = spawnSync('sh', ['-c', '"$@" >&2 || exit 1; times', 'sh', process.execPath, script, ...args], {
    ...options,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const wall = (performance.now() - began) / 1000;
  if (ran.status !== 0) throw new Error(`${script} ${args.join(' ')} failed in ${options.cwd}:\n${ran.stderr}`);
  return {cpu: parseTimes(ran.stdout), wall};
}

/**
 * Reads what `times` prints, e.g. `0m0.00s 0m0.01s` for the shell and `1m2.50s 0m3.25s` for its children:
 * the children's user and system time together, in seconds.
 */
export function parseTimes(text: string): number {
  const children = text.trim().split('\n').at(-1) ?? '';
  const times = [...children.matchAll(/(\d+)m([\d.,]+)s/g)];
  if (times.length !== 2)
    throw new Error(`The shell's times read "${text.trim()}"; two of the form 1m2.50s were expected.`);
  return times.reduce(
    (sum, [, minutes, seconds = '']) => sum + Number(minutes) * 60 + Number(seconds.replace(',', '.')),
    0,
  );
}
