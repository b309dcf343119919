// Holds the guide of cardinality: its worked example against itself and the calculator, its keys against the steps.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {cardinality} from '../../src/calculators/cardinality';
import {CHANGES} from '../../src/calculators/cardinality/changes/change-inputs';
import {labelSavings} from '../../src/calculators/cardinality/label-savings';
import {type MetricRow, typedMetrics} from '../../src/calculators/cardinality/typed-metric';
import {workOut} from '../../src/cli/work-out';
import {allSteps} from '../../src/model/calculator';
import {isSeries} from '../../src/model/value';
import {openLink} from '../../src/permalink/permalink';
import {missedBy, sumsIn} from './sums';

const DATE = '2026-11-23';
const guide = readFileSync(join(__dirname, 'cardinality.mdx'), 'utf8');
const sums = sumsIn(guide);
const section = (heading: string): string => guide.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
const {values, scope} = (await workOut(cardinality, openLink(cardinality, `v=2&data=${DATE}`).state, DATE)).answer.base;

describe('the worked example', () => {
  it('is found whole', () => {
    expect(sums).toHaveLength(28);
  });

  it.each(sums)('$name: $left = $right', (line) => {
    expect(missedBy(line)).toBeLessThan(0.51);
  });

  const {waterfall} = values;
  const steps = waterfall !== undefined && isSeries(waterfall) ? waterfall : [];
  const targets = scope.targets as number;
  const savings = labelSavings(typedMetrics(scope.metrics as readonly MetricRow[]), 1, 0);
  const saved = (labels: string) =>
    (savings.find((each) => each.labels.join() === labels)?.saved ?? Number.NaN) * targets;
  it.each([
    ['one target', values.seriesPerTarget],
    ['all targets', values.activeSeries],
    ['at the peak', values.peakSeries],
    ['new in a day', values.newPerDay],
    ['new in 2 hours', values.newPerTwoHours],
    ['in the head', values.headSeries],
    ['% of the day with old pods', values.deployShare],
    ['samples a second', values.samplesPerSecond],
    ['samples a minute', values.samplesPerMinute],
    ['a month at Grafana Cloud', values.costGrafana],
    ['a month at Amazon', values.costAmp],
    ['handler, of both that have it', saved('handler')],
    ['le', saved('le')],
    ['customer', saved('customer')],
    ['queue and partition together', saved('queue,partition')],
    ['without six buckets', steps[0]?.after],
    ['without customers', steps[1]?.after],
    ['at the peak, after them', values.peakAfter],
    ['samples a second, every 30 seconds', values.samplesPerSecondAfter],
    ['a month, after them', values.monthlyCostAfter],
    ['saved a month', values.savedPerMonth],
  ])('says of “%s” what the calculator says', (name, value) => {
    const line = sums.find((each) => each.name === name);
    expect(missedBy({name, left: String(value), right: line?.right ?? ''})).toBeLessThan(0.51);
  });
});

describe('the tables', () => {
  it('name only steps that there are', () => {
    const names = new Set(allSteps(cardinality).map(({step}) => step.name));
    const keys = [...section('Read the answer').matchAll(/`(\w+)`/g)].map(([, key = '']) => key);
    expect(keys.length).toBeGreaterThan(14);
    expect(keys.filter((key) => !names.has(key))).toEqual([]);
  });

  it('name every kind of change as the form does', () => {
    const rows = [...section('Changes').matchAll(/^\| ([^|]+?) \|/gm)].map(([, name = '']) => name.toLowerCase());
    expect(rows.slice(2)).toEqual(CHANGES.map(({label}) => label.toLowerCase()));
  });

  it('explain in sections that there are what the working points to', () => {
    const headings = [...guide.matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^a-z ]/g, '')
        .replaceAll(' ', '-'),
    );
    const anchors = allSteps(cardinality).flatMap(({step}) => step.explained?.split('#')[1] ?? []);
    expect([...new Set(anchors)].filter((anchor) => !headings.includes(anchor))).toEqual([]);
  });
});
