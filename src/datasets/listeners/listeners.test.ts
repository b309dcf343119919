// Keeps the rows true: programs that are installed are started and connected to, and every row has its source.
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {LISTENERS, LISTENERS_AS_OF, type Listener, REACHES} from './listeners';
import {select} from './select';
import {type Command, freePort, HAS_IPV6_LOOPBACK, measure} from './testing/reach';
import {placeOf, TRIALS, type Trial} from './testing/trials';

/** Why nothing can be measured here; undefined where it can. */
const HINDRANCE =
  process.platform !== 'linux' ? 'this is not Linux' : HAS_IPV6_LOOPBACK ? undefined : 'this machine has no ::1';

function rowOf(software: string): Listener {
  const row = LISTENERS.find((one) => one.software === software);
  if (!row) throw new Error(`${software} is tested but has no row.`);
  return row;
}

async function onFreePort(command: (port: number) => Command): Promise<string> {
  const port = await freePort();
  return measure(command(port), port);
}

function setting({software, withSetting}: Trial): (port: number) => Command {
  const row = rowOf(software);
  return (port) => withSetting(row.setting.replaceAll(String(row.port), String(port)), port);
}

describe.each(TRIALS)('$software', (trial) => {
  const missing = HINDRANCE ?? (placeOf(trial.program) ? undefined : `${trial.program} is not installed`);
  const name = (what: string) => (missing ? `${what}: not run here, ${missing}` : what);

  it.skipIf(missing)(name('listens by default as its row says'), async () => {
    expect(await onFreePort(trial.byDefault)).toBe(rowOf(trial.software).byDefault);
  });

  it.skipIf(missing)(name('listens with the setting as its row says'), async () => {
    expect(await onFreePort(setting(trial))).toBe(rowOf(trial.software).opens);
  });
});

/** What the notes warn of, as commands. */
const TRAPS: ReadonlyArray<readonly [software: string, setting: string, reach: string]> = [
  ['Caddy', 'caddy file-server --listen 0.0.0.0:8080', 'both'],
  ['MariaDB', 'mariadbd --bind-address=::', 'IPv6 only'],
  ['nginx', 'listen [::]:80;', 'IPv6 only'],
  ['Node.js', "server.listen(8080, '0.0.0.0')", 'IPv4 only'],
  ['Python, socket', "socket.create_server(('', 8000), family=socket.AF_INET6)", 'IPv6 only'],
  ['Redis', 'bind 127.0.0.1 -::1', 'loopback, both'],
  ['Uvicorn', 'uvicorn --host :: app:app', 'IPv6 only'],
  ['Uvicorn', 'uvicorn --host :: --workers 2 app:app', 'both'],
];

describe('the trap', () => {
  for (const [software, text, reach] of TRAPS) {
    const trial = TRIALS.find((one) => one.software === software);
    if (!trial) throw new Error(`${software} has no trial.`);
    const {port: usual} = rowOf(software);
    const missing = HINDRANCE ?? (placeOf(trial.program) ? undefined : `${trial.program} is not installed`);
    it.skipIf(missing)(`${text} is ${reach}${missing ? `: not run here, ${missing}` : ''}`, async () => {
      const command = (port: number) => trial.withSetting(text.replaceAll(String(usual), String(port)), port);
      expect(await onFreePort(command)).toBe(reach);
    });
  }

  const gunicorn = placeOf('gunicorn');
  it.skipIf(!gunicorn)(
    `gunicorn without an address${gunicorn ? '' : ': not run here, gunicorn is not installed'}`,
    () => {
      const {PORT: _, ...env} = process.env;
      const printed = execFileSync(gunicorn ?? '', ['--print-config', 'wsgiref.simple_server:demo_app'], {
        encoding: 'utf8',
        env,
      });
      expect(printed).toMatch(/^bind\s+= \['127\.0\.0\.1:8000'\]$/m);
    },
  );
});

describe('the rows', () => {
  it('call tested what is tested, and nothing else', () => {
    const tested = LISTENERS.filter((row) => row.tested).map((row) => row.software);
    expect(tested).toEqual(TRIALS.map(({software}) => software));
  });

  it('say of what is tested what a test can measure, and its version', () => {
    for (const row of LISTENERS.filter(({tested}) => tested)) {
      expect(REACHES).toContain(row.byDefault);
      expect(row.opens).toBe('both');
      expect(row.version).toMatch(/^(OpenJDK )?\d+\.\d+/);
    }
  });

  it('are in order, each once', () => {
    const names = LISTENERS.map(({software}) => software.replace(/^\./, '').toLowerCase());
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('name sources that can be opened, of days that have been', () => {
    for (const {software, sources} of LISTENERS) {
      expect(sources.length, software).toBeGreaterThan(0);
      for (const {title, url, date} of sources) {
        expect(title).not.toBe('');
        expect(url).toMatch(/^https:\/\/\S+$/);
        expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
        expect(date <= LISTENERS_AS_OF, `${title}, ${date}`).toBe(true);
      }
    }
  });

  it('are of the only snapshot there is', () => {
    const dates = readdirSync(import.meta.dirname).filter((name) => /^20\d\d-/.test(name));
    expect(dates).toEqual([LISTENERS_AS_OF]);
    expect(existsSync(`${import.meta.dirname}/${LISTENERS_AS_OF}/listeners.json`)).toBe(true);
  });
});

describe('select', () => {
  const names = (words: string, testedOnly = false) =>
    select(LISTENERS, words, testedOnly).map(({software}) => software);

  it('gives all rows without words', () => {
    expect(names('  ')).toHaveLength(LISTENERS.length);
  });

  it('finds by name, port, setting and note, in any case and order', () => {
    expect(names('REDIS')).toEqual(['Redis']);
    expect(names('15672')).toEqual(['RabbitMQ, management']);
    expect(names('create_server python')).toEqual(['Python, socket']);
    expect(names('preferIPv4Stack')).toEqual(['Java, ServerSocket']);
  });

  it('keeps to what is tested when asked', () => {
    expect(names('java', true)).toEqual(['Java, ServerSocket']);
    expect(names('kafka', true)).toEqual([]);
  });
});
