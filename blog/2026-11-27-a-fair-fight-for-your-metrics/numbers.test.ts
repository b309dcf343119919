// Holds what this post says about its numbers in words and pictures, where no <Result/> can stand, against the calculator.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {cardinality} from '../../src/calculators/cardinality';
import {workOut} from '../../src/cli/work-out';
import {openLink} from '../../src/permalink/permalink';
import {METERS} from './meters';
import {STEPS} from './steps';

const DATE = '2026-11-23';
const post = readFileSync(join(__dirname, 'index.mdx'), 'utf8');
const [, scenario = ''] = /<Calculator link="\/calculators\/cardinality\?([^"]+)"/.exec(post) ?? [];

/** The scenario with some of its parts replaced. */
async function values(...changes: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const keys = changes.map((change) => change.split('=')[0]);
  const kept = scenario.split('&').filter((pair) => !keys.includes(pair.split('=')[0]));
  const {state, notices} = openLink(cardinality, [...kept, ...changes].join('&'));
  expect(notices).toEqual([]);
  return (await workOut(cardinality, state, DATE)).answer.base.values;
}

async function ratio(output: string, ...changes: readonly string[]): Promise<number> {
  return ((await values(...changes))[output] as number) / ((await values())[output] as number);
}

describe('one workload, four meters', () => {
  it('is eight million series each minute', async () => {
    expect(await values()).toMatchObject({activeSeries: 8e6});
  });

  it('reacts to the interval as the text says', async () => {
    expect(post).toContain('four times the bill at the first, 2.6 to 2.7 times at the two that bill samples');
    const faster = 'scrapeInterval=15';
    expect(await ratio('costGrafana', faster)).toBeCloseTo(4, 1);
    for (const output of ['costAmp', 'costGmp']) {
      expect(await ratio(output, faster)).toBeGreaterThan(2.55);
      expect(await ratio(output, faster)).toBeLessThan(2.75);
    }
    expect(post).toContain('nothing at the last');
    expect(await ratio('costDatadogPro', faster)).toBe(1);
  });

  it('reacts to a fourth deploy as the text says', async () => {
    const fourth = 'deploysPerDay=4';
    expect(post).toContain('adds 60 % at the first');
    expect(await ratio('costGrafana', fourth)).toBeCloseTo(1.6, 2);
    expect(post).toContain('2 % at the last');
    expect(await ratio('costDatadogPro', fourth)).toBeCloseTo(1.02, 2);
    expect(post).toContain('nothing at the two between');
    expect(await ratio('costAmp', fourth)).toBe(1);
    expect(await ratio('costGmp', fourth)).toBe(1);
  });

  it.each(METERS)('reacts to both as the picture draws it: $vendor', async ({output, interval, deploy}) => {
    expect(await ratio(output, 'scrapeInterval=15')).toBeCloseTo(interval, 2);
    expect(await ratio(output, 'deploysPerDay=4')).toBeCloseTo(deploy, 2);
  });

  it('is drawn with the words of the picture', () => {
    const drawing = readFileSync(join(__dirname, 'Meters.tsx'), 'utf8');
    const [grafana, amazon, google, datadog] = METERS;
    expect(drawing).toContain(
      `multiplies Grafana Cloud Pro's by ${grafana.interval}, Amazon's by ${amazon.interval}, ` +
        `Google's by ${google.interval} and Datadog Pro's by ${datadog.interval}.`,
    );
    expect(drawing).toContain(`Grafana Cloud Pro's by ${grafana.deploy}, Datadog Pro's by ${datadog.deploy} and the`);
    expect([amazon.deploy, google.deploy]).toEqual([1, 1]);
  });

  it('falls off the cliff between three deploys and four', async () => {
    expect(post).toContain('Three of them fill 69 minutes of the day, which is less than 72; four fill 92');
    const window = 20 + 3;
    expect([3 * window, 4 * window, 0.05 * 1440]).toEqual([69, 92, 72]);
    expect((await values()).percentileSeries).toBe(8e6);
    expect((await values('deploysPerDay=4')).percentileSeries).toBe(12.8e6);
  });

  it('costs most where the others cost least, from list price to list price', async () => {
    const {costDatadogPro, costAmp} = await values();
    expect(post).toContain('forty times');
    expect((costDatadogPro as number) / (costAmp as number)).toBeGreaterThan(40);
    expect((costDatadogPro as number) / (costAmp as number)).toBeLessThan(42);
  });
});

describe('the reduction', () => {
  it('is 60 % and then 79 %', () => {
    const [all, first, last] = STEPS.map(({millions}) => millions);
    expect(1 - (first ?? 0) / (all ?? 1)).toBeCloseTo(0.6, 9);
    expect(Math.round((1 - (last ?? 0) / (all ?? 1)) * 100)).toBe(79);
    expect(post).toContain('a discount of three quarters: 79 % fewer series');
  });

  it('brings each bill down by about as much', async () => {
    expect(post).toContain('between 74 and 79 %');
    const metrics = 'metrics=everything:gauge:series=1700::no';
    const saved = await Promise.all(
      ['costGrafana', 'costAmp', 'costGmp', 'costDatadogPro'].map(async (output) => 1 - (await ratio(output, metrics))),
    );
    expect(Math.round(Math.min(...saved) * 100)).toBe(74);
    expect(Math.round(Math.max(...saved) * 100)).toBe(79);
  });
});
