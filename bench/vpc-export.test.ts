// An account that nobody has seen before is joined to the answers that its generator counted.
import {describe, expect, it} from 'vitest';
import {readAccount} from './read-vpc-export';
import {generateVpcs} from './vpc-export';

describe.each([1, 2])('a generated account of 6,000 interfaces in 8 VPCs, seed %i', (seed) => {
  it('is joined exactly', async () => {
    const generated = generateVpcs(6000, seed);
    const files = (['pods', 'interfaces', 'nodes', 'subnets'] as const).map((name) => generated.file(name));
    const {totals, cluster, subnets, differences} = await readAccount(files);
    const {byOwner, freeBlocks, nodes, pods, pool, leakedEnis, ...sums} = generated.truth();
    expect(totals).toMatchObject({...sums, blocks: {free: freeBlocks}});
    expect(cluster).toMatchObject({
      ...{nodes, leakedEnis, poolAddresses: pool, podsWithOwnIp: pods},
      ...{warmUnusedPodAddresses: pool - pods, hostNetworkPods: nodes},
    });
    const found: Record<string, number> = {};
    for (const {exact} of subnets) {
      for (const [owner, addresses] of Object.entries(exact?.byOwner ?? {}))
        found[owner] = (found[owner] ?? 0) + addresses;
    }
    expect(found).toEqual(byOwner);
    expect(differences.map(({name}) => name)).toEqual(['interfaceQuota']);
  }, 60_000);
});

describe('the generator', () => {
  it('writes the same JSON for the same seed', () => {
    const text = (seed: number) => [...generateVpcs(100, seed).file('interfaces')].join('');
    expect(text(7)).toBe(text(7));
    expect(text(8)).not.toBe(text(7));
    expect(JSON.parse(text(7)).NetworkInterfaces).toHaveLength(100);
  });
});
