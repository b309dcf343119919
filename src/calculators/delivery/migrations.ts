// From older versions of this calculator's links to today's. Version 1 is the first.
import type {Migration} from '../../model/calculator';

export const migrations: readonly Migration[] = [];
export const retiredKeys: readonly string[] = [];
