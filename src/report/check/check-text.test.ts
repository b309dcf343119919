// Records and links as a whole text: read, compared with their own words, and named with the place of whatever is corrupted.
import {describe, expect, it} from 'vitest';
import {claimsIn} from './check-text';
import {rent} from './testing/rent';

const LINK = '/calculators/rent?v=2&data=2026-01-05&nodes=20&was=cost:1460';

function record(entry: string, more = ''): string {
  return `---\nstatus: accepted\n${more}calculations:\n  - ${entry.trim().replaceAll('\n', '\n    ')}\n---\n\n# A decision\n`;
}

function read(text: string, mdx = false) {
  const {claims, flaws, retired, placeOf} = claimsIn([rent], text, mdx);
  const told = [...flaws, ...claims.flatMap((claim) => claim.flaws)].map(({offset, says}) => {
    const {line, column} = placeOf(offset);
    return `${line}:${column} ${says}`;
  });
  return {claims, told, retired};
}

describe('a record', () => {
  it('is read whole', () => {
    const {claims, told} = read(
      record(`id: cost
link: ${LINK}
computed: 2026-01-06
model: 2
data: 2026-01-05
inputs: { nodes: 20 nodes, share: 100 % }
outputs:
  cost: 1460.00 USD/month
  size: large
fail-on: drifted, due
revisit-when:
  - cost > 2k
  - data older than 365 days
  - 2027-01-06`),
    );
    expect(told).toEqual([]);
    expect(claims).toHaveLength(1);
    expect(claims[0]?.id).toBe('cost');
    expect(claims[0]?.failOn).toEqual(['drifted', 'due']);
    expect(claims[0]?.calculation?.computed?.text).toBe('2026-01-06');
    expect(claims[0]?.frozen.map(({text}) => text)).toEqual(['1,460.00\u00a0USD/month', 'large']);
    expect(claims[0]?.conditions).toMatchObject([
      {kind: 'limit', name: 'cost', sign: '>', limit: 2000},
      {kind: 'age', days: 365},
      {kind: 'day', day: '2027-01-06'},
    ]);
  });

  it('of an older version is read under the names of that version', () => {
    const link = '/calculators/rent?v=1&data=2026-01-05&machines=20';
    expect(read(record(`link: ${link}\nmodel: 1\ninputs: { machines: 20 }`)).told).toEqual([]);
    expect(read(record(`link: ${link}\nmodel: 1\ninputs: { machines: 30 }`)).told).toEqual([
      '6:25 nodes is 30 here and 20 in the link: write the one that was agreed at both.',
    ]);
  });

  it.each(['superseded by 20270101-other', 'deprecated', 'rejected'])('that is %s is out of force', (status) => {
    expect(read(record(`link: ${LINK}`).replace('accepted', status)).retired).toBe(true);
    expect(read(record(`link: ${LINK}`)).retired).toBe(false);
  });
});

