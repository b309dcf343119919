// Three accounts whose answers were counted by other programs: every figure of theirs, exactly.
import {describe, expect, it} from 'vitest';
import {type Account, accountFiles, piecesOf} from '../testing/account-files';
import {type JoinedVpc, joinVpc} from './join';
import type {SubnetFigures} from './subnet-figures';

type Expected = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

async function accountOf(account: Account): Promise<{joined: JoinedVpc; expected: Expected}> {
  const files = accountFiles(account);
  return {joined: joinVpc(await piecesOf(files)), expected: JSON.parse(files.expected ?? '') as Expected};
}

/** The figures of a subnet in the shape of the answers. */
function answer({cidr, name, usable, availableIpAddressCount, exact}: SubnetFigures) {
  const {
    freeBlocksInReservation: _inside,
    unexplained,
    held: _held,
    ...rest
  } = exact ?? {
    unexplained: undefined,
  };
  expect(unexplained).toBe(0);
  return {cidr, name, usable, availableIpAddressCount, ...rest};
}

function subnetsOf({subnets}: JoinedVpc, ids: readonly string[]) {
  return Object.fromEntries(subnets.filter(({id}) => ids.includes(id)).map((each) => [each.id, answer(each)]));
}

describe('the small account', () => {
  it('has the expected figures in every subnet and in the cluster', async () => {
    const {joined, expected} = await accountOf('small');
    expect(
      subnetsOf(
        joined,
        joined.subnets.map(({id}) => id),
      ),
    ).toEqual(expected.subnets);
    const {podCapableAddresses, ...cluster} = expected.cluster ?? {};
    expect(joined.cluster).toMatchObject({...cluster, poolAddresses: podCapableAddresses});
    expect(joined.differences).toEqual([]);
    expect(joined.missing).toEqual([]);
  });

  it('shows the interface that scale-in stranded: two pods keep it, on a node with more spare than two interfaces', async () => {
    const {joined} = await accountOf('small');
    const sticky = joined.nodes.filter(({stickyInterfaces}) => stickyInterfaces > 0);
    expect(sticky).toMatchObject([{interfaces: 3, pods: 3, pool: 27, stickyInterfaces: 1, stickyAddresses: 7}]);
    expect(joined.subnets.map(({exact}) => exact?.held?.sticky)).toEqual([7, 0, 0]);
    const held = joined.subnets.flatMap(({exact}) => exact?.held ?? []);
    expect(held.reduce((sum, {warm}) => sum + warm, 0)).toBe(71);
    expect(held.reduce((sum, {pods}) => sum + pods, 0)).toBe(74);
    expect(joined.cluster?.modes).toEqual({secondary: 7, prefix: 0, mixed: 0, none: 0});
    expect(joined.cni).toMatchObject({warmEniTarget: 1, warmIpTarget: undefined, prefixDelegation: false});
  });
});

describe('the account in the middle of a migration to prefixes', () => {
  it('has the expected figures in every subnet and in the cluster', async () => {
    const {joined, expected} = await accountOf('prefix');
    expect(
      subnetsOf(
        joined,
        joined.subnets.map(({id}) => id),
      ),
    ).toEqual(expected.subnets);
    expect(joined.cluster).toMatchObject(expected.cluster ?? {});
    expect(joined.differences).toEqual([]);
  });

  it('tells the modes of its nodes apart, and counts free blocks inside of a reservation', async () => {
    const {joined} = await accountOf('prefix');
    expect(joined.cluster).toMatchObject({
      modes: {secondary: 2, prefix: 7, mixed: 0, none: 0},
      customNetworkingNodes: 5,
      hostNetworkPods: 18,
    });
    expect(joined.totals).toMatchObject({
      usable: 1079,
      addressesInUse: 387,
      freeAddresses: 692,
      strandedForPrefix: 260,
    });
    expect(joined.totals.blocks.free).toBe(27);
    // The reservation has 8 blocks, the last with an address of AWS in it; 7 prefixes came from it.
    expect(joined.totals).toMatchObject({freeBlocksInReservation: 0, freeButReservedByCidrReservation: 15});
  });
});

describe('the big account', () => {
  it('has the expected totals, cluster and subnets', async () => {
    const {joined, expected} = await accountOf('big');
    const blocks = Object.entries(joined.totals.blocks).map(([state, count]) => [`blocks.${state}`, count]);
    const totals = {...joined.totals, ...Object.fromEntries(blocks)};
    expect(totals).toMatchObject(expected.totals ?? {});
    const {name: _name, nodesInKubectl, poolAddressesOnThoseNodes, ...cluster} = expected.cluster ?? {};
    expect(joined.cluster).toMatchObject({...cluster, nodes: nodesInKubectl, poolAddresses: poolAddressesOnThoseNodes});
    expect(totals).toMatchObject({
      subnetsUnder10PercentFree: expected.subnetsUnder10PercentFree,
      subnetsWithFreeAddressesButNoFreeBlock: expected.subnetsWithFreeAddressesButNoFreeBlock,
    });
    expect([joined.subnets.length, joined.totals.enis]).toEqual([expected.subnets, expected.enis]);
    const picked = expected.tightest15_median5_emptiest5 ?? {};
    expect(subnetsOf(joined, Object.keys(picked))).toEqual(picked);
    expect(joined.differences.map(({name, rows}) => [name, rows])).toEqual([['interfaceQuota', 20_000]]);
  }, 60_000);
});
