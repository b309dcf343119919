// Holds what the page on saving a record shows against what the terminal prints.
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {expect, it} from 'vitest';

const page = readFileSync(join(__dirname, 'saving-a-record.md'), 'utf8');
const tsx = createRequire(__filename).resolve('tsx/cli');

it('the file that is shown is the one that is printed, in its order', () => {
  const [, query = '', shown = ''] =
    /^```console\n\$ npm run --silent calc -- graviton '([^']+)' --record\n([\s\S]*?)^```$/m.exec(page) ?? [];
  const {status, stdout} = spawnSync(
    process.execPath,
    [tsx, 'src/cli/headroom.ts', 'calc', 'graviton', query, '--record'],
    {encoding: 'utf8'},
  );
  expect(status).toBe(0);
  const stretches = shown.split(/^…\n/m).filter((stretch) => stretch !== '');
  expect(stretches.length).toBeGreaterThan(3);
  let rest = `\n${stdout.replaceAll('\u00a0', ' ')}`;
  for (const stretch of stretches) {
    const at = rest.indexOf(`\n${stretch}`);
    expect(at, `Not in the output, or not in this place:\n${stretch}`).toBeGreaterThanOrEqual(0);
    rest = rest.slice(at + stretch.length);
  }
}, 60_000);
