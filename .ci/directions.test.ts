// That every rule of the import directions bites: a small house that breaks each of them once, and one that breaks none.
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {cruise, type ICruiseOptions, type ICruiseResult} from 'dependency-cruiser';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import configuration from '../.dependency-cruiser.cjs';

const HOUSE: Readonly<Record<string, string>> = {
  'src/model/unit.ts': 'export type Unit = string; export const one = 1;',
  'src/model/upward.ts': "import type {Row} from '../report/row'; export type A = Row;",
  'src/model/clock.ts': "import {readFileSync} from 'node:fs'; export const a = readFileSync;",
  'src/model/round-a.ts': "import {b} from './round-b'; export const a = () => b;",
  'src/model/round-b.ts': "import {a} from './round-a'; export const b = () => a;",
  'src/model/exam.ts': "import {a} from './unit.test'; export const b = a;",
  'src/model/unit.test.ts': "import {readFileSync} from 'node:fs'; export const a = readFileSync;",
  'src/model/lost.ts': "import {x} from './nowhere'; export const y = x;",
  'src/permalink/sideways.ts': "import {row} from '../report/row'; export const a = row;",
  'src/analysis/react.ts': "import type {ReactNode} from 'react'; export type A = ReactNode;",
  'src/report/row.ts': "import {one} from '../model/unit'; export const row = one; export type Row = number;",
  'src/calculators/left/index.ts': "export {inside} from './inside';",
  'src/calculators/left/inside.ts': "import {row} from '../right/index'; export const inside = row;",
  'src/calculators/right/index.ts': 'export const row = 1;',
  'src/calculators/right/model.ts': 'export const hidden = 1;',
  'src/calculators/right/model.test.ts': "import {inside} from '../left/inside'; export const a = inside;",
  'src/calculators/registry.ts': "import {row} from './right/index'; export const all = [row];",
  'src/components/charts/line.ts': "import {LineChart} from 'recharts'; export const a = LineChart;",
  'src/components/door.ts': "import {hidden} from '../calculators/right/model'; export const a = hidden;",
  'src/components/heavy.ts': "import {LineChart} from 'recharts'; export const a = LineChart;",
  'src/components/command.ts': "import {run} from '../cli/run'; export const a = run;",
  'src/cli/run.ts': "import {all} from '../calculators/registry'; export const run = all;",
  'src/plugins/draw.ts': "import {a} from '../components/charts/line'; export const b = a;",
  'src/pages/index.ts': "import {note} from '../../blog/note'; export const a = note;",
  'src/datasets/ec2/refresh.ts': "import {readFileSync} from 'node:fs'; export const a = readFileSync;",
  'src/datasets/ec2/index.ts': "import {a} from './refresh'; export const b = a;",
  'src/attic/box.ts': "import {one} from '../model/unit'; export const a = one;",
  'blog/note.ts': 'export const note = 1;',
};

const EXPECTED = [
  'calculators-by-their-door: src/components/door.ts',
  'calculators-stand-alone: src/calculators/left/inside.ts',
  'direction-components: src/components/command.ts',
  'direction-model: src/model/upward.ts',
  'direction-permalink: src/permalink/sideways.ts',
  'folder-without-a-place: src/attic/box.ts',
  'no-cycle: src/model/round-a.ts',
  'node-side-stays-out: src/datasets/ec2/index.ts',
  'pure-without-node: src/model/clock.ts',
  'pure-without-platform: src/analysis/react.ts',
  'recharts-in-one-place: src/components/heavy.ts',
  'resolvable: src/model/lost.ts',
  'source-below-content: src/pages/index.ts',
  'tests-are-not-imported: src/model/exam.ts',
];

let house = '';

beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), 'directions-'));
  for (const [name, text] of Object.entries(HOUSE)) {
    mkdirSync(path.dirname(path.join(house, name)), {recursive: true});
    writeFileSync(path.join(house, name), text);
  }
  for (const name of ['react', 'recharts']) {
    mkdirSync(path.join(house, 'node_modules', name), {recursive: true});
    writeFileSync(path.join(house, 'node_modules', name, 'package.json'), JSON.stringify({name, main: 'index.js'}));
    writeFileSync(path.join(house, 'node_modules', name, 'index.js'), '');
  }
  writeFileSync(path.join(house, 'package.json'), JSON.stringify({dependencies: {react: '1.0.0', recharts: '1.0.0'}}));
});

afterAll(() => rmSync(house, {recursive: true, force: true}));

describe('the import directions', () => {
  it('are broken by exactly the files that break them', async () => {
    const {forbidden, options} = configuration as unknown as {forbidden: object[]; options: ICruiseOptions};
    const {tsConfig: _, ...rest} = options;
    const {output} = await cruise(['src'], {
      ...rest,
      baseDir: house,
      validate: true,
      ruleSet: {forbidden},
    } as ICruiseOptions);
    const {violations} = (output as ICruiseResult).summary;
    const broken = new Set(violations.map(({rule, from}) => `${rule.name}: ${from}`));
    expect([...broken].sort()).toEqual(EXPECTED);
  });

  it('are errors, each with a sentence saying what to do', () => {
    const rules = configuration.forbidden as readonly {name: string; severity: string; comment: string}[];
    const weak = rules.filter(({severity, comment}) => severity !== 'error' || !/\.$/.test(comment));
    expect(weak.map(({name}) => name)).toEqual([]);
  });
});
