// What the reader knows about a cluster's subnets. Keys are wire names: changing a key, unit, kind or default needs a new version.
import {growthInputs} from './growth-inputs';
import {networkInputs} from './network-inputs';
import {nodeInputs} from './node-inputs';

/** In link order. */
export const inputs = {...networkInputs, ...nodeInputs, ...growthInputs};

export type Ipv4Fields = typeof inputs;
