// What the JSON stream promises: the same elements however the text is cut, and errors that can be found in an editor.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {ImportError} from './import-error';
import {readJson} from './json-stream';
import {collect, fixture, inPieces} from './testing/text';

const ANY_OBJECT = {elements: ['', '[]', 'items.[]'], keep: ['name', 'size', 'tags.*', 'list.[].on']};

/** Milliseconds: cutting everywhere takes a while on a busy machine. */
const SLOW = 30_000;

function read(text: string, ...sizes: number[]) {
  return collect(readJson(inPieces(text, ...sizes), ANY_OBJECT));
}

async function errorOf(text: string, ...sizes: number[]): Promise<ImportError> {
  try {
    await read(text, ...sizes);
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
  throw new Error(`No error for ${text}`);
}

describe('elements', () => {
  it('come from inside a wrapper, with the line they begin on and nothing but the members asked for', async () => {
    const [item, wrapper] = await read(
      '{"v": [1, {"deep": []}],\n "items": [\n{"name": "a", "big": {"x": [1]}, "tags": {"k": "v", "n": {"y": 1}}}\n]}',
    );
    expect(item).toEqual({value: {name: 'a', tags: {k: 'v'}}, line: 3, names: ['name', 'big', 'tags'], inside: 0});
    expect(wrapper).toMatchObject({value: {}, line: 1, names: ['v', 'items'], inside: 1});
  });

  it('come from a bare array, from lines, from documents without a gap and from a sequence with separators', async () => {
    for (const text of [
      '[{"name":"a"},{"name":"b"}]',
      '{"name":"a"}\r\n{"name":"b"}\r\n',
      '{"name":"a"}{"name":"b"}',
      '\u001e{"name":"a"}\n\u001e{"name":"b"}\n',
    ]) {
      expect((await read(text)).map(({value}) => value.name)).toEqual(['a', 'b']);
    }
  });

  it('keep arrays and members named like those of every object', async () => {
    const [only] = await read(
      '{"list": [{"on": true, "off": 1}, {"on": null}], "tags": {"__proto__": "x", "constructor": "y"}}',
    );
    expect(only?.value.list).toEqual([{on: true}, {on: null}]);
    expect(Object.entries(only?.value.tags ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  it('are the same behind a byte order mark', async () => {
    expect((await read('\ufeff{"name":"a"}', 1)).map(({value, line}) => [value.name, line])).toEqual([['a', 1]]);
  });

  it(
    'are the same wherever the text is cut, also inside characters and escapes',
    async () => {
      const text = `${fixture('describe-instances.json')}{"name":"\\ud83d\\ude86 \\u00fc 🚆 ü \\"\\\\"}`;
      const query = {elements: ['', 'Reservations.[].Instances.[]'], keep: ['name', 'InstanceType', 'Tags.[].Value']};
      const whole = await collect(readJson(inPieces(text), query));
      expect(whole.at(-1)?.value.name).toBe('🚆 ü 🚆 ü "\\');
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({min: 1, max: 90}), {minLength: 1, maxLength: 8}), async (sizes) => {
          expect(await collect(readJson(inPieces(text, ...sizes), query))).toEqual(whole);
        }),
        {numRuns: 25},
      );
    },
    SLOW,
  );

  it(
    'agree with JSON.parse on any array of objects',
    async () => {
      const named = fc.record({
        name: fc.string({unit: 'binary'}),
        size: fc.oneof(
          fc.integer(),
          fc.double({noNaN: true, noDefaultInfinity: true}),
          fc.constant(null),
          fc.boolean(),
        ),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.array(named),
          fc.integer({min: 1, max: 9}),
          fc.boolean(),
          async (objects, size, indented) => {
            const text = JSON.stringify(objects, null, indented ? 2 : 0);
            const values = (await read(text, size)).map(({value}) => ({name: value.name, size: value.size}));
            expect(values).toEqual(JSON.parse(text));
          },
        ),
        {numRuns: 50},
      );
    },
    SLOW,
  );
});

describe('errors', () => {
  it.each([
    ['{"a": 1\n "b": 2}', 2, 2, 'expected , or }, found "b"'],
    ['[1, 2\n  }', 2, 3, 'expected , or ], found }'],
    ['{"ü🚆": [1,]}', 1, 12, 'expected a value, found ]'],
    ['{"a" 1}', 1, 6, 'expected :, found 1'],
    ['{a: 1}', 1, 2, 'expected a name in double quotes or }, found a'],
    ["{'a': 1}", 1, 2, "expected a name in double quotes or }, found '"],
    ['{"a": 1} x', 1, 10, 'expected { or [, found x'],
    ['{"a": "one\ntwo"}', 1, 11, 'a line break cannot stand inside a string'],
    ['{"a": NaN}', 1, 7, 'expected a value, found N'],
    ['{"a": {"b": 1}, }', 1, 17, 'expected a name in double quotes, found }'],
  ])('name line, column and what was expected: %j', async (text, line, column, message) => {
    for (const sizes of [[], [1], [3]]) {
      const error = await errorOf(text, ...sizes);
      expect(error.message).toContain(message);
      expect([error.line, error.column]).toEqual([line, column]);
    }
  });

  it('count lines with either ending, and characters that take several bytes', async () => {
    expect(await errorOf('[\r\n"ü🚆é" 1]')).toMatchObject({line: 2, column: 8});
  });

  it('tell a file that was cut off, and where in the structure it ends', async () => {
    const text = fixture('describe-instances.json').replaceAll('\r\n', '\n');
    const cut = await errorOf(text.slice(0, text.indexOf('"stopped"') + 4));
    expect(cut.message).toMatch(
      /^The file ends on line 70, column 55, in the middle of Reservations\[1\]\.Instances\[0\]\.State\.Name: it seems to be cut off\.$/,
    );
    expect((await errorOf('[{"name": "a"}')).message).toContain('cut off');
    expect((await errorOf('{"a": tr')).message).toContain('cut off');
  });

  it('show what a file that is no JSON begins with', async () => {
    const error = await errorOf('\nAn error occurred (UnauthorizedOperation) when calling\nthe operation');
    expect(error.message).toBe(
      'This is not the JSON that was expected: it begins with "An error occurred (UnauthorizedOperation" instead of { or [.',
    );
    expect(error.line).toBe(2);
    expect((await errorOf('null')).message).toContain('it begins with "null"');
    expect((await errorOf('"text"')).message).toContain('instead of { or [');
  });

  it('tell an empty file', async () => {
    for (const text of ['', '  \n', '\ufeff']) expect((await errorOf(text)).message).toBe('The file is empty.');
  });

  it('tell where a string begins that goes on for longer than any text', async () => {
    const error = await errorOf(`{"name":\n"${'x'.repeat(17_000_000)}`, 1_000_000);
    expect(error.message).toBe('Line 2, column 1: this string is too long to be text; is a quotation mark missing?');
  });
});
