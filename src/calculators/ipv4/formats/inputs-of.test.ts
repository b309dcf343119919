// The form that an import fills shows each subnet as the account's own figures have it, and every value fits its field.
import {describe, expect, it} from 'vitest';
import type {Row} from '../../../model/field';
import {openLink, writeLink} from '../../../permalink/permalink';
import {ipv4} from '..';
import {type Account, accountFiles, piecesOf} from '../testing/account-files';
import {importSet} from './import-set';
import type {JoinedVpc} from './join';

interface ExpectedSubnet {
  readonly cidr: string;
  readonly name: string;
  readonly freeAddresses: number;
  readonly addressesInUse: number;
  readonly blocks: {readonly free: number};
  readonly prefixes: number;
  readonly byOwner: Readonly<Record<string, number>>;
}

async function imported(account: Account, without: readonly string[] = []) {
  const files = Object.entries(accountFiles(account)).filter(([name]) => !without.some((each) => name.includes(each)));
  const {result, detail, says, missing} = importSet.join(await piecesOf(Object.fromEntries(files)));
  return {inputs: result.inputs ?? {}, notes: result.notes, detail: detail as JoinedVpc, says, missing};
}

const rowsOf = (inputs: Readonly<Record<string, unknown>>, name: string) => inputs[name] as readonly Row[];

describe.each(['small', 'prefix', 'big'] as const)('the account %s', (account) => {
  it('fills each subnet with what is expected of it', async () => {
    const {inputs, detail} = await imported(account);
    const expected = JSON.parse(accountFiles(account).expected ?? '') as Readonly<Record<string, unknown>>;
    const subnets = (
      typeof expected.subnets === 'object' ? expected.subnets : expected.tightest15_median5_emptiest5
    ) as Readonly<Record<string, ExpectedSubnet>>;
    const rows = rowsOf(inputs, 'subnets');
    expect(rows).toHaveLength(detail.subnets.length);
    for (const [id, {cidr, name, freeAddresses, addressesInUse, blocks, prefixes, byOwner}] of Object.entries(
      subnets,
    )) {
      const row = rows[detail.subnets.findIndex((each) => each.id === id)];
      expect(row).toMatchObject({
        cidr,
        name,
        free: freeAddresses,
        blocks: blocks.free,
        prefixes,
        leaked: byOwner.leaked ?? 0,
      });
      expect(row?.other).toBeLessThanOrEqual(addressesInUse);
      expect(row?.other).toBeGreaterThanOrEqual(addressesInUse - (byOwner.node ?? 0) - (byOwner.branch ?? 0));
    }
  });

  it('fills values that a link carries unchanged', async () => {
    const {inputs} = await imported(account);
    const state = {inputs: {...openLink(ipv4, '').state.inputs, ...inputs}, alternatives: []};
    const opened = openLink(ipv4, writeLink(ipv4, state, {date: null}));
    expect(opened.notices).toEqual([]);
    expect(opened.state.inputs).toEqual(state.inputs);
  });
});

describe('a small account', () => {
  it('has its nodes in groups, with the mean of their pods', async () => {
    const {inputs, detail} = await imported('small');
    const groups = rowsOf(inputs, 'groups');
    const pods = groups.reduce((sum, {nodes, pods: mean}) => sum + Number(nodes) * Number(mean), 0);
    expect(groups.reduce((sum, {nodes}) => sum + Number(nodes), 0)).toBe(7);
    expect(pods).toBeCloseTo(74, 0);
    expect(groups.reduce((sum, {nodes, maxPods}) => sum + Number(nodes) * Number(maxPods), 0)).toBe(191);
    // 46 addresses of c, of which 40 are the nodes'.
    expect(rowsOf(inputs, 'subnets').map(({other, role}) => [other, role])).toEqual([
      [16, 'nodes'],
      [7, 'nodes'],
      [6, 'nodes'],
    ]);
    expect(detail.differences.filter(({kind}) => kind === 'error')).toEqual([]);
  });

  it('says what there is in a sentence each', async () => {
    const {says} = await imported('small');
    expect(says).toEqual([
      '3 subnets, 37 network interfaces, 7 nodes and 92 pods.',
      '562 of 753 addresses are free, with 0 whole /28s among them.',
      'Nodes hold 145 addresses for pods; 71 of them have no pod, 7 of those on 1 interface that scale-in stranded.',
      '10 addresses are leaked, on 1 interface that the CNI made and no machine has.',
    ]);
  });

  // A participant of a shared VPC sees none of the owner's interfaces: only AWS' count knows of them.
  it('keeps as others what AWS counts as used and no interface shows', async () => {
    const files = accountFiles('small');
    const all = JSON.parse(files['describe-network-interfaces'] ?? '') as {NetworkInterfaces: {RequesterId?: string}[]};
    const seen = all.NetworkInterfaces.filter(({RequesterId}) => RequesterId === undefined);
    const text = JSON.stringify({NetworkInterfaces: seen});
    const {result} = importSet.join(await piecesOf({...files, 'describe-network-interfaces': text}));
    const rows = rowsOf(result.inputs ?? {}, 'subnets');
    expect(rows.map(({free, other}) => [free, other])).toEqual([
      [155, 16],
      [202, 7],
      [205, 6],
    ]);
    expect(result.notes.map(({rows: count}) => count)).toContain(6 + 7 + 6);
  });

  it('leaves to the form what no file tells', async () => {
    const {inputs, missing, says} = await imported('small', ['kubectl', 'interfaces']);
    expect(Object.keys(inputs)).toEqual(['subnets']);
    expect(rowsOf(inputs, 'subnets')[0]).toMatchObject({
      free: 155,
      blocks: null,
      prefixes: null,
      leaked: null,
      other: 6,
      role: 'nodes',
    });
    expect(missing.map(({kind}) => kind)).toEqual(['interfaces', 'nodes', 'pods', 'cni']);
    expect(says).toEqual(['3 subnets.', 'AWS counts 562 of 753 addresses as free.']);
  });
});

