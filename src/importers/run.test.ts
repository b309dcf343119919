// What the driver promises: the right importer, the whole text, progress that grows, and a stop when asked.
import {describe, expect, it} from 'vitest';
import type {Importer} from '../model/importer';
import type {ImportSource, ImportWatch} from './import-source';
import {runImport} from './run';
import {encoded, inPieces} from './testing/text';

const QUIET: ImportWatch = {onProgress: () => undefined, cancelled: () => false};

/** Takes every line of a text that begins as told. */
function lines(id: string, beginning: string): Importer {
  return {
    id,
    label: `${id} lines`,
    command: `make-${id} > file`,
    matches: (start) => start.startsWith(beginning),
    async read(files, onRows) {
      let text = '';
      const names: (string | undefined)[] = [];
      for await (const {file, text: stream} of files) {
        names.push(file);
        for await (const piece of stream) {
          text += piece;
          onRows(text.split('\n').length);
        }
      }
      return {read: text.split('\n').length, taken: 0, inputs: {text, names: names.join()}, notes: []};
    },
  };
}

function source(text: string, ...sizes: number[]): ImportSource {
  return sourceOf('file.txt', text, ...sizes);
}

function sourceOf(name: string, text: string, ...sizes: number[]): ImportSource {
  let read = 0;
  async function* counted() {
    for await (const piece of inPieces(text, ...sizes)) {
      read += piece.length;
      yield piece;
    }
  }
  return {name, bytes: encoded(counted()), bytesRead: () => read};
}

const IMPORTERS = [lines('hash', '#'), lines('dash', '-')];

describe('runImport', () => {
  it('gives the whole text to the first importer that knows its beginning', async () => {
    const text = `-${'x'.repeat(9000)}\nend`;
    for (const sizes of [[], [1000], [5000]]) {
      const outcome = await runImport(IMPORTERS, [source(text, ...sizes)], QUIET);
      expect(outcome).toMatchObject({
        state: 'done',
        format: {id: 'dash', label: 'dash lines'},
        result: {inputs: {text}, read: 2},
      });
    }
  });

  it('recognises a beginning behind a byte order mark', async () => {
    expect(await runImport(IMPORTERS, [source('\ufeff# a')], QUIET)).toMatchObject({
      state: 'done',
      format: {id: 'hash'},
    });
  });

  it('lists what is read, with the command for each, when nothing fits', async () => {
    const outcome = await runImport(
      [lines('hash', '#'), {...lines('query', 'x'), command: 'SELECT 1\nFROM t'}],
      [source('usage: something else\nmore')],
      QUIET,
    );
    expect(outcome).toEqual({
      state: 'unreadable',
      message:
        'file.txt: The file is not recognised. It begins with: usage: something else\nThese are read:\nhash lines, made by the command make-hash > file\nquery lines, made by the query that goes with it',
    });
    expect(await runImport(IMPORTERS, [source('')], QUIET)).toMatchObject({
      message: expect.stringContaining('The file is empty.'),
    });
  });

  it('reports bytes and rows as they grow, up to the whole file', async () => {
    const reports: [number, number][] = [];
    const text = '#\n'.repeat(5000);
    await runImport(IMPORTERS, [source(text, 1000)], {
      ...QUIET,
      onProgress: (bytes, rows) => reports.push([bytes, rows]),
    });
    expect(reports.at(-1)).toEqual([10_000, 5001]);
    expect(reports).toEqual([...reports].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
    expect(reports.length).toBeGreaterThan(5);
  });

  it('stops at the next piece when cancelled', async () => {
    const file = source('#'.repeat(100_000), 1000);
    const watch = {...QUIET, cancelled: () => file.bytesRead() >= 7000};
    expect(await runImport(IMPORTERS, [file], watch)).toEqual({state: 'cancelled'});
    expect(file.bytesRead()).toBe(7000);
  });

  it('gives several files of one format to one importer, each by its name, and counts the bytes of all', async () => {
    const bytes: number[] = [];
    const files = [sourceOf('a.txt', '# one\n'), sourceOf('b.txt', '# two\n')];
    const outcome = await runImport(IMPORTERS, files, {...QUIET, onProgress: (read) => bytes.push(read)});
    expect(outcome).toMatchObject({state: 'done', result: {inputs: {text: '# one\n# two\n', names: 'a.txt,b.txt'}}});
    expect(bytes.at(-1)).toBe(12);
  });

  it('refuses files of two formats, and names the one that is not known', async () => {
    const mixed = [sourceOf('a.txt', '# one'), sourceOf('b.txt', '- two')];
    expect(await runImport(IMPORTERS, mixed, QUIET)).toEqual({
      state: 'unreadable',
      message: expect.stringContaining('b.txt: this is dash lines, and a.txt is hash lines.'),
    });
    const unknown = [sourceOf('a.txt', '# one'), sourceOf('b.txt', 'two')];
    expect(await runImport(IMPORTERS, unknown, QUIET)).toEqual({
      state: 'unreadable',
      message: expect.stringContaining('b.txt: The file is not recognised.'),
    });
  });

  it('says what to do with a file of the subject in another form', async () => {
    const importer = {
      ...lines('hash', '#'),
      nearMiss: (start: string) => (start.startsWith('%') ? 'Use # instead.' : undefined),
    };
    expect(await runImport([importer], [source('% x')], QUIET)).toEqual({
      state: 'unreadable',
      message: 'file.txt: Use # instead.',
    });
    for (const [text, advice] of [
      ['PK\u0003\u0004', 'ZIP archive or a spreadsheet'],
      ['PAR1\u0015', 'Parquet'],
      ['(\ufffd/\ufffd\u0000', 'not text'],
    ] as const)
      expect(await runImport([importer], [source(text)], QUIET)).toMatchObject({
        message: expect.stringContaining(advice),
      });
  });

  it('makes an outcome of a file that breaks off while it is read', async () => {
    async function* broken() {
      yield await Promise.resolve('# a');
      throw new Error('The compressed file is damaged.');
    }
    const file = {name: 'a.gz', bytes: encoded(broken()), bytesRead: () => 0};
    expect(await runImport(IMPORTERS, [file], QUIET)).toEqual({
      state: 'unreadable',
      message: 'a.gz: The compressed file is damaged.',
    });
  });

  it('does not hide a defect of an importer', async () => {
    const broken = {...lines('hash', '#'), read: () => Promise.reject(new TypeError('defect'))};
    await expect(runImport([broken], [source('#')], QUIET)).rejects.toThrow('defect');
  });
});
