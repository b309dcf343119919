// Each format end to end, in the publishers' shapes: what is taken, what is left out and why, and that nothing is lost.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {runImport} from '../../../importers/run';
import {fixture, inPieces} from '../../../importers/testing/text';
import type {ImportResult} from '../../../model/importer';
import {fleetImporters} from '../imports';
import {inputs} from '../inputs';
import {LIMITS} from './fleet';

async function imported(text: string, name = '', ...sizes: number[]): Promise<{id: string; result: ImportResult}> {
  const watch = {onProgress: () => undefined, cancelled: () => false};
  const outcome = await runImport(fleetImporters, {name, text: inPieces(text, ...sizes), bytesRead: () => 0}, watch);
  if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome));
  return {id: outcome.format.id, result: outcome.result};
}

function counted(type: string, count: number) {
  return {type, count, hours: null, to: null};
}

function summary({notes}: ImportResult): readonly string[] {
  return notes.map(({kind, rows, line, message}) => `${kind} ${rows} from ${line}: ${message.split(':')[0]}`);
}

/** Every row is either taken or in exactly one note of what was left out. */
function expectNothingLost({read, taken, notes}: ImportResult): void {
  const skipped = notes.filter(({kind}) => kind === 'skipped').reduce((sum, {rows}) => sum + rows, 0);
  expect(taken + skipped).toBe(read);
}

describe('aws ec2 describe-instances', () => {
  it('counts running Linux by type and names the rest', async () => {
    const {id, result} = await imported(fixture('describe-instances.json'));
    expect(id).toBe('aws-describe-instances');
    expect(result).toMatchObject({read: 9, taken: 4});
    expect(result.inputs).toEqual({
      region: 'eu-west-1',
      fleet: [counted('m5.xlarge', 2), counted('r5.2xlarge', 1), counted('z99.mega', 1)],
    });
    expect(summary(result)).toEqual([
      'skipped 1 from 66: State stopped',
      'skipped 1 from 75: Windows',
      'skipped 1 from 92: Already on Arm (Graviton)',
      'skipped 1 from 100: GPU or other accelerator',
      'skipped 1 from 116: In us-east-1',
      'changed 1 from 50: Purchased as spot',
      'changed 1 from 84: Red Hat Enterprise Linux',
      'changed 1 from 84: Tenancy dedicated',
    ]);
    expectNothingLost(result);
  });

  it('accepts what --query and jq leave of it, and several pages', async () => {
    const whole = fixture('describe-instances.json');
    const {result: expected} = await imported(whole);
    const reservations: {Instances: object[]}[] = JSON.parse(whole).Reservations;
    const shapes = {
      'Reservations[]': JSON.stringify(reservations, null, 4),
      'Reservations[].Instances[]': JSON.stringify(
        reservations.flatMap((each) => each.Instances),
        null,
        2,
      ),
      'Reservations[].Instances': JSON.stringify(reservations.map((each) => each.Instances)),
      'an object per line': reservations
        .flatMap((each) => each.Instances.map((instance) => JSON.stringify(instance)))
        .join('\n'),
      'a page per reservation': reservations
        .map((each) => JSON.stringify({Reservations: [each], NextToken: 'x'}, null, 4))
        .join('\n'),
      'an empty page first': `{"Reservations": []}\n${whole}`,
    };
    for (const [shape, text] of Object.entries(shapes)) {
      const {result} = await imported(text);
      expect([shape, result.inputs, result.read]).toEqual([shape, expected.inputs, expected.read]);
    }
  });

  it('says what is wrong when a query took the types away', async () => {
    const {result} = await imported('[\n{"InstanceId": "i-0123456789abcdef0", "Type": "m5.large"}]');
    expect(result).toMatchObject({
      read: 1,
      taken: 0,
      notes: [{kind: 'error'}, {kind: 'skipped', message: 'No InstanceType: left out.', line: 2}],
    });
    const {result: renamed} = await imported(
      '{"Reservations": [], "x": 1}[\n{"Id": "i-0123456789abcdef0", "Type": "m5.large"}]',
    );
    expect(renamed.inputs).toBeUndefined();
  });

  it('names instances of a region without prices, and gives no region then', async () => {
    const {result} = await imported(
      fixture('describe-instances.json').replaceAll(/(eu-west-1|us-east-1)([a-d])/g, 'eu-north-1$2'),
    );
    expect(result.inputs).toEqual({
      fleet: [counted('m5.xlarge', 2), counted('c5.large', 1), counted('r5.2xlarge', 1), counted('z99.mega', 1)],
    });
    expect(result.notes).toContainEqual(
      expect.objectContaining({kind: 'changed', rows: 5, message: expect.stringContaining('eu-north-1')}),
    );
  });

  it('takes nothing from a file that is cut off', async () => {
    const text = fixture('describe-instances.json');
    const {result} = await imported(text.slice(0, 4000));
    expect(result.inputs).toBeUndefined();
    expect(result).toMatchObject({taken: 0, notes: [{kind: 'error', message: expect.stringContaining('cut off')}]});
  });

  it('says so when every instance is left out, or there is none', async () => {
    const {result} = await imported(fixture('describe-instances.json').replaceAll('"running"', '"terminated"'));
    expect(result.inputs).toBeUndefined();
    expect(result.notes[0]).toMatchObject({
      kind: 'error',
      message: expect.stringContaining('9 instances read, all left out'),
    });
    expect((await imported('{"Reservations": []}')).result).toMatchObject({read: 0, notes: [{kind: 'error'}]});
  });
});

