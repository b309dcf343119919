// What a calculator can ask about EC2: types, prices, measured speed, discounts, each with its source and date.
import type {Source} from '../../model/source';
import type {Measurement} from './measurements';

export interface InstanceType {
  /** The whole name, "m7i.xlarge". */
  readonly type: string;
  /** The part before the dot, "m7i". */
  readonly family: string;
  /** The part after the dot, "xlarge". */
  readonly size: string;
  readonly generation: number;
  readonly arch: 'arm64' | 'x86_64';
  readonly vendor: 'intel' | 'amd' | 'aws';
  readonly vcpu: number;
  /** 1: every vCPU is a core of its own. 2: two vCPUs share a core (SMT). */
  readonly threadsPerCore: 1 | 2;
  /** MiB. */
  readonly memory: number;
  readonly bareMetal: boolean;
  /** As AWS names it, or as the machines of the family reported it; several where AWS mixes models. */
  readonly processor?: string;
  readonly burstable: boolean;
  readonly flex: boolean;
  readonly accelerated: boolean;
}

export interface Dated {
  readonly value: number;
  readonly source: Source;
}

/** USD per hour, on demand, Linux, shared tenancy. */
export interface Price extends Dated {
  /** Set when nobody published this size and it follows from another: "from m8i.large, per vCPU". */
  readonly derived?: string;
}

/** Fractions off the on-demand price, nothing paid upfront: 0.34 is 34 %. Standard is locked to the family, convertible is not. */
export interface Discounts {
  readonly standard1y: number;
  readonly standard3y: number;
  readonly convertible1y: number;
  readonly convertible3y: number;
  readonly source: Source;
}

export interface Ec2 {
  /** The snapshot's date, ISO. */
  readonly date: string;
  /** Sorted by family, then by vCPU. */
  readonly types: readonly InstanceType[];
  /** Where sizes, threads and memory of the types were read, and when. */
  readonly typesAsOf: Source;
  type(name: string): InstanceType | undefined;
  /** Undefined when the region has no price for the type; a RangeError when the region's prices were not loaded. */
  price(region: string, type: string): Price | undefined;
  measurement(type: string, column: Measurement): Dated | undefined;
  /** Extra work a core does once its second thread is busy, by Geekbench 6 Clang: 0.26 is 26 % more. */
  smtYield(family: string): Dated | undefined;
  /** Undefined for a family without published rates; a RangeError when the region's discounts were not loaded. */
  discounts(region: string, family: string): Discounts | undefined;
  /** Where the region's prices were read, and when; a RangeError when they were not loaded. */
  pricesAsOf(region: string): Source;
}