describe('a corrupted record is named with its place:', () => {
  it.each([
    ['no YAML', record(`link: ${LINK}\ninputs: { nodes: 20`), /^\d+:\d+ This is not YAML: /],
    ['a key twice', record(`link: ${LINK}\nlink: ${LINK}`), /^5:5 This is not YAML: .*unique/],
    ['no end', `---\nstatus: accepted\ncalculations:\n  - link: ${LINK}\n`, /^3:1 The front matter has no end/],
    ['no list', `---\ncalculations:\n  link: ${LINK}\n---\n`, /^3:3 calculations is a list/],
    ['nothing in it', '---\ncalculations:\n---\n', /^2:14 calculations is a list/],
    ['an entry that is a word', record('cost'), /^4:5 A calculation has keys/],
    ['no link', record('id: cost'), /^4:5 This calculation has no link/],
    ['a link to nowhere', record('link: https://x.example/'), /^4:11 “https:\/\/x.example\/” is no link with inputs/],
    ['a link without inputs', record('link: /calculators/rent'), /^4:11 “\/calculators\/rent” is no link with inputs/],
    ['a misspelt key', record(`link: ${LINK}\nrevisit_when: [cost > 1]`), /^5:5 “revisit_when” .*“revisit-when”/],
    [
      'a misspelt calculator',
      record('link: /calculators/rnet?v=2&nodes=3'),
      /^4:24 There is no calculator called “rnet”: write rent/,
    ],
    [
      'a misspelt input of the link',
      record('link: /calculators/rent?v=2&nods=3'),
      /^4:33 “nods” is not an input.*“nodes”/,
    ],
    ['an input out of its domain', record('link: /calculators/rent?v=2&share=300'), /^4:33 “300” is outside/],
    [
      'facts that do not exist',
      record('link: /calculators/rent?v=2&data=2026-01-06'),
      /^4:33 There are no facts of “2026-01-06”.*2026-01-05/,
    ],
    [
      'an answer that is none',
      record('link: /calculators/rent?v=2&was=cots:3'),
      /^4:33 “cots” is not an output.*“cost”/,
    ],
    [
      'a version to come',
      record('link: /calculators/rent?v=9&nodes=3'),
      /^4:29 The link was written for version 9 of rent, and this program has version 2: install a newer one/,
    ],
    ['another model', record(`link: ${LINK}\nmodel: 1`), /^5:12 model is 1, and the link was written for version 2/],
    ['other data', record(`link: ${LINK}\ndata: 2026-07-20`), /^5:11 data is 2026-07-20, and the link pins 2026-01-05/],
    ['another input', record(`link: ${LINK}\ninputs: { nodes: 21 }`), /^5:22 nodes is 21 here and 20 in the link/],
    [
      'an unknown input',
      record(`link: ${LINK}\ninputs: { nods: 20 }`),
      /^5:15 “nods” is no input of rent; the closest is “nodes”/,
    ],
    [
      'an unknown output',
      record(`link: ${LINK}\noutputs: { cots: 1460 }`),
      /^5:22 “cots” is no output of rent; the closest is “cost”/,
    ],
    [
      'an output without an answer',
      record(`link: ${LINK}\noutputs: { cost: }`),
      /^5:\d+ cost has no answer beside it: write one/,
    ],
    [
      'a word in place of a number',
      record(`link: ${LINK}\noutputs: { cost: much }`),
      /^5:22 “much” is no answer to cost: write a number of USD\/month/,
    ],
    [
      'another unit',
      record(`link: ${LINK}\noutputs: { cost: 1460 nodes }`),
      /^5:22 “nodes” is not a unit that fits here/,
    ],
    [
      'digits in groups',
      record(`link: ${LINK}\noutputs: { cost: "1,460 USD/month" }`),
      /^5:23 “1,460 USD\/month” can be read in two ways/,
    ],
    [
      'a condition without sense',
      record(`link: ${LINK}\nrevisit-when: [when it rains]`),
      /^5:20 “when it rains” is no condition: write/,
    ],
    [
      'a condition on nothing',
      record(`link: ${LINK}\nrevisit-when: ["cots > 3"]`),
      /^5:21 “cots” is no number of this calculator; the closest is “cost”/,
    ],
    [
      'a name twice',
      record(`id: a\nlink: ${LINK}`).replace(/(?=---\n\n)/, `  - id: a\n    link: ${LINK}\n`),
      /^6:5 The id “a” stands twice/,
    ],
    [
      'one of many faults of YAML',
      record(`link: ${LINK}\n\tmodel: 2\n\tdata: 2026-01-05`),
      /^5:\d+ This is not YAML: .*[Tt]ab/,
    ],
    ...['calculation', 'Calculations', 'calcuations', '  calculations'].map((key): [string, string, RegExp] => [
      `the key ${JSON.stringify(key)}`,
      record(`link: ${LINK}\noutputs: { cost: 1 }`, key.startsWith(' ') ? 'meta:\n' : '').replace(
        '\ncalculations',
        `\n${key}`,
      ),
      new RegExp(`:1 “${key.trim()}” is not read here: write “calculations:” at the beginning of a line`),
    ]),
    [
      'conditions below a comment',
      `<!-- ADR -->\n${record(`link: ${LINK}\nrevisit-when: [cost > 1]`)}`,
      /^6:1 Nobody reads this “revisit-when”/,
    ],
    [
      'a mark that is no verdict',
      record(`link: ${LINK}\nfail-on: [drifted, broken]`),
      /^5:24 “broken” is no verdict to fail on: write drifted or due/,
    ],
    [
      'a day that does not exist',
      record(`link: ${LINK}\nrevisit-when: [2027-02-30]`),
      /^5:20 “2027-02-30” is no condition/,
    ],
  ])('%s', (_, text, says) => {
    const {told} = read(text);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(says);
  });

  it('every fault of it at once', () => {
    const {told} = read(record(`link: ${LINK}\nmodel: 3\noutputs: { a: 1, b: 2 }\nrevisit-when: [x]`));
    expect(told).toHaveLength(4);
  });
});

describe('a text', () => {
  it('may have front matter of others, broken or not', () => {
    expect(read('---\ntitle: {{ title }}: x\n---\n\nText.\n').told).toEqual([]);
    expect(read(`---\ncalculation: [7]\nhero: {calculators: 3}\n---\n\n${LINK}\n`).told).toEqual([]);
    expect(read(`---\ntitle: {{ a: b: c\n---\n\n${LINK}\n`).claims).toHaveLength(1);
  });

  it('counts a link whose text is its address once, and another line again', () => {
    expect(read(`[${LINK}](${LINK})\n\n${LINK}\n`).claims).toHaveLength(2);
  });

  it('leaves calculators of other sites alone', () => {
    expect(read('https://bank.example/calculators/loan?rate=5').claims).toEqual([]);
  });

  it('takes a link that says it is ours for ours', () => {
    expect(read('https://x.example/calculators/rnt?v=2&nodes=3').told).toEqual([
      '1:31 There is no calculator called “rnt”: write rent.',
    ]);
  });

  it('takes no offence at what other programs add to a link', () => {
    expect(read(`${LINK}&utm_source=mail`).told).toEqual([]);
  });

  it('may have the line ends of Windows', () => {
    const text = record(`link: ${LINK}\nmodel: 1`).replaceAll('\n', '\r\n');
    expect(read(text).told).toEqual(['5:12 model is 1, and the link was written for version 2.']);
  });

  it('may begin with a byte order mark', () => {
    expect(read(`\ufeff${record(`link: ${LINK}`)}`).claims).toHaveLength(1);
  });
});
