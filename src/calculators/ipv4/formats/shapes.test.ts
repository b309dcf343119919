// One account in every shape that people save it in gives one answer; broken files and files that do not fit are named.
import {describe, expect, it} from 'vitest';
import {ImportError} from '../../../importers/import-error';
import {accountFiles, pieceOf, piecesOf} from '../testing/account-files';
import {importSet} from './import-set';
import {joinVpc} from './join';
import type {VpcPiece} from './pieces';

const FILES = accountFiles('prefix');
const {expected: _expected, ...INPUTS} = FILES;

interface Rows {
  readonly [name: string]: unknown;
}

const WRAPPERS = ['Vpcs', 'Subnets', 'NetworkInterfaces', 'items'];

/** The rows of each file, without what wraps them. */
function rowsOf(text: string): readonly Rows[] {
  const document = JSON.parse(text) as Rows | readonly {SubnetIpv4CidrReservations: readonly Rows[]}[];
  if (Array.isArray(document)) return document.flatMap((each) => each.SubnetIpv4CidrReservations);
  const wrapper = WRAPPERS.find((name) => name in document);
  return wrapper === undefined ? [document as Rows] : ((document as Rows)[wrapper] as readonly Rows[]);
}

function wrapperOf(text: string): string {
  return [...WRAPPERS, 'SubnetIpv4CidrReservations'].find((name) => text.includes(`"${name}"`)) ?? 'items';
}

function halves<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)].filter((half) => half.length > 0);
}

const kubernetesKind = (text: string) => /"kind": "(Node|Pod|DaemonSet)"/.exec(text)?.[1];

const SHAPES: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'a bare array': (text) => JSON.stringify(rowsOf(text), null, 4),
  'a nested array': (text) => JSON.stringify(halves(rowsOf(text))),
  'one object per line': (text) =>
    rowsOf(text)
      .map((row) => JSON.stringify(row))
      .join('\n'),
  'pages one after another': (text) =>
    halves(rowsOf(text))
      .map((rows) => JSON.stringify({[wrapperOf(text)]: rows, NextToken: 'x'}, null, 2))
      .join('\n'),
  'pages in an array': (text) => JSON.stringify(halves(rowsOf(text)).map((rows) => ({[wrapperOf(text)]: rows}))),
  'a raw list, whose items have no kind': (text) => {
    const kind = kubernetesKind(text);
    const items = rowsOf(text).map(({kind: _kind, apiVersion: _version, ...rest}) => rest);
    return kind === undefined ? text : JSON.stringify({kind: `${kind}List`, apiVersion: 'v1', metadata: {}, items});
  },
  'behind a byte order mark, with line breaks of Windows': (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
  'types spelt in camel case, and explicit nulls': (text) =>
    text
      .replaceAll('"vpc_endpoint"', '"vpcEndpoint"')
      .replaceAll('"InterfaceType": "lambda"', '"Ipv4Prefixes": null, "Attachment": null, "InterfaceType": "lambda"'),
};

async function joinedAs(shape: (text: string) => string) {
  const shaped = Object.fromEntries(Object.entries(INPUTS).map(([name, text]) => [name, shape(text)]));
  const joined = joinVpc(await piecesOf(shaped));
  // Lines differ between shapes, as they should.
  return JSON.parse(JSON.stringify(joined, (key, value: unknown) => (key === 'line' ? undefined : value)));
}

describe('an account', () => {
  it.each(Object.keys(SHAPES))('gives one answer: %s', async (name) => {
    const shape = SHAPES[name] as (text: string) => string;
    expect(await joinedAs(shape)).toEqual(await joinedAs((text) => text));
  });

  it('gives one answer however its files are cut in two, in whatever order they come', async () => {
    const cut: VpcPiece[] = [];
    for (const [name, text] of Object.entries(INPUTS)) {
      for (const rows of halves(rowsOf(text))) cut.unshift(await pieceOf(JSON.stringify(rows), name));
    }
    const {totals, cluster, differences} = joinVpc(cut);
    const whole = joinVpc(await piecesOf(INPUTS));
    expect([totals, cluster, differences]).toEqual([whole.totals, whole.cluster, []]);
  });

  it('is counted once when a file is given twice, which is said', async () => {
    const pieces = await piecesOf(INPUTS);
    const {totals, cluster, differences} = joinVpc([...pieces, ...pieces]);
    const once = joinVpc(pieces);
    expect([totals, cluster]).toEqual([once.totals, once.cluster]);
    expect(Object.fromEntries(differences.map(({name, rows}) => [name, rows]))).toEqual({
      interfaceTwice: rowsOf(INPUTS['describe-network-interfaces'] ?? '').length,
      subnetTwice: 5,
      podTwice: rowsOf(INPUTS['kubectl-pods'] ?? '').length,
      nodeTwice: 9,
      reservationTwice: 1,
    });
  });
});

