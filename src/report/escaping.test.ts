// Proves on random text that nothing a reader types can become Markdown or run in a spreadsheet.
import fc from 'fast-check';
import {micromark} from 'micromark';
import {gfm, gfmHtml} from 'micromark-extension-gfm';
import Papa from 'papaparse';
import {describe, expect, it} from 'vitest';
import {specimen} from '../calculators/specimen';
import {answer, defaultState} from '../model/calculator';
import {writeLink} from '../permalink/permalink';
import {csvText} from './csv';
import {resultMarkdown} from './markdown';
import {codeSpan, escapeMarkdown, markdownTable} from './markdown-text';

/** Text made of what Markdown and spreadsheets care about, among ordinary words. */
const nasty = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        '\\',
        '`',
        '*',
        '_',
        '{',
        '}',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '#',
        '+',
        '-',
        '.',
        '!',
        '|',
        '~',
        '&',
        '$',
        '@',
        ':',
        '=',
        '^',
        '\n',
        '\r\n',
        '\t',
        ' ',
        '"',
        "'",
        ',',
        '0',
        '1',
        'a',
        'b',
        'é',
        '漢',
        '\u00a0',
        '&amp;',
        '<b>',
        '</p>',
        'http://x.example/',
        'www.x.example',
        'me@x.example',
        '1. ',
        '- ',
        '---',
        '[a](b)',
        '![a](b)',
        '[^1]',
        '<!--',
        '```',
        '@team',
        'javascript:',
      ),
      {maxLength: 30},
    )
    .map((parts) => parts.join('')),
  fc.string({unit: 'grapheme', maxLength: 60}),
);

const html = (markdown: string) =>
  micromark(markdown, {extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true});
const encoded = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** Line breaks and runs of spaces become one space, as everywhere in HTML. */
const flat = (text: string) => text.replace(/[\s\p{Cc}]+/gu, (space) => (space === '\u00a0' ? space : ' '));

describe('text in Markdown', () => {
  it('stays text, as a paragraph', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const shown = flat(text).replace(/^[ \t]+|[ \t]+$/g, '');
        expect(html(escapeMarkdown(text))).toBe(shown === '' ? '' : `<p>${encoded(shown)}</p>`);
      }),
      {numRuns: 1000},
    );
  });

  it('stays text in a table and never adds a cell', () => {
    fc.assert(
      fc.property(nasty, nasty, (a, b) => {
        const table = html(markdownTable(['x', 'y'], [[escapeMarkdown(a), escapeMarkdown(b)]], ['left', 'left']));
        expect(table.match(/<td>/g)).toHaveLength(2);
        expect([...table.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell]) => cell)).toEqual(
          [a, b].map((text) => encoded(flat(text).replace(/^[ \t]+|[ \t]+$/g, ''))),
        );
      }),
      {numRuns: 500},
    );
  });

  it('stays text in a code span', () => {
    fc.assert(
      fc.property(
        nasty.filter((text) => text.trim() !== ''),
        (text) => {
          expect(html(`x ${codeSpan(text)} y`)).toBe(
            `<p>x <code>${encoded(text.replace(/[\r\n]+/g, ' '))}</code> y</p>`,
          );
        },
      ),
      {numRuns: 1000},
    );
  });

  it('stays text in a whole document, whatever the reader typed into every text field', () => {
    const plain = defaultState(specimen);
    const rowCount = html(
      resultMarkdown({
        calculator: specimen,
        state: plain,
        answer: answer(specimen, plain, null),
        data: null,
        date: null,
        link: '',
      }),
    ).match(/<tr>/g);
    fc.assert(
      fc.property(nasty, nasty, (client, van) => {
        const base = defaultState(specimen);
        const [first, ...rest] = base.inputs.fleet as readonly Record<string, string>[];
        const state = {
          ...base,
          alternatives: [{label: van, inputs: {service: 'courier'}}],
          inputs: {...base.inputs, client, fleet: [{...first, van, room: 5}, ...rest] as never},
        };
        const link = `https://site.example/calculators/specimen?${writeLink(specimen, state)}`;
        const document = html(
          resultMarkdown({
            calculator: specimen,
            state,
            answer: answer(specimen, state, null),
            data: null,
            date: null,
            link,
          }),
        );
        const tags = new Set([...document.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag));
        expect([...tags].sort()).toEqual([
          'a',
          'code',
          'h2',
          'h3',
          'li',
          'p',
          'pre',
          'strong',
          'table',
          'tbody',
          'td',
          'th',
          'thead',
          'tr',
          'ul',
        ]);
        expect(document.match(/<a /g)).toHaveLength(1);
        expect(document.match(/<tr>/g)).toEqual(rowCount);
      }),
      {numRuns: 20},
    );
  }, 30_000);
});

describe('text in CSV', () => {
  it('comes back as it was, but for the apostrophe before what a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(fc.array(nasty, {minLength: 3, maxLength: 3}), {minLength: 1, maxLength: 4}), (rows) => {
        const read = Papa.parse<string[]>(csvText(rows).slice(0, -2), {newline: '\r\n', delimiter: ','}).data;
        expect(read).toHaveLength(rows.length);
        for (const [at, row] of rows.entries())
          for (const [index, text] of row.entries()) {
            const cell = read[at]?.[index] ?? '';
            expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r]/);
            expect([text, `'${text}`]).toContain(cell);
          }
      }),
      {numRuns: 1000},
    );
  });

  it('leaves numbers alone', () => {
    expect(csvText([[-12.5, 1e-9, 0, 1e21, null, true]])).toBe('-12.5,1e-9,0,1e+21,,yes\r\n');
  });
});
