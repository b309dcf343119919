// How each tested program is started: as it comes, and with the setting of its row, word for word but for the port.
import {existsSync} from 'node:fs';
import path from 'node:path';
import type {Command} from './reach';

export interface Trial {
  readonly software: string;
  readonly program: string;
  byDefault(port: number): Command;
  /** @param setting the row's, with the port of the trial in it. */
  withSetting(setting: string, port: number): Command;
}

const FOLDERS = ['/usr/bin', '/usr/sbin', ...(process.env.PATH ?? '').split(path.delimiter)];

/** The program's place, the distribution's own first; undefined where it is not installed. */
export function placeOf(program: string): string | undefined {
  return FOLDERS.map((folder) => path.resolve(folder, program)).find((file) => existsSync(file));
}

/** A setting that is a whole command: its words, without the quotes of a shell. */
function typed(setting: string, files?: Command['files']): Command {
  const [program = '', ...args] = setting.split(' ').map((word) => (word === "''" ? '' : word));
  return {program: placeOf(program) ?? program, args, ...(files && {files})};
}

const node = (listen: string): Command => ({
  program: process.execPath,
  args: ['-e', `const server = require('node:net').createServer(); ${listen}`],
});

const python = (server: string): Command => ({
  program: placeOf('python3') ?? 'python3',
  args: ['-c', `import socket, time\nserver = ${server}\ntime.sleep(60)`],
});

const java = (server: string): Command => ({
  program: placeOf('java') ?? 'java',
  args: ['Listen.java'],
  files: {
    'Listen.java': `public class Listen {
      public static void main(String[] args) throws Exception {
        var server = ${server.replace('new ', 'new java.net.')};
        while (true) server.accept().close();
      }
    }`,
  },
});

const nginx = (listen: string): Command => ({
  program: placeOf('nginx') ?? 'nginx',
  args: ['-p', '.', '-e', 'error.log', '-c', 'nginx.conf'],
  files: {
    'nginx.conf': `daemon off; pid nginx.pid; events {} http { access_log off; server { ${listen} return 204; } }`,
  },
});

const redis = (bind: string, port: number): Command => ({
  program: placeOf('redis-server') ?? 'redis-server',
  args: ['redis.conf'],
  files: {'redis.conf': `port ${port}\nsave ""\n${bind}\n`},
});

/** Without its system tables MariaDB starts all the same, and listens. */
const mariadb = (options: readonly string[], port: number): Command => ({
  program: placeOf('mariadbd') ?? 'mariadbd',
  args: [
    ...['--no-defaults', '--user=root', '--datadir=.', '--skip-grant-tables', '--innodb=OFF'],
    ...['--default-storage-engine=MyISAM', `--port=${port}`, '--socket=./listen.sock', '--pid-file=./listen.pid'],
    ...options,
  ],
});

const PROMETHEUS = {'prometheus.yml': 'global: {}\n'};
const WSGI = {'app.py': 'def app(environ, start): start("204 No Content", []); return []\n'};
const ASGI = {'app.py': 'async def app(scope, receive, send): pass\n'};

export const TRIALS: readonly Trial[] = [
  {
    software: 'Caddy',
    program: 'caddy',
    byDefault: (port) => typed(`caddy file-server --listen :${port}`),
    withSetting: (setting) => typed(setting),
  },
  {
    software: 'gunicorn',
    program: 'gunicorn',
    // It reads no other port than 8000 without an address, so the address that it says is its default is given.
    byDefault: (port) => typed(`gunicorn --bind 127.0.0.1:${port} app:app`, WSGI),
    withSetting: (setting) => typed(setting, WSGI),
  },
  {
    software: 'Java, ServerSocket',
    program: 'javac',
    byDefault: (port) => java(`new ServerSocket(${port})`),
    withSetting: java,
  },
  {
    software: 'MariaDB',
    program: 'mariadbd',
    byDefault: (port) => mariadb([], port),
    withSetting: (setting, port) => mariadb(setting.split(' ').slice(1), port),
  },
  {software: 'nginx', program: 'nginx', byDefault: (port) => nginx(`listen ${port};`), withSetting: nginx},
  {
    software: 'Node.js',
    program: process.execPath,
    byDefault: (port) => node(`server.listen(${port})`),
    withSetting: node,
  },
  {
    software: 'Prometheus',
    program: 'prometheus',
    // The default with another port: 0.0.0.0:9090.
    byDefault: (port) => typed(`prometheus --web.listen-address=0.0.0.0:${port}`, PROMETHEUS),
    withSetting: (setting) => typed(setting, PROMETHEUS),
  },
  {
    software: 'Python, http.server',
    program: 'python3',
    byDefault: (port) => typed(`python3 -m http.server ${port}`),
    withSetting: (setting) => typed(setting),
  },
  {
    software: 'Python, socket',
    program: 'python3',
    byDefault: (port) => python(`socket.create_server(('', ${port}))`),
    withSetting: python,
  },
  {software: 'Redis', program: 'redis-server', byDefault: (port) => redis('', port), withSetting: redis},
  {
    software: 'Uvicorn',
    program: 'uvicorn',
    byDefault: (port) => typed(`uvicorn --port ${port} app:app`, ASGI),
    withSetting: (setting, port) => typed(setting.replace('app:app', `--port ${port} app:app`), ASGI),
  },
];
