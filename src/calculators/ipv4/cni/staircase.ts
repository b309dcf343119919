// Addresses that one node takes against its pods, in each of the three ways of handing them out.
import type {Series} from '../../../model/value';
import type {Mode} from './config';
import {maxPodsOf, type NodeSettings, nodeAt} from './node';

/** What WARM_IP_TARGET is compared at where the reader has set none. */
export const USUAL_WARM_IP = 2;

/** At least so many pods wide, so that the steps show. */
const NARROWEST = 30;
const WIDEST = 250;

/**
 * For 0 pods to the most that the node runs, or twice the reader's pods: `default` is one by one with warm interfaces, `warmIp` one
 * by one with WARM_IP_TARGET, `prefix` in /28s with warm prefixes.
 * @param supported whether the type takes prefixes; without, it falls back to single addresses and the line is that of `default`
 */
export function staircase(settings: NodeSettings, pods: number, supported: boolean): Series {
  const {targets} = settings;
  const single = {...settings, mode: 'secondary' as Mode};
  const most = Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(2 * pods), 0));
  const last = Math.max(Math.ceil(pods), Math.min(most, maxPodsOf(single)));
  const byDefault = {...single, targets: {...targets, warmIp: 0, minimumIp: 0}};
  const byWarmIp = {...single, targets: {...targets, warmIp: targets.warmIp || USUAL_WARM_IP}};
  const byPrefix = {...byDefault, mode: (supported ? 'prefix' : 'secondary') as Mode};
  return Array.from({length: last + 1}, (_, at) => ({
    pods: at,
    default: total(byDefault, at),
    warmIp: total(byWarmIp, at),
    prefix: total(byPrefix, at),
  }));
}

function total(settings: NodeSettings, pods: number): number {
  const {nodeSubnet, podSubnet} = nodeAt(settings, pods);
  return nodeSubnet + podSubnet;
}