describe('kubectl get nodes -o json', () => {
  const FLEET = [counted('c5.xlarge', 1), counted('m5.2xlarge', 1)];

  it('counts nodes on EC2 by the label of their type and names the rest', async () => {
    const {id, result} = await imported(fixture('nodes.json'));
    expect(id).toBe('kubectl-nodes-json');
    expect(result.inputs).toEqual({region: 'eu-central-1', fleet: FLEET});
    expect(summary(result)).toEqual([
      'skipped 1 from 51: Fargate',
      'skipped 1 from 61: Windows',
      'skipped 1 from 76: Already on Arm (Graviton)',
      'skipped 1 from 91: Not on EC2 (its provider is kind)',
      'changed 1 from 34: Not ready',
      'changed 1 from 34: Scheduling is disabled',
      'changed 1 from 34: Purchased as spot',
    ]);
    expectNothingLost(result);
  });

  it('accepts a raw NodeList, single nodes one after another, and a sequence', async () => {
    const items: Record<string, unknown>[] = JSON.parse(fixture('nodes.json')).items;
    const bare = items.map(({metadata, spec, status}) => ({metadata, spec, status}));
    for (const text of [
      JSON.stringify({kind: 'NodeList', apiVersion: 'v1', metadata: {resourceVersion: '1'}, items: bare}),
      items.map((item) => JSON.stringify(item, null, 4)).join('\n'),
      items.map((item) => `\u001e${JSON.stringify(item)}\n`).join(''),
    ]) {
      expect((await imported(text)).result).toMatchObject({
        read: 6,
        taken: 2,
        inputs: {region: 'eu-central-1', fleet: FLEET},
      });
    }
  });

  it('refuses other kinds by name', async () => {
    const {result} = await imported(fixture('nodes.json').replaceAll('"kind": "Node"', '"kind": "Pod"'));
    expect(result.notes).toMatchObject([
      {kind: 'error', line: 4, message: expect.stringContaining('expected a Node, found a Pod')},
    ]);
  });
});

describe('kubectl get nodes', () => {
  it('reads the table with label columns, blank cells included', async () => {
    const {id, result} = await imported(fixture('nodes.txt'));
    expect(id).toBe('kubectl-nodes-table');
    expect(result.inputs).toEqual({region: 'eu-central-1', fleet: [counted('m5.2xlarge', 2), counted('c5.xlarge', 1)]});
    expect(summary(result)).toEqual([
      'skipped 1 from 5: Already on Arm (Graviton)',
      'skipped 1 from 6: No label node.kubernetes.io/instance-type',
      'changed 1 from 3: Not ready',
      'changed 1 from 4: Scheduling is disabled',
    ]);
    expectNothingLost(result);
  });

  it('reads the wide table and finds Windows by its image', async () => {
    const {result} = await imported(fixture('nodes-wide.txt'));
    expect(result.inputs).toEqual({fleet: [counted('m5.large', 1)]});
    expect(summary(result)).toEqual(['skipped 1 from 3: Windows']);
  });

  it('reads --show-labels, and a zone where the region is not told', async () => {
    const {result} = await imported(fixture('nodes-labels.txt'));
    expect(result.inputs).toEqual({region: 'eu-central-1', fleet: [counted('m6i.large', 2)]});
  });

  it('reads tables of several clusters one after another, with CR LF', async () => {
    const text = `${fixture('nodes.txt')}\n${fixture('nodes-labels.txt')}`.replaceAll('\n', '\r\n');
    expect((await imported(text)).result).toMatchObject({read: 7, taken: 5});
  });

  it('says which flag adds the column of types', async () => {
    const {result} = await imported('NAME   STATUS   ROLES    AGE   VERSION\nnode   Ready    <none>   70d   v1.33.4\n');
    expect(result.notes[0]?.message).toContain('-L node.kubernetes.io/instance-type');
  });

  it('counts lines that are no rows', async () => {
    const {result} = await imported(
      `${fixture('nodes.txt')}error: the server closed the connection before the list was complete\n`,
    );
    expect(result).toMatchObject({read: 6, taken: 3});
    expect(result.notes).toContainEqual(expect.objectContaining({kind: 'skipped', rows: 1, line: 7}));
  });
});

