// The same pods on machines of twice or half the size.
import type {Interfaces} from '../../../datasets/interfaces';
import type {Evaluation, RowEvaluation} from '../../../model/evaluate';
import type {Row} from '../../../model/field';
import type {Change, Remedy} from '../../../model/remedy';
import {type Placed, settingsOf} from '../group-node';
import {maxPodsOf} from '../node';
import {seen} from '../words';
import {groupsOf, mostPods, scaledPods, spreadOver} from './density';
import {following} from './following';

/** Each has twice the memory of the one before. */
const SMALL = ['nano', 'micro', 'small', 'medium', 'large', 'xlarge'];

/** The same family at twice or half the size; undefined where the name has no such neighbour. */
export function resized(type: string, factor: 2 | 0.5): string | undefined {
  const [family, size] = type.split('.');
  if (!family || !size) return undefined;
  const [, times] = /^(\d*)xlarge$/.exec(size) ?? [];
  const number = Number(times || '1') * factor;
  if (times !== undefined && Number.isInteger(number)) return `${family}.${number === 1 ? '' : number}xlarge`;
  // An odd number of xlarge has no half.
  if (times) return undefined;
  const next = SMALL[SMALL.indexOf(size) + (factor === 2 ? 1 : -1)];
  return SMALL.includes(size) && next ? `${family}.${next}` : undefined;
}

function remedy(
  factor: 2 | 0.5,
  words: Pick<Remedy<Interfaces>, 'id' | 'title' | 'edges'> & {readonly none: string},
): Remedy<Interfaces> {
  return {
    ...words,
    effort: 'days',
    newNodes: 'yes',
    apply: (base, data) => command(base, factor, data),
    change: (base, data): Change => {
      const rows = groupsOf(base).map((row, at) => changed(base, row, base.rows.groups?.[at], factor, data));
      if (rows.every((row, at) => row === groupsOf(base)[at])) return {nothing: words.none};
      if (seen(base, 'branchPods') > 0)
        return {
          nothing: 'Pods with security groups are given per node of any size: they would not move with the others.',
        };
      return following(base, {groups: rows}, data);
    },
  };
}

/** The row as it is where there is no such type, or it would run nothing. */
function changed(
  base: Evaluation,
  row: Row,
  evaluated: RowEvaluation | undefined,
  factor: 2 | 0.5,
  data: Interfaces,
): Row {
  if (!evaluated || evaluated.leftOut) return row;
  const type = resized(String(evaluated.values.typeUsed), factor);
  if (type === undefined || data.type(type) === undefined) return row;
  const {nodes, pods} = evaluated.scope as {readonly nodes: number; readonly pods: number};
  const cells = {type, ...(hasOwnLimit(evaluated, data) ? {maxPods: null} : {})};
  const most = mostPods(evaluated, cells, data);
  const density = spreadOver(base, {nodes, pods}, Math.min(scaledPods(base, pods, factor), most));
  return density ? {...row, ...cells, nodes: density.nodes, pods: density.pods} : row;
}

/** Whether max pods, as an import fills it in, is what the type would have anyway: then another type has another. */
function hasOwnLimit({scope}: RowEvaluation, data: Interfaces): boolean {
  const limit = (scope as {readonly maxPods?: number | null}).maxPods ?? null;
  return limit !== null && limit === maxPodsOf(settingsOf({...scope, maxPods: null} as unknown as Placed, data));
}

function command(base: Evaluation, factor: 2 | 0.5, data: Interfaces): string {
  const types = [
    ...new Set(
      (base.rows.groups ?? []).flatMap((row, at) => {
        const now = groupsOf(base)[at];
        const then = now && changed(base, now, row, factor, data);
        return then && then !== now ? [String(then.type)] : [];
      }),
    ),
  ];
  if (base.inputs.karpenter === true)
    return [
      '# in the NodePool, spec.template.spec.requirements',
      '- key: node.kubernetes.io/instance-type',
      '  operator: In',
      `  values: [${types.join(', ') || '$TYPE'}]`,
    ].join('\n');
  return [
    // A group of its own for each: a managed node group sets max pods by the least of its types.
    ...(types.length > 0 ? types : ['$TYPE']).map(
      (type) =>
        `aws eks create-nodegroup --cluster-name $CLUSTER --nodegroup-name $NAME --node-role $ROLE --subnets $SUBNETS --instance-types ${type}`,
    ),
    '# once its nodes are ready',
    'aws eks delete-nodegroup --cluster-name $CLUSTER --nodegroup-name $OLD',
  ].join('\n');
}

export const largerNodes = remedy(2, {
  id: 'larger-nodes',
  title: 'Nodes of twice the size, twice the pods on each',
  edges: [
    'A node that fails takes twice as many pods with it.',
    'A larger type has more addresses on each interface: a warm one costs more.',
  ],
  none: 'There is no type of twice the size, or it takes no more pods.',
});

export const smallerNodes = remedy(0.5, {
  id: 'smaller-nodes',
  title: 'Nodes of half the size, half the pods on each',
  edges: [
    'Daemon sets run once a node: twice as many of them.',
    'A smaller type has fewer addresses on each interface: a warm one costs less.',
  ],
  none: 'There is no type of half the size, or it would run nothing but daemon sets.',
});
