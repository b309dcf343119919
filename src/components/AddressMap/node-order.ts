// The nodes in the order in which they are worth looking at, and those that some words choose.
import type {ImportedNode} from '../../calculators/ipv4/imports';

/** Indexes of nodes that hold addresses: what scale-in stranded first, then by what is warm. */
export function nodesByWaste(nodes: readonly ImportedNode[]): readonly number[] {
  const warm = ({pool, pods}: ImportedNode) => (pods === undefined ? 0 : pool - pods);
  return nodes
    .flatMap(({interfaces, fargate}, index) => (interfaces > 0 || fargate ? [index] : []))
    .sort((a, b) => {
      const [one, other] = [nodes[a] as ImportedNode, nodes[b] as ImportedNode];
      return other.stickyAddresses - one.stickyAddresses || warm(other) - warm(one) || a - b;
    });
}

/** Those in which every word occurs: in the name, the instance, the type, the zone or the group. */
export function nodesWith(order: readonly number[], nodes: readonly ImportedNode[], words: string): readonly number[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return order;
  return order.filter((index) => {
    const {name, instance, type, zone, group} = nodes[index] as ImportedNode;
    const text = [name, instance, type, zone, group].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
