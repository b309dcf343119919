// The promises that a Deployment and its budget must keep together before a node may go at two minutes' notice.
import type {IDeployment} from 'kubernetes-models/apps/v1';
import type {IPodDisruptionBudget} from 'kubernetes-models/policy/v1';

/**
 * What is wrong with a service, in words; empty where nothing is. Budgets are read as numbers of pods, not as
 * percentages, and of the containers only the first.
 */
export function faultsOf(deployment: IDeployment, budget: IPodDisruptionBudget): readonly string[] {
  const faults: string[] = [];
  const pod = deployment.spec?.template.spec;
  const container = pod?.containers[0];
  const {requests = {}, limits = {}} = container?.resources ?? {};

  for (const name of ['cpu', 'memory']) if (!(name in requests)) faults.push(`${name} is not requested`);
  if (requests.memory !== limits.memory) faults.push('the memory limit is not the memory request');

  const wait = container?.lifecycle?.preStop?.sleep?.seconds ?? 0;
  const drain = Number(container?.env?.find(({name}) => name === 'DRAIN_SECONDS')?.value ?? Number.NaN);
  const grace = pod?.terminationGracePeriodSeconds ?? 30;
  if (wait < 15) faults.push(`the hook waits ${wait} s, the balancer needs 15`);
  if (!(drain > 0)) faults.push('DRAIN_SECONDS is not set');
  else if (wait + drain >= grace)
    faults.push(`${wait} s of waiting and ${drain} s of draining fill the ${grace} s of grace`);

  const away = budget.spec?.maxUnavailable;
  const replicas = deployment.spec?.replicas ?? 1;
  const together = pod?.topologySpreadConstraints?.find(({topologyKey}) => topologyKey === 'kubernetes.io/hostname');
  if (typeof away !== 'number') faults.push('the budget does not say how many pods may be away');
  else if (away === 0) faults.push('the budget lets no pod go');
  else if (together?.whenUnsatisfiable !== 'DoNotSchedule') faults.push('any number of pods may share a node');
  else if (together.maxSkew > away) faults.push(`${together.maxSkew} pods may share a node, ${away} may be away`);
  // With as many domains as pods or fewer, no node may be empty, and the skew is counted from more than zero.
  else if ((together.minDomains ?? 1) <= replicas) faults.push(`more than ${together.maxSkew} pods may share a node`);
  return faults;
}
