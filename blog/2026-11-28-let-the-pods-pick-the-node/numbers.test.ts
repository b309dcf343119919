// Holds the numbers of this post, in words and in pictures, against the functions and facts that they come from.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseAllDocuments} from 'yaml';
import {graviton} from '../../src/calculators/graviton';
import {readerOf} from '../../src/cli/read-dataset';
import {ec2} from '../../src/datasets/ec2';
import {loadDataset} from '../../src/model/dataset';
import {openLink} from '../../src/permalink/permalink';
import {DELETION, REPLACEMENT, scoreOf, THRESHOLD} from './consolidation';
import {AROUND, drainTime, type Leaving, NOTICE, ROWS, slowestBoot, wavesOf} from './drain';
import {DAEMONS, fitted, holds, hourly, PODS, type Pod, packed, type Requests, sumOf, TYPES} from './packing';

const DATE = '2026-08-22';
const read = (name: string): string => readFileSync(join(__dirname, name), 'utf8');
const post = read('index.mdx');
const facts = async () => {
  const inputs = openLink(graviton, `v=1&data=${DATE}&region=us-east-1`).state.inputs;
  return loadDataset(ec2, DATE, ec2.partsFor(DATE, inputs), readerOf(ec2));
};

const [GROUP] = TYPES;
if (!GROUP) throw new Error('The sample has no types.');

