// What the driver of a set promises: pieces add up over several drops, a broken file is named and costs no other, a stop changes nothing.
import {describe, expect, it} from 'vitest';
import type {ImportPiece, PieceReader} from '../model/import-set';
import {ImportError} from './import-error';
import type {ImportSource, ImportWatch} from './import-source';
import {pastedName, readInto} from './run-set';
import {encoded, inPieces} from './testing/text';

const QUIET: ImportWatch = {onProgress: () => undefined, cancelled: () => false};

/** Takes lines that begin as told; a line "!" is an error there. */
function lines(id: string, beginning: string): PieceReader {
  return {
    id,
    label: `${id} lines`,
    command: `make-${id} > file`,
    matches: (start) => start.startsWith(beginning),
    async read(stream, file, onRows) {
      let data = '';
      for await (const piece of stream) {
        data += piece;
        onRows(data.split('\n').length);
      }
      const rows = data.split('\n');
      const broken = rows.indexOf('!');
      if (broken >= 0) throw new ImportError('A line that begins here was expected.', broken + 1, 1);
      return {kind: id, file, read: rows.length, taken: rows.length, data, notes: []};
    },
  };
}

const SET = {readers: [lines('hash', '#'), lines('dash', '-')]};

function source(name: string, text: string, size = 1000): ImportSource {
  let read = 0;
  async function* counted() {
    for await (const piece of inPieces(text, size)) {
      read += piece.length;
      yield piece;
    }
  }
  return {name, bytes: encoded(counted()), bytesRead: () => read};
}

const named = (pieces: readonly ImportPiece[]) => pieces.map(({kind, file, data}) => `${kind} ${file} ${String(data)}`);

describe('pasted texts', () => {
  it('have names of their own, the first that is free, so that each stays and can be taken out', async () => {
    let pieces: readonly ImportPiece[] = [];
    for (const text of ['#1', '#2', '-3'])
      ({pieces} = await readInto(SET, pieces, [source(pastedName(pieces), text)], QUIET));
    expect(named(pieces)).toEqual(['hash pasted text #1', 'hash pasted text 2 #2', 'dash pasted text 3 -3']);
    expect(pastedName(pieces.filter(({file}) => file !== 'pasted text 2'))).toBe('pasted text 2');
  });
});

describe('readInto', () => {
  it('adds files of several kinds to those of earlier drops', async () => {
    const first = await readInto(SET, [], [source('a', '#1')], QUIET);
    const then = await readInto(SET, first.pieces, [source('b', '-2'), source('c', '#3')], QUIET);
    expect(named(then.pieces)).toEqual(['hash a #1', 'dash b -2', 'hash c #3']);
    expect(named(first.pieces)).toEqual(['hash a #1']);
  });

  it('puts a file that comes again in the place of its piece, and keeps one of another kind', async () => {
    const first = await readInto(SET, [], [source('a', '#1'), source('b', '-2')], QUIET);
    const {pieces} = await readInto(SET, first.pieces, [source('a', '#new'), source('a', '-3')], QUIET);
    expect(named(pieces)).toEqual(['hash a #new', 'dash b -2', 'dash a -3']);
  });

  it('keeps files of the same name and kind that come together', async () => {
    const {pieces} = await readInto(SET, [], [source('a', '#1'), source('a', '#2'), source('a', '-3')], QUIET);
    expect(named(pieces)).toEqual(['hash a #1', 'hash a (2) #2', 'dash a -3']);
  });

  it('names a broken file with its place, and takes the others of the same drop', async () => {
    const sources = [source('good', '#1'), source('bad', '#\n!'), source('odd', 'x'), source('last', '-2')];
    const {pieces, failed} = await readInto(SET, [], sources, QUIET);
    expect(named(pieces)).toEqual(['hash good #1', 'dash last -2']);
    expect(failed).toEqual([
      {file: 'bad', message: 'bad, line 2, column 1: A line that begins here was expected.', line: 2, column: 1},
      {
        file: 'odd',
        message: expect.stringContaining('odd: The file is not recognised. It begins with: x'),
        unknown: true,
      },
    ]);
  });

  it('keeps the piece of a file that comes again broken', async () => {
    const first = await readInto(SET, [], [source('a', '#1')], QUIET);
    const {pieces, failed} = await readInto(SET, first.pieces, [source('a', '#\n!')], QUIET);
    expect(named(pieces)).toEqual(['hash a #1']);
    expect(failed).toHaveLength(1);
  });

  it('counts bytes and rows over all files, and never backwards', async () => {
    const reports: [number, number][] = [];
    const text = '#\n'.repeat(2000);
    const watch = {...QUIET, onProgress: (bytes: number, rows: number) => reports.push([bytes, rows])};
    await readInto(SET, [], [source('a', text), source('b', text)], watch);
    expect(reports.at(-1)).toEqual([8000, 4002]);
    expect(reports).toEqual([...reports].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
  });

  it('changes nothing when it is cancelled, however much was read', async () => {
    const first = await readInto(SET, [], [source('a', '#1')], QUIET);
    const long = source('c', '-'.repeat(50_000));
    const watch = {...QUIET, cancelled: () => long.bytesRead() >= 7000};
    const stopped = await readInto(SET, first.pieces, [source('b', '-2'), long], watch);
    expect(stopped).toEqual({pieces: first.pieces, failed: [], cancelled: true});
    expect(long.bytesRead()).toBe(7000);
  });

  it('does not hide a defect of a reader', async () => {
    const broken: PieceReader = {...lines('hash', '#'), read: () => Promise.reject(new TypeError('defect'))};
    await expect(readInto({readers: [broken]}, [], [source('a', '#')], QUIET)).rejects.toThrow('defect');
  });
});
