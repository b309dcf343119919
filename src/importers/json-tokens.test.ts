// The tokenizer agrees with JSON.parse on what is JSON and what is not, wherever the text is cut.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readJson} from './json-stream';
import {inPieces} from './testing/text';

const QUERY = {elements: ['', '[]'], keep: ['a', 'b', 'b.[]', 'c.*']};

/** No brackets in strings, so that a lost quotation mark cannot make two documents of one, which we read and JSON.parse does not. */
const character = fc.constantFrom('a', '"', '\\', '\n', '\t', '\u0001', 'ü', '🚆', '0', ',', ':', ' ', '\u007f');
const text = fc.string({unit: character, maxLength: 20});
const scalar = fc.oneof(
  text,
  fc.integer(),
  fc.double({noNaN: true, noDefaultInfinity: true}),
  fc.constantFrom(null, true, false, -0, 1e-300, 1e21),
);
const document = fc.array(
  fc.record({a: scalar, b: fc.array(scalar, {maxLength: 3}), c: fc.dictionary(text, scalar, {maxKeys: 3})}),
  {minLength: 1, maxLength: 4},
);

async function isRead(json: string, sizes: readonly number[]): Promise<unknown[] | undefined> {
  try {
    const values: unknown[] = [];
    for await (const {value} of readJson(inPieces(json, ...sizes), QUERY)) values.push(value);
    return values;
  } catch {
    return undefined;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const sizes = fc.array(fc.integer({min: 1, max: 40}), {minLength: 1, maxLength: 5});

describe('the tokenizer', () => {
  it('reads what JSON.parse reads, with the same values', async () => {
    await fc.assert(
      fc.asyncProperty(document, sizes, fc.boolean(), async (objects, cuts, indented) => {
        const json = JSON.stringify(objects, null, indented ? 2 : 0);
        expect(await isRead(json, cuts)).toEqual(parsed(json));
      }),
      {numRuns: 200},
    );
  }, 30_000);

  it('refuses what JSON.parse refuses, after a character was lost, put in or changed', async () => {
    const put = fc.constantFrom(
      '',
      '"',
      '\\',
      ',',
      ':',
      '0',
      '1',
      '-',
      '.',
      'e',
      '+',
      't',
      'u',
      'n',
      ' ',
      '\n',
      '\u0001',
    );
    await fc.assert(
      fc.asyncProperty(document, sizes, fc.nat(), put, fc.boolean(), async (objects, cuts, place, wrong, over) => {
        const json = JSON.stringify(objects);
        const at = 1 + (place % (json.length - 2));
        const broken = /[[\]{}]/.test(json.charAt(at))
          ? json
          : json.slice(0, at) + wrong + json.slice(at + (over ? 1 : 0));
        expect((await isRead(broken, cuts)) === undefined).toBe(parsed(broken) === undefined);
      }),
      {numRuns: 1000},
    );
  }, 30_000);

  it('does not read a long string twice for every piece of it', async () => {
    const long = 'x'.repeat(4_000_000);
    const begun = performance.now();
    expect(await isRead(`[{"a":"${long}"}]`, [65_536])).toEqual([{a: long}]);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
