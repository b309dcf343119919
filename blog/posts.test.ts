// Every post keeps the editorial rules that a machine can hold: its head, its TL;DR, its length, its code blocks and its closing sections.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';

const folders = readdirSync(__dirname).filter((name) => existsSync(join(__dirname, name, 'index.mdx')));
/** Words before the sources: what a field guide, an argument and an essay may ask of a reader. */
const LENGTHS = {guide: [1800, 3000], argument: [1500, 2200], essay: [900, 1500]} as const;
const CLOSING = ['When not to', 'What would change this advice', 'Use this in a design review', 'Sources'];

/** What a reader reads as text: no code, no elements, no addresses. */
function proseOf(body: string): string {
  return body
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/^import .*$/gm, '')
    .replace(/\{\/\*.*?\*\/\}/g, '')
    .replace(/<Result [^>]*\/>/g, '1')
    .replace(/<[^>]+>/g, '')
    .replace(/\]\([^)]*\)/g, ']');
}

it('there are posts', () => {
  expect(folders.length).toBeGreaterThan(0);
});

describe.each(folders)('%s', (folder) => {
  const text = readFileSync(join(__dirname, folder, 'index.mdx'), 'utf8');
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const prose = proseOf(body);

  it('says in its head what it is, who wrote it and when its sources were checked', () => {
    const {slug, title, description, date, authors, tags, last_reviewed, sources_checked} = parse(head);
    expect(folder).toBe(`${date}-${slug}`);
    expect(title).toMatch(/\S/);
    expect(description.length).toBeGreaterThan(50);
    expect(description.length, 'Search results cut it off at 155 characters.').toBeLessThanOrEqual(155);
    expect(authors).not.toHaveLength(0);
    expect(tags).not.toHaveLength(0);
    for (const day of [last_reviewed, sources_checked]) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('gives its advice in two to four sentences before the excerpt ends', () => {
    const [excerpt = ''] = body.split('{/* truncate */}');
    const [, advice = ''] = /^:::tldr\n([\s\S]*?)^:::$/m.exec(excerpt) ?? [];
    const sentences = advice.trim().split(/(?<=[.!?])\s+(?=[A-Z])/);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(4);
  });

  it('is as long as its form allows', () => {
    const [argument = ''] = prose.split(/^## Sources$/m);
    const words = argument.split(/\s+/).filter((word) => /[A-Za-z0-9]/.test(word)).length;
    const [least, most] = LENGTHS[parse(head).form as keyof typeof LENGTHS];
    expect(words).toBeGreaterThanOrEqual(least);
    expect(words).toBeLessThanOrEqual(most);
  });

  it('names the file of each code block, and how it was tested', () => {
    const opened = [...body.matchAll(/^```(.*)$/gm)].filter((_, at) => at % 2 === 0).map(([, info]) => info);
    expect(opened.filter((info) => !/^\w+ title="[^"]+" note="[^"]+"$/.test(info ?? ''))).toEqual([]);
  });

  it('names every column of its tables', () => {
    const heads = [...body.matchAll(/^\|(.+)\|\n\|[-:| ]+\|$/gm)].map(([, head = '']) => head.split('|'));
    expect(heads.filter((columns) => columns.some((column) => column.trim() === ''))).toEqual([]);
  });

  it('closes with its limits, its link and its sources', () => {
    const headings = [...body.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings.slice(-CLOSING.length)).toEqual(CLOSING);
    const section = (heading: string) => body.split(`## ${heading}\n`)[1]?.split(/^## /m)[0] ?? '';
    expect(section('Use this in a design review')).toMatch(/\]\(\/calculators\/[a-z0-9-]+\?v=\d[^)]*&was=/);
    expect(section('Sources'), 'Say on which day the sources were read.').toMatch(/Read on \d{1,2} [A-Z][a-z]+ \d{4}/);
  });

  it('speaks for nobody’s employer', () => {
    expect(prose).not.toMatch(/\b(at|in) (my|our) (company|job|team|workplace)\b|\bwe once\b/i);
  });
});
