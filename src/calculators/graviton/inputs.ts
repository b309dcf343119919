// What the reader knows about a fleet. Keys are wire names: changing a key, unit, kind or default needs a new version.
import {machineInputs} from './machine-inputs';
import {moneyInputs} from './money-inputs';

/** In link order. */
export const inputs = {...machineInputs, ...moneyInputs};

export type GravitonFields = typeof inputs;
