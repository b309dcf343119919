// Checks that the committed parts are written the way a refresh writes them, so that differences show only what changed.
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {partText, snapshotsText} from './part-text';

const folder = join(__dirname, '..');
const snapshot = join(folder, '2026-08-22');
const names = (await readdir(snapshot, {recursive: true})).filter((name) => name.endsWith('.json'));

describe('the text of a part', () => {
  it('is that of every committed file', async () => {
    expect(names).toHaveLength(27);
    for (const name of names) {
      const text = await readFile(join(snapshot, name), 'utf8');
      expect(partText(JSON.parse(text)), name).toBe(text);
    }
    const index = await readFile(join(folder, 'snapshots.json'), 'utf8');
    expect(snapshotsText(JSON.parse(index))).toBe(index);
  });

  it('says the same as the part, whatever is in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (part) => {
        expect(JSON.stringify(JSON.parse(partText(part)))).toBe(JSON.stringify(part));
      }),
      {seed: 1},
    );
  });
});
