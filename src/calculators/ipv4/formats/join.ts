// Joins all files of an account: the owner, the use and the node of every address, and what does not fit together.
import {regionOfZone} from '../../../importers/ec2-type-name';
import type {CniSettings} from '../../../importers/kubernetes-daemon-set';
import type {MissingAnswer} from '../../../model/import-set';
import {type ClusterFigures, clusterFigures} from './cluster-figures';
import {type Difference, Differences} from './differences';
import {missingAnswers} from './missing';
import {countPools} from './node-pools';
import {type ImportedNode, NodeTable} from './nodes';
import {SubnetFinder, type SubnetOccupancy} from './occupancy';
import {dataOf, type VpcPiece} from './pieces';
import {type LeakedInterface, placeInterfaces} from './place-interfaces';
import {type PlacedPods, placePods} from './place-pods';
import {figuresOf, type SubnetFigures} from './subnet-figures';
import {subnetsOf} from './subnets';
import {type Totals, totalsOf} from './totals';

export interface JoinedVpc {
  /** In the order of the file. */
  readonly subnets: readonly SubnetFigures[];
  readonly totals: Totals;
  /** Undefined when no file tells of a node. */
  readonly cluster: ClusterFigures | undefined;
  readonly nodes: readonly ImportedNode[];
  readonly leaked: readonly LeakedInterface[];
  /** As the first aws-node daemonset has it. */
  readonly cni: CniSettings | undefined;
  readonly differences: readonly Difference[];
  readonly missing: readonly MissingAnswer[];
  /** Entry by entry the maps behind `subnets`; `nodes` in them are indexes in `nodes` above. */
  readonly occupancy: readonly SubnetOccupancy[];
}

/** Network interfaces per Region that an account has without asking for more. Source: VPC user guide, amazon-vpc-limits. */
export const INTERFACE_QUOTA = 5000;

/** Takes time in proportion to the size of the pieces, and changes none of them. */
export function joinVpc(pieces: readonly VpcPiece[]): JoinedVpc {
  const differences = new Differences();
  const interfaces = dataOf(pieces, 'interfaces');
  const subnets = subnetsOf(pieces, differences);
  const nodes = new NodeTable(dataOf(pieces, 'nodes'), differences);
  const regionOf = ({subnet}: SubnetOccupancy) => regionOfZone(subnet.zone) ?? '';
  const {leaked, perRegion, accounts} = placeInterfaces(
    subnets.size > 0 ? interfaces : [],
    subnets,
    nodes,
    regionOf,
    differences,
  );
  const read = interfaces.reduce((sum, {count}) => sum + count, 0);
  // Maps without a single one of the interfaces would show a full account as an empty one.
  const interfacesKnown = subnets.size > 0 && interfaces.length > 0 && (perRegion.size > 0 || read === 0);
  const finder = new SubnetFinder(subnets.values(), differences);
  nodes.placeByAddress(finder);
  const podTables = dataOf(pieces, 'pods');
  const pods: PlacedPods | undefined =
    podTables.length > 0 ? placePods(podTables, nodes, finder, differences, interfacesKnown) : undefined;
  const cni = settingsOf(dataOf(pieces, 'cni').flat(), differences);
  countPools(interfaces, subnets, nodes, pods !== undefined, warmEniTarget(cni));
  const figures = [...subnets.values()].map((each) =>
    figuresOf(each, {interfaces: interfacesKnown, pods: pods !== undefined}),
  );
  compareCounts(figures, differences);
  noteInterfaces(read, subnets.size, perRegion, differences);
  noteAccounts([...subnets.values()], accounts, differences);
  if (interfacesKnown) noteNodes(nodes.nodes, differences);
  const nodesKnown = dataOf(pieces, 'nodes').length > 0;
  return {
    subnets: figures,
    totals: totalsOf(figures),
    cluster:
      nodesKnown || pods || nodes.nodes.length > 0
        ? clusterFigures(nodes.nodes, pods, leaked, {interfaces: interfacesKnown, nodes: nodesKnown})
        : undefined,
    nodes: nodes.nodes,
    leaked,
    cni,
    differences: differences.list(),
    missing: missingAnswers(pieces),
    occupancy: [...subnets.values()],
  };
}

function settingsOf(all: readonly CniSettings[], differences: Differences): CniSettings | undefined {
  const [first, ...others] = all;
  const values = ({line: _line, version: _version, ...settings}: CniSettings) => JSON.stringify(settings);
  for (const other of others) if (first && values(other) !== values(first)) differences.add('cniSettingsDiffer');
  for (const name of first?.unreadable ?? []) differences.add('cniUnreadable', name);
  return first;
}

function warmEniTarget(cni: CniSettings | undefined): number | undefined {
  const byAddresses = (cni?.warmIpTarget ?? 0) > 0 || (cni?.minimumIpTarget ?? 0) > 0;
  return byAddresses ? undefined : (cni?.warmEniTarget ?? 1);
}

function compareCounts(figures: readonly SubnetFigures[], differences: Differences): void {
  for (const {id, exact} of figures) {
    const unexplained = exact?.unexplained ?? 0;
    if (unexplained < 0) differences.add('countedUsedByAws', id, -unexplained);
    if (unexplained > 0) differences.add('countedFreeByAws', id, unexplained);
  }
}

function noteInterfaces(
  read: number,
  subnets: number,
  perRegion: ReadonlyMap<string, number>,
  differences: Differences,
): void {
  if (read > 0 && subnets === 0) differences.add('noSubnetsYet', undefined, read);
  else if (read > 0 && perRegion.size === 0) differences.add('noSubnetKnown', undefined, read);
  for (const [place, count] of perRegion) {
    if (count > INTERFACE_QUOTA) differences.add('interfaceQuota', place.trim() || undefined, count);
  }
}

function noteAccounts(
  subnets: readonly SubnetOccupancy[],
  ofInterfaces: ReadonlySet<string>,
  differences: Differences,
): void {
  const accounts = new Set([...subnets.flatMap(({subnet}) => subnet.owner ?? []), ...ofInterfaces]);
  for (const account of [...accounts].slice(1)) differences.add('severalAccounts', account);
}

/** Nodes off AWS have no interface to look for. */
function noteNodes(nodes: readonly ImportedNode[], differences: Differences): void {
  for (const {name, interfaces, inCluster, instance} of nodes) {
    if (inCluster && interfaces === 0) differences.add('nodeWithoutInterface', name ?? instance);
  }
}
