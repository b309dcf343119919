// Holds the figures that the Graviton guide quotes, from measurements, prices, discounts and publications, against the facts.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {graviton} from '../../src/calculators/graviton';
import {DEFAULT_DISCOUNTS, DEFAULT_SMT_YIELD} from '../../src/calculators/graviton/sources';
import {SPREAD_COLUMNS} from '../../src/calculators/graviton/workloads';
import {readerOf} from '../../src/cli/read-dataset';
import {workOut} from '../../src/cli/work-out';
import {type Ec2, ec2, type Measurement, REGIONS} from '../../src/datasets/ec2';
import {readParts} from '../../src/model/dataset';
import {isSeries} from '../../src/model/value';
import {encodeValue} from '../../src/permalink/codec';
import {openLink} from '../../src/permalink/permalink';

const DATE = '2026-08-22';
const guide = readFileSync(join(__dirname, 'graviton.mdx'), 'utf8');
const section = (heading: string): string => guide.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
let data: Ec2;

beforeAll(async () => {
  const paths = REGIONS.flatMap(({id}) => ec2.partsFor(DATE, {region: id}));
  data = ec2.build(DATE, await readParts([...new Set(paths)], readerOf(ec2)));
});

const measured = (type: string, column: Measurement): number => data.measurement(type, column)?.value ?? Number.NaN;
const price = (region: string, type: string): number => data.price(region, type)?.value ?? Number.NaN;

