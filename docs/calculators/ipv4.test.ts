// Holds the IPv4 guide: its arithmetic against itself and the model, its names and small tables against the code.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {ipv4} from '../../src/calculators/ipv4';
import {expectedFragmentation} from '../../src/calculators/ipv4/fragmentation';
import {maxPods} from '../../src/calculators/ipv4/max-pods';
import {candidateBlocks, usableAddresses} from '../../src/calculators/ipv4/subnet';
import {readerOf} from '../../src/cli/read-dataset';
import {workOut} from '../../src/cli/work-out';
import {interfaces} from '../../src/datasets/interfaces';
import {allSteps} from '../../src/model/calculator';
import {loadDataset} from '../../src/model/dataset';
import type {Evaluation} from '../../src/model/evaluate';
import type {Field} from '../../src/model/field';
import {encodeValue} from '../../src/permalink/codec';
import {openLink} from '../../src/permalink/permalink';
import {missedBy, sumsIn} from './sums';

const DATE = '2026-09-04';
const guide = readFileSync(join(__dirname, 'ipv4.mdx'), 'utf8');
const sums = sumsIn(guide);
const section = (heading: string): string => guide.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

const evaluationOf = async (query: string) =>
  (await workOut(ipv4, openLink(ipv4, `v=1&data=${DATE}&${query}`).state, DATE)).answer.base;

describe('the worked example', () => {
  let shipped: Evaluation;
  let warmIp: Evaluation;

  beforeAll(async () => {
    [shipped, warmIp] = await Promise.all([evaluationOf(''), evaluationOf('warmIp=2')]);
  });

  it('is found whole', () => {
    expect(sums).toHaveLength(31);
  });

  it.each(sums)('$name: $left = $right', (line) => {
    expect(missedBy(line)).toBeLessThan(0.51);
  });

  it('comes to what the calculator says, line by line', () => {
    const group = shipped.rows.groups?.[0]?.values ?? {};
    const later = warmIp.rows.groups?.[0]?.values ?? {};
    const subnet = shipped.rows.subnets?.[0]?.values ?? {};
    const said: Readonly<Record<string, unknown>> = {
      'pods in a roll-out': group.podsPeak,
      'interfaces of a node': group.interfacesAttached,
      'pool of a node': group.pool,
      'without a pod': group.warm,
      'a node takes': group.inNodeSubnet,
      'usable in a subnet': subnet.usable,
      'free in a zone': subnet.freeNow,
      'runs out in': shipped.values.runsOut,
      'at the earliest': shipped.values.runsOutEarly,
      'at the latest': shipped.values.runsOutLate,
      'pool with WARM_IP': later.pool,
      'a node takes with WARM_IP': later.inNodeSubnet,
      'in a roll-out with WARM_IP': later.inNodeSubnetPeak,
      'runs out in with WARM_IP': warmIp.values.runsOut,
    };
    for (const [name, value] of Object.entries(said)) {
      const line = sums.find((each) => each.name === name);
      expect(missedBy({name, left: String(value), right: line?.right ?? ''}), name).toBeLessThan(0.51);
    }
    expect(group.inNodeSubnetPeak).toBe(group.inNodeSubnet);
    expect([shipped.values.runsOutOn, guide.includes('is 19 June 2028')]).toEqual(['2028-06-19', true]);
  });
});

describe('names', () => {
  const shown = (field: Field) => {
    const text = field.kind === 'rows' ? '' : encodeValue(field, field.default);
    const unit = 'unit' in field && field.unit !== '' ? ` (${field.unit})` : '';
    return [`${field.label}${unit}`, text === '' ? '–' : `\`${text}\``];
  };

  it('of every input, with its label, unit and default', () => {
    const rows = [...section('Inputs and their sources').matchAll(/^\| `(\w+)` \| ([^|`]+) \| ([^|]+) \| [^|]+ \|$/gm)];
    expect(rows.map(([, ...cells]) => cells)).toEqual(
      Object.entries(ipv4.fields).map(([name, field]) => [name, ...shown(field)]),
    );
  });

  it('of every cell of a row', () => {
    const rows = [
      ...section('Inputs and their sources').matchAll(/^\| `(\w+)` \| `(\w+)` \| ([^|]+) \| ([^|]+) \| [^|]+ \|$/gm),
    ];
    const own = Object.entries(ipv4.fields).flatMap(([name, field]) =>
      field.kind === 'rows'
        ? Object.entries(field.columns).map(([cell, column]) => [name, cell, ...shown(column)])
        : [],
    );
    expect(rows.map(([, ...cells]) => cells)).toEqual(own);
  });

  it('of every result', () => {
    const named = [...section('Read the answer').matchAll(/^\| [^|]+ \| ([^|]+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    expect(named.sort()).toEqual([...ipv4.outputs].sort());
  });

  it('of every section that a step leads to', () => {
    const headings = [...guide.matchAll(/^## (.+)$/gm)].map(([, text = '']) => text.toLowerCase().replaceAll(' ', '-'));
    const wanted = allSteps(ipv4).flatMap(({step}) =>
      'explained' in step && step.explained ? [step.explained.split('#')[1] ?? ''] : [],
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect([...new Set(wanted)].filter((anchor) => !headings.includes(anchor))).toEqual([]);
  });
});

it('the blocks left in a /24 are those of the model', () => {
  const rows = [...section('Fragmentation').matchAll(/^\| (\d+) \| ([\d.]+) \|$/gm)];
  expect(rows).toHaveLength(6);
  for (const [, occupied, blocks] of rows)
    expect(expectedFragmentation(24, Number(occupied)).freeBlocks.toFixed(2)).toBe(blocks);
  expect(section('Fragmentation')).toContain('For a /24, which has fourteen candidates');
  expect(candidateBlocks(24)).toBe(14);
});

describe('errors found upstream', () => {
  const text = section('Errors found upstream');

  it('are held against the model where no link stands', async () => {
    expect(text).toContain('five are reserved: 507');
    expect(usableAddresses(23)).toBe(507);
    expect(text).toContain('is 460 | 434 |');
    expect(maxPods({enis: 3, ipv4PerEni: 10, mode: 'prefix', customNetworking: false})).toBe(434);
    const [prefix] = (await evaluationOf('mode=prefix')).rows.groups ?? [];
    expect(prefix?.values.maxPodsUsed).toBe(110);
    expect(text).toContain('are left, hence 18');
    const [branch] = (await evaluationOf('branchPods=9')).rows.groups ?? [];
    expect(Number(branch?.values.podInterfaces) * (Number(branch?.values.perInterface) - 1)).toBe(18);
  });

  it('name the limits of p5.48xlarge as the data has them', async () => {
    const data = await loadDataset(interfaces, DATE, interfaces.partsFor(DATE, {}), readerOf(interfaces));
    expect(text).toContain('two on the default card, 100 pods');
    expect(data.type('p5.48xlarge')).toMatchObject({enis: 2, maxPods: 100});
  });
});
