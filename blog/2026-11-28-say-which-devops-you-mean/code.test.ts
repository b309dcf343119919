// Holds the graph of practices to its schema and to the laws of such a graph, and the post's blocks, counts and charter to the graph.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {codeBlocksIn} from '../code-blocks';
import {inCircles, needed, type Practice, PRACTICES as practices, undermined} from './graph';

const codeFolder = join(__dirname, 'code');
const read = (name: string): string => readFileSync(join(codeFolder, name), 'utf8');
const post = readFileSync(join(__dirname, 'index.mdx'), 'utf8');
const file = JSON.parse(read('practices.json'));
const top = practices.find(({id}) => id === file.top);
const lines = practices.flatMap(({id, needs}) => needs.map((need) => ({...need, from: id})));

/** The graph with one line more. */
function withNeed(from: string, to: string): readonly Practice[] {
  const more = {practice: to, because: 'a test says so', evidence: 'opinion'};
  return practices.map((each) => (each.id === from ? {...each, needs: [...each.needs, more]} : each));
}

describe('blocks shown in the post', () => {
  const blocks = codeBlocksIn(post);

  it('cover every sample, but for the schema, which the caption names', () => {
    const shown = [...blocks.map(({title}) => title), 'practices.schema.json'];
    expect(shown.sort()).toEqual(readdirSync(codeFolder).sort());
    expect(post).toContain('held to practices.schema.json');
  });

  it.each(blocks)('$title is a contiguous part of its file', ({title, text}) => {
    expect(`\n${read(title)}`).toContain(`\n${text}`);
  });
});

describe('practices.json', () => {
  const validate = new Ajv({allErrors: true}).compile(JSON.parse(read('practices.schema.json')));
  const [first, ...others] = practices;

  it('fits its schema', () => {
    validate(file);
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['a need without evidence', {practice: 'automated-tests', because: 'so'}],
    ['evidence that is neither a link nor called opinion', {practice: 'a', because: 'so', evidence: 'everybody knows'}],
    ['a link that cannot be opened', {practice: 'a', because: 'so', evidence: {title: 'A talk', link: 'in Ghent'}}],
    ['a key that it does not know', {practice: 'a', because: 'so', evidence: 'opinion', weight: 3}],
  ])('would not fit it with %s', (_, need) => {
    expect(validate({...file, practices: [{...first, needs: [need]}, ...others]})).toBe(false);
  });

  it('names each practice once, and nothing that is not there', () => {
    const ids = practices.map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(lines.filter(({practice}) => !ids.includes(practice))).toEqual([]);
    expect(new Set(lines.map(({from, practice}) => `${from} ${practice}`)).size).toBe(lines.length);
  });

  it('has no circle', () => {
    expect(inCircles(practices)).toEqual([]);
  });

  it('would have one with both lines that the sources draw between deployment and services', () => {
    expect(inCircles(withNeed('scripted-deployment', 'separable-services'))).toEqual([
      'separable-services',
      'scripted-deployment',
    ]);
  });

  it('has nothing that ownership does not need in the end', () => {
    expect(needed(practices, file.top)).toEqual(new Set(practices.map(({id}) => id).filter((id) => id !== file.top)));
  });

  it('stands in the order in which the picture can be drawn: whatever is needed further down', () => {
    const place = (id: string) => practices.findIndex((each) => each.id === id);
    expect(lines.filter(({from, practice}) => place(practice) <= place(from))).toEqual([]);
  });

  it('undermines nothing when nothing is taken away, and always ownership when something is', () => {
    expect(undermined(practices, 'nothing').size).toBe(0);
    for (const {id} of practices.filter((each) => each !== top)) expect(undermined(practices, id)).toContain(file.top);
  });
});