describe('files that do not fit together', () => {
  const differencesOf = async (changed: Readonly<Record<string, (text: string) => string>>) => {
    const files = Object.entries(INPUTS).map(([name, text]) => [name, changed[name]?.(text) ?? text]);
    const joined = joinVpc(await piecesOf(Object.fromEntries(files) as Record<string, string>));
    return {joined, counts: Object.fromEntries(joined.differences.map(({name, rows}) => [name, rows]))};
  };

  it('are named when the counts of AWS are of another moment', async () => {
    const {counts} = await differencesOf({
      'describe-subnets': (text) =>
        text
          .replace('"AvailableIpAddressCount": 54', '"AvailableIpAddressCount": 50')
          .replace('"AvailableIpAddressCount": 306', '"AvailableIpAddressCount": 307'),
    });
    expect(counts).toEqual({countedUsedByAws: 4, countedFreeByAws: 1});
  });

  it('are named when a node or an interface is unknown, and the rest is counted', async () => {
    const {joined, counts} = await differencesOf({
      'kubectl-nodes': (text) => JSON.stringify(rowsOf(text).slice(1)),
      'describe-network-interfaces': (text) => text.replace('subnet-0220bae5833b7e1c0', 'subnet-elsewhere'),
    });
    // The node is found by the address of its pods' host.
    expect(joined.cluster).toMatchObject({nodes: 9, podsWithOwnIp: 151, warmUnusedPodAddresses: 201});
    expect(counts).toEqual({unknownSubnet: 1, countedUsedByAws: 1});
  });

  it('are named when they are of two accounts, and when no interface fits', async () => {
    const {counts} = await differencesOf({
      'describe-network-interfaces': (text) => text.replace('"OwnerId": "111122223333"', '"OwnerId": "444455556666"'),
    });
    expect(counts).toEqual({severalAccounts: 1});
    const set = importSet;
    const other = accountFiles('small')['describe-network-interfaces'] ?? '';
    const {result, detail} = set.join([await pieceOf(INPUTS['describe-subnets'] ?? ''), await pieceOf(other)]);
    expect(detail).toBeUndefined();
    expect(result).toMatchObject({
      taken: 0,
      notes: [{kind: 'error', message: expect.stringContaining('different accounts')}, {}],
    });
  });

  it('are named when subnets overlap, have no VPC or lie outside of it', async () => {
    const {counts} = await differencesOf({
      'describe-vpcs': (text) => text.replaceAll('100.64.0.0/20', '100.80.0.0/20'),
      'describe-subnets': (text) =>
        text.replace('10.40.3.0/28', '10.40.2.0/28').replace('"VpcId": "vpc-0e17964b8e0416e15"', '"VpcId": "vpc-gone"'),
    });
    expect(counts).toMatchObject({subnetOutsideVpc: 1, subnetWithoutVpc: 1, subnetsOverlap: 1, outsideSubnet: 2});
  });

  it('leave answers out by name, with the command that would give them', async () => {
    const subnets = joinVpc([await pieceOf(INPUTS['describe-subnets'] ?? '')]);
    expect(subnets.subnets[0]).toMatchObject({usable: 59, availableIpAddressCount: 54, exact: undefined});
    expect(subnets.cluster).toBeUndefined();
    expect(subnets.missing.map(({kind}) => kind)).toEqual([
      'interfaces',
      'reservations',
      'vpcs',
      'nodes',
      'pods',
      'cni',
    ]);
    const interfaces = joinVpc([await pieceOf(INPUTS['describe-network-interfaces'] ?? '')]);
    expect(interfaces.differences).toMatchObject([{name: 'noSubnetsYet', rows: 38}]);
  });
});

describe('a broken file', () => {
  const errorOf = async (text: string): Promise<ImportError> => {
    try {
      await pieceOf(text);
    } catch (error) {
      if (error instanceof ImportError) return error;
      throw error;
    }
    throw new Error('No error.');
  };

  it('is named where it is cut off', async () => {
    const text = INPUTS['describe-network-interfaces'] ?? '';
    const error = await errorOf(text.slice(0, text.length / 2));
    expect(error.message).toMatch(/in the middle of NetworkInterfaces\[\d+\].*cut off/);
    expect(error.line).toBeGreaterThan(100);
    expect(error.column).toBeGreaterThan(0);
  });

  it('is named with the line of an address that is none', async () => {
    const text = INPUTS['describe-network-interfaces'] ?? '';
    const error = await errorOf(text.replaceAll('10.40.1.78', '10.40.1.078'));
    expect(error).toMatchObject({line: 26, message: expect.stringContaining('078 has a leading zero')});
    const subnets = INPUTS['describe-subnets'] ?? '';
    expect((await errorOf(subnets.replace('10.40.0.0/26', '10.40.0.1/26'))).message).toMatch(
      /^Line 3: the CidrBlock of subnet-\w+ is "10\.40\.0\.1\/26", which is no IPv4 range: the range of that length begins at 10\.40\.0\.0\/26\.$/,
    );
    expect((await errorOf(subnets.replace('10.40.0.0/26', '10.40.0.0/30'))).message).toContain('only /16 to /28');
  });

  it('is named when it holds something else further down', async () => {
    const mixed = JSON.stringify([...rowsOf(INPUTS['kubectl-nodes'] ?? ''), {kind: 'Pod', metadata: {name: 'x'}}]);
    expect((await errorOf(mixed)).message).toContain('expected a Node with "kind": "Node", found a Pod');
  });
});
