// Values as people write them: what each kind of field takes, how it is written in a link, and what it refuses.
import {describe, expect, it} from 'vitest';
import type {Field, InputValue} from '../model/field';
import {quantity} from '../model/field';
import {decodeValue, encodeValue} from './codec';
import {example, fields} from './testing/example';

type Name = keyof typeof fields;
const read = (field: Field, text: string) => decodeValue(field, text);
const value = (name: Name, text: string) => {
  const decoded = read(fields[name], text);
  return decoded.state === 'valid' ? decoded.value : decoded.state === 'invalid' ? decoded.reason : 'missing';
};
const nearest = (name: Name, text: string) => {
  const decoded = read(fields[name], text);
  return decoded.state === 'invalid' ? decoded.nearest : 'not invalid';
};
const plain = quantity('', {label: 'Factor', help: '', source: 'yours', default: 1});
const memory = quantity('GiB', {label: 'Memory', help: '', source: 'yours', default: 1});
const time = quantity('hour', {label: 'Time', help: '', source: 'yours', default: 1});

describe('a number', () => {
  it.each<[Field, string, InputValue]>([
    [fields.traffic, '12000', 12_000],
    [fields.traffic, '0.5', 0.5],
    [fields.traffic, '.5', 0.5],
    [fields.traffic, '5.', 5],
    [fields.traffic, '1e6', 1e6],
    [fields.traffic, '1E-3', 0.001],
    [fields.traffic, '12TB', 12_000],
    [fields.traffic, '12 TB/month', 12_000],
    [fields.traffic, '1.1TB', 1100],
    [fields.traffic, '12k', 12_000],
    [fields.traffic, '50..70', {low: 50, high: 70}],
    [fields.traffic, '1..2 TB', {low: 1000, high: 2000}],
    [fields.traffic, '0.5..0.7', {low: 0.5, high: 0.7}],
    [fields.traffic, '0.5..7', {low: 0.5, high: 7}],
    [fields.traffic, '7..7', 7],
    [fields.share, '60%', 60],
    [fields.share, ' 60 % ', 60],
    [fields.share, '0.6×', 60],
    [fields.drift, '1.5M', 1_500_000],
    [fields.drift, '2k USD', 2000],
    [fields.drift, '3 usd', 3],
    [fields.drift, '−4', -4],
    [fields.drift, '-4..-2', {low: -4, high: -2}],
    [fields.drift, '-0', 0],
    [fields.drift, '1k..2k', {low: 1000, high: 2000}],
    [fields.nodes, '40 nodes', 40],
    [fields.nodes, '1.2k', 1200],
    [fields.nodes, '40..60', {low: 40, high: 60}],
    [fields.price, '', null],
    [plain, '60%', 0.6],
    [plain, '2x', 2],
    [memory, '2 TiB', 2048],
    [memory, '512Mi', 0.5],
    [memory, '1e9 B', 0.931322574615479],
    [time, '90 min', 1.5],
    [time, '2 days', 48],
  ])('%#: %s', (field, text, expected) => {
    expect(read(field, text)).toEqual({state: 'valid', value: expected});
  });

  it.each([
    ['traffic', '1,234', 'two ways'],
    ['traffic', '1 234', 'two ways'],
    ['traffic', '1.234.567', 'two ways'],
    ['traffic', "1'234", 'two ways'],
    ['traffic', 'NaN', 'is not a number'],
    ['traffic', 'Infinity', 'is not a number'],
    ['traffic', '0x10', 'not a unit that fits here: write a number of GB/month'],
    ['traffic', '1e999', 'too large'],
    ['traffic', `1e${'9'.repeat(400)}`, 'too large'],
    ['traffic', '5 hours', 'not a unit that fits'],
    ['traffic', '5 Gb', 'not a unit that fits'],
    ['traffic', '5M', 'write MB, MiB or all digits'],
    ['traffic', '-1', 'outside what is possible: 0 to'],
    ['traffic', '70..50', 'runs backwards'],
    ['traffic', '1...2', 'not a range'],
    ['traffic', '1..2..3', 'not a range'],
    ['traffic', '..5', 'is not a number'],
    ['drift', '1..2k', 'write it at both'],
    ['drift', '5m', 'not a unit that fits here: write a number of USD'],
    ['share', '101', '0 to 100'],
    ['share', '50..101', '0 to 100'],
    ['nodes', '3.5', 'not a whole number'],
    ['nodes', '60%', 'not a unit that fits'],
    ['nodes', '', 'cannot be left blank'],
  ] as const)('%s=%s is refused', (name, text, reason) => {
    expect(value(name, text)).toContain(reason);
  });

  it('offers what was probably meant', () => {
    expect(nearest('nodes', '3.5')).toBe('4');
    expect(nearest('share', '130')).toBe('100');
    expect(nearest('traffic', '70..50')).toBe('50..70');
    expect(nearest('drift', '1..2k')).toBe('1k..2k');
    expect(nearest('traffic', '1,234')).toBeUndefined();
    expect(nearest('share', '50..160')).toBe('50..100');
    expect(nearest('share', '-5..160')).toBe('0..100');
    expect(nearest('share', '160..50')).toBeUndefined();
    expect(nearest('nodes', '1.5..9')).toBe('2..9');
    expect(nearest('nodes', '1.5..many')).toBeUndefined();
  });

  it('offers the number before a sentence’s own signs, and nothing before other words', () => {
    for (const end of [',', ')', ');', '!', '…', ' ”']) expect(nearest('share', `80${end}`)).toBe('80');
    expect(nearest('share', '80%,')).toBeUndefined();
    expect(nearest('share', '80-')).toBeUndefined();
    expect(nearest('share', '800)')).toBeUndefined();
    expect(nearest('share', '80 apples')).toBeUndefined();
  });

  it.each([
    [1e21, '1e21'],
    [1e-7, '1e-7'],
    [0.1, '0.1'],
    [1562.08, '1562.08'],
    [-0, '0'],
  ])('%d is written %s', (number, text) => {
    expect(encodeValue(fields.drift, number)).toBe(text);
  });

  it('that is not finite is never written', () => {
    expect(() => encodeValue(fields.drift, Number.NaN)).toThrow(RangeError);
  });
});

