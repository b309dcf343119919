// Golden: what real servers and the stricter parsers made of pages of every kind.
import {describe, expect, it} from 'vitest';
import {labelSets, readPage} from './testing/pages';
import {FIRST_VERDICTS, MORE_VERDICTS, type Verdict} from './testing/verdicts';

/** The strict parser of OpenMetrics tells no line. Here one was put down that its own page contradicts: the blank line is line 2. */
const STRICT_LINES: Readonly<Record<string, number>> = {'om-err-20': 2};

it('there are 61 verdicts, and 247 more', () => {
  expect([FIRST_VERDICTS.length, MORE_VERDICTS.length]).toEqual([61, 247]);
  const names = [...FIRST_VERDICTS, ...MORE_VERDICTS].map(({name}) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe.each([...FIRST_VERDICTS, ...MORE_VERDICTS])('$name', ({name, about = '', bytes, format, scrape, strict}) => {
  const read = () => readPage(bytes, {format});

  it(`a scrape ${scrape.accepted ? 'takes' : 'refuses'} ${about}`, () => {
    const {refused, samples, series, table, findings} = read();
    expect(refused === undefined, refused?.message).toBe(scrape.accepted || scrape.mended !== undefined);
    if (scrape.mended) expect(findings.map(({kind}) => kind)).toContain(scrape.mended);
    if (scrape.line !== undefined) expect(refused?.line).toBe(scrape.line);
    if (scrape.accepted) expect({samples, series}).toEqual({samples: scrape.samples, series: scrape.series});
    else if (!scrape.mended) expect(series).toBe(0);
    if (scrape.labels) expect(labelSets(table)).toEqual(inOrder(scrape.labels));
  });

  if (strict.accepted === null || isTakenAway(scrape)) return;
  it(`the strict parser ${strict.accepted ? 'takes' : 'refuses'} ${about}`, () => {
    const {refused, findings} = read();
    const objections = [...findings.filter((finding) => finding.strict), ...(refused?.strictToo ? [refused] : [])];
    expect(objections.length === 0, objections.map(({message}) => message).join('\n')).toBe(strict.accepted);
    if (strict.line !== undefined) expect(objections[0]?.line).toBe(STRICT_LINES[name] ?? strict.line);
  });
});

/** What is taken away before a page is read is refused by every parser, not by the stricter ones alone. */
function isTakenAway({accepted, mended}: Verdict['scrape']): boolean {
  return !accepted && mended !== undefined;
}

function inOrder(sets: NonNullable<Verdict['scrape']['labels']>) {
  return sets
    .map(({__name__, ...others}) => ({__name__, ...Object.fromEntries(Object.entries(others).sort())}))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
