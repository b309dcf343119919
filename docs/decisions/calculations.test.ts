// Works out again what the records of our own choices say: their calculations hold, and so does every figure in their text.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {findCalculator, registry} from '../../src/calculators/registry';
import {replayer} from '../../src/cli/replay';
import {workOut} from '../../src/cli/work-out';
import {formatDate, formatNumber} from '../../src/model/format';
import {readAddress} from '../../src/permalink/address';
import {openLink} from '../../src/permalink/permalink';
import {claimsIn} from '../../src/report/check/check-text';
import {readFrontMatter} from '../../src/report/check/front-matter';
import {judge} from '../../src/report/check/judge';

/** The day on which the last of these records was written: conditions with a day are for the check, not for this test. */
const TODAY = '2026-11-28';
const names = readdirSync(__dirname).filter((name) => name.endsWith('.md'));
const record = (slug: string) =>
  readFileSync(join(__dirname, names.find((name) => name.slice(9) === `${slug}.md`) ?? slug), 'utf8');
const plain = (slug: string) => record(slug).replace(/\s+/g, ' ');
/** The dust of binary fractions must not decide which way a half is rounded. */
const fixed = (value: unknown, digits: number) => formatNumber((value as number) + 1e-9, digits);

/** A recorded calculation's values, with other inputs where they are given: `script=143.2`. */
async function valuesOf(slug: string, id: string, others: Readonly<Record<string, string>> = {}) {
  const found = readFrontMatter(record(slug)).calculations.find((each) => each.id === id);
  const {name = '', state} = readAddress(found?.link?.text ?? '') ?? {};
  const query = new URLSearchParams(state?.text);
  for (const [input, value] of Object.entries(others)) query.set(input, value);
  const calculator = findCalculator(name);
  const opened = openLink(calculator, query.toString());
  expect(opened.notices).toEqual([]);
  return (await workOut(calculator, opened.state, opened.date)).answer.base.values;
}

describe('the calculations of all records', () => {
  const claims = names.flatMap((name) =>
    claimsIn(registry, readFileSync(join(__dirname, name), 'utf8'), false).claims.map(
      (claim) => [name, claim.id, claim] as const,
    ),
  );

  it('are of every published calculator', () => {
    const used = new Set(claims.map(([, , claim]) => claim.calculator?.name));
    expect(registry.filter(({hidden, name}) => !hidden && !used.has(name)).map(({name}) => name)).toEqual([]);
  });

  it.each(claims)('%s, %s: holds, and would say when it does not', async (_, id, claim) => {
    expect(claim.flaws).toEqual([]);
    const {calculator, opened} = claim;
    if (!calculator || !opened) throw new Error('It opens nothing.');
    const terms = {today: TODAY, tolerance: 0};
    expect(judge(claim, await replayer('latest')(calculator, opened), terms, false).verdicts).toEqual(['holds']);
    if (id === null) return;
    expect(claim.frozen.length, 'Freeze an output.').toBeGreaterThan(0);
    expect(claim.conditions.length, 'Say what would reopen it.').toBeGreaterThan(0);
  });
});