describe('a choice, a flag, a text', () => {
  it('takes exactly what it is', () => {
    expect(value('zone', 'north-1')).toBe('north-1');
    expect(value('spread', 'yes')).toBe(true);
    expect(value('owner', ' Ada & Co: 50 %! ')).toBe(' Ada & Co: 50 %! ');
    expect(value('owner', '  ')).toBe('');
  });

  it('refuses text with signs that nobody sees', () => {
    for (const sign of ['\u0000', '\u200b', '\u200f', '\u202e', '\ufeff'])
      expect(decodeValue(fields.owner, `m8g${sign}`)).toMatchObject({state: 'invalid', code: 'invalid-value'});
    expect(decodeValue(fields.owner, 'a\u200db 👩‍💻')).toMatchObject({state: 'valid'});
  });

  it('names the nearest', () => {
    expect(nearest('zone', 'nroth-1')).toBe('north-1');
    expect(nearest('zone', 'West')).toBe('west');
    expect(nearest('zone', 'the north')).toBe('north-1');
    expect(nearest('zone', 'q')).toBeUndefined();
    expect(nearest('spread', 'true')).toBe('yes');
    expect(nearest('spread', 'off')).toBe('no');
    expect(nearest('owner', 'é'.repeat(41))).toBe('é'.repeat(40));
  });

  it('refuses what cannot be seen', () => {
    expect(value('owner', 'a\nb')).toContain('cannot be shown');
    expect(value('owner', 'a\u202eb')).toContain('cannot be shown');
  });
});

describe('a network', () => {
  it.each([
    ['network', '10.4.0.0/16', '10.4.0.0/16'],
    ['network6', '2001:DB8:0:0::/48', '2001:db8::/48'],
    ['network6', '::/0', '::/0'],
    ['network6', '', null],
  ] as const)('%s=%s', (name, text, expected) => {
    expect(value(name, text)).toBe(expected);
  });

  it.each([
    ['network', '10.4.0.0', 'a slash and a prefix length'],
    ['network', '10.4.0.0/16/2', 'a slash and a prefix length'],
    ['network', '010.4.0.0/16', 'leading zero'],
    ['network', '10.4.0/16', 'four numbers'],
    ['network', '10.4.0.256/16', '0 to 255'],
    ['network', '10.4.0.0/016', 'from 0 to 32'],
    ['network', '10.4.0.0/33', 'from 0 to 32'],
    ['network', '10.4.0.0/30', 'from 8 to 28'],
    ['network', '10.4.1.0/16', 'inside 10.4.0.0/16'],
    ['network', '2001:db8::/48', 'is an IPv6 range'],
    ['network6', '10.4.0.0/16', 'is an IPv4 range'],
    ['network6', '2001:db8::1::/48', 'only once'],
    ['network6', '2001:db8/48', 'eight groups'],
    ['network6', '2001:db8:12345::/48', 'hexadecimal'],
    ['network6', '2001:db8::1/48', 'inside 2001:db8::/48'],
  ] as const)('%s=%s is refused', (name, text, reason) => {
    expect(value(name, text)).toContain(reason);
  });
});

describe('rows', () => {
  const row = {type: 'm7i', many: 3, spot: false, range: null, rate: null, note: ''};

  it.each<[string, InputValue]>([
    ['', []],
    ['m7i:3:no', [row]],
    ['m7i:3:no~m8g:2..4:yes::0.5', [row, {...row, type: 'm8g', many: {low: 2, high: 4}, spot: true, rate: 0.5}]],
    ['a!:b!~c!!:1:no:2001!:db8!:!:/32::x', [{...row, type: 'a:b~c!', many: 1, range: '2001:db8::/32', note: 'x'}]],
  ])('%s', (text, expected) => {
    expect(read(fields.fleet, text)).toEqual({state: 'valid', value: expected});
    expect(encodeValue(fields.fleet, expected)).toBe(text);
  });

  it('takes blank cells at the end and a lone exclamation mark', () => {
    expect(read(fields.fleet, 'hi! there!:3:no:::::')).toMatchObject({state: 'invalid'});
    expect(value('fleet', 'm7i:3:no:::')).toEqual([row]);
    expect(value('fleet', 'hi! you:3:no')).toEqual([{...row, type: 'hi! you'}]);
  });

  it.each([
    ['m7i', 'Row 1, Number is not there'],
    ['m7i:3:no~m8g:x:no', 'Row 2, Number: “x” is not a number.'],
    ['m7i:3:no::::extra', 'one cell more'],
    [':3:no', 'Row 1, Type cannot be left blank.'],
    ['a:1:no~a:1:no~a:1:no~a:1:no~a:1:no', 'at most 4 rows; there are 5'],
  ])('%s is refused', (text, reason) => {
    expect(value('fleet', text)).toContain(reason);
  });

  it('offers the whole value with the one cell put right', () => {
    expect(nearest('fleet', 'm!:7:3.4:no~m8g:1:yes')).toBe('m!:7:3:no~m8g:1:yes');
  });
});

it('reads a key that is not there as missing', () => {
  expect(decodeValue(example.fields.nodes as Field, undefined)).toEqual({state: 'missing'});
});
