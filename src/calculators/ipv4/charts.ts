// The pictures: when each subnet runs out, and what a node takes as its pods grow.
import type {Answer} from '../../model/calculator';
import type {ChartData, ChartSpec} from '../../model/chart';
import {formatNumber, formatQuantity} from '../../model/format';
import {isSeries} from '../../model/value';
import {USUAL_WARM_IP} from './cni/staircase';
import {endsChart} from './ends-chart';
import {largest} from './totals';
import {counted, text} from './words';

function staircaseChart({base}: Answer): ChartData | {readonly nothing: string} {
  const series = base.values.staircase;
  const group = largest(counted(base, 'groups').map((row) => ({row, nodes: Number(row.scope.nodes)})))?.row;
  if (!isSeries(series) || !group) return {nothing: 'There is no node group that can be computed.'};
  const pods = Math.ceil(Number(group.scope.pods) - 1e-9);
  const line = (id: string, label: string) => ({
    id,
    label,
    tone: (id === chosen(base.inputs.mode, base.scope.warmIp) ? 'mine' : 'plain') as 'mine' | 'plain',
    points: series.map((row) => [row.pods as number, row[id] as number] as const),
  });
  const target = typeof base.scope.warmIp === 'number' && base.scope.warmIp > 0 ? base.scope.warmIp : USUAL_WARM_IP;
  const warmIp = `WARM_IP_TARGET ${formatNumber(target)}`;
  const at = series[pods];
  const found = at
    ? [
        [`${formatNumber(at.default as number)} one by one`, at.default],
        [`${formatNumber(at.warmIp as number)} with ${warmIp}`, at.warmIp],
        [`${formatNumber(at.prefix as number)} in /28 prefixes`, at.prefix],
      ].map(([words]) => String(words))
    : [];
  const worse = at && (at.prefix as number) > (at.default as number);
  return {
    x: {label: 'Pods on the node', unit: 'pod'},
    y: {label: 'Addresses that the node takes', unit: 'address'},
    lines: [line('default', 'one by one'), line('warmIp', warmIp), line('prefix', 'prefixes')],
    stepped: true,
    marks: [{x: pods, label: formatQuantity(pods, 'pod')}],
    finding: `With ${formatQuantity(pods, 'pod')} a node of ${text(group, 'typeUsed')} takes, its interfaces’ own addresses included: ${found.join(', ')}.${worse ? ' Prefixes take more here, not less.' : ''}`,
  };
}

function chosen(mode: unknown, warmIp: unknown): string {
  if (mode === 'prefix') return 'prefix';
  return typeof warmIp === 'number' && warmIp > 0 ? 'warmIp' : 'default';
}

export const charts: readonly ChartSpec[] = [
  endsChart,
  {id: 'staircase', title: 'Addresses come in steps, and a warm interface is a large one', draw: staircaseChart},
];