describe('the packing', () => {
  const plans = {
    before: packed(GROUP, PODS, 'copied'),
    types: fitted(TYPES, PODS, 'copied'),
    requests: packed(GROUP, PODS, 'measured'),
    both: fitted(TYPES, PODS, 'measured'),
  };

  it('has the sizes and prices of the dated facts', async () => {
    const data = await facts();
    for (const {type, cpu, memory, price} of TYPES) {
      expect(data.type(type), type).toMatchObject({vcpu: cpu, memory: memory * 1024});
      expect(data.price('us-east-1', type)?.value, type).toBe(price);
    }
    expect(data.pricesAsOf('us-east-1').date).toBe('2026-07-20');
    expect(post).toContain('Prices are us-east-1, Linux, on demand, of 20 July 2026');
  });

  it('is that of the table and the picture', () => {
    const said = (plan: keyof typeof plans) => `${plans[plan].length} nodes, ${hourly(plans[plan]).toFixed(2)}`;
    expect(post).toContain(`| a group of m7i.xlarge | ${said('before')} | ${said('requests')} |`);
    expect(post).toContain(`| the cheapest types from 4 to 16 vCPUs | ${said('types')} | ${said('both')} |`);
    expect(read('Packing.tsx')).toContain('nine m7i.xlarge at 1.81 USD an hour');
    expect(read('Packing.tsx')).toContain('four nodes at 0.78 USD an hour');
    expect(said('before')).toBe('9 nodes, 1.81');
    expect(said('both')).toBe('4 nodes, 0.78');
  });

  it('saves as the text says', () => {
    const saved = (plan: keyof typeof plans) => Math.round((1 - hourly(plans[plan]) / hourly(plans.before)) * 100);
    expect(post).toContain('saves 16 %. True requests save 56 % on the old group, and both together 57 %');
    expect([saved('types'), saved('requests'), saved('both')]).toEqual([16, 56, 57]);
  });

  it('would share fewer nodes, were it not for the spread', () => {
    const free = fitted(
      TYPES,
      PODS.map((pod) => ({...pod, most: Number.POSITIVE_INFINITY})),
      'measured',
    );
    expect(post).toContain('would be two nodes for 0.62 USD an hour and not four for 0.78');
    expect([free.length, hourly(free).toFixed(2)]).toEqual([2, '0.62']);
  });

  it('has the pods of the text, and of the manifest', () => {
    const counts = new Map<string, number>();
    for (const {service} of PODS) counts.set(service, (counts.get(service) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({'parcel-api': 12, 'label-svc': 6, 'quote-web': 8});
    expect(post).toContain('26 pods: twelve `parcel-api`, six `label-svc` with much memory, eight `quote-web`');
    expect(post).toContain('one vCPU each. Measured, they use a quarter to half of it');
    for (const {copied, measured} of PODS) {
      expect(copied.cpu).toBe(1);
      expect([0.25, 0.5]).toContain(measured.cpu);
    }
    const [deployment] = parseAllDocuments(read('code/parcel-api.yaml')).map((each) => each.toJS());
    const {template, replicas} = deployment.spec;
    expect(replicas).toBe(12);
    expect(template.spec.containers[0].resources.requests).toEqual({cpu: '500m', memory: '512Mi'});
    expect(PODS[0]).toMatchObject({measured: {cpu: 0.5, memory: 0.5}, most: 3});
    expect(post).toContain('agents that ask for 0.4 vCPU and 1 GiB');
    expect(DAEMONS).toEqual({cpu: 0.4, memory: 1});
  });

  const sizes = fc.record({cpu: fc.integer({min: 1, max: 12}), memory: fc.integer({min: 1, max: 24})});
  const pods = (longest: number) =>
    fc.array(
      fc.record({service: fc.constantFrom('one', 'two'), size: sizes}).map(({service, size}): Pod => {
        const request = {cpu: size.cpu / 4, memory: size.memory / 4};
        return {service, most: service === 'one' ? 2 : 9, copied: request, measured: request};
      }),
      {minLength: 1, maxLength: longest},
    );
  const requests = fc.constantFrom<Requests>('copied', 'measured');

  it('never asks more of a node than it has, and loses no pod', () => {
    fc.assert(
      fc.property(pods(30), requests, (some, by) => {
        for (const plan of [packed(GROUP, some, by), fitted(TYPES, some, by)]) {
          for (const {node, pods: held} of plan) expect(holds(node, held, by)).toBe(true);
          expect(plan.flatMap(({pods: held}) => held)).toHaveLength(some.length);
        }
      }),
    );
  });

  it('costs at least what the cheapest vCPU and the cheapest GiB would', () => {
    const cheapest = (name: 'cpu' | 'memory') => Math.min(...TYPES.map((type) => type.price / type[name]));
    fc.assert(
      fc.property(pods(30), (some) => {
        const wanted = sumOf(some, 'measured');
        const least = Math.max(wanted.cpu * cheapest('cpu'), wanted.memory * cheapest('memory'));
        expect(hourly(fitted(TYPES, some, 'measured'))).toBeGreaterThanOrEqual(least - 1e-9);
      }),
    );
  });

  it('takes at most one node more than the best packing of six pods', () => {
    /** Every way of dealing the pods out, one after the other. */
    const best = (left: readonly Pod[], bins: readonly (readonly Pod[])[]): number => {
      const [pod, ...rest] = left;
      if (!pod) return bins.length;
      const shared = bins.map((bin, at) =>
        holds(GROUP, [...bin, pod], 'measured')
          ? best(rest, [...bins.slice(0, at), [...bin, pod], ...bins.slice(at + 1)])
          : Number.POSITIVE_INFINITY,
      );
      return Math.min(best(rest, [...bins, [pod]]), ...shared);
    };
    fc.assert(
      fc.property(pods(6), (some) => {
        const [found, least] = [packed(GROUP, some, 'measured').length, best(some, [])];
        expect(found).toBeGreaterThanOrEqual(least);
        expect(found).toBeLessThanOrEqual(least + 1);
      }),
    );
  });

  it('refuses a pod that no node holds', () => {
    const [pod] = PODS;
    const giant: Pod = {...(pod as Pod), measured: {cpu: 99, memory: 1}};
    expect(() => packed(GROUP, [giant], 'measured')).toThrow(RangeError);
    expect(() => fitted(TYPES, [giant], 'measured')).toThrow(RangeError);
  });
});

describe('the drain', () => {
  it('takes the times of the text and the picture', () => {
    expect(ROWS.map((row) => drainTime(row, AROUND))).toEqual([190, 130, 110, 40]);
    expect(post).toContain('Six pods, one at a time: 190 seconds. Two at a time: 130. Three at a time: 110,');
    expect(post).toContain('boot times drop out of the sum: 40 seconds');
    expect(read('DrainTimes.tsx')).toContain(
      'one at a time: 190 seconds, too late. Two at a time: 130 seconds, too late',
    );
    expect(read('DrainTimes.tsx')).toContain('Three at a time: 110 seconds, in time');
    expect(read('DrainTimes.tsx')).toContain('all three allowed to go at once: 40 seconds');
    expect(post).toContain('Take 5 seconds until the first eviction, 50 until a new node takes pods, 20 for a start');
    expect(AROUND).toEqual({reaction: 5, boot: 50});
    for (const {startUp, shutdown} of ROWS) expect([startUp, shutdown]).toEqual([20, 35]);
  });

  it('with two waves has no time for a slow boot, and never for three minutes', () => {
    expect(post).toContain('should the node need more than 60 seconds to boot, that is too late as well');
    const [, , three, one] = ROWS as readonly [Leaving, Leaving, Leaving, Leaving];
    expect(slowestBoot(three, AROUND.reaction)).toBe(60);
    expect(drainTime(three, {...AROUND, boot: 60})).toBe(NOTICE);
    expect(post).toContain('With the three minutes that were reported, no second wave ever comes in time');
    const quick = {name: 'quick', pods: 2, maxUnavailable: 1, startUp: 0, shutdown: 0};
    expect(drainTime(quick, {reaction: 0, boot: 180})).toBeGreaterThan(NOTICE);
    expect(slowestBoot(one, AROUND.reaction)).toBe(Number.POSITIVE_INFINITY);
    expect(drainTime(one, {...AROUND, boot: 1000})).toBe(40);
  });

  it('never ends with a budget of zero', () => {
    const stuck = {name: 'stuck', pods: 1, maxUnavailable: 0, startUp: 1, shutdown: 1};
    expect(() => wavesOf(stuck, AROUND)).toThrow('stuck lets no pod go');
    expect(drainTime({...stuck, pods: 0, maxUnavailable: 1}, AROUND)).toBe(0);
  });

  const seconds = fc.integer({min: 0, max: 200});
  const service = fc.record({
    name: fc.constant('some'),
    pods: fc.integer({min: 1, max: 12}),
    maxUnavailable: fc.integer({min: 1, max: 12}),
    startUp: seconds,
    shutdown: seconds,
  });
  const around = fc.record({reaction: seconds, boot: seconds});

  it('is that of a simulation which knows pods, replacements and the budget, and no waves', () => {
    fc.assert(
      fc.property(service, around, (leaving, {reaction, boot}) => {
        const takesPods = reaction + boot;
        /** When each replacement is ready, of those that are not yet. */
        const starting: number[] = [];
        let [now, left, gone] = [reaction, leaving.pods, 0];
        while (left > 0) {
          while (left > 0 && starting.length < leaving.maxUnavailable) {
            starting.push(Math.max(now, takesPods) + leaving.startUp);
            gone = Math.max(gone, now + leaving.shutdown);
            left -= 1;
          }
          now = Math.min(...starting);
          starting.splice(0, starting.length, ...starting.filter((ready) => ready > now));
        }
        expect(drainTime(leaving, {reaction, boot})).toBe(gone);
      }),
    );
  });

  it('never grows with the budget', () => {
    fc.assert(
      fc.property(service, around, (leaving, surroundings) => {
        const wider = {...leaving, maxUnavailable: leaving.maxUnavailable + 1};
        expect(drainTime(wider, surroundings)).toBeLessThanOrEqual(drainTime(leaving, surroundings));
      }),
    );
  });
});

it('the score of a move is that of the text', () => {
  expect(post).toContain('emptying a node saves 10 % and disturbs 10 %, which scores 1.');
  expect(DELETION).toEqual({savings: 0.1, disruption: 0.1});
  expect(scoreOf(DELETION)).toBe(1);
  expect(post).toContain('one a fifth cheaper saves 2 % and disturbs as many, which scores 0.2');
  expect(REPLACEMENT.savings).toBeCloseTo(0.02, 12);
  expect(scoreOf(REPLACEMENT)).toBeCloseTo(0.2, 12);
  expect(post).toContain('and acts from 0.5 on');
  expect([scoreOf(DELETION) >= THRESHOLD, scoreOf(REPLACEMENT) >= THRESHOLD]).toEqual([true, false]);
});

it('the ceilings are those of the table', () => {
  const [pool] = parseAllDocuments(read('code/pools.yaml')).map((each) => each.toJS());
  const limit = Number(pool.spec.limits.cpu);
  const percent = (share: number) => `${Number((share * 100).toFixed(1))} %`;
  for (const cpu of [4, 16, 64]) {
    const share = percent(DAEMONS.cpu / cpu);
    const pods = Math.floor((cpu - DAEMONS.cpu) / 0.5);
    expect(post).toContain(`| ${cpu} | ${share} | ${pods} | ${percent(cpu / limit)} |`);
  }
  expect(limit).toBe(256);
  expect(post).toContain('on 2 vCPUs, the agents would take 20 %');
  expect(percent(DAEMONS.cpu / 2)).toBe('20 %');
  expect(post).toContain('saves two points');
  expect((DAEMONS.cpu / 16 - DAEMONS.cpu / 64) * 100).toBeCloseTo(2, 0);
});
