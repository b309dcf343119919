// Which VPC the form is about: it is of one cluster, a cluster is in one VPC, and no address of another VPC helps it.
import type {AwsVpc} from '../../../importers/aws-vpcs';
import type {ImportChoice} from '../../../model/import-set';
import type {JoinedVpc} from './join';
import type {ImportedNode} from './nodes';

/** What stands for the VPC of subnets of which no file tells it. */
const UNTOLD = '';

export function vpcOf({vpc}: {readonly vpc: string | undefined}): string {
  return vpc ?? UNTOLD;
}

/** Those that kubectl tells of; where no file of kubectl is there, all that AWS' words show to be nodes. */
function cluster({nodes}: JoinedVpc): readonly ImportedNode[] {
  const listed = nodes.filter(({inCluster}) => inCluster);
  return listed.length > 0 ? listed : nodes;
}

function toldBy(nodes: readonly ImportedNode[]): ReadonlySet<string> {
  return new Set(nodes.flatMap(({vpc}) => vpc ?? []));
}

/** Whether the files have the nodes of clusters in different VPCs. */
export function inSeveral(joined: JoinedVpc): boolean {
  return toldBy(cluster(joined)).size > 1;
}

/** Indexes of the cluster's nodes. A node of which no file tells the VPC is one of them where the others are in one VPC. */
export function nodesIn(joined: JoinedVpc, vpc: string): ReadonlySet<number> {
  const members = new Set(cluster(joined));
  const severalTold = inSeveral(joined);
  return new Set(
    joined.nodes.flatMap((node, index) => {
      const here = node.vpc === undefined ? !severalTold : node.vpc === vpc;
      return here && members.has(node) ? [index] : [];
    }),
  );
}

/** The VPCs that the cluster may be in: of its nodes, or, where no file places one, of all subnets. */
function candidates(joined: JoinedVpc): readonly string[] {
  const told = toldBy(cluster(joined));
  const all = [...new Set(joined.subnets.map(vpcOf))];
  return told.size > 0 ? all.filter((vpc) => told.has(vpc)) : all;
}

/** @param asked the id of a VPC; without one, the only candidate is taken, and of several none. */
export function vpcChoice(joined: JoinedVpc, vpcs: readonly AwsVpc[], asked: string | undefined): ImportChoice {
  const names = new Map(vpcs.map(({id, name}) => [id, name]));
  const subnets = countBy(joined.subnets);
  const nodes = countBy(cluster(joined));
  const found = candidates(joined);
  const label = (vpc: string) => {
    const id = vpc === UNTOLD ? 'VPC not told' : vpc;
    const name = names.get(vpc);
    const holds = [counted(subnets.get(vpc), 'subnet'), counted(nodes.get(vpc), 'node')].filter(Boolean).join(', ');
    return `${name === undefined ? id : `${name} (${id})`}: ${holds}`;
  };
  return {
    says: `The form is about one cluster, and a cluster is in one VPC: the files have ${found.length} that it may be in.`,
    label: 'VPC of the cluster',
    options: found.map((vpc) => ({id: vpc, label: label(vpc)})),
    chosen: found.find((vpc) => vpc === asked) ?? (found.length === 1 ? found[0] : undefined),
  };
}

function countBy(items: readonly {readonly vpc: string | undefined}[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(vpcOf(item), (counts.get(vpcOf(item)) ?? 0) + 1);
  return counts;
}

function counted(count: number | undefined, what: string): string {
  return count === undefined ? '' : `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
}
