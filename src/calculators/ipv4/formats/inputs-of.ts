// What an account's files put into the form: rows per subnet and node group, and the settings that they tell.
import type {Inputs} from '../../../model/field';
import type {ImportNote} from '../../../model/importer';
import {networkInputs} from '../network-inputs';
import {nodeInputs} from '../node-inputs';
import {inSeveral, nodesIn, vpcOf} from './cluster-vpc';
import {groupRows} from './group-rows';
import type {JoinedVpc} from './join';
import {nodeValues, settingValues} from './node-values';
import {othersOf} from './others';
import {type ReadSubnet, readSubnets} from './subnet-rows';

export interface ReadInputs {
  readonly inputs: Inputs;
  /** What the form does not say as the files do. */
  readonly notes: readonly ImportNote[];
}

/**
 * Only what the files tell; the form keeps the rest.
 * @param vpc of the cluster; what is in others is of others
 */
export function inputsOf(joined: JoinedVpc, vpc: string): ReadInputs {
  const ours = nodesIn(joined, vpc);
  const cluster = joined.nodes.filter((_, index) => ours.has(index));
  const machines = cluster.filter(({fargate}) => !fargate);
  const read = readSubnets(joined, ours, vpc);
  const subnets = mostTelling(read, networkInputs.subnets.maxRows);
  const rows = groupRows(machines);
  const groups = [...rows].sort((a, b) => Number(b.nodes) - Number(a.nodes)).slice(0, nodeInputs.groups.maxRows);
  // Settings of several clusters, and no file tells which are those of this one.
  const unclear = inSeveral(joined) && joined.differences.some(({name}) => name === 'cniSettingsDiffer');
  const listed = cluster.some(({name}) => name !== undefined);
  return {
    inputs: {
      subnets: subnets.map(({row}) => row),
      ...(groups.length > 0 && {groups}),
      ...settingValues(unclear ? {...joined, cni: undefined} : joined, machines),
      ...(listed && nodeValues(machines, {pods: joined.cluster?.podsWithOwnIp !== undefined})),
      ...(listed && {fargatePods: cluster.length - machines.length}),
      ...othersOf(joined, ours, vpc),
    },
    notes: [
      ...left(
        joined.subnets.filter((subnet) => vpcOf(subnet) !== vpc).length,
        'Subnets of other VPCs than the cluster’s: in the form they are others’, or the control plane’s, and lend it no address.',
        'changed',
      ),
      ...left(
        unclear ? 1 : 0,
        'Settings of aws-node that differ between clusters in different VPCs: none of them are in the form. Leave the file of the cluster that it is about.',
      ),
      ...left(
        read.length - subnets.length,
        'Subnets beyond what the form takes: those without nodes go first, then the emptiest.',
      ),
      ...left(rows.length - groups.length, 'Node groups beyond what the form takes: the smallest are left out.'),
      ...left(
        listed ? machines.filter(({type}) => type === undefined).length : 0,
        'Nodes of which no file tells the type: in no node group of the form.',
      ),
      ...left(
        machines.filter(({windows}) => windows).length,
        'Nodes of Windows: the form counts them as if they ran Linux.',
        'changed',
      ),
    ],
  };
}

function left(rows: number, message: string, kind: ImportNote['kind'] = 'skipped'): readonly ImportNote[] {
  return rows > 0 ? [{kind, message, rows}] : [];
}

/** In the order of the files. Those with nodes or pods come before the others, and the fullest before the emptier. */
function mostTelling(all: readonly ReadSubnet[], most: number): readonly ReadSubnet[] {
  if (all.length <= most) return all;
  const rank = ({role}: ReadSubnet) => (role === 'nodes' || role === 'pods' ? 0 : 1);
  const share = ({free, usable}: ReadSubnet) => (free ?? usable) / usable;
  const chosen = new Set([...all].sort((a, b) => rank(a) - rank(b) || share(a) - share(b)).slice(0, most));
  return all.filter((each) => chosen.has(each));
}
