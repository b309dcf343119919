// All formats of a fleet together, in the publishers' shapes: each knows its own files, and nothing is lost.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fixture, inPieces} from '../../../importers/testing/text';
import {importers} from '../imports';
import {inputs} from '../inputs';
import {LIMITS} from './fleet';
import {counted, expectNothingLost, imported, importedAll} from './testing/imported';

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
