// What the driver promises: the right importer, the whole text, progress that grows, and a stop when asked.
import {describe, expect, it} from 'vitest';
import type {Importer} from '../model/importer';
import {type ImportSource, type ImportWatch, runImport} from './run';
import {inPieces} from './testing/text';

const QUIET: ImportWatch = {onProgress: () => undefined, cancelled: () => false};

/** Takes every line of a text that begins as told. */
function lines(id: string, beginning: string): Importer {
  return {
    id,
    label: `${id} lines`,
    command: `make-${id} > file`,
    matches: (start) => start.startsWith(beginning),
    async read(stream, onRows) {
      let text = '';
      for await (const piece of stream) {
        text += piece;
        onRows(text.split('\n').length);
      }
      return {read: text.split('\n').length, taken: 0, inputs: {text}, notes: []};
    },
  };
}

function source(text: string, ...sizes: number[]): ImportSource {
  let read = 0;
  async function* counted() {
    for await (const piece of inPieces(text, ...sizes)) {
      read += piece.length;
      yield piece;
    }
  }
  return {name: 'file.txt', text: counted(), bytesRead: () => read};
}

const IMPORTERS = [lines('hash', '#'), lines('dash', '-')];

describe('runImport', () => {
  it('gives the whole text to the first importer that knows its beginning', async () => {
    const text = `-${'x'.repeat(9000)}\nend`;
    for (const sizes of [[], [1000], [5000]]) {
      const outcome = await runImport(IMPORTERS, source(text, ...sizes), QUIET);
      expect(outcome).toMatchObject({
        state: 'done',
        format: {id: 'dash', label: 'dash lines'},
        result: {inputs: {text}, read: 2},
      });
    }
  });

  it('recognises a beginning behind a byte order mark', async () => {
    expect(await runImport(IMPORTERS, source('\ufeff# a'), QUIET)).toMatchObject({state: 'done', format: {id: 'hash'}});
  });

  it('lists what is read, with the command for each, when nothing fits', async () => {
    const outcome = await runImport(IMPORTERS, source('usage: something else\nmore'), QUIET);
    expect(outcome).toEqual({
      state: 'unknown',
      message:
        'This file is not recognised. It begins with: usage: something else\nThese are read:\nhash lines, made by:\nmake-hash > file\ndash lines, made by:\nmake-dash > file',
    });
    expect(await runImport(IMPORTERS, source(''), QUIET)).toMatchObject({
      message: expect.stringContaining('The file is empty.'),
    });
  });

  it('reports bytes and rows as they grow, up to the whole file', async () => {
    const reports: [number, number][] = [];
    const text = '#\n'.repeat(5000);
    await runImport(IMPORTERS, source(text, 1000), {
      ...QUIET,
      onProgress: (bytes, rows) => reports.push([bytes, rows]),
    });
    expect(reports.at(-1)).toEqual([10_000, 5001]);
    expect(reports).toEqual([...reports].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
    expect(reports.length).toBeGreaterThan(5);
  });

  it('stops at the next piece when cancelled', async () => {
    let pieces = 0;
    const watch = {
      onProgress() {
        pieces += 1;
      },
      cancelled: () => pieces === 7,
    };
    expect(await runImport(IMPORTERS, source('#'.repeat(100_000), 1000), watch)).toEqual({state: 'cancelled'});
    expect(pieces).toBe(7);
  });

  it('does not hide a defect of an importer', async () => {
    const broken = {...lines('hash', '#'), read: () => Promise.reject(new TypeError('defect'))};
    await expect(runImport([broken], source('#'), QUIET)).rejects.toThrow('defect');
  });
});
