// Every decision record has the shape of MADR 4, names tests that exist, and keeps its file's date.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';

const names = readdirSync(__dirname).filter((name) => /\.mdx?$/.test(name) && name !== 'index.mdx');
const STATUS = /^(proposed|accepted|rejected|deprecated|superseded by [a-z0-9-]+)$/;
const HEADINGS = [
  '## Context and Problem Statement',
  '## Decision Drivers',
  '## Considered Options',
  '## Decision Outcome',
  '### Consequences',
  '### Confirmation',
  '## Pros and Cons of the Options',
  '## More Information',
];
/** Headings that are always there, in the order of the template; options have headings of their own in between. */
const isShared = (line: string) => line.startsWith('## ') || HEADINGS.includes(line);

it('there are records', () => {
  expect(names.length).toBeGreaterThanOrEqual(10);
});

it('the old address of the list leads to the list', () => {
  expect(readFileSync(join(__dirname, 'index.mdx'), 'utf8')).toContain('(pathname:///decisions)');
});

describe.each(names)('%s', (name) => {
  const text = readFileSync(join(__dirname, name), 'utf8');
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const lines = body.replace(/^```[\s\S]*?^```$/gm, '').split('\n');
  const section = (heading: string) => {
    const from = lines.indexOf(heading);
    const rest = lines.slice(from + 1);
    const to = rest.findIndex((line) => /^#{2,3} /.test(line));
    return (from < 0 ? [] : rest.slice(0, to < 0 ? undefined : to)).join('\n').trim();
  };

  it('is named by a date and a slug', () => {
    expect(name).toMatch(/^\d{8}(-[a-z0-9]+)+\.mdx?$/);
  });

  it('says in its front matter what became of it, when, and who decided', () => {
    const {status, date, 'decision-makers': makers, description} = parse(head) as Record<string, unknown>;
    expect(status).toMatch(STATUS);
    expect(date, 'Write the date as 2026-11-23.').toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(name.slice(0, 8), 'The file is named by the day of the decision.').toBe(String(date).replaceAll('-', ''));
    expect(description, 'The list shows it: one sentence that says what was decided.').toMatch(/^[A-Z0-9].*\.$/);
    expect(makers).toEqual(expect.arrayContaining([expect.stringMatching(/\S/)]));
  });

  it('has one title and the headings of the template, in order, none of them empty', () => {
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
    expect(lines.filter(isShared)).toEqual(HEADINGS);
    const empty = HEADINGS.filter(
      (heading) => section(heading) === '' && heading !== '## Pros and Cons of the Options',
    );
    expect(empty).toEqual([]);
  });

  it('opens with its question', () => {
    const [first = ''] = section('## Context and Problem Statement').split('\n');
    expect(first, 'Put the question on one line of its own.').toMatch(/^[A-Z].*\?$/);
  });

  it('weighs consequences both ways', () => {
    const consequences = section('### Consequences');
    expect(consequences).toMatch(/^- Good: /m);
    expect(consequences, 'A decision without a cost is not described.').toMatch(/^- Bad: /m);
  });

  it('is confirmed by files that exist', () => {
    const files = [...section('### Confirmation').matchAll(/`((?:src|docs|e2e|\.ci)\/[^`\s]+)`/g)].map(
      ([, file]) => file ?? '',
    );
    expect(files, 'Name the test that fails when this decision is broken.').toContainEqual(
      expect.stringMatching(/\.(test|spec)\.tsx?$/),
    );
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('is short', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(120);
  });
});