describe('hours from the billing export', () => {
  it('sums hours by type and names every row that is left out', async () => {
    const {id, result} = await imported(fixture('billing-hours.csv'));
    expect(id).toBe('billing-hours');
    expect(result.inputs).toEqual({
      region: 'eu-west-1',
      fleet: [
        {type: 'm5.xlarge', count: null, hours: 15624.5, to: null},
        {type: 'c5.large', count: null, hours: 1200, to: null},
        {type: 'r5.2xlarge', count: null, hours: 744, to: null},
      ],
    });
    expect(summary(result)).toEqual([
      'skipped 1 from 5: Windows',
      'skipped 1 from 7: Already on Arm (Graviton)',
      'skipped 1 from 8: The hours are not a plain number such as 8760.5 (point for decimals, no thousands separator)',
      'skipped 1 from 10: The row does not have the 6 cells of the heading',
      'skipped 1 from 9: In us-east-1',
      'changed 1 from 4: Purchased as spot',
      'changed 1 from 6: SUSE Linux',
    ]);
    expectNothingLost(result);
  });

  it('takes the mean of several months, also of a type that ran in one of them', async () => {
    const {result} = await imported(
      'month;instance_type;usage_hours\n2026-08;m5.large;300\n2026-09;m5.large;600\n2026-09;c5.large;50\n',
      'hours.csv',
    );
    expect(result.inputs?.fleet).toEqual([
      {type: 'm5.large', count: null, hours: 450, to: null},
      {type: 'c5.large', count: null, hours: 25, to: null},
    ]);
    expect(result.notes).toMatchObject([
      {kind: 'changed', rows: 3, message: expect.stringContaining('2 months (2026-08, 2026-09)')},
    ]);
  });

  it('says so when no month is given', async () => {
    const {result} = await imported('instance_type\tusage_hours\nm5.large\t730\n');
    expect(result).toMatchObject({
      taken: 1,
      notes: [{kind: 'changed', rows: 1, message: expect.stringContaining('no column month')}],
    });
  });

  it('names missing columns, and recognises the raw export', async () => {
    const {result} = await imported('type,hours\nm5.large,3\n', 'fleet.csv');
    expect(result.notes[0]?.message).toContain(
      'the column instance_type and usage_hours is missing. Found, separated by commas: "type", "hours"',
    );
    const {result: raw} = await imported('identity_line_item_id,line_item_usage_type\nx,BoxUsage:m5.large\n');
    expect(raw.notes[0]?.message).toContain('This is the billing export itself');
  });
});

describe('all formats', () => {
  it('know their own files and no other', () => {
    const files = ['describe-instances.json', 'nodes.json', 'nodes.txt', 'billing-hours.csv'];
    const known = files.map((name) =>
      fleetImporters.filter((each) => each.matches(fixture(name).slice(0, 4096), name)).map(({id}) => id),
    );
    expect(known).toEqual(fleetImporters.map(({id}) => [id]));
  });

  it('give the same answer wherever the text is cut, and lose no row', async () => {
    for (const name of [
      'describe-instances.json',
      'nodes.json',
      'nodes.txt',
      'nodes-labels.txt',
      'billing-hours.csv',
    ]) {
      const {result: whole} = await imported(fixture(name), name);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({min: 1, max: 200}), {minLength: 1, maxLength: 6}), async (sizes) => {
          const {result} = await imported(fixture(name), name, ...sizes);
          expect(result).toEqual(whole);
          expectNothingLost(result);
        }),
        {numRuns: 8},
      );
    }
  }, 30_000);

  it('keep every row in account, whatever instances there are', async () => {
    const instance = fc.record(
      {
        InstanceId: fc.constant('i-0123456789abcdef0'),
        InstanceType: fc.constantFrom(
          'm5.large',
          'c5.large',
          'm7g.large',
          'g5.xlarge',
          'unheard-of',
          'x'.repeat(50),
          '',
        ),
        State: fc.record({Name: fc.constantFrom('running', 'stopped', 'pending', 'shutting-down')}),
        PlatformDetails: fc.constantFrom('Linux/UNIX', 'Windows', 'SUSE Linux', 'SQL Server Web'),
        Placement: fc.record({
          AvailabilityZone: fc.constantFrom('eu-west-1a', 'us-east-1b', 'eu-north-1c', 'us-west-2-lax-1a'),
        }),
      },
      {requiredKeys: ['InstanceId']},
    );
    await fc.assert(
      fc.asyncProperty(fc.array(instance, {maxLength: 30}), async (instances) => {
        const {result} = await imported(JSON.stringify({Reservations: [{Instances: instances}]}));
        expect(result.read).toBe(instances.length);
        expectNothingLost(result);
        const rows = (result.inputs?.fleet ?? []) as readonly {count: number}[];
        expect(rows.reduce((sum, {count}) => sum + count, 0)).toBe(result.taken);
      }),
    );
  });

  it('keep to what the input takes', () => {
    const {maxRows, columns} = inputs.fleet;
    expect(LIMITS).toEqual({rows: maxRows, typeLength: columns.type.maxLength, leastHours: columns.hours.domain[0]});
    expect(Object.keys(columns)).toEqual(Object.keys(counted('m5.large', 1)));
  });

  it('leave out the smallest types beyond the most that a fleet can have', async () => {
    const rows = Array.from({length: 502}, (_, index) => `t${index}.large,${1000 - index}`);
    const {result} = await imported(`instance_type,usage_hours\n${rows.join('\n')}\n`);
    expect(result.taken).toBe(500);
    expect(result.notes).toContainEqual(expect.objectContaining({kind: 'skipped', rows: 2, line: 502}));
  });
});