describe('what undermines what', () => {
  const ids = practices.map(({id}) => id);
  const graph = fc.array(fc.array(fc.nat({max: 11}), {maxLength: 4}), {minLength: 1, maxLength: 12}).map((needs) =>
    needs.map((to, at): Practice => {
      const inside = to.map((each) => ({practice: `p${each % needs.length}`, because: 'so', evidence: 'opinion'}));
      return {id: `p${at}`, name: '', means: '', missing: '', needs: inside};
    }),
  );

  it('is what needs what, read the other way, circles included', () => {
    fc.assert(
      fc.property(graph, (each) => {
        for (const {id} of each)
          for (const other of each) expect(undermined(each, id).has(other.id)).toBe(needed(each, other.id).has(id));
      }),
    );
  });

  it('grows with every line that is drawn', () => {
    const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
    fc.assert(
      fc.property(pair, fc.constantFrom(...ids), ([from, to], taken) => {
        const after = undermined(withNeed(from, to), taken);
        expect([...undermined(practices, taken)].filter((id) => !after.has(id))).toEqual([]);
      }),
    );
  });
});

describe('what the post says of the graph', () => {
  const opinions = lines.filter(({evidence}) => evidence === 'opinion');

  it('is so of its lines', () => {
    expect(post).toContain('Of the 18 lines, four are opinion, and all four hang from the top.');
    expect(lines).toHaveLength(18);
    expect(opinions.map(({from}) => from)).toEqual(Array(4).fill(file.top));
    const drawing = readFileSync(join(__dirname, 'PracticeGraph.tsx'), 'utf8');
    expect(drawing).toContain('needs six in turn, two of them the same');
    const second = lines.filter(({from}) => from === 'deploying-on-demand').map(({practice}) => practice);
    expect(second).toHaveLength(6);
    expect(second.filter((id) => top?.needs.some(({practice}) => practice === id))).toHaveLength(2);
    expect(drawing).toContain('Of the 18 lines, seven end at two: seeing production and machines on request');
    const ends = ['seeing-production', 'machines-on-request'];
    expect(lines.filter(({practice}) => ends.includes(practice))).toHaveLength(7);
  });

  it('is so of its practices', () => {
    expect(post).toContain('the eleven practices under it');
    expect(practices).toHaveLength(12);
    const drawing = readFileSync(join(__dirname, 'PracticeGraph.tsx'), 'utf8');
    expect(drawing).toContain('stands on eleven other practices');
    expect(drawing).toContain('A staircase of twelve practices');
  });

  it('is so of what falls with what', () => {
    expect(post).toContain(
      'Without machines on request, five of the other eleven are undermined; without seeing production, four; without tests, two.',
    );
    const counts = ['machines-on-request', 'seeing-production', 'automated-tests'].map(
      (id) => undermined(practices, id).size,
    );
    expect(counts).toEqual([5, 4, 2]);
    expect(post).toContain('a rota of two undermines nothing but ownership itself');
    expect([...undermined(practices, 'bearable-rota')]).toEqual([file.top]);
  });

  it('lists every source of a line among the sources, and the reading of its picture', () => {
    const sources = post.split('\n## Sources\n')[1] ?? '';
    const links = lines.flatMap(({evidence}) => (typeof evidence === 'string' ? [] : [evidence.link]));
    expect(links.filter((link) => !sources.includes(`(${link})`))).toEqual([]);
  });
});

it('gives the series of the histogram as its link has them: a bucket each, +Inf, sum and count', () => {
  const [, route, code, buckets] = (/route=(\d+),code=(\d+):(\d+):no/.exec(post) ?? []).map(Number);
  expect(post).toContain('80 combinations of labels at 14 series each');
  expect([(route ?? 0) * (code ?? 0), (buckets ?? 0) + 3]).toEqual([80, 14]);
});

describe('charter.txt', () => {
  const clauses = read('charter.txt').match(/^- .*(?=[;.]$)/gm);

  it('has a clause for each direct need of ownership, and none besides', () => {
    expect(clauses).toEqual(top?.needs.map(({clause}) => `- ${clause}`));
    expect(lines.filter(({from, clause}) => clause !== undefined && from !== file.top)).toEqual([]);
  });
});
