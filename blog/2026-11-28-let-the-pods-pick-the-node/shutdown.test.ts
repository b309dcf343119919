// Stops the post's server in the middle of load, as Kubernetes would, and does the same to wrong ones, which must lose requests.
import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {Agent, createServer, get, type Server, type ServerResponse} from 'node:http';
import {type AddressInfo, connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';

const RIGHT = readFileSync(join(__dirname, 'code', 'server.mjs'), 'utf8');
const CLIENTS = 8;
const HELD = 4;
/** Seconds that a server may take to finish; longer than any test here, but where the deadline is what is tested. */
const PATIENCE = 600;
/** Nothing here depends on a time, and each test starts two servers: a crowded machine may take long over it. */
const BUSY = {timeout: 120_000};

/** The right server with one thing changed, which must be there to be changed. */
function but(from: string, to: string): string {
  expect(RIGHT).toContain(from);
  return RIGHT.replace(from, to);
}

interface Pod {
  readonly port: number;
  readonly process: ChildProcess;
  /** Resolves with the exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
}

let folder: string;
let labelSvc: Server;
let pods: Pod[];
let balancers: Balancer[];
/** Answers that label-svc owes, by the pod that asked; it owes any only while that pod's name is in `holding`. */
let owed: Map<string, ServerResponse[]>;
let holding: Set<string>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stop-'));
  [pods, balancers, owed, holding] = [[], [], new Map(), new Set()];
  labelSvc = createServer((request, response) => {
    const [, name = ''] = (request.url ?? '').split('/');
    if (holding.has(name)) owed.set(name, [...(owed.get(name) ?? []), response]);
    else response.end('label\n');
  });
  // A machine that stalls must not look like a pod that fails: nothing here gives up on an idle connection.
  labelSvc.keepAliveTimeout = 0;
  await once(labelSvc.listen(0, '127.0.0.1'), 'listening');
});

afterEach(async () => {
  for (const {process: pod} of pods) pod.kill('SIGKILL');
  labelSvc.close();
  labelSvc.closeAllConnections();
  await Promise.all(balancers.map((balancer) => balancer.stop()));
  rmSync(folder, {recursive: true});
});

/** Starts a pod; label-svc knows it by its name. */
async function start(name: string, source: string, drainSeconds = PATIENCE): Promise<Pod> {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, source);
  const {port} = labelSvc.address() as AddressInfo;
  const env = {
    ...process.env,
    PORT: '0',
    LABEL_SVC: `http://127.0.0.1:${port}/${name}`,
    DRAIN_SECONDS: String(drainSeconds),
  };
  const child = spawn(process.execPath, [file], {env, stdio: ['ignore', 'pipe', 'inherit']});
  const [said] = await once(child.stdout, 'data');
  const pod = {
    port: Number(/listening on (\d+)/.exec(String(said))?.[1]),
    process: child,
    ended: once(child, 'exit').then(([code, signal]) => code ?? signal),
  };
  pods.push(pod);
  return pod;
}

/** Waits for something to become true; the test's own time limit is the only clock. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** True once nothing listens at the port any more. */
function refuses({port}: Pod): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => socket.destroy());
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED'));
    socket.on('close', (failed) => !failed && resolve(false));
  });
}

/** A load balancer with clients: each sends its next request when the last one is answered. */
class Balancer {
  readonly failed: string[] = [];
  readonly closing: (string | undefined)[] = [];
  answered = 0;
  private targets: readonly Pod[];
  private turn = 0;
  private readonly open = new Map<Pod, number>();
  private readonly agent = new Agent({keepAlive: true});
  private stopped = false;
  private readonly clients: readonly Promise<void>[];

  constructor(targets: readonly Pod[]) {
    this.targets = targets;
    this.clients = Array.from({length: CLIENTS}, () => this.client());
  }

  /** From now on only these get new requests; those on their way are not touched. */
  register(targets: readonly Pod[]): void {
    this.targets = targets;
  }

  /** Requests that were sent to the pod and are not answered. */
  openAt(pod: Pod): number {
    return this.open.get(pod) ?? 0;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.clients);
    this.agent.destroy();
  }

  private async client(): Promise<void> {
    while (!this.stopped) {
      const pod = this.targets[this.turn++ % this.targets.length] as Pod;
      this.open.set(pod, this.openAt(pod) + 1);
      await this.send(pod);
      this.open.set(pod, this.openAt(pod) - 1);
    }
  }

  private send({port}: Pod): Promise<void> {
    return new Promise((resolve) => {
      const fail = (error: NodeJS.ErrnoException): void => {
        this.failed.push(error.code ?? error.message);
        resolve();
      };
      get({port, host: '127.0.0.1', path: '/labels/7', agent: this.agent}, (response) => {
        response.resume();
        response.on('error', fail);
        response.on('end', () => {
          if (response.statusCode === 200) this.answered += 1;
          else this.failed.push(String(response.statusCode));
          this.closing.push(response.headers.connection);
          resolve();
        });
      }).on('error', fail);
    });
  }
}

