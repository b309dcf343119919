// The same as the web's own coder, of any text and any bytes.
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {decodeUtf8, encodeUtf8, isUtf8} from './utf8';

it('writes what TextEncoder writes, and reads it back', () => {
  fc.assert(
    fc.property(
      fc.string({unit: fc.oneof(fc.constantFrom('\ud800', '\udfff', 'é', '𝄞', '\u07ff', '\uffff'), fc.string())}),
      (text) => {
        const bytes = encodeUtf8(text);
        expect(bytes).toEqual(new TextEncoder().encode(text));
        expect(isUtf8(bytes, 0, bytes.length)).toBe(true);
        expect(decodeUtf8(bytes, 0, bytes.length)).toBe(new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes));
      },
    ),
  );
});

it('knows what is UTF-8 as TextDecoder does', () => {
  const byte = fc.oneof(fc.constantFrom(0xe0, 0xed, 0xf0, 0xf4, 0xc2, 0x80, 0x9f, 0xa0, 0xbf, 0x90, 0x8f), fc.nat(255));
  fc.assert(
    fc.property(fc.array(byte, {maxLength: 8}), (array) => {
      const bytes = Uint8Array.from(array);
      const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
      let valid = true;
      try {
        decoder.decode(bytes);
      } catch {
        valid = false;
      }
      expect(isUtf8(bytes, 0, bytes.length)).toBe(valid);
    }),
    {numRuns: 3000},
  );
});
