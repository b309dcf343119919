// Keeps the page for programs true: its scripts run against the files that the build writes, and its lists are complete.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import Ajv from 'ajv/dist/2020';
import {beforeAll, describe, expect, it} from 'vitest';
import {findCalculator} from '../../src/calculators/registry';
import {calc} from '../../src/cli/calc';
import {openLink} from '../../src/permalink/permalink';
import {machineFiles} from '../../src/plugins/machines/machine-files';

const ORIGIN = 'https://headroom.example';
const page = readFileSync(join(__dirname, 'machines.md'), 'utf8');

let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  const lists = {posts: [], docs: [], records: [], optional: []};
  files = await machineFiles({title: 'Headroom', tagline: '', origin: ORIGIN, ...lists}, process.cwd());
}, 60_000);

/** What a script of the page exports, with `fetch` and the validator as given. */
function run(title: string): Record<string, unknown> {
  const [, script = ''] = new RegExp(`^\`\`\`js title="${title}"\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page) ?? [];
  const names = [...script.matchAll(/^export (?:const|async function) (\w+)/gm)].map(([, name]) => name);
  const body = script.replace(/^import .*$/m, '').replace(/^export /gm, '');
  const fetch = async (address: string) => ({json: async () => JSON.parse(textAt(address))});
  return new Function('Ajv', 'fetch', `${body}\nreturn {${names.join(', ')}};`)(Ajv, fetch);
}

function textAt(address: string): string {
  const text = files.get(new URL(address).pathname);
  if (text === undefined) throw new Error(`Nothing is written to ${address}.`);
  return text;
}

describe('validate.mjs', () => {
  it('takes what the terminal prints, and names what is wrong with anything else', async () => {
    const {problems} = run('validate.mjs') as {problems: (result: unknown) => Promise<unknown>};
    const result = JSON.parse(await calc(['graviton', 'v=1&data=2026-08-22&ceiling=80', '--json']));
    expect(await problems(result)).toBeNull();
    expect(await problems({...result, version: 99})).toMatchObject([{instancePath: '/version'}]);
  });
});

describe('link.mjs', () => {
  it('writes a link that the schema takes and the page honours in every part', () => {
    const {link, parameters} = run('link.mjs') as {link: string; parameters: Record<string, string>};
    const {searchParams, search} = new URL(link);
    expect(Object.fromEntries(searchParams)).toEqual(parameters);
    const opened = openLink(findCalculator('graviton'), search);
    expect(opened.notices).toEqual([]);
    expect(opened.state.inputs.ceiling).toEqual({low: 55, high: 70});
    const ajv = new Ajv({strict: false});
    const schema = JSON.parse(textAt(`${ORIGIN}/schemas/graviton/link.json`));
    expect(ajv.validate(schema, parameters), ajv.errorsText()).toBe(true);
    expect(ajv.validate(schema, {...parameters, ceiling: 'high'})).toBe(false);
  });
});

it('names every file that graviton has', () => {
  const named = [...page.matchAll(/^\| `(\/[^`]+)` \|/gm)].map(([, path]) => path);
  expect(named.sort()).toEqual(
    [...files.keys()].filter((path) => path.includes('/graviton') || path.split('/').length === 2).sort(),
  );
});

it('names every member that is ours', () => {
  const used = new Set(
    [...files.values()].flatMap((text) => [...text.matchAll(/"(x-[a-z-]+)":/g)].map(([, name]) => name)),
  );
  const named = [...page.matchAll(/^\| `(x-[a-z-]+)` \|/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...used].sort());
});
