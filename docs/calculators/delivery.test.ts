// Holds the guide of page delivery: its worked example against itself and the calculator, its keys against the outputs.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {delivery} from '../../src/calculators/delivery';
import {answer, defaultState} from '../../src/model/calculator';
import {missedBy, sumsIn} from './sums';

const guide = readFileSync(join(__dirname, 'delivery.mdx'), 'utf8');
const sums = sumsIn(guide);
const {values} = answer(delivery, defaultState(delivery), null).base;

describe('the worked example', () => {
  it('is found whole', () => {
    expect(sums).toHaveLength(12);
  });

  it.each(sums)('$name: $left = $right', (line) => {
    expect(missedBy(line)).toBeLessThan(0.51);
  });

  it.each([
    ['rate, kB/second', values.rate],
    ['setup', values.setup],
    ['the page on its way', values.pageTime],
    ['readable', values.readable],
    ['a first view, kB', values.firstView],
    ['all of it on its way', values.allTime],
    ['ready', values.ready],
    ['the first touch', values.touchWait],
    ['a view on average', values.meanView],
    ['transfer, GB', values.transfer],
    ['requests', values.monthlyRequests],
  ])('says of “%s” what the calculator says', (name, value) => {
    const line = sums.find((each) => each.name === name);
    expect(missedBy({name, left: String(value), right: line?.right ?? ''})).toBeLessThan(0.51);
  });
});

it('names outputs that there are', () => {
  const table = guide.split('\n## Read the answer\n')[1]?.split('\n## ')[0] ?? '';
  const named = [...table.matchAll(/\| `(\w+)` \|/g)].map(([, key]) => key);
  expect(named).toHaveLength(7);
  expect(named.filter((key) => !delivery.outputs.includes(key ?? ''))).toEqual([]);
});

it('gives as defaults what the calculator opens with', () => {
  const {bandwidth, roundTrip, views, warmShare, touchedShare, setupTrips, transferPrice} = delivery.fields;
  const defaults = [bandwidth, roundTrip, views, warmShare, touchedShare, setupTrips, transferPrice];
  expect(defaults.map((field) => field?.default)).toEqual([1.6, 150, 20_000, 30, 10, 4, 0.085]);
  for (const text of ['1.6 Mbit/s, 150 ms', '20,000, 30 %, 10 %, 4', '0.085 USD/GB']) expect(guide).toContain(text);
});
