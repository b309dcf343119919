// Whole links: the laws that hold for all of them, and what a reader is told when one cannot be honoured.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {defaultState, type State} from '../model/calculator';
import {patchOf} from './alternatives';
import {chooseState, openLink, writeLink} from './permalink';
import {unaccounted} from './testing/accounted';
import {arbitraryState} from './testing/arbitraries';
import {example} from './testing/example';
import {arbitraryQuery} from './testing/fuzz';

const SEED = 20261123;
/** Many small cases: slow on a busy machine, never stuck. */
const PATIENCE = 120_000;
const start = defaultState(example);
const codes = (query: string) => openLink(example, query).notices.map(({code}) => code);
const reasonOf = (query: string) => openLink(example, query).notices[0]?.reason;

/** The same address after programs have rewritten what they may rewrite. */
const REWRITINGS: readonly ((link: string) => string)[] = [
  (link) => `?${link}`,
  (link) => `#${link}`,
  (link) => link.replaceAll(/[!:~,;@$/]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
  (link) => link.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
  (link) => link.replaceAll('%20', '+'),
  (link) => link.replaceAll(/%2[2D7E]|%3[AC]/g, (code) => decodeURIComponent(code)),
];

describe('a state in a link', () => {
  it(
    'comes back as it was, and is written in one way',
    () => {
      fc.assert(
        fc.property(arbitraryState(example), (state) => {
          const link = writeLink(example, state);
          const opened = openLink(example, link);
          expect(opened.notices).toEqual([]);
          expect(opened.state.inputs).toEqual(state.inputs);
          const patches = (each: typeof state) =>
            each.alternatives.map(({label, inputs}) => [label, patchOf(example.fields, state.inputs, inputs)]);
          expect(patches(opened.state)).toEqual(patches(state));
          expect(writeLink(example, opened.state)).toBe(link);
        }),
        {seed: SEED, numRuns: 2000},
      );
    },
    PATIENCE,
  );

  it(
    'survives what mail, chat and browsers do to addresses',
    () => {
      fc.assert(
        fc.property(arbitraryState(example), fc.constantFrom(...REWRITINGS), (state, rewrite) => {
          const link = writeLink(example, state);
          const opened = openLink(example, rewrite(link));
          expect(opened.notices).toEqual([]);
          expect(writeLink(example, opened.state)).toBe(link);
        }),
        {seed: SEED, numRuns: 2000},
      );
    },
    PATIENCE,
  );

  it(
    'has no sign that a browser would rewrite, nor one that ends a link in a sentence',
    () => {
      fc.assert(
        fc.property(arbitraryState(example), (state) => {
          const link = writeLink(example, state);
          expect(new URL(`https://example.org/?${link}`).search).toBe(`?${link}`);
          expect(new URL(`https://example.org/#${link}`).hash).toBe(`#${link}`);
          expect(link).toMatch(/[A-Za-z0-9=]$/);
        }),
        {seed: SEED, numRuns: 2000},
      );
    },
    PATIENCE,
  );

  it('does not depend on the order in which the state was put together', () => {
    const inputs = Object.fromEntries(Object.entries({...start.inputs, nodes: 7, zone: 'west'}).toReversed());
    expect(writeLink(example, {...start, inputs})).toBe('v=2&nodes=7&zone=west');
  });

  it('is written whole where it is read without this page', () => {
    const link = writeLink(example, start, {omitDefaults: false});
    expect(link).toContain('&nodes=40&');
    expect(link).toContain('&alt1.label=More&alt1.nodes=80');
    expect(openLink(example, link)).toMatchObject({state: start, notices: []});
  });

  it('is in the order v, data, inputs, alternatives, view, was', () => {
    const state: State = {
      inputs: {...start.inputs, nodes: {low: 40, high: 60}},
      alternatives: [{inputs: {nodes: 9}}, {label: 'Two', inputs: {}}, {inputs: {}}],
    };
    const link = writeLink(example, state, {date: '2026-01-05', view: 'compare', was: {spare: 1, work: 2.5, other: 3}});
    expect(link).toBe(
      'v=2&data=2026-01-05&nodes=40..60&alt1.nodes=9&alt2.label=Two&alt3=same&view=compare&was=work:2.5~spare:1',
    );
    expect(openLink(example, link)).toMatchObject({
      date: '2026-01-05',
      view: 'compare',
      was: {work: 2.5, spare: 1},
      notices: [],
    });
  });
});

describe('any query string', () => {
  it(
    'opens, and every part of it holds or is named',
    () => {
      fc.assert(
        fc.property(arbitraryQuery(example), (query) => {
          const opened = openLink(example, query);
          expect(unaccounted(example, query, opened)).toEqual([]);
          expect(openLink(example, writeLink(example, opened.state)).notices).toEqual([]);
        }),
        {seed: SEED, numRuns: 10_000},
      );
    },
    PATIENCE,
  );

  it('would be caught losing a part', () => {
    const opened = openLink(example, '');
    expect(unaccounted(example, 'nodes=7', opened)).toEqual(['nodes=7']);
    expect(unaccounted(example, 'nodes=40&nodes=41', opened)).toEqual(['nodes']);
    expect(unaccounted(example, 'v=1', opened)).toEqual(['v=1']);
    expect(unaccounted(example, 'v=1&machines=7', {...opened, version: 1})).toEqual(['share=50', 'nodes=7']);
    expect(unaccounted(example, '%=1&alt1.zone=west', opened)).toEqual(['%=1', 'alt1.zone=west']);
  });
});

describe('a part that cannot be honoured', () => {
  it.each([
    ['nodes', 'malformed'],
    ['=5', 'malformed'],
    ['nodes=%E0%A4', 'malformed'],
    ['nods=5', 'unknown-key'],
    ['__proto__=5', 'unknown-key'],
    ['alt1.constructor=5', 'unknown-key'],
    ['machines=5', 'retired-key'],
    ['utm_source=mail', 'foreign-key'],
    ['nodes=5&nodes=6', 'duplicate-key'],
    ['nodes=five', 'invalid-value'],
    ['nodes=', 'invalid-value'],
    ['nodes=1,234', 'invalid-value'],
    ['nodes=6000', 'outside-domain'],
    ['zone=wset', 'unknown-choice'],
    ['fleet=a:1:no~a:1:no~a:1:no~a:1:no~a:1:no', 'too-many-rows'],
    ['alt4.nodes=5', 'too-many-alternatives'],
    ['data=2026-07-19', 'unknown-data'],
    ['data=yesterday', 'unknown-data'],
    ['was=saving:5', 'unknown-output'],
    ['was=work', 'malformed'],
    ['alt1=all', 'malformed'],
    ['alt1=none&alt1.nodes=5', 'malformed'],
    ['v=two', 'bad-version'],
    ['v=3', 'newer-version'],
    ['v=1234567', 'newer-version'],
    [`v=${'9'.repeat(400)}`, 'newer-version'],
    ['_hsenc=p2A', 'foreign-key'],
    ['gbraid=0AAA', 'foreign-key'],
  ])('%s is %s', (query, code) => {
    expect(codes(query)).toEqual([code]);
  });

  it('is told with its reason, what is used, and what was probably meant', () => {
    expect(openLink(example, 'zone=wset').notices).toEqual([
      {
        code: 'unknown-choice',
        key: 'zone',
        raw: 'wset',
        reason:
          '“wset” is not one of the choices of Zone; the closest is west. “The east”, the default, is used instead.',
        nearest: 'west',
        affectsAnswer: true,
      },
    ]);
    expect(reasonOf('nodes=6000')).toMatch(
      /^“6000” is outside what is possible: 0 to 5,000\snodes. “40\snodes”, the default, is used instead.$/,
    );
    expect(reasonOf('alt1.zone=x')).toBe(
      '“x” is not one of the choices of Zone. The alternative keeps what the base has.',
    );
    expect(reasonOf('network=10.0.0.5/16')).toContain('is an address inside 10.0.0.0/16: write the network itself.');
    expect(reasonOf('fleet=a:b:no')).toContain('Row 1, Number: “b” is not a number.');
    expect(reasonOf('machines=5')).toContain('“machines” was an input of an older version and is now “nodes”');
    expect(reasonOf('data=2026-07-19')).toBe(
      'There are no facts of “2026-07-19”. Those of 20 July 2026, the latest, are used instead.',
    );
    expect(openLink(example, 'data=2026-07-19').notices[0]?.nearest).toBe('2026-01-05');
  });

  it('knows a key in a link that was copied from a page’s source', () => {
    expect(openLink(example, 'v=2&amp;zone=west&amp;amp;fleet=')).toEqual(openLink(example, 'v=2&zone=west&fleet='));
    expect(openLink(example, 'amp;was=work:1').notices[0]?.nearest).toBe('was');
    expect(openLink(example, 'amp;zone=west').notices[0]?.nearest).toBe('zone');
  });

  it('shows what cannot be seen, so that it does not turn the sentence round', () => {
    expect(reasonOf('zone=%E2%80%AEwest')).toContain('“[U+202E]west” is not one of the choices');
    expect(reasonOf('nodes=4%00')).toContain('“[U+0000]” is not a unit');
  });

  it('is named in short, and offered whole', () => {
    const [notice] = openLink(example, `flet=${'m7i:1:no~'.repeat(30)}`).notices;
    expect(notice?.raw).toHaveLength(200);
    expect(notice?.whole).toBe('m7i:1:no~'.repeat(30));
  });

  it('says whether the answer hangs on it', () => {
    const affects = (query: string) => openLink(example, query).notices.map((notice) => notice.affectsAnswer);
    expect(affects('gclid=1')).toEqual([false]);
    expect(affects('was=x:1')).toEqual([false]);
    expect(affects('nodes=5&nodes=5')).toEqual([false]);
    expect(affects('nodes=5&nodes=6')).toEqual([true]);
  });

  it('does not flood the page', () => {
    const [notice] = openLink(example, `zone=${'x'.repeat(5000)}`).notices;
    expect(notice?.raw).toHaveLength(200);
    expect(notice?.reason.length).toBeLessThan(400);
  });
});

describe('versions', () => {
  it('brings an old link to today, with the defaults that it meant', () => {
    const opened = openLink(example, 'v=1&machines=9&alt1.machines=12');
    expect(opened).toMatchObject({version: 1, notices: [], migrated: [{to: 2}], refused: null});
    expect(opened.state.inputs).toEqual({...start.inputs, nodes: 9, share: 50});
    expect(opened.state.alternatives).toEqual([{inputs: {nodes: 12}}]);
  });

  it('reads a link without a version as today’s', () => {
    expect(openLink(example, 'nodes=9')).toMatchObject({version: 2, migrated: []});
  });

  it('computes nothing for a link from the future', () => {
    const opened = openLink(example, 'v=7&nodes=9&later=1');
    expect(opened.refused?.code).toBe('newer-version');
    expect(opened.refused?.reason).toContain('reload the page');
    expect(opened.notices).toHaveLength(1);
  });
});

describe('alternatives', () => {
  it('are the calculator’s own until a link names others, or none', () => {
    expect(openLink(example, 'nodes=9').state.alternatives).toBe(example.defaultAlternatives);
    expect(openLink(example, 'alt1=none').state.alternatives).toEqual([]);
    expect(openLink(example, 'alt2.zone=west').state.alternatives).toEqual([{inputs: {zone: 'west'}}]);
    expect(writeLink(example, {...start, alternatives: []})).toBe('v=2&alt1=none');
  });

  it('are written as what differs from the base', () => {
    const alternatives = [{label: 'Both', inputs: {...start.inputs, nodes: 9, zone: 'west'}}];
    expect(writeLink(example, {inputs: {...start.inputs, nodes: 9}, alternatives})).toBe(
      'v=2&nodes=9&alt1.label=Both&alt1.zone=west',
    );
  });
});

describe('chooseState', () => {
  it.each([
    ['', '', null],
    ['?', '#', null],
    ['', '#how-it-works', null],
    ['?nodes=5', '#how-it-works', {text: 'nodes=5', private: false, ignored: ''}],
    ['', '#nodes=5', {text: 'nodes=5', private: true, ignored: ''}],
    ['?nodes=4', '#nodes=5', {text: 'nodes=5', private: true, ignored: 'nodes=4'}],
    ['?nodes=4', '#utm_source=mail&gclid=1', {text: 'nodes=4', private: false, ignored: ''}],
    ['', '#utm_source=mail', null],
    ['', '#utm_source=mail&nodes=5', {text: 'utm_source=mail&nodes=5', private: true, ignored: ''}],
    ['?nodes=4', '#=5', {text: '=5', private: true, ignored: 'nodes=4'}],
    ['?nodes=4', '#:~:text=a=b', {text: 'nodes=4', private: false, ignored: ''}],
  ])('%s %s', (search, hash, expected) => {
    expect(chooseState(search, hash)).toEqual(expected);
  });

  it('lets a displaced state be named, but not what other programs add', () => {
    expect(openLink(example, 'nodes=5', 'nodes=4').notices.map(({code}) => code)).toEqual(['two-states']);
    expect(openLink(example, 'nodes=5', 'utm_source=mail').notices).toEqual([]);
  });
});
