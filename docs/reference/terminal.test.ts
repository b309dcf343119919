// Runs every command of the page on the terminal and compares what it prints with what the page shows.
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';

const page = readFileSync(join(__dirname, 'terminal.md'), 'utf8');
const tsx = createRequire(__filename).resolve('tsx/cli');
const START = '$ npm run --silent calc -- ';

/** A command with the lines that the page shows below it. */
const commands = [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
  block
    .split(/^(?=\$ )/m)
    .map((part) => part.trimEnd().split('\n'))
    .map(([command = '', ...shown]) => ({command, shown})),
);

function run(command: string) {
  const words = [...command.slice(START.length).matchAll(/'([^']*)'|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
  const {status, stdout, stderr} = spawnSync(process.execPath, [tsx, 'src/cli/headroom.ts', 'calc', ...words], {
    encoding: 'utf8',
  });
  // The space in “40 %” does not break; on a page of code it is an ordinary one.
  const lines = (text: string) => text.trimEnd().replaceAll('\u00a0', ' ').split('\n');
  return {status, out: lines(stdout), error: lines(stderr), silent: stdout === ''};
}

/** Stretches between lines with an ellipsis must stand in the output whole and in order. */
function missingStretch(shown: readonly string[], out: readonly string[]): string | null {
  let from = 0;
  const stretches = shown
    .join('\n')
    .split(/^…$\n?/m)
    .map((text) => text.replace(/\n$/, ''));
  for (const [index, stretch] of stretches.entries()) {
    if (stretch === '') continue;
    const at = `\n${out.slice(from).join('\n')}\n`.indexOf(`\n${stretch}\n`);
    if (at < 0 || (index === 0 && at > 0)) return stretch;
    from += `\n${out.slice(from).join('\n')}`.slice(0, at + 1).split('\n').length - 2 + stretch.split('\n').length;
  }
  const open = shown.at(-1) === '…';
  return open || from === out.length ? null : `(${out.length - from} more lines)`;
}

describe('docs/reference/terminal.md', () => {
  it('shows answers, errors and every form', () => {
    expect(commands.length).toBeGreaterThanOrEqual(8);
    for (const word of ['list', '--describe', '--json', '--markdown'])
      expect(commands.some(({command}) => command.includes(word))).toBe(true);
  });

  it.each(commands)(
    '$command',
    ({command, shown}) => {
      expect(command.startsWith(START), `Write it as ${START}…`).toBe(true);
      const {status, out, error, silent} = run(command);
      const fails = shown.at(-1) === 'exit status 2';
      expect(status).toBe(fails ? 2 : 0);
      expect(silent).toBe(fails);
      expect(
        missingStretch(fails ? shown.slice(0, -1) : shown, fails ? error : out),
        'This is not in the output.',
      ).toBeNull();
    },
    60_000,
  );

  it('would notice a changed or missing line', () => {
    expect(missingStretch(['a', '…', 'c'], ['a', 'b', 'c'])).toBeNull();
    expect(missingStretch(['a', '…', 'c'], ['a', 'b', 'd'])).toBe('c');
    expect(missingStretch(['b'], ['a', 'b'])).toBe('b');
    expect(missingStretch(['a'], ['a', 'b'])).toBe('(1 more lines)');
    expect(missingStretch(['a', '…'], ['a', 'b'])).toBeNull();
  });

  it('names the names of errors that are the terminal’s own', () => {
    const own = [...readFileSync('src/cli/calc.ts', 'utf8').matchAll(/new Refusal\(\s*'([a-z-]+)'/g)].map(
      ([, name]) => name,
    );
    expect(own.length).toBeGreaterThan(2);
    for (const name of own) expect(page).toContain(`| \`${name}\` |`);
  });
});
