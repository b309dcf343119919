// Holds the guide of cardinality: its worked example against the calculator, its keys against the steps, its sums against themselves.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {cardinality} from '../../src/calculators/cardinality';
import {workOut} from '../../src/cli/work-out';
import {allSteps} from '../../src/model/calculator';
import {openLink} from '../../src/permalink/permalink';

const DATE = '2026-11-23';
const guide = readFileSync(join(__dirname, 'cardinality.mdx'), 'utf8');
const section = (heading: string): string => guide.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
const {values} = (await workOut(cardinality, openLink(cardinality, `v=1&data=${DATE}`).state, DATE)).answer.base;

describe('the worked example', () => {
  it.each([
    ['seriesPerTarget', '7,005'],
    ['activeSeries', '700,500'],
    ['peakSeries', '1,401,000'],
    ['percentileSeries', '1,401,000'],
    ['newPerDay', '2,802,000'],
    ['newPerTwoHours', '233,500'],
    ['headSeries', '1,050,750'],
    ['deployShare', '5.6'],
    ['samplesPerSecond', '46,700'],
    ['samplesPerMinute', '2,802,000'],
    ['costGrafana', '18,167'],
    ['costAmp', '4,405.47'],
  ])('says of %s what the calculator says: %s', (step, text) => {
    expect(section('A worked example')).toContain(text);
    const digits = text.split('.')[1]?.length ?? 0;
    expect((values[step] as number).toFixed(digits)).toBe(text.replaceAll(',', ''));
  });
});

describe('the tables', () => {
  it('name only steps that there are', () => {
    const steps = new Set(allSteps(cardinality).map(({step}) => step.name));
    const keys = [...section('Read the answer').matchAll(/`(\w+)`/g)].map(([, key = '']) => key);
    expect(keys.length).toBeGreaterThan(8);
    expect(keys.filter((key) => !steps.has(key))).toEqual([]);
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
