// What the table reader promises: rows with their lines, whatever the delimiter, the quotes and the pieces.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type DelimitedHeader, readDelimited} from './delimited';
import {collect, inPieces} from './testing/text';

async function read(text: string, ...sizes: number[]) {
  let header: DelimitedHeader | undefined;
  const rows = await collect(
    readDelimited(inPieces(text, ...sizes), (found) => {
      header = found;
    }),
  );
  return {header, rows};
}

describe('rows', () => {
  it.each([[','], [';'], ['\t']])('are split at %j', async (delimiter) => {
    const {header, rows} = await read(`${['a', 'b c', 'D'].join(delimiter)}\n${['1', 'x y', '3'].join(delimiter)}`);
    expect(header).toEqual({delimiter, names: ['a', 'b c', 'd']});
    expect(rows).toEqual([{line: 2, cells: {a: '1', 'b c': 'x y', d: '3'}, width: 3}]);
  });

  it('know their line behind blank lines, quoted line breaks, CR LF and a byte order mark', async () => {
    const text = '\ufeffa,b\r\n1,"x\r\ny"\r\n\r\n2,"say ""hi"", you"\r\n3\r\n';
    for (const sizes of [[], [1], [4, 1]]) {
      const {rows} = await read(text, ...sizes);
      expect(rows.map(({line, cells, width}) => [line, cells.a, cells.b, width])).toEqual([
        [2, '1', 'x\ny', 2],
        [5, '2', 'say "hi", you', 2],
        [6, '3', undefined, 1],
      ]);
    }
  });

  it('have one column when the header has one', async () => {
    const {rows} = await read('name\nalpha\nbeta');
    expect(rows.map(({cells}) => cells.name)).toEqual(['alpha', 'beta']);
  });

  it('are the same wherever the text is cut', async () => {
    const cell = fc.string({unit: fc.constantFrom('a', '"', ',', '\n', ' ', ';', 'ü', '🚆'), maxLength: 6});
    const table = fc.array(fc.tuple(cell, cell, cell), {maxLength: 12});
    await fc.assert(
      fc.asyncProperty(table, fc.integer({min: 1, max: 7}), async (cells, size) => {
        const text = [
          'x,y,z',
          ...cells.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')),
        ].join('\n');
        const {rows} = await read(text, size);
        expect(rows.map(({cells: {x, y, z}}) => [x, y, z])).toEqual(cells.map((row) => row.map((each) => each.trim())));
        expect(rows).toEqual((await read(text)).rows);
      }),
      {numRuns: 50},
    );
  }, 30_000);
});

describe('errors', () => {
  it('tell the line of a quotation mark that never closes, without reading on for ever', async () => {
    await expect(read('a,b\n1,2\n3,"4\n5,6')).rejects.toMatchObject({
      line: 3,
      message: expect.stringContaining('never closed'),
    });
    await expect(read(`a,b\n1,2\n3,"${'x'.repeat(2_000_000)}`, 65_536)).rejects.toMatchObject({line: 3});
  });

  it('tell the line of text behind a closing quotation mark', async () => {
    await expect(read('a,b\n1,2\n"3"x,4\n')).rejects.toMatchObject({
      line: 3,
      message: expect.stringContaining('followed by more text'),
    });
  });

  it('tell an empty file', async () => {
    for (const text of ['', '\n\n', '\ufeff']) await expect(read(text)).rejects.toThrow('The file is empty.');
  });
});
