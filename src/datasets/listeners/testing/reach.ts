// Starts a program on a free port and finds out by connecting which addresses it answers on.
import {type ChildProcess, spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {connect, createServer} from 'node:net';
import {networkInterfaces, tmpdir} from 'node:os';
import path from 'node:path';
import type {REACHES} from '../listeners';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** Written into the program's own folder, which is its working directory, before it starts. */
  readonly files?: Readonly<Record<string, string>>;
}

export const HAS_IPV6_LOOPBACK = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({address}) => address === '::1'),
);

const PATIENCE = 20_000;
const PAUSE = 100;
/** A program may open its second socket a moment after the first. */
const SETTLES = 400;

const rest = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** A port that was free in both families a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port')),
      );
    });
  });
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({host, port, timeout: 1000});
    const end = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

async function reachOf(port: number): Promise<(typeof REACHES)[number] | 'nothing'> {
  // All of 127.0.0.0/8 is this machine, on Linux: a socket bound to 127.0.0.1 does not answer on 127.0.0.2.
  const [four, six, everyFour] = await Promise.all(
    ['127.0.0.1', '::1', '127.0.0.2'].map((host) => answers(host, port)),
  );
  if (!four) return six ? 'IPv6 only' : 'nothing';
  if (everyFour) return six ? 'both' : 'IPv4 only';
  return six ? 'loopback, both' : 'loopback, IPv4 only';
}

/** Runs the command, measures, and stops it; throws what the program said when it ends or stays silent. */
export async function measure(command: Command, port: number): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'listener-'));
  for (const [name, text] of Object.entries(command.files ?? {})) writeFileSync(path.join(folder, name), text);
  const child = spawn(command.program, command.args, {cwd: folder, stdio: ['ignore', 'pipe', 'pipe']});
  let said = '';
  let ended = false;
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  child.once('error', (error) => (said += error.message));
  const over = new Promise<void>((done) => child.once('close', () => done())).then(() => {
    ended = true;
  });
  try {
    for (let waited = 0; waited < PATIENCE && !ended; waited += PAUSE) {
      if ((await reachOf(port)) !== 'nothing') {
        await rest(SETTLES);
        return await reachOf(port);
      }
      await rest(PAUSE);
    }
    throw new Error(`${command.program} did not listen on port ${port}:\n${said}`);
  } finally {
    await stop(child, over);
    rmSync(folder, {recursive: true, force: true});
  }
}

async function stop(child: ChildProcess, over: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const stubborn = setTimeout(() => child.kill('SIGKILL'), 3000);
  await over;
  clearTimeout(stubborn);
}
