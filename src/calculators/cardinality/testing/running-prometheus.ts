// The real thing: pages served as targets do, a Prometheus on a free port that scrapes them, and questions to it.
import {execFile, execFileSync, spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {freePort} from '../../../datasets/listeners/testing/reach';
import {placeOf} from '../../../datasets/listeners/testing/trials';
import type {ExpositionFormat} from '../../../importers/exposition/page';
import {type QueryAnswer, readQueryAnswer} from '../../../importers/prometheus/query-api';
import {inPieces} from '../../../importers/testing/text';
import {command, type Store, type StoreQuery} from '../remedies/store-queries';

/** Why the tests of the real thing do not run here; undefined where they do. */
export const MISSING = hindrance();
export const PROMETHEUS = placeOf('prometheus') ?? '';
export const PROMTOOL = placeOf('promtool') ?? '';

/** The version's first number; 0 without Prometheus. */
export const MAJOR = MISSING
  ? 0
  : Number(/version (\d+)/.exec(execFileSync(PROMTOOL, ['--version'], {encoding: 'utf8'}))?.[1]);

/** As our configuration of native histograms says that it needs: without it they are not stored before 3.8. */
const NATIVE = MAJOR >= 3 ? ['--enable-feature=native-histograms'] : [];

function hindrance(): string | undefined {
  const absent = (['prometheus', 'promtool', 'curl'] as const).filter((program) => !placeOf(program));
  return absent.length > 0 ? `not run here, ${absent.join(', ')} not installed` : undefined;
}

/** A test's name, with what keeps it from running. */
export function named(what: string, hindered = MISSING): string {
  return hindered ? `${what}: ${hindered}` : what;
}

const PATIENCE = 60_000;
const PAUSE = 250;
const rest = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

export interface Running {
  readonly url: string;
  /** Its working directory, with `data` in it. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** What a target answers with. */
export interface Page {
  readonly body: string | Uint8Array;
  readonly format: ExpositionFormat;
}

const CONTENT_TYPES: Readonly<Record<ExpositionFormat, string>> = {
  text: 'text/plain; version=0.0.4; charset=utf-8',
  openmetrics: 'application/openmetrics-text; version=1.0.0; charset=utf-8',
};

/** Serves pages as targets do: the address is `host:port`, page `n` is at `/n`, and the first of them at `/metrics` too. */
export async function serve(pages: readonly Page[]): Promise<{readonly address: string; readonly server: Server}> {
  const port = await freePort();
  const server = createServer(({url}, response) => {
    const page = pages[Number(url?.slice(1)) || 0];
    response.writeHead(page ? 200 : 404, page && {'content-type': CONTENT_TYPES[page.format]});
    response.end(page?.body);
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
  options: readonly string[] = [],
): Promise<Running> {
  const folder = mkdtempSync(path.join(tmpdir(), 'prometheus-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    program,
    [
      `--web.listen-address=127.0.0.1:${port}`,
      '--config.file=prometheus.yml',
      '--storage.tsdb.path=data',
      ...NATIVE,
      ...options,
    ],
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
    if (await ready(url).catch(() => false)) return {url, folder, stop};
    await rest(PAUSE);
  }
  await stop();
  throw new Error(`${program} was not ready in time:\n${said}`);
}

/** Sends a query as the page writes it, by a shell, and reads the answer as the page does. */
export async function ask(
  url: string,
  query: StoreQuery,
  program: Store['program'] = 'Prometheus',
): Promise<QueryAnswer> {
  return readQueryAnswer(inPieces(await shell(command(query, {program, url}))));
}

const run = promisify(execFile);

/** What a command prints. It runs beside this process, which goes on to serve its pages. */
export async function shell(text: string): Promise<string> {
  return (await run('sh', ['-c', text], {encoding: 'utf8', maxBuffer: 1 << 28})).stdout;
}
