// Starts a Prometheus on a free port with a folder of its own, waits until it has scraped, and stops it.
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {freePort} from '../../../datasets/listeners/testing/reach';

const PATIENCE = 60_000;
const PAUSE = 250;
const rest = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

export interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves a page as a target does; the address is `host:port`. */
export async function serve(text: string): Promise<{readonly address: string; readonly server: Server}> {
  const port = await freePort();
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/plain; version=0.0.4');
    response.end(text);
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {address: `127.0.0.1:${port}`, server};
}

/**
 * @param files written into its folder; `prometheus.yml` among them
 * @param ready asked again and again until it holds
 */
export async function startPrometheus(
  program: string,
  files: Readonly<Record<string, string>>,
  ready: (url: string) => Promise<boolean>,
): Promise<Running> {
  const folder = mkdtempSync(path.join(tmpdir(), 'prometheus-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    program,
    [`--web.listen-address=127.0.0.1:${port}`, '--config.file=prometheus.yml', '--storage.tsdb.path=data'],
    {cwd: folder, stdio: ['ignore', 'ignore', 'pipe']},
  );
  let said = '';
  let ended = false;
  child.stderr.on('data', (data) => (said += data));
  const over = new Promise<void>((done) => child.once('close', () => done())).then(() => {
    ended = true;
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await over;
    rmSync(folder, {recursive: true, force: true});
  };
  for (let waited = 0; waited < PATIENCE && !ended; waited += PAUSE) {
    if (await ready(url).catch(() => false)) return {url, stop};
    await rest(PAUSE);
  }
  await stop();
  throw new Error(`${program} was not ready in time:\n${said}`);
}
