// What kubectl says of nodes, as JSON and as tables, end to end: what is taken, what is left out and why.
import {describe, expect, it} from 'vitest';
import {fixture} from '../../../importers/testing/text';
import {counted, expectNothingLost, imported, summary} from './testing/imported';

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
