// Golden: what a real server and the stricter parsers made of 61 pages.
import {describe, expect, it} from 'vitest';
import verdicts from './testing/fixtures/verdicts.json';
import {labelSets, readPage} from './testing/pages';

interface Verdict {
  readonly accepted: boolean | null;
  readonly line?: number;
}

/** The strict parser of OpenMetrics tells no line. Here one was put down that its own page contradicts: the blank line is line 2. */
const STRICT_LINES: Readonly<Record<string, number>> = {'om-err-20': 2};

describe('verdicts on exposition pages', () => {
  it('are 61', () => expect(verdicts.cases).toHaveLength(61));

  for (const {name, about = '', format, page, pageBase64, scrape, strict} of verdicts.cases) {
    const bytes = pageBase64 === undefined ? (page ?? '') : new Uint8Array(Buffer.from(pageBase64, 'base64'));
    const read = () => readPage(bytes, {format: format as 'text' | 'openmetrics'});

    it(`${name}: a scrape ${scrape.accepted ? 'takes' : 'refuses'} ${about}`, () => {
      const {refused, samples, series, table} = read();
      expect(refused === undefined, refused?.message).toBe(scrape.accepted);
      const {line} = scrape as Verdict;
      if (line !== undefined) expect(refused?.line).toBe(line);
      if (!scrape.accepted) expect(series).toBe(0);
      else expect({samples, series}).toEqual({samples: scrape.samples, series: scrape.series});
      if (scrape.labels) expect(labelSets(table)).toEqual(scrape.labels.map(sorted).sort(byText));
    });

    const {accepted, line} = strict as Verdict;
    if (accepted === null) continue;
    it(`${name}: the strict parser ${accepted ? 'takes' : 'refuses'} ${about}`, () => {
      const {refused, findings} = read();
      const objections = [...findings.filter((finding) => finding.strict), ...(refused?.strictToo ? [refused] : [])];
      expect(objections.length === 0, objections.map(({message}) => message).join('\n')).toBe(accepted);
      if (line !== undefined) expect(objections[0]?.line).toBe(STRICT_LINES[name] ?? line);
    });
  }
});

function sorted(labels: Readonly<Record<string, string | undefined>>) {
  const {__name__, ...others} = labels;
  return {__name__, ...Object.fromEntries(Object.entries(others).sort())};
}

function byText(a: object, b: object): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
