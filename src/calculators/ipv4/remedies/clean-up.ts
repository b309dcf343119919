// Give back what nobody uses: interfaces that hang on no machine, and those that one last pod holds.
import type {Interfaces} from '../../../datasets/interfaces';
import type {Evaluation} from '../../../model/evaluate';
import type {Inputs, Row} from '../../../model/field';
import type {Change, Remedy} from '../../../model/remedy';
import {number, seen} from '../words';
import {cellOf, following} from './following';
import {subnetsOf} from './places';

const ALL = 100;

export const cleanUp: Remedy<Interfaces> = {
  id: 'clean-up',
  title: 'Delete leaked interfaces, recycle sticky nodes',
  effort: 'hours',
  newNodes: 'some',
  edges: [
    'Draining a node moves its pods.',
    'An interface that is “available” may be about to be attached: delete only those that are an hour old.',
    'It comes back: the next peak leaves the next sticky nodes.',
  ],
  apply: () =>
    [
      '# interfaces that the CNI made and that hang on no machine',
      "aws ec2 describe-network-interfaces --filters Name=vpc-id,Values=$VPC Name=status,Values=available Name=tag-key,Values=node.k8s.amazonaws.com/instance_id --query 'NetworkInterfaces[].NetworkInterfaceId' --output text",
      'aws ec2 delete-network-interface --network-interface-id $INTERFACE',
      '# nodes that hold more than their targets',
      'kubectl drain $NODE --ignore-daemonsets --delete-emptydir-data',
    ].join('\n'),
  change: (base, data): Change => {
    const rows = subnetsOf(base).map((row, at) => cleaned(row, base, at));
    const change: Inputs = {
      ...(rows.some((row, at) => row !== subnetsOf(base)[at]) ? {subnets: rows} : {}),
      ...without(base, 'interfacesOfOthers', 'leakedInterfaces'),
      ...without(base, 'unitsOfOthers', 'leakedUnits'),
      ...(seen(base, 'highWater') > ALL && base.inputs.mode !== 'ipv6' ? {highWater: ALL} : {}),
    };
    if (Object.keys(change).length === 0)
      return {nothing: 'No leaked or sticky address is known here: importing the interfaces and pods finds them.'};
    return following(base, change, data);
  },
};

/** A quota counts what is leaked until it is deleted. Where the others are not counted, each address of theirs is one already. */
function without({scope}: Evaluation, all: string, leaked: string): Inputs {
  const [count, gone] = [scope[all], scope[leaked]];
  if (typeof count !== 'number' || typeof gone !== 'number' || gone === 0) return {};
  return {[all]: Math.round(Math.max(0, count - gone)), [leaked]: 0};
}

/** Sticky addresses count only where what is free was counted: elsewhere the model computes what nodes hold. */
function cleaned(row: Row, base: Evaluation, at: number): Row {
  const free = cellOf(row, 'free');
  const other = cellOf(row, 'other') ?? 0;
  const leaked = Math.min(cellOf(row, 'leaked') ?? 0, other);
  const evaluated = base.rows.subnets?.[at];
  const held = free !== null && evaluated && !evaluated.leftOut ? number(evaluated, 'heldByNodes') : 0;
  const sticky = Math.round(Math.min(cellOf(row, 'sticky') ?? 0, held));
  if (leaked === 0 && sticky === 0) return row;
  return {
    ...row,
    other: Math.round(other - leaked),
    ...(free === null ? {} : {free: Math.round(free + leaked + sticky), blocks: null}),
    leaked: row.leaked === null ? null : 0,
    sticky: row.sticky === null ? null : 0,
  };
}