/** Load on two pods, until both have been at it for a while. */
async function underLoad(source: string): Promise<{going: Pod; staying: Pod; balancer: Balancer}> {
  const [going, staying] = await Promise.all([start('going', source), start('staying', RIGHT)]);
  const balancer = new Balancer([going, staying]);
  balancers.push(balancer);
  await until(() => balancer.answered >= 10 * CLIENTS);
  return {going, staying, balancer};
}

/**
 * What Kubernetes and a balancer do to a pod with a hook that waits long enough: no more requests are sent to it, those
 * that were sent have arrived, and then comes SIGTERM. At that moment it owes answers, which label-svc holds back until
 * the pod has stopped to listen.
 */
async function drained(source: string) {
  const {going, staying, balancer} = await underLoad(source);
  const atWork = () => owed.get('going')?.length ?? 0;
  holding.add('going');
  await until(() => atWork() >= HELD);
  balancer.register([staying]);
  await until(() => balancer.openAt(going) === atWork());
  const cut = atWork();

  going.process.kill('SIGTERM');
  await until(() => refuses(going));
  const wasAlive = going.process.exitCode === null && going.process.signalCode === null;
  const before = balancer.answered;
  await until(() => balancer.answered >= before + 5 * CLIENTS);

  holding.delete('going');
  for (const response of owed.get('going') ?? []) response.end('label\n');
  await balancer.stop();
  return {cut, wasAlive, balancer, ended: await going.ended};
}

describe('the server of this post', BUSY, () => {
  it('answers all that it owes, tells the connections to close, and ends with 0', async () => {
    const {cut, wasAlive, balancer, ended} = await drained(RIGHT);
    expect(cut).toBeGreaterThanOrEqual(HELD);
    expect(wasAlive).toBe(true);
    expect(balancer.failed).toEqual([]);
    expect(balancer.answered).toBeGreaterThanOrEqual(15 * CLIENTS + cut);
    expect(balancer.closing.filter((said) => said === 'close')).toHaveLength(cut);
    expect(ended).toBe(0);
  });

  it('gives up at its deadline, and says so by its exit code', async () => {
    const pod = await start('going', RIGHT, 1);
    holding.add('going');
    const failed = new Promise((resolve) => get({port: pod.port, host: '127.0.0.1'}).on('error', resolve));
    await until(() => owed.get('going')?.length === 1);
    pod.process.kill('SIGTERM');
    expect(await pod.ended).toBe(1);
    expect(await failed).toMatchObject({code: 'ECONNRESET'});
  });

  it('does not start with a deadline that is none', () => {
    const file = join(folder, 'typo.mjs');
    writeFileSync(file, RIGHT);
    for (const DRAIN_SECONDS of ['20s', '', '0']) {
      const env = {...process.env, PORT: '0', DRAIN_SECONDS};
      const {status, stderr} = spawnSync(process.execPath, [file], {env, encoding: 'utf8'});
      expect(status).toBe(1);
      expect(stderr).toContain('DRAIN_SECONDS: how many?');
    }
  });

  it('is ready until it is told to stop', async () => {
    const pod = await start('going', RIGHT);
    const [response] = await once(get({port: pod.port, host: '127.0.0.1', path: '/readyz'}), 'response');
    expect(response.statusCode).toBe(200);
  });
});

describe('the same test', BUSY, () => {
  it('fails a server that ends at once', async () => {
    const {cut, balancer} = await drained(but('server.close(() => process.exit(0));', 'process.exit(0);'));
    expect(balancer.failed).toEqual(Array.from({length: cut}, () => 'ECONNRESET'));
  });

  it('fails a server that knows no SIGTERM', async () => {
    const {cut, balancer, ended} = await drained(but("process.once('SIGTERM'", "process.once('SIGUSR2'"));
    expect(balancer.failed).toEqual(Array.from({length: cut}, () => 'ECONNRESET'));
    expect(ended).toBe('SIGTERM');
  });

  it('fails a server that closes every connection', async () => {
    const wrong = but(
      'server.close(() => process.exit(0));',
      'server.close(() => process.exit(0)); server.closeAllConnections();',
    );
    const {cut, balancer} = await drained(wrong);
    expect(balancer.failed).toEqual(Array.from({length: cut}, () => 'ECONNRESET'));
  });

  it('fails the right server without the wait: it is still sent requests when it no longer listens', async () => {
    const {going, balancer} = await underLoad(RIGHT);
    going.process.kill('SIGTERM');
    await until(() => balancer.failed.includes('ECONNREFUSED'));
    await balancer.stop();
    expect(await going.ended).toBe(0);
  });
});
