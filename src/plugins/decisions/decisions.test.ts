// What a build makes of its own texts: what fails it, what it only tells, and what the feed says of it.
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {LoadContext} from '@docusaurus/types';
import {JSDOM} from 'jsdom';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {registry} from '../../calculators/registry';
import type {ListedRecord} from '../../report/record/listed-record';
import {atomFeed} from './feed';
import decisions from './index';
import {type JudgedProse, judgeProse} from './judge-prose';
import {proseSummary, siteReport, whyFailed} from './site-report';

const TODAY = '2026-11-27';
const RECORD = 'docs/decisions/20261120-lanes.md';
const LINK = '/calculators/specimen?v=2&crates=40';

describe('a site of one record and one post', () => {
  let root: string;
  const post = (text: string) => writeFile(join(root, 'blog', 'post.mdx'), text);
  const record = (entry: string) =>
    writeFile(join(root, RECORD), `---\nstatus: accepted\ncalculations:\n  - ${entry}\n---\n\n# Lanes\n`);
  const judged = () => judgeProse(root, TODAY);
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'decisions-'));
    for (const folder of ['blog', 'docs/decisions', 'src/pages']) await mkdir(join(root, folder), {recursive: true});
    await writeFile(join(root, 'README.md'), '# A site\n');
  });
  afterAll(() => rm(root, {recursive: true}));

  it('stands while everything is what it was', async () => {
    await post(`<Result link="${LINK}" output="saved"/> and [more](${LINK}).`);
    await record(`{ id: lanes, link: "${LINK}", revisit-when: [2027-01-01] }`);
    const found = await judged();
    expect(whyFailed(found)).toBeNull();
    expect(proseSummary(found)).toEqual({today: TODAY, numbers: 1, links: 1, drifted: []});
    expect(found.records).toMatchObject([
      {name: '20261120-lanes', file: RECORD, view: {calculations: [{id: 'lanes'}]}},
    ]);
    expect(siteReport(found, [], registry)).toMatchObject({
      today: TODAY,
      files: 3,
      failed: false,
      counts: {opens: 2, holds: 1},
    });
  });

  it('tells what drifted or is due, and fails only where it is marked', async () => {
    await post(`It was <Result link="${LINK}&was=saved:1" output="saved"/>.`);
    await record(`{ link: "${LINK}", revisit-when: [2026-11-01] }`);
    expect(whyFailed(await judged())).toBeNull();
    expect(proseSummary(await judged()).drifted).toMatchObject([{file: 'blog/post.mdx', line: 1}]);

    await post(`It was <Result link="${LINK}&was=saved:1" output="saved" fail-on="drifted"/>.`);
    expect(whyFailed(await judged())).toMatch(/^blog\/post\.mdx:1:\d+ +drifted[\s\S]*marks it with fail-on/);

    await post('Nothing.');
    await record(`{ link: "${LINK}", revisit-when: [2026-11-01], fail-on: due }`);
    expect(whyFailed(await judged())).toMatch(/^docs\/decisions\/20261120-lanes\.md:4:\d+ +due/);
  });

  it('fails with file, line and column on what cannot be read, and lists the record all the same', async () => {
    await post(`[a](${LINK}&bogus=1)`);
    await record(`{ link: "${LINK}", model: 7 }`);
    const found = await judged();
    expect(whyFailed(found)).toMatch(/blog\/post\.mdx:1:\d+: “bogus” is not an input/);
    expect(whyFailed(found)).toMatch(/20261120-lanes\.md:4:\d+: model is 7, and the link was written for version 2/);
    expect(found.records[0]?.view.calculations[0]?.verdicts).toEqual(['broken']);
    await writeFile(join(root, RECORD), '---\ncalculations:\n  link: x\n---\n\n# Lanes\n');
    expect((await judged()).records[0]?.view.problems).toMatchObject([{line: 3, column: 3}]);
    expect(whyFailed(await judged())).toContain('calculations is a list');
    const site = {siteDir: root, baseUrl: '/', siteConfig: {url: 'https://site.example'}} as LoadContext;
    const load = decisions(site).loadContent;
    vi.stubEnv('NODE_ENV', 'production');
    await expect(load?.()).rejects.toThrow(/Numbers of this site do not stand:\n[\s\S]*calculations is a list/);
    vi.stubEnv('NODE_ENV', 'development');
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(await load?.()).toMatchObject({records: [{view: {problems: [{line: 3}]}}]});
    expect(warned).toHaveBeenCalledWith(expect.stringContaining('calculations is a list'));
    vi.unstubAllEnvs();
    warned.mockRestore();
  });
});

it('the texts of this site stand today', async () => {
  const found: JudgedProse = await judgeProse('.', new Date().toISOString().slice(0, 10));
  expect(whyFailed(found)).toBeNull();
  expect(proseSummary(found).numbers).toBeGreaterThan(50);
  expect(found.records.length).toBeGreaterThanOrEqual(16);
}, 120_000);

describe('the feed', () => {
  const record: ListedRecord = {
    title: 'Lanes & <rails>',
    path: '/docs/decisions/lanes',
    date: '2026-11-20',
    status: 'accepted',
    description: 'Two lanes.',
    verdicts: ['holds'],
    headline: {label: 'Saved', was: '10 crates', now: '10 crates', holds: true},
    next: null,
    since: null,
  };
  const entriesOf = (records: readonly ListedRecord[]) => {
    const text = atomFeed(records, {url: 'https://site.example', today: TODAY});
    // Throws where it is not well-formed.
    const {document} = new JSDOM(text, {contentType: 'application/xml'}).window;
    return [...document.querySelectorAll('entry')].map((entry) =>
      Object.fromEntries([...entry.children].map((each) => [each.tagName, each.textContent])),
    );
  };

  it('has one entry for a decision that is what it was', () => {
    expect(entriesOf([record])).toMatchObject([
      {
        id: 'https://site.example/docs/decisions/lanes',
        title: 'Lanes & <rails>',
        updated: '2026-11-20T00:00:00.000Z',
        summary: 'Accepted. Two lanes.',
      },
    ]);
  });

  it('has one more for a change, dated by what a build can know of it', () => {
    const headline = {label: 'Saved', was: '10 crates', now: '12 crates', holds: false};
    const drifted: ListedRecord = {...record, verdicts: ['drifted'], headline, since: '2026-11-25'};
    expect(entriesOf([drifted])[0]).toMatchObject({
      id: 'https://site.example/docs/decisions/lanes#drifted-2026-11-25',
      title: 'Drifted: Lanes & <rails>',
      updated: '2026-11-25T00:00:00.000Z',
      summary: 'Saved: 10 crates when it was decided, 12 crates today.',
    });
    const unknown = entriesOf([{...drifted, since: null}]).find(({id}) => id?.includes('#'));
    expect(unknown?.updated).toBe('2026-11-20T00:00:00.000Z');
    expect(unknown?.summary).toContain('the day of the change is not known');
  });

  it('stands without any', () => {
    expect(entriesOf([])).toEqual([]);
  });
});
