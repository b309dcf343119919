// Holds what this post says in words about the reported page, and about the doubt it ends with, to functions and calculator.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cardinality} from '../../src/calculators/cardinality';
import {workOut} from '../../src/cli/work-out';
import {openLink} from '../../src/permalink/permalink';
import {countAlone, perQuery, priceAlone, REPORTED, shareOfCount} from './arithmetic';

const post = readFileSync(join(__dirname, 'index.mdx'), 'utf8');
const {fastest, middle, slowest, after} = REPORTED;
const percent = (share: number) => Math.round(share * 100);

describe('the reported page', () => {
  it('paid 108 ms a query, 100 to 117, and then 75', () => {
    expect([middle, fastest, slowest, after].map((load) => Math.round(perQuery(load)))).toEqual([108, 100, 117, 75]);
    expect(post).toContain('about 108 ms each (100 to 117)');
    expect(post).toContain('about 75 ms each');
  });

  it('would have taken what the table says if one thing had changed', () => {
    expect(priceAlone(middle, after)).toBe(4500);
    expect(post).toContain('| the price of a query | 4.5 s |');
    expect(Math.round(countAlone(middle, after) / 10)).toBe(43);
    expect(post).toContain('| the number of queries | 0.43 s |');
    expect(post).toContain('| nothing | 6.5 s |');
    expect(post).toContain('| both | 0.3 s |');
  });

  it('owes 98 % of the gain to the count taken first, 68 % taken last, and 63 to 98 % over the range', () => {
    const {first, last} = shareOfCount(middle, after);
    expect([percent(first), percent(last)]).toEqual([98, 68]);
    expect(post).toContain('98 % of the gain if it is taken first, and 68 % if it is taken last');
    const shares = [fastest, middle, slowest].flatMap((load) => Object.values(shareOfCount(load, after)));
    expect(percent(Math.min(...shares))).toBe(63);
    expect(percent(Math.max(...shares))).toBe(98);
    expect(post).toContain('the span is 63 to 98 %');
  });

  it('is under 0.75 s at the old price, however much of it was never a query', () => {
    expect(post).toContain('below 0.75 s');
    fc.assert(
      fc.property(
        fc.double({min: fastest.total, max: slowest.total, noNaN: true}),
        fc.double({min: 0, max: after.total, noNaN: true}),
        (total, own) => countAlone({queries: 60, total}, after, own) < 750,
      ),
    );
    expect(countAlone(slowest, after, after.total)).toBeGreaterThan(740);
  });

  it('explains nothing by a count that stayed, and everything by it when the price stayed', () => {
    const count = fc.integer({min: 1, max: 500});
    fc.assert(
      fc.property(count, count, count, (queries, price, other) => {
        fc.pre(price !== other && queries !== other);
        const load = {queries, total: queries * price};
        const still = shareOfCount(load, {queries, total: queries * other});
        expect(still.first).toBeCloseTo(0, 9);
        expect(still.last).toBeCloseTo(0, 9);
        const fewer = shareOfCount(load, {queries: other, total: other * price});
        expect(fewer.first).toBeCloseTo(1, 9);
        expect(fewer.last).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('the doubt about the bill', () => {
  it('opens on the scenario that the text describes, without a remark', () => {
    const links = new Set([...post.matchAll(/calculators\/cardinality\?([^")]+)/g)].map(([, query = '']) => query));
    const scenarios = new Set([...links].map((query) => query.replace(/&was=.*/, '')));
    expect(scenarios.size).toBe(1);
    for (const query of links) expect(openLink(cardinality, query).notices).toEqual([]);
    expect(post).toContain(
      'sixty pods, one latency histogram with eleven bounds, forty pairs of route and method, four status codes',
    );
    expect([...links][0]).toContain('route/method=40,code=4:11:no');
    expect([...links][0]).toContain('targets=60');
  });

  it('has a saving that comes from five bounds instead of eleven', async () => {
    const [, query = ''] = /calculators\/cardinality\?([^")]+)/.exec(post) ?? [];
    const {values} = (await workOut(cardinality, openLink(cardinality, query).state, '2026-11-23')).answer.base;
    expect(query).toContain('changes=fewerBuckets:http_server_request_duration_seconds::5');
    expect(values).toMatchObject({activeSeries: 60 * (40 * 4 * 14 + 5), seriesAfter: 60 * (40 * 4 * 8 + 5)});
    expect(post).toContain('five bounds instead of eleven');
  });
});