describe('names', () => {
  it('of every input, with its label, unit and default', () => {
    const rows = [...section('Inputs and their sources').matchAll(/^\| `(\w+)` \| ([^|]+) \| ([^|]+) \| [^|]+ \|$/gm)];
    const own = Object.entries(graviton.fields).map(([name, field]) => {
      const unit = 'unit' in field && field.unit !== '' ? ` (${field.unit})` : '';
      const text = encodeValue(field, field.default);
      return [name, `${field.label}${unit}`, text === '' ? '–' : `\`${text}\``];
    });
    expect(rows.map(([, ...cells]) => cells)).toEqual(own);
  });

  it('of every result', () => {
    const named = [...section('Read the answer').matchAll(/^\| [^|]+ \| ([^|]+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    expect(named.sort()).toEqual([...graviton.outputs].sort());
  });
});

describe('measurements', () => {
  it('give each family the yield of the table', () => {
    const rows = [...section('SMT yield').matchAll(/^\| compile, family median, (\w+) \| ([\d.]+) \|$/gm)];
    expect(rows.map(([, family]) => family)).toEqual(['m6i', 'm7i', 'm8i', 'm5a']);
    for (const [, family = '', quoted] of rows)
      expect(Math.abs((data.smtYield(family)?.value ?? 0) - Number(quoted)), family).toBeLessThan(0.0051);
    expect(section('SMT yield')).toContain(`and ${DEFAULT_SMT_YIELD.value} where a family was not measured`);
  });

  it('give m8g over m7i the ratios of the text, and no others the spread', () => {
    const ratio = (column: Measurement) => measured('m8g.xlarge', column) / measured('m7i.xlarge', column);
    const shown = {
      gzip5_1: 'gzip says 0.91',
      zstd7_1: 'zstd 0.98',
      gb6clang_1: 'compile 1.09',
      brotli4_1: 'brotli 1.31',
    };
    for (const [column, words] of Object.entries(shown)) {
      expect(section('Speed by workload')).toContain(words);
      expect(words.split(' ').at(-1)).toBe(ratio(column as Measurement).toFixed(2));
    }
    const all = SPREAD_COLUMNS.map(ratio);
    expect([Math.min(...all).toFixed(2), Math.max(...all).toFixed(2)]).toEqual(['0.91', '1.31']);
  });

  it('and prices are those of the worked examples', () => {
    expect(measured('m7i.xlarge', 'gb6clang_1')).toBe(2035);
    expect(measured('m8g.xlarge', 'gb6clang_1')).toBe(2228);
    expect(measured('c7g.4xlarge', 'gb6clang_1') / measured('c6i.4xlarge', 'gb6clang_1')).toBeCloseTo(0.904023, 6);
    expect(price('us-east-1', 'm7i.xlarge')).toBe(0.2016);
    expect(price('us-east-1', 'm8g.xlarge')).toBe(0.17952);
    expect(price('eu-central-1', 'c6i.4xlarge')).toBe(0.776);
    expect(price('eu-central-1', 'c7g.4xlarge')).toBe(0.6596);
  });
});

it('the price gap is 19 % in eleven regions and 45 % in Mumbai', () => {
  expect(section('Known disagreements')).toContain('19 % less than m7i in eleven regions and 45 % less in Mumbai');
  for (const {id} of REGIONS) {
    const gap = 1 - price(id, 'm7g.xlarge') / price(id, 'm7i.xlarge');
    expect((100 * gap).toFixed(0), id).toBe(id === 'ap-south-1' ? '45' : '19');
  }
});

it('m6g gets up to 5.0 and 6.1 points less than m6i, and the stand-ins are those of the model', () => {
  const gap = (term: 'convertible1y' | 'convertible3y') =>
    Math.max(
      ...REGIONS.map(({id}) => (data.discounts(id, 'm6i')?.[term] ?? 0) - (data.discounts(id, 'm6g')?.[term] ?? 0)),
    );
  expect(section('Commitments')).toContain('up to 5.0 points lower for one year and up to 6.1 points for three');
  expect([(100 * gap('convertible1y')).toFixed(1), (100 * gap('convertible3y')).toFixed(1)]).toEqual(['5.0', '6.1']);
  const {portable, locked} = DEFAULT_DISCOUNTS;
  const percent = (value: number) => `${Number((100 * value).toFixed(1))} %`;
  expect(section('Commitments')).toContain(
    `portable ${percent(portable['1y'])} for one year and ${percent(portable['3y'])} for three, ` +
      `locked ${percent(locked['1y'])} and ${percent(locked['3y'])}`,
  );
});

it('the table of the cash curve is the curve of the calculator', async () => {
  const [, query = ''] = /"\/calculators\/graviton\?([^"]*lockedShare[^"]*)" output="breakEvenMonth"/.exec(guide) ?? [];
  const {answer} = await workOut(graviton, openLink(graviton, query).state, DATE);
  const months = Object.values(answer.base.values)
    .filter(isSeries)
    .find(([first]) => first !== undefined && 'stranded' in first);
  const rows = [...guide.matchAll(/^\| (\d+) \| ([\d.]+) \| (−?[\d,]+) \| (−?[\d,]+) \| ([\d,]+) \|$/gm)];
  expect(rows).toHaveLength(9);
  for (const [, ...cells] of rows) {
    const [month, moved, net, cumulative, stranded] = cells.map((cell) =>
      Number(cell.replace('−', '-').replaceAll(',', '')),
    );
    const row = months?.find((each) => each.month === month);
    expect(row, `month ${month}`).toBeDefined();
    const {share = 0, net: ownNet = 0, cumulative: ownSum = 0, stranded: ownStranded = 0} = row ?? {};
    expect(share).toBeCloseTo(moved ?? 0, 9);
    expect([ownNet, ownSum, ownStranded].map(Math.round)).toEqual([net, cumulative, stranded]);
  }
});

describe('what others measured and claimed', () => {
  const text = section('What others measured and claimed');
  /** What the guide says of each claim, as it stands in the table. */
  const SAID: Readonly<Record<string, string>> = {
    'aws-compile-c7g': '0.96 c7g',
    'aws-compile-c6i': '0.63 c6i',
    'aws-netty-c7g': '1.14 c7g',
    'aws-netty-c6i': '0.86 c6i',
    'aws-no-smt': 'thresholds may be raised | none',
    'netflix-core-weight': '| 1.67 |',
    'g2-40': 'fifth generation, price/performance | up to 40 %',
    'g-40-x86': 'equivalent x86, price/performance | up to 40 %',
    'g3-25': 'performance | 25, ',
    'g4-30': '25, 30, ',
    'g5-25': '30, 25 %',
    'g5-web-35': 'machine learning | up to 35 %',
    'lambda-34': 'up to 34, ',
    'fargate-40': '34, 40, ',
    'rds-52': '40, 52, ',
    'aurora-35': '52, 35 %',
    'honeycomb-r8g': '25 % fewer',
    'govuk-half': 'cost “in half”',
    'ffmpeg-c7g': '31 % slower',
    'price-gap-g3': '15 % lower',
  };

  it('shows every claim of the facts with its own figure', () => {
    const {claims} = JSON.parse(readFileSync(join('src/datasets/ec2', DATE, 'claims.json'), 'utf8')) as {
      claims: {id: string; value: number | null}[];
    };
    expect(claims.map((claim) => claim.id).sort()).toEqual(Object.keys(SAID).sort());
    for (const {id, value} of claims) {
      const said = SAID[id] ?? '';
      expect(text, id).toContain(said);
      const own =
        value === null ? ['none'] : value === 0.5 ? ['half'] : [`${value}`, `${Math.round(100 * Math.abs(value))}`];
      expect(
        own.some((figure) => said.includes(figure)),
        id,
      ).toBe(true);
    }
  });

  it('rejects articles for prices that the list does not have', () => {
    for (const type of ['r7i.2xlarge', 'c8g.xlarge', 'c7i.xlarge']) {
      expect(text).toContain(type);
      expect(text).toContain(`${price('us-east-1', type)}`);
    }
  });

  it('agrees with our prices where it says so', () => {
    expect((1 - price('us-east-1', 'm7g.xlarge') / price('us-east-1', 'm6i.xlarge')).toFixed(2)).toBe('0.15');
  });
});
