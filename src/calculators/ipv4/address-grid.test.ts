// The states of the address map against counts that other programs made of the same three accounts.
import {describe, expect, it} from 'vitest';
import {CELL_STATES, cellStateAt, cellStates, countStates, sumCounts, wholeFreeBlocks} from './address-grid';
import {type JoinedVpc, joinVpc} from './formats/join';
import {type Account, accountFiles, piecesOf} from './testing/account-files';

interface ExpectedSubnet {
  readonly usable: number;
  readonly freeAddresses: number;
  readonly addressesInUse: number;
  readonly strandedForPrefix: number;
  readonly blocks: {readonly free: number};
  readonly byOwner: Readonly<Record<string, number>>;
}

async function account(name: Account) {
  const files = accountFiles(name);
  const joined = joinVpc(await piecesOf(files));
  return {joined, counts: countsOf(joined), expected: JSON.parse(files.expected ?? '')};
}

function countsOf({occupancy}: JoinedVpc) {
  return occupancy.map((subnet) => countStates(cellStates(subnet)));
}

function agrees(joined: JoinedVpc, expected: Readonly<Record<string, ExpectedSubnet>>) {
  joined.occupancy.forEach((subnet) => {
    const answer = expected[subnet.subnet.id];
    if (!answer) return;
    const count = countStates(cellStates(subnet));
    const {node = 0, branch = 0, leaked = 0, ...others} = answer.byOwner;
    expect(count.free + count.stranded).toBe(answer.freeAddresses);
    expect(count.stranded).toBe(answer.strandedForPrefix);
    expect(wholeFreeBlocks(count)).toBe(answer.blocks.free);
    expect(count.leaked).toBe(leaked);
    expect(count.other).toBe(Object.values(others).reduce((sum, each) => sum + each, 0));
    expect(count.pod + count.warm + count.sticky + count.pool + count.node).toBe(node + branch);
    expect(subnet.map.cells.length - count.aws).toBe(answer.usable);
  });
}

describe('the states of an account', () => {
  it('are those of the small one, in every subnet and in sum', async () => {
    const {joined, counts, expected} = await account('small');
    agrees(joined, expected.subnets);
    const sum = sumCounts(counts);
    expect(sum.pod).toBe(expected.cluster.podsWithOwnIp);
    expect(sum.warm + sum.sticky).toBe(expected.cluster.warmUnusedPodAddresses);
    expect(sum.sticky).toBe(7);
    expect(sum.node).toBe(expected.cluster.nodeEniPrimaryAddresses);
    expect(sum.leaked).toBe(expected.cluster.leakedAddresses);
    expect([sum.aws, sum.pool]).toEqual([15, 0]);
  });

  it('are those of the one with prefixes', async () => {
    const {joined, counts, expected} = await account('prefix');
    agrees(joined, expected.subnets);
    const sum = sumCounts(counts);
    expect(sum.pod).toBe(expected.cluster.podsWithOwnIp);
    expect(sum.warm + sum.sticky).toBe(expected.cluster.warmUnusedPodAddresses);
    expect(wholeFreeBlocks(sum)).toBe(27);
  });

  it('are those of the big one', async () => {
    const {joined, counts, expected} = await account('big');
    agrees(joined, expected.tightest15_median5_emptiest5);
    const sum = sumCounts(counts);
    expect(sum.free + sum.stranded).toBe(expected.totals.freeAddresses);
    expect(wholeFreeBlocks(sum)).toBe(expected.totals['blocks.free']);
    expect(sum.stranded).toBe(expected.totals.strandedForPrefix);
    expect(sum.aws).toBe(400 * 5);
    expect(sum.pod).toBe(expected.cluster.podsWithOwnIp);
    expect(sum.warm + sum.sticky).toBe(expected.cluster.warmUnusedPodAddresses);
  }, 60_000);

  it('are the same one by one', async () => {
    const {joined} = await account('prefix');
    for (const subnet of joined.occupancy) {
      const states = cellStates(subnet);
      states.forEach((state, at) => {
        expect(cellStateAt(subnet, at)).toBe(CELL_STATES[state]);
      });
    }
  });

  it('are pools where no file tells of pods, and other owners where none tells of nodes', async () => {
    const {'kubectl-pods': _pods, ...withoutPods} = accountFiles('small');
    const sum = sumCounts(countsOf(joinVpc(await piecesOf(withoutPods))));
    expect([sum.pod, sum.warm, sum.sticky, sum.pool]).toEqual([0, 0, 0, 145]);
  });
});
