// The output of aws ec2 describe-instances, end to end: what is taken, what is left out and why.
import {describe, expect, it} from 'vitest';
import {fixture} from '../../../importers/testing/text';
import {counted, expectNothingLost, imported, summary} from './testing/imported';

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
