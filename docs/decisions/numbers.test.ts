// Recomputes the figures of decision records that our own code can give, so that a record does not rest on an old count.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {cardinality} from '../../src/calculators/cardinality';
import {graviton} from '../../src/calculators/graviton';
import {workOut} from '../../src/cli/work-out';
import {allSteps} from '../../src/model/calculator';
import type {Evaluation} from '../../src/model/evaluate';
import {formatNumber} from '../../src/model/format';
import {openLink} from '../../src/permalink/permalink';

const DATE = '2026-08-22';
const record = (slug: string, day = '20261123') => readFileSync(join(__dirname, `${day}-${slug}.md`), 'utf8');
const answerOf = async (query: string) =>
  (await workOut(graviton, openLink(graviton, `v=1&data=${DATE}&${query}`).state, DATE)).answer;
const total = (evaluation: Evaluation | undefined, name: string): number => evaluation?.values[name] as number;

it('formulas: the steps of Graviton by kind', () => {
  const steps = allSteps(graviton).map(({step}) => step.kind);
  const count = (kind: string) => steps.filter((each) => each === kind).length;
  expect(record('formulas-checked-against-code').replace(/\s+/g, ' ')).toContain(
    `Graviton has ${count('arithmetic')} arithmetic steps of ${steps.length}; ` +
      `${count('lookup')} are lookups and ${count('algorithm')} are algorithms.`,
  );
});

describe('Graviton’s defaults', () => {
  const text = record('graviton-defaults').replaceAll('**', '');
  const rows = [...text.matchAll(/^\| (\d+) %, (\d+) % \| (\d+) \| ([\d,]+) \| (\d+) % \|$/gm)];

  it('are weighed in a table', () => {
    expect(rows).toHaveLength(5);
  });

  it.each(rows.map(([, ...cells]) => cells))('%s and %s %% give %s nodes, %s USD, %s %%', async (...cells) => {
    const [ceiling, target, nodes, saving, share] = cells;
    const {base} = await answerOf(`ceiling=${ceiling}&ceilingTarget=${target}`);
    expect([
      formatNumber(total(base, 'nodes')),
      formatNumber(total(base, 'saving'), 0),
      formatNumber(total(base, 'savingShare'), 0),
    ]).toEqual([nodes, saving, share]);
  });

  it('have the low and high of the text, by margin and by spread', async () => {
    for (const uncertainty of ['margin', 'workloads']) {
      const {low, high} = await answerOf(`uncertainty=${uncertainty}`);
      const [from, to] = [low, high].map((each) => formatNumber(total(each, 'saving'), 0));
      expect(text).toContain(`${from} to ${to}`);
    }
  });
});

it('full machines: the ratio that was measured, at any ceiling, and the one-thread reading beside it', async () => {
  const text = record('full-machines');
  for (const ceiling of [40, 60, 80]) {
    const {base} = await answerOf(`ceiling=${ceiling}&workload=compile-all`);
    expect(text).toContain(`give ${total(base, 'workPerDollar').toFixed(2)} times the work per dollar`);
  }
  const {base} = await answerOf('ceiling=60&workload=compile');
  expect(text).toContain(`reading of the same benchmark gives ${total(base, 'workPerDollar').toFixed(2)}`);
});

it('roll-outs: the share of the day that deploys fill, and the edge, by how long a roll-out takes', async () => {
  const text = record('roll-outs-take-three-minutes', '20261127').replaceAll('**', '');
  const rows = [...text.matchAll(/^\| (no time|\d minutes) \| ([\d.]+) % \| ([\d.]+) % \| ([\d.]+) a day \|$/gm)];
  expect(rows).toHaveLength(3);
  for (const [, length = '', ...written] of rows) {
    const minutes = Number.parseInt(length, 10) || 0;
    const share = async (deploys: number) => {
      const {state, date} = openLink(cardinality, `v=2&data=2026-11-23&deploysPerDay=${deploys}&rollout=${minutes}`);
      return total((await workOut(cardinality, state, date)).answer.base, 'deployShare').toFixed(1);
    };
    // 5 % of 1,440 minutes are forgiven, and a series counts for 20 minutes after its last sample.
    expect([await share(3), await share(4), (72 / (20 + minutes)).toFixed(2)]).toEqual(written);
  }
});
