// Each format end to end, in the publishers' shapes: what is taken, what is left out and why, and that nothing is lost.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {runImport} from '../../../importers/run';
import {encoded, fixture, inPieces} from '../../../importers/testing/text';
import type {ImportResult} from '../../../model/importer';
import {importers} from '../imports';
import {inputs} from '../inputs';
import {LIMITS} from './fleet';

async function imported(text: string, name = '', ...sizes: number[]): Promise<{id: string; result: ImportResult}> {
  return importedAll([{name, text: inPieces(text, ...sizes)}]);
}

async function importedAll(files: readonly {name: string; text: AsyncIterable<string>}[]) {
  const watch = {onProgress: () => undefined, cancelled: () => false};
  const outcome = await runImport(
    importers,
    files.map(({name, text}) => ({name, bytes: encoded(text), bytesRead: () => 0})),
    watch,
  );
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

  it('reads pages that jq gathered into one array', async () => {
    const page = JSON.parse(fixture('describe-instances.json'));
    expect((await imported(JSON.stringify([page]))).result).toMatchObject({read: 9, taken: 4});
  });

  it('believes a query that lifts the state and the zone one level up', async () => {
    const {result} = await imported(
      JSON.stringify([
        [{InstanceType: 'm5.large', State: 'running', AZ: 'eu-west-1a', Platform: null}],
        [{InstanceType: 'm5.large', State: 'stopped', AZ: 'eu-west-1a', Platform: null}],
        [{InstanceType: 'm5.large', State: 'running', AvailabilityZone: 'eu-west-1b', Platform: 'windows'}],
      ]),
    );
    expect(result.inputs).toEqual({region: 'eu-west-1', fleet: [counted('m5.large', 1)]});
    expect(summary(result)).toEqual(['skipped 1 from 1: State stopped', 'skipped 1 from 1: Windows']);
  });

  it('says what a query left open', async () => {
    const {result} = await imported('[{"InstanceType": "m5.large"}]');
    expect(summary(result)).toEqual([
      'changed 1 from 1: The state is not told',
      'changed 1 from 1: The operating system is not told',
    ]);
  });

  it('counts a machine once, however many pages or files it is in', async () => {
    const text = fixture('describe-instances.json');
    const {result} = await imported(`${text}\n${text}`);
    expect(result).toMatchObject({read: 18, taken: 4});
    expect(result.notes).toContainEqual(
      expect.objectContaining({kind: 'skipped', rows: 9, message: expect.stringContaining('once more')}),
    );
    expectNothingLost(result);
  });

  it('recognises an instance whose interfaces fill the beginning of the file', async () => {
    const addresses = Array.from({length: 60}, (_, index) => ({Primary: false, PrivateIpAddress: `10.0.0.${index}`}));
    const node = {
      Architecture: 'x86_64',
      BlockDeviceMappings: [],
      NetworkInterfaces: [{PrivateIpAddresses: addresses}],
      InstanceType: 'm5.large',
    };
    const text = JSON.stringify([node], null, 4);
    expect(text.indexOf('InstanceType')).toBeGreaterThan(4096);
    expect((await imported(text)).result.taken).toBe(1);
  });

  it('names Apple hardware even where the architecture is not told', async () => {
    const {result} = await imported('[{"InstanceType": "mac2-m2pro.metal", "State": {"Name": "running"}}]');
    expect(summary(result)[1]).toBe('skipped 1 from 1: Mac');
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

  it('counts a node once, and refuses the events of a watch', async () => {
    const items: object[] = JSON.parse(fixture('nodes.json')).items;
    const [node] = items;
    const watched = [node, node].map((item) =>
      JSON.stringify({...item, metadata: {...Object(item).metadata, uid: 'a'}}),
    );
    const {result} = await imported(watched.join('\n'));
    expect(result).toMatchObject({read: 2, taken: 1});
    expect(summary(result)[0]).toBe('skipped 1 from 2: The same node once more');
    const {result: events} = await imported(JSON.stringify({type: 'ADDED', object: node}));
    expect(events.notes).toMatchObject([
      {kind: 'error', message: expect.stringContaining('found an event of a watch')},
    ]);
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

  it('reads custom columns that carry the name of the label, and passes over what stands above the heading', async () => {
    const {result} = await imported(
      '$ kubectl get nodes -o custom-columns=...\nNAME   INSTANCE-TYPE   ARCH\na      m5.large        amd64\nb      m7g.large       arm64\n',
    );
    expect(result).toMatchObject({read: 3, taken: 1, inputs: {fleet: [counted('m5.large', 1)]}});
    expect(summary(result)).toEqual([
      'skipped 1 from 1: A line above the heading',
      'skipped 1 from 4: Already on Arm (Graviton)',
    ]);
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

  it('counts a repeated heading, a correction and another way to write a month as no month and no machine', async () => {
    const heading = 'month,instance_type,usage_hours';
    const {result} = await imported(
      [
        heading,
        '2026-10,m5.large,730',
        heading,
        '2026-10,m5.large,-3',
        '10/2026,m5.large,730',
        '2026-10,m5.large,1e300',
        '',
      ].join('\n'),
    );
    expect(result.taken).toBe(0);
    const {result: sound} = await imported(
      [heading, '2026-10,m5.large,730', heading, '2026-10,m5.large,-3', '10/2026,m5.large,730', ''].join('\n'),
    );
    expect(sound.inputs?.fleet).toEqual([{type: 'm5.large', count: null, hours: 730, to: null}]);
    expect(summary(sound)).toEqual([
      'skipped 1 from 3: The heading once more',
      'skipped 1 from 4: Negative hours',
      'skipped 1 from 5: The month is not written as 2026-10',
    ]);
    expectNothingLost(sound);
  });

  it('says how to get the heading, and which column is there twice', async () => {
    const {result} = await imported('"2026-10","eu-west-1","m5.large","Linux","on demand","730.000"\n');
    expect(result.notes[0]?.message).toContain('CSV_HEADER');
    const {result: twice} = await imported('instance_type,usage_hours,usage_hours\nm5.large,1,2\n');
    expect(twice.notes[0]?.message).toContain('two columns usage_hours');
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
      'the columns instance_type and usage_hours are missing. Found, separated by commas: "type", "hours"',
    );
    const {result: raw} = await imported('identity_line_item_id,line_item_usage_type\nx,BoxUsage:m5.large\n');
    expect(raw.notes[0]?.message).toContain('This is the billing export itself');
  });
});

describe('all formats', () => {
  it('know their own files and no other', () => {
    const files = ['describe-instances.json', 'nodes.json', 'nodes.txt', 'billing-hours.csv'];
    const known = files.map((name) =>
      importers.filter((each) => each.matches(fixture(name).slice(0, 4096), name)).map(({id}) => id),
    );
    expect(known).toEqual(importers.map(({id}) => [id]));
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
        // Few enough that some come twice.
        InstanceId: fc.integer({min: 0, max: 60}).map((id) => `i-${id.toString(16).padStart(17, '0')}`),
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

  it('add up several files, each row in account and each place with its file', async () => {
    const half = 'instance_type,region,usage_hours,month\n';
    const {result} = await importedAll([
      {name: 'september.csv', text: inPieces(`${half}m5.large,eu-west-1,300,2026-09\nm7g.large,eu-west-1,1,2026-09\n`)},
      {name: 'october.csv', text: inPieces(`${half}m5.large,eu-west-1,500,2026-10\nm5.large,us-east-1,7,2026-10\n`)},
    ]);
    expect(result.inputs?.fleet).toEqual([{type: 'm5.large', count: null, hours: 400, to: null}]);
    expect(result.notes).toMatchObject([
      {kind: 'skipped', rows: 1, line: 3, file: 'september.csv'},
      {kind: 'skipped', rows: 1, line: 3, file: 'october.csv'},
      {kind: 'changed', rows: 2, line: 2, file: 'september.csv'},
    ]);
    expectNothingLost(result);
  });

  it('take nothing when one of several files is broken, and name it', async () => {
    const text = fixture('describe-instances.json');
    const {result} = await importedAll([
      {name: 'a.json', text: inPieces(text)},
      {name: 'b.json', text: inPieces(text.slice(0, 4000))},
    ]);
    expect(result).toMatchObject({taken: 0, notes: [{kind: 'error', file: 'b.json'}]});
    expect(result.inputs).toBeUndefined();
  });

  it('say what to do with other outputs of the same commands', async () => {
    const misses = {
      'Reservations:\n- Groups: []\n': 'This is YAML of aws ec2 describe-instances',
      '-----\n|  DescribeInstances  |\n+----+\n': 'This is the table of aws ec2',
      'RESERVATIONS\t111122223333\tr-1\nINSTANCES\t0\tx86_64\n': 'This is the text output of aws ec2',
      'i-0123456789abcdef0\tm5.large\trunning\n': 'values without their names',
      '  12 m5.large\n   3 c5.xlarge\n': 'values without their names',
      '[["i-0123456789abcdef0", "m5.large"]]': 'lists values without their names',
      '[{"Type": "m5.large"}]': 'not under the name InstanceType',
      "{'Reservations': [{'Instances': []}]}": 'Python object',
      '$ aws ec2 describe-instances\n{"Reservations": []}': 'above the JSON',
      '\nAn error occurred (UnauthorizedOperation) when calling': 'error message of the AWS command line',
      'apiVersion: v1\nitems:\n': 'YAML of kubectl',
      'node/ip-10-0-0-1.eu-west-1.compute.internal\n': 'names of nodes alone',
      'Name:               ip-10-0-0-1\nRoles:              <none>\n': 'kubectl describe',
      'No resources found\n': 'found no nodes',
      'Unable to connect to the server: dial tcp\n': 'error message of kubectl',
      'ip-10-0-0-1   Ready    <none>   70d   v1.33.4\n': 'without --no-headers',
      '[{"node.kubernetes.io/instance-type": "m5.large"}]': 'labels of nodes',
      '[{"instance_type": "m5.large", "usage_hours": 730}]': 'the answer as JSON',
    };
    for (const [text, advice] of Object.entries(misses)) await expect(imported(text)).rejects.toThrow(advice);
  });

  it('keep to what the input takes', () => {
    const {maxRows, columns} = inputs.fleet;
    const [leastHours, mostHours] = columns.hours.domain;
    expect(LIMITS).toEqual({rows: maxRows, typeLength: columns.type.maxLength, leastHours, mostHours});
    expect(Object.keys(columns)).toEqual(Object.keys(counted('m5.large', 1)));
  });

  it('leave out the smallest types beyond the most that a fleet can have', async () => {
    const rows = Array.from({length: 502}, (_, index) => `t${index}.large,${1000 - index}`);
    const {result} = await imported(`instance_type,usage_hours\n${rows.join('\n')}\n`);
    expect(result.taken).toBe(500);
    expect(result.notes).toContainEqual(expect.objectContaining({kind: 'skipped', rows: 2, line: 502}));
  });
});
