// The terminal's answer to a link, for journeys that hold the page against it.
import {spawnSync} from 'node:child_process';
import path from 'node:path';

const TSX = path.join('node_modules', 'tsx', 'dist', 'cli.mjs');

interface Said {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs `headroom …` as the repository has it. @param cwd where its paths begin; unless given, the repository. */
export function headroom(args: readonly string[], cwd = '.'): Said {
  const command = [path.resolve(TSX), path.resolve('src', 'cli', 'headroom.ts'), ...args];
  const {status, stdout, stderr} = spawnSync(process.execPath, command, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  return {status, out: stdout, error: stderr};
}
