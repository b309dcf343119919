// What folders hold that no Markdown program wrote, and readers that go away: told in a sentence, never passed over, never a stack.
import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {check} from './check';

const LINK = '/calculators/delivery?v=1&was=ready:2.2';
const RECORD = `---\ncalculations:\n  - link: ${LINK}\n    revisit-when: [ready > 1]\n---\n`;

/** Whoever may read everything, as in a container, is refused nothing by a file system. */
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const readdir = async (folder: string, options: {withFileTypes: true}) => {
    if (folder.endsWith('locked')) throw new Error('EACCES: permission denied');
    return real.readdir(folder, options);
  };
  return {...real, readdir};
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'headroom-check-'));
});
afterEach(() => {
  process.exitCode = undefined;
  rmSync(folder, {recursive: true});
});

describe('a check', () => {
  it.each(['\xff\xfe', '\xfe\xff'])('does not take a record in UTF-16 for a text without links', async (mark) => {
    const bytes = Buffer.from(RECORD, 'utf16le');
    writeFileSync(path.join(folder, 'a.md'), Buffer.concat([Buffer.from(mark, 'latin1'), bytes]));
    expect(await check([folder])).toMatch(/a\.md:1:1 +broken\n.*The file is UTF-16.*: save it as UTF-8\./);
    expect(process.exitCode).toBe(1);
  });

  it('names a folder that it may not read, and does not take the rest for the whole', async () => {
    mkdirSync(path.join(folder, 'locked'));
    writeFileSync(path.join(folder, 'a.md'), RECORD);
    await expect(check([folder])).rejects.toMatchObject({
      code: 'unreadable-folder',
      message: expect.stringMatching(/locked cannot be read: EACCES/),
    });
  });

  it.each([
    ['thousands of elements', '<b>x</b> '.repeat(40_000)],
    ['a line of slashes', '/'.repeat(200_000)],
    ['beginnings of addresses', 'https://'.repeat(50_000)],
  ])(
    'reads a text with %s in the time that its length takes',
    async (_, text) => {
      writeFileSync(path.join(folder, 'a.md'), `${text}\n\n${LINK}\n`);
      expect(await check([folder])).toContain('1\u00a0link in 1\u00a0file: holds 1.');
    },
    12_000,
  );
});

it('ends quietly when whoever reads its output has enough', async () => {
  writeFileSync(path.join(folder, 'a.md'), `${LINK}\n`.repeat(2_000));
  const tsx = createRequire(__filename).resolve('tsx/cli');
  const child = spawn(process.execPath, [tsx, 'src/cli/headroom.ts', 'check', folder, '--json']);
  let said = '';
  child.stderr.on('data', (part) => {
    said += part;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect([said, status]).toEqual(['', 0]);
}, 30_000);
