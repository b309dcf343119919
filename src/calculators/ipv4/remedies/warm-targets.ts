// Keep two addresses warm instead of a whole interface.
import type {Interfaces} from '../../../datasets/interfaces';
import type {Evaluation} from '../../../model/evaluate';
import {formatNumber} from '../../../model/format';
import type {Change, Remedy} from '../../../model/remedy';
import {counted, seen} from '../words';
import {setEnvironment} from './commands';
import {following} from './following';

export const WARM = 2;
const MOST = 1000;

/** So that a new node asks once for what a typical one runs: by the group with the fewest pods, which a higher minimum would cost. */
export function minimumFor(base: Evaluation): number {
  const pods = counted(base, 'groups').map((row) => Math.ceil(Number(row.scope.pods) - 1e-9));
  return Math.min(MOST, (pods.length > 0 ? Math.min(...pods) : 0) + WARM);
}

export const warmTargets: Remedy<Interfaces> = {
  id: 'warm-targets',
  title: 'WARM_IP_TARGET=2 and a minimum',
  effort: 'hours',
  newNodes: 'no',
  edges: [
    'ipamd calls EC2 more often: large clusters whose pods come and go may be throttled.',
    'A minimum without WARM_IP_TARGET would be the most that a node gets: set both.',
  ],
  apply: (base) => setEnvironment({WARM_IP_TARGET: `${WARM}`, MINIMUM_IP_TARGET: `${minimumFor(base)}`}),
  change: (base, data): Change => {
    const {mode, warmIp, minimumIp} = base.inputs;
    if (mode === 'ipv6') return {nothing: 'IPv6 nodes keep no IPv4 addresses warm.'};
    const minimum = minimumFor(base);
    const [warm, least] = [seen(base, 'warmIp'), seen(base, 'minimumIp')];
    if (warm > 0 && warm <= WARM && least <= minimum)
      return {nothing: `WARM_IP_TARGET is ${formatNumber(warm)} already.`};
    return following(
      base,
      {...(warmIp === WARM ? {} : {warmIp: WARM}), ...(minimumIp === minimum ? {} : {minimumIp: minimum})},
      data,
    );
  },
};
