// Which foreign files fill the fleet: each with the exact command or query that makes it.
import type {Importer} from '../../model/importer';
import {billingHours} from './formats/billing-hours';
import {describeInstances} from './formats/describe-instances';
import {kubernetesJson, kubernetesTable} from './formats/kubernetes';

/** Regions with prices; the others are named in a note, and the reader chooses whose prices stand for them. */
const PRICED = [
  'us-east-1', 'us-east-2', 'us-west-2', 'ca-central-1', 'sa-east-1', 'eu-west-1', 'eu-west-2', 'eu-central-1',
  'ap-south-1', 'ap-southeast-1', 'ap-southeast-2', 'ap-northeast-1',
];

/** In the order in which a file is tried; the first whose `matches` says yes reads it. */
export const fleetImporters: readonly Importer[] = [
  describeInstances(PRICED),
  kubernetesJson(PRICED),
  kubernetesTable(PRICED),
  billingHours(PRICED),
];

/** The name under which every calculator offers its importers to the worker. */
export const importers = fleetImporters;
