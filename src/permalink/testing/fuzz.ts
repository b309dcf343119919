// Query strings that no honest page wrote: valid links broken in the ways that links break, and plain garbage.
import fc from 'fast-check';
import type {AnyCalculator} from '../../model/calculator';
import {writeLink} from '../permalink';
import {arbitraryState} from './arbitraries';

const VALUES = [
  '',
  ' ',
  '+',
  '0',
  '-0',
  '-1',
  '1e999',
  '1e-999',
  '1e6',
  '1E6',
  '1,234',
  '1.234,5',
  '1 234',
  'NaN',
  'Infinity',
  '-Infinity',
  'null',
  'undefined',
  'true',
  'yes',
  'YES',
  'no',
  '0x10',
  '١٢',
  '12k',
  '1.5M',
  '2TiB',
  '60%25',
  '50..70',
  '70..50',
  '1...2',
  '..',
  '5..',
  '..5',
  '1..2k',
  '%',
  '%E0%A4',
  '%ZZ',
  '%00',
  '%0A',
  '!',
  '!!',
  '!:',
  ':',
  '::',
  '~',
  '~~',
  'a:1~b',
  'a:1:no~b:2',
  '10.0.0.0/16',
  '10.0.0.5/16',
  '010.0.0.0/8',
  '10.0.0.0',
  '::/0',
  '2001:db8::/48',
  'none',
  'same',
  '__proto__',
  'constructor',
  '2026-07-20',
  '2026-02-30',
  '<script>',
  '%F0%9F%98%80',
  '%E2%80%AE',
  '%EF%BF%BD',
  'x'.repeat(300),
  '9'.repeat(400),
  `1e${'9'.repeat(400)}`,
];
const KEYS = [
  'v',
  'data',
  'view',
  'was',
  'alt1',
  'alt2',
  'alt3',
  'alt4',
  'alt0',
  'alt1.',
  'alt1.label',
  'alt3.label',
  'alt4.label',
  'alt01.label',
  'alt1.v',
  'alt1.data',
  'Alt1.label',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'alt1.__proto__',
  'utm_source',
  'gclid',
  'amp;v',
  '',
  '%',
  '%C3%28',
  'a b',
  'label',
];
const LINKS = 400;
const SIGNS = [...'&=?#%+:~!.,;-_ 019aeZ\u0000\ud800é'];

/** A query string. Half of them are a valid link, of this version or an older one, with one to five injuries. */
export function arbitraryQuery(calculator: AnyCalculator): fc.Arbitrary<string> {
  const names = [...Object.keys(calculator.fields), ...calculator.retiredKeys, ...calculator.outputs];
  const key = fc.oneof(
    fc.constantFrom(...KEYS, ...names),
    fc.constantFrom(...names).map((name) => `alt1.${name}`),
    fc.constantFrom(...names).map((name) => name.slice(1)),
  );
  const pair = fc.tuple(key, fc.constantFrom(...VALUES, ...names)).map((parts) => parts.join('='));
  const version = fc.integer({min: 0, max: calculator.version + 1}).map((number) => `v=${number}`);
  // A few hundred links to begin with: making a state costs more than breaking a link does.
  const links = fc
    .sample(arbitraryState(calculator), {numRuns: LINKS, seed: LINKS})
    .map((state) => writeLink(calculator, state));
  const link = fc.constantFrom(...links);
  const assembled = fc
    .tuple(version, fc.array(pair, {maxLength: 6}))
    .map(([first, pairs]) => [first, ...pairs].join('&'));
  const injured = fc
    .tuple(link, fc.array(injury(pair), {minLength: 1, maxLength: 5}))
    .map(([start, injuries]) => injuries.reduce((text, injure) => injure(text), start));
  return fc.oneof(
    {arbitrary: injured, weight: 5},
    {arbitrary: assembled, weight: 4},
    {arbitrary: fc.string({unit: 'binary'}), weight: 1},
  );
}

type Injury = (query: string) => string;

/** One way in which a link is broken on its way. */
function injury(pair: fc.Arbitrary<string>): fc.Arbitrary<Injury> {
  const place = fc.nat({max: 1000});
  const at = (text: string, position: number) => (text.length === 0 ? 0 : position % text.length);
  const ofPairs = (change: (pairs: string[], position: number) => readonly string[]) =>
    place.map(
      (position): Injury =>
        (query) => {
          const pairs = query.split('&');
          return change(pairs, position % pairs.length).join('&');
        },
    );
  return fc.oneof(
    place.map(
      (position): Injury =>
        (query) =>
          query.slice(0, at(query, position)),
    ),
    place.map(
      (position): Injury =>
        (query) =>
          query.slice(0, at(query, position)) + query.slice(at(query, position) + 1),
    ),
    fc.tuple(place, fc.constantFrom(...SIGNS)).map(
      ([position, sign]): Injury =>
        (query) =>
          query.slice(0, at(query, position)) + sign + query.slice(at(query, position)),
    ),
    fc.tuple(place, pair).map(
      ([position, extra]): Injury =>
        (query) => {
          const pairs = query.split('&');
          return pairs.toSpliced(position % (pairs.length + 1), 0, extra).join('&');
        },
    ),
    fc.tuple(place, fc.constantFrom(...VALUES)).map(
      ([position, value]): Injury =>
        (query) =>
          query
            .split('&')
            .map((each, index, all) =>
              index === position % all.length ? `${each.split('=')[0] ?? ''}=${value}` : each,
            )
            .join('&'),
    ),
    ofPairs((pairs, position) => [...pairs, pairs[position] ?? '']),
    ofPairs((pairs, position) => pairs.toSpliced(position, 1)),
    ofPairs((pairs) => pairs.toReversed()),
    fc.constant((query: string) => query.replaceAll('%20', '+')),
    fc.constant((query: string) => query.replaceAll('&', '&amp;')),
    fc.constant((query: string) => query.toUpperCase()),
    fc.constant((query: string) => encodeURI(query.replace(/\p{Surrogate}/gu, ''))),
  );
}