describe('interfaces and units of others', () => {
  // 37 interfaces, of which the seven nodes have 17; the others have one address each but the leaked one, which has ten.
  it('are counted, and are not one for each address', async () => {
    const {inputs} = await imported('small');
    const others = rowsOf(inputs, 'subnets').reduce((sum, {other}) => sum + Number(other), 0);
    expect(inputs).toMatchObject({interfacesOfOthers: 37 - 17, unitsOfOthers: others});
    expect(others - 9).toBe(37 - 17);
    expect(inputs).toMatchObject({leakedInterfaces: 1, leakedUnits: 10});
  });

  // As where several clusters share the subnets, and one of them was asked: the nodes of the others are others.
  it('hold the nodes that kubectl does not list, with all addresses of each of their interfaces', async () => {
    const files = accountFiles('small');
    const {items, ...list} = JSON.parse(files['kubectl-nodes'] ?? '') as {items: {spec: {providerID: string}}[]};
    const [first] = items;
    const {'kubectl-pods': _pods, ...others} = files;
    const one = {...others, 'kubectl-nodes': JSON.stringify({...list, items: [first]})};
    const {result, detail} = importSet.join(await piecesOf(one));
    const {nodes, totals} = detail as JoinedVpc;
    const mine = nodes.find(({inCluster}) => inCluster) ?? expect.fail();
    const addresses = mine.interfaces + mine.pool;
    expect(first?.spec.providerID).toContain(mine.instance);
    expect(result.inputs).toMatchObject({
      interfacesOfOthers: totals.enis - mine.interfaces,
      unitsOfOthers: totals.addressesInUse - addresses,
    });
  });

  it('are those of the VPC of the nodes, and one for each prefix', async () => {
    const {inputs, detail} = await imported('prefix');
    const expected = JSON.parse(accountFiles('prefix').expected ?? '') as {
      subnets: Record<string, ExpectedSubnet>;
    };
    const byOwner = Object.values(expected.subnets).flatMap((each) => Object.entries(each.byOwner));
    const units = byOwner.reduce(
      (sum, [owner, count]) => sum + (owner === 'node' || owner === 'branch' ? 0 : count),
      0,
    );
    const ofNodes = detail.nodes.reduce((sum, {interfaces, branchPods}) => sum + interfaces + branchPods, 0);
    expect(inputs).toMatchObject({interfacesOfOthers: detail.totals.enis - ofNodes, unitsOfOthers: units});
  });
});

describe('an account with prefixes', () => {
  it('tells how the CNI is set, and why AWS counts fewer free addresses', async () => {
    const {inputs, says} = await imported('prefix');
    expect(inputs).toMatchObject({mode: 'prefix', customNetworking: true});
    expect(says.join(' ')).toContain('are free inside of prefix reservations, which AWS leaves out of its count');
  });

  it('tells the mode by the nodes where no daemonset is there', async () => {
    const {inputs} = await imported('prefix', ['aws-node']);
    expect(inputs.mode).toBe('prefix');
    expect(inputs).not.toHaveProperty('warmEni');
  });
});
