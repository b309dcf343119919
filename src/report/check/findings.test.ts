// What a policy fails on, and that tables and JUnit files say each finding whatever signs are in it.
import {describe, expect, it} from 'vitest';
import {countsOf, type Finding, fails, findingsJson, readPolicy} from './findings';
import {findingsTable} from './findings-table';
import type {Verdict} from './judge';
import {findingsJunit} from './junit';

function finding(...verdicts: Verdict[]): Finding {
  const place = {file: 'docs/a & "b".md', line: 3, column: 5};
  const problems = verdicts.includes('broken') ? [{line: 3, column: 9, says: 'a < b & \u0001'}] : [];
  return {
    ...place,
    id: null,
    calculator: 'rent',
    link: '/calculators/rent?v=1&nodes=3',
    verdicts,
    compared: [],
    due: [],
    problems,
    failOn: [],
  };
}

const checked = (...findings: Finding[]) => ({findings, files: 1, today: '2026-08-01'});

describe('a policy', () => {
  it('fails on what it names', () => {
    const policy = readPolicy('broken, due');
    expect(fails(policy, finding('broken'))).toBe(true);
    expect(fails(policy, finding('drifted'))).toBe(false);
    expect(fails(policy, finding('drifted', 'due'))).toBe(true);
    expect(fails(readPolicy('none'), finding('broken'))).toBe(false);
  });

  it('is joined by what a text marks itself', () => {
    const marked = {...finding('drifted'), failOn: ['drifted' as const]};
    expect(fails(readPolicy('broken'), marked)).toBe(true);
    expect(fails(readPolicy('broken'), {...finding('due'), failOn: ['drifted']})).toBe(false);
    expect(
      findingsTable(checked(finding('broken'), marked), readPolicy('broken'))
        .split('\n')
        .slice(-2),
    ).toEqual([
      '1 of them fails, because this check fails on broken.',
      '1 of them fails, because the text marks it with fail-on.',
    ]);
  });

  it('refuses what is no verdict', () => {
    expect(() => readPolicy('broken,drift')).toThrow(/“drift” is no verdict/);
    expect(() => readPolicy('')).toThrow(RangeError);
  });
});

it('JSON counts a finding under each of its verdicts', () => {
  const all = checked(finding('drifted', 'due'), finding('holds'));
  expect(countsOf(all.findings)).toMatchObject({drifted: 1, due: 1, holds: 1, broken: 0});
  expect(findingsJson(all, readPolicy('due'), [])).toMatchObject({failed: true, files: 1});
});

it('a table says what fails and why', () => {
  const text = findingsTable(checked(finding('broken'), finding('holds')), readPolicy('broken'));
  expect(text.split('\n')).toEqual([
    'docs/a & "b".md:3:5  broken  rent',
    '    docs/a & "b".md:3:9: a < b & \u0001',
    'docs/a & "b".md:3:5  holds   rent',
    '',
    '2 links in 1\u00a0file: holds 1, broken 1.'.replace('2 links', '2\u00a0links'),
    '1 of them fails, because this check fails on broken.',
  ]);
  expect(findingsTable(checked(), readPolicy('none'))).toBe('No link to a calculator in 1\u00a0file.');
});

it('JUnit escapes what XML cannot hold', () => {
  const text = findingsJunit(checked(finding('broken'), finding('holds')), readPolicy('broken'));
  expect(text).toContain('<testsuites name="headroom check" tests="2" failures="1">');
  expect(text).toContain('<testsuite name="docs/a &amp; &quot;b&quot;.md" tests="2" failures="1">');
  expect(text).toContain('3:9: a &lt; b &amp; \ufffd');
  expect(text).toContain('<system-out>/calculators/rent?v=1&amp;nodes=3</system-out>');
});
