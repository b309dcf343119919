// Which foreign files fill the fleet: each with the exact command or query that makes it.
import {REGIONS} from '../../datasets/ec2/regions';
import type {Importer} from '../../model/importer';
import {billingHours} from './formats/billing-hours';
import {describeInstances} from './formats/describe-instances';
import {kubernetesJson, kubernetesTable} from './formats/kubernetes';

/** Other regions are named in a note, and the reader chooses whose prices stand for them. */
const PRICED = REGIONS.map(({id}) => id);

/**
 * In the order in which a file is tried; the first whose `matches` says yes reads it. The worker finds them by this name,
 * which is the same in every calculator.
 */
export const importers: readonly Importer[] = [
  describeInstances(PRICED),
  kubernetesJson(PRICED),
  kubernetesTable(PRICED),
  billingHours(PRICED),
];