describe('the weight of charts', () => {
  const rows = [
    ...record('weight-of-charts').matchAll(/^\| ([^|]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$/gm),
  ];
  const weights = new Map(
    [
      ...readFileSync(join(__dirname, '20261123-charts-drawn-at-build.md'), 'utf8').matchAll(
        /^\| ([^|]+) \| ([\d.]+) \|$/gm,
      ),
    ].map(([, name = '', weight = '']) => [name, weight]),
  );

  it('takes the weights that were measured', () => {
    expect(weights.size).toBe(5);
    expect(
      rows
        .slice(1)
        .map(([, , weight]) => weight)
        .sort(),
    ).toEqual([...weights.values()].sort());
  });

  it.each(rows.map(([, ...cells]) => cells))(
    '%s, %s KB: ready after %s, later by %s, %s GB',
    async (_, weight, ready, later, transfer) => {
      const none = await valuesOf('weight-of-charts', 'on-touch');
      const added = Number(weight);
      const values =
        added === 0
          ? none
          : await valuesOf('weight-of-charts', 'on-touch', {script: fixed(130.5 + added, 1), onTouch: '0'});
      expect([
        fixed(values.ready, 2),
        fixed((values.ready as number) - (none.ready as number), 2),
        fixed(values.transfer, 2),
      ]).toEqual([ready, later, transfer]);
    },
  );

  it('says the rest in its text', async () => {
    const text = plain('weight-of-charts');
    const [touch, page] = [
      await valuesOf('weight-of-charts', 'on-touch'),
      await valuesOf('weight-of-charts', 'with-the-page'),
    ];
    for (const said of [
      `ready after ${fixed(touch.ready, 2)} seconds, and whoever touches a chart waits ${fixed(touch.touchWait, 2)} seconds`,
      `ready after ${fixed(page.ready, 2)} seconds, touched or not`,
      `${fixed((page.ready as number) - (touch.ready as number), 2)} seconds less for every first view`,
      `one reader waits ${fixed(touch.touchWait, 2)} seconds where ten would wait ${fixed((page.ready as number) - (touch.ready as number), 2)} each`,
      `${fixed((page.transfer as number) - (touch.transfer as number), 2)} GB a month less`,
      `${fixed(touch.monthlyCost, 2)} USD a month`,
      `a kilobyte takes ${fixed(touch.perKilobyte, 0)} ms`,
      `buys ${fixed(100 / (touch.perKilobyte as number), 0)} KB`,
      `leave ${fixed(135 - 130.5, 1)} KB`,
    ])
      expect(text).toContain(said);
    expect([...weights.values()].filter((weight) => Number(weight) < 135 - 130.5)).toEqual([]);
    expect(touch.monthlyCost).toBe(page.monthlyCost);
  });
});

describe('the host', () => {
  const slug = 'a-host-without-a-meter';
  const rows = [
    ...record(slug).matchAll(/^\| ([\d,]+) \| ([\d,.]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$/gm),
  ];

  it('is weighed at four numbers of readers', () => {
    expect(rows).toHaveLength(4);
  });

  it.each(rows.map(([, ...cells]) => cells))('%s views', async (...cells) => {
    const views = (cells[0] ?? '').replaceAll(',', '');
    const [cdn, machine] = [await valuesOf(slug, 'bucket-and-cdn', {views}), await valuesOf(slug, 'machine', {views})];
    const free = await valuesOf(slug, 'bucket-and-cdn', {views, transferPrice: '0', requestPrice: '0'});
    expect(cells.slice(1)).toEqual([
      fixed(cdn.transfer, 1),
      fixed((cdn.monthlyRequests as number) / 1e6, 2),
      fixed(free.monthlyCost, 2),
      fixed(cdn.monthlyCost, 2),
      fixed(machine.monthlyCost, 2),
    ]);
  });

  it('takes the price of the machine from the facts', () => {
    const {prices} = JSON.parse(readFileSync('src/datasets/ec2/2026-08-22/prices/us-east-1.json', 'utf8'));
    expect(prices.t4g.micro).toBe(0.0084);
    expect(fixed(0.0084 * 730, 2)).toBe('6.13');
    expect(12 * 6.13).toBeLessThan(95);
  });

  it('says where what is free ends, and that requests end first', async () => {
    const {monthlyRequests, transfer, meanView} = await valuesOf(slug, 'bucket-and-cdn');
    const perView = (monthlyRequests as number) / 20_000;
    expect(plain(slug)).toContain(
      `10 million are ${fixed(1e7 / perView, 0)} views; 1 TB would be ${fixed(1e9 / (meanView as number) / 1e6, 1)} million`,
    );
    expect(transfer).toBeCloseTo((20_000 * (meanView as number)) / 1e6, 9);
    expect(plain(slug)).toContain(`loads ${fixed(23.3 + 130.5 + 114.2 + 49.4, 1)} kB with 46 requests`);
    expect(46 - 35).toBe(11);
  });
});

describe('the build machine', () => {
  const slug = 'a-builder-stays-on-x86';

  it('says what the calculator says', async () => {
    const one = await valuesOf(slug, 'builder');
    const two = await valuesOf(slug, 'builder', {fleet: 'c7i.large:2'});
    const text = plain(slug);
    for (const said of [
      `saves ${fixed(one.saving, 2)} USD a month, ${fixed(one.savingShare, 0)} % of ${fixed(one.monthlyFrom, 2)}, and costs ${fixed(one.migrationCost, 0)} USD of work: it pays after ${fixed(one.breakEvenMonth, 0)} months`,
      `${fixed((one.saving as number) * 12, 0)} USD a year`,
      `${fixed(one.workPerDollar, 2)} times the work per dollar`,
      `saves ${fixed(two.saving, 2)} USD a month`,
    ])
      expect(text).toContain(said);
    expect(two.nodes).toBe(1);
    expect((one.breakEvenMonth as number) / 12).toBeCloseTo(9.5, 1);
    expect(two.breakEvenMonth).toBeLessThanOrEqual(12);
  });

  it('has a build for arm64 of every native package that has one for x64', () => {
    const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {packages: object};
    const names = Object.keys(packages);
    const x64 = names.filter((name) => /linux-x64(-gnu)?$/.test(name));
    expect(x64.length).toBeGreaterThan(5);
    expect(x64.filter((name) => !names.includes(name.replace('linux-x64', 'linux-arm64')))).toEqual([]);
  });
});

describe('the previews', () => {
  const slug = 'previews-without-a-cluster';

  it('says what the calculator says', async () => {
    const shipped = await valuesOf(slug, 'as-shipped');
    const warm = await valuesOf(slug, 'two-warm');
    const wide = await valuesOf(slug, 'as-shipped', {
      subnets: '10.90.0.0/24:eu-west-1a:nodes:6~10.90.1.0/24:eu-west-1b:nodes:6',
    });
    const small = await valuesOf(slug, 'two-warm', {
      subnets: '10.90.0.0/26:eu-west-1a:nodes:6~10.90.0.64/26:eu-west-1b:nodes:6',
    });
    const text = plain(slug);
    for (const said of [
      `nodes hold ${fixed(shipped.warmTotal, 0)} addresses without a pod, ${fixed(shipped.perPod, 1)} for each pod`,
      `${fixed(shipped.freeTotal, 0)} are free on the first day, and a roll-out during a node update on ${formatDate(String(shipped.runsOutOn))}`,
      `Nodes hold ${fixed(warm.warmTotal, 0)} addresses without a pod, ${fixed(warm.perPod, 2)} for each pod`,
      `last ${fixed(warm.runsOut, 1)} months, until ${formatDate(String(warm.runsOutOn))}`,
      `two /24 as shipped would last ${fixed(wide.runsOut, 1)} months`,
    ])
      expect(text).toContain(said);
    expect(small.runsOut).toBe(0);
  });
});

describe('the labels', () => {
  const slug = 'no-paths-in-labels';

  it('says what the calculator says', async () => {
    const metric = (pages: number) => `http_response_seconds:histogram:page=${pages},code=4:11:no`;
    const kind = await valuesOf(slug, 'by-kind');
    const path = await valuesOf(slug, 'by-path');
    const robots = await valuesOf(slug, 'by-path', {metrics: metric(20_000)});
    const text = plain(slug);
    for (const said of [
      `${fixed(kind.activeSeries, 0)} series where paths would make ${fixed(path.activeSeries, 0)}`,
      `both cost ${fixed(kind.monthlyCost, 2)} USD a month`,
      `20,000 of them would be ${fixed(robots.activeSeries, 0)} series and ${fixed(robots.monthlyCost, 0)} USD a month`,
    ])
      expect(text).toContain(said);
    expect(kind.monthlyCost).toBe(path.monthlyCost);
    expect((path.activeSeries as number) / (kind.activeSeries as number)).toBeCloseTo(9.2, 1); // “a ninth”
  });
});

describe('when scripts come', () => {
  const slug = 'read-before-it-lives';

  it('says what the calculator says', async () => {
    const pointer = await valuesOf(slug, 'on-pointer');
    const sight = await valuesOf(slug, 'on-pointer', {ahead: '83.9', requests: '51'});
    const text = plain(slug);
    for (const said of [
      `${fixed(pointer.transfer, 2)} GB a month instead of ${fixed(sight.transfer, 2)}`,
      `${fixed(pointer.monthlyRequests, 0)} requests instead of ${fixed(sight.monthlyRequests, 0)}`,
      `51 requests and ${fixed(16.8 + 131 + 116.8 + 83.9, 1)} kB`,
    ])
      expect(text).toContain(said);
    expect(pointer.ready).toBe(sight.ready);
  });
});
