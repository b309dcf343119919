// Dated facts with the reader's own figures in their place: prices, speeds, SMT yields, discounts.
import type {Ec2, InstanceType, Measurement} from '../../datasets/ec2';
import type {Provenance} from '../../model/source';
import {type Missing, missing} from '../../model/value';
import {type OwnPrice, type OwnSpeed, ownPrice, ownSpeed} from './own-figures';
import {DEFAULT_DISCOUNTS, DEFAULT_SMT_YIELD} from './sources';
import {SPREAD_COLUMNS, type Workload} from './workloads';

export interface Fact {
  readonly value: number;
  readonly source: Provenance;
  readonly note?: string;
}

/** USD per hour and node. */
export function priceOf(type: string, region: string, own: readonly OwnPrice[], data: Ec2): Fact | Missing {
  const typed = ownPrice(type, own);
  if (typed) return {value: typed.price, source: 'yours'};
  const listed = data.price(region, type);
  if (!listed) {
    return missing(`There is no price for ${type} in ${region} in the data of ${data.date}.`, {
      field: 'prices',
      label: `Type the price of ${type}`,
      row: {type},
    });
  }
  return listed.derived ? {value: listed.value, source: listed.source, note: listed.derived} : listed;
}

/** Target over today, per vCPU; for a machine measured full, per vCPU of the full machine. */
export function speedOf(
  from: InstanceType,
  to: InstanceType,
  workload: Workload,
  own: readonly OwnSpeed[],
  data: Ec2,
): Fact | Missing {
  const typed = ownSpeed(from, to, own);
  if (typed) return {value: typed.speed, source: 'yours'};
  const ratio = measuredRatio(from, to, workload.column, workload.load === 'all vCPUs', data);
  if (ratio) return ratio;
  const which = [from, to].filter((type) => !data.measurement(type.type, workload.column)).map((type) => type.type);
  return missing(`${workload.label} was not measured on ${which.join(' and ')}.`, {
    field: 'speeds',
    label: `Type the speed of ${to.type} against ${from.type}`,
    row: {from: from.type, to: to.type},
  });
}

function measuredRatio(
  from: InstanceType,
  to: InstanceType,
  column: Measurement,
  perMachine: boolean,
  data: Ec2,
): Fact | undefined {
  const today = data.measurement(from.type, column);
  const there = data.measurement(to.type, column);
  if (!today || !there || today.value <= 0) return undefined;
  const value = perMachine ? there.value / to.vcpu / (today.value / from.vcpu) : there.value / today.value;
  return {value, source: there.source};
}

export interface Spread {
  readonly low: number;
  readonly high: number;
}

/** Lowest and highest one-thread ratio over the workloads of the spread; undefined with fewer than two. */
export function spreadOf(from: InstanceType, to: InstanceType, data: Ec2): Spread | undefined {
  const ratios = SPREAD_COLUMNS.flatMap((column) => measuredRatio(from, to, column, false, data)?.value ?? []);
  return ratios.length < 2 ? undefined : {low: Math.min(...ratios), high: Math.max(...ratios)};
}

/** A fraction: what the second thread of a core adds. */
export function smtYieldOf(type: InstanceType, own: number | null, workload: Workload, data: Ec2): Fact {
  if (workload.load === 'all vCPUs') {
    return {
      value: 1,
      source: 'assumption',
      note: 'The machine was measured full: what second threads add is in its speed already, so it is not counted again.',
    };
  }
  if (own !== null) return {value: own / 100, source: 'yours'};
  if (type.threadsPerCore === 1)
    return {value: 0, source: 'assumption', note: 'One thread per core: there is no second thread.'};
  const measured = data.smtYield(type.family);
  if (measured) return measured;
  return {...DEFAULT_SMT_YIELD, note: `${type.family} was not measured; this is AWS’s figure for c6i.`};
}

export interface Discounted {
  readonly kind: 'portable' | 'locked';
  readonly type: InstanceType;
  /** The reader's own, in per cent. */
  readonly own: number | null;
}

/** A fraction off the on-demand price, no upfront. */
export function discountOf(
  {kind, type, own}: Discounted,
  {term, region}: {readonly term: string; readonly region: string},
  data: Ec2,
): Fact {
  if (own !== null) return {value: own / 100, source: 'yours'};
  const years = term === '3y' ? '3y' : '1y';
  const listed = data.discounts(region, type.family);
  if (listed)
    return {value: listed[`${kind === 'locked' ? 'standard' : 'convertible'}${years}`], source: listed.source};
  return {
    value: DEFAULT_DISCOUNTS[kind][years],
    source: DEFAULT_DISCOUNTS.source,
    note: `No rate for ${type.family} in ${region}.`,
  };
}
