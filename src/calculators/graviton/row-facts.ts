// What is looked up for one row of the fleet: types, sizes, speed, SMT yields, prices, discounts.
import type {Ec2, InstanceType} from '../../datasets/ec2';
import type {Source} from '../../model/source';
import {type InputScope, type RowScope, Steps} from '../../model/step';
import {isMissing, type Missing, missing} from '../../model/value';
import type {GravitonFields} from './inputs';
import {discountOf, type Fact, priceOf, smtYieldOf, speedOf} from './lookups';
import {ownSpeed} from './own-figures';
import {speedFactorOf, spreadAsked} from './speed-factor';
import type {Choice} from './targets';
import {workload} from './workloads';

/** What a row sees: the inputs, the steps above the fleet, and its own cells. */
export type RowStart = Omit<InputScope<GravitonFields>, 'fleet'> &
  RowScope<GravitonFields['fleet']> & {readonly ceilingThere: number; readonly memoryShare: number};

const value = (fact: Fact | Missing): number | Missing => (isMissing(fact) ? fact : fact.value);
/** Twelve figures, so that a measured 0.274 is 27.4 % and not 27.400000000000002. */
const inPercent = (fact: Fact | Missing): number | Missing =>
  isMissing(fact) ? fact : Number((fact.value * 100).toPrecision(12));
const origin = (fact: Fact | Missing) => (isMissing(fact) ? 'yours' : fact.source);
const remark = (fact: Fact | Missing) => (isMissing(fact) ? fact.reason : fact.note);

/** A type's facts. Only called where the type is known: a row with an unknown type has no `typeFrom`. */
export function facts(name: string, data: Ec2): InstanceType {
  const type = data.type(name);
  if (!type) throw new RangeError(`${name} is not in the data of ${data.date}.`);
  return type;
}

/** "Graviton4", "AMD, no SMT", "Intel". */
function maker({vendor, processor, threadsPerCore}: InstanceType): string {
  if (vendor === 'aws') return processor?.replace(/^AWS /, '') ?? 'Graviton';
  const name = vendor === 'amd' ? 'AMD' : 'Intel';
  return threadsPerCore === 1 ? `${name}, no SMT` : name;
}

function noteOn(choice: Choice | Missing): string | undefined {
  return isMissing(choice) ? choice.reason : choice.note;
}

/** What a row has been found to be when its facts are looked up. */
type Placed = RowStart & {readonly typeFrom: string; readonly typeTo: string};
type Find = (s: Placed, data: Ec2) => Fact | Missing;

/** The value, origin and remark of one fact, so that the three can never speak of different ones. */
const told = (find: Find, read: (fact: Fact | Missing) => number | Missing) => ({
  source: (s: Placed, data: Ec2) => origin(find(s, data)),
  note: (s: Placed, data: Ec2) => remark(find(s, data)),
  compute: (s: Placed, data: Ec2) => read(find(s, data)),
});

const typeSource = (_: unknown, data: Ec2): Source => data.typesAsOf;

function typeFrom(s: {readonly type: string}, data: Ec2): string | Missing {
  const name = s.type.trim().toLowerCase();
  if (name === '') return missing('A row of the fleet names no instance type, e.g. m7i.xlarge.');
  const type = data.type(name);
  if (!type) return missing(`${s.type} is not an instance type in the data of ${data.date}.`);
  if (type.accelerated)
    return missing(`${name} carries an accelerator: how much work it does is not decided by its CPU.`);
  return name;
}

/** Picks the row's target type; given from outside, because the cheapest of several needs every step of a row. */
export type ChooseTarget = (s: RowStart & {readonly typeFrom: string}, data: Ec2) => Choice | Missing;

/** Types, sizes, speed and prices: what is looked up. */
export const lookedUp = (chooseTarget: ChooseTarget) =>
  new Steps<RowStart, Ec2>()
    .look('typeFrom', {label: 'Type today', formula: 'the row’s type', source: typeSource, compute: typeFrom})
    .look('typeTo', {
      label: 'Target type',
      formula: 'the row’s own target, else the fleet’s',
      source: typeSource,
      note: (s, data) => noteOn(chooseTarget(s, data)),
      compute: (s, data) => {
        const choice = chooseTarget(s, data);
        return isMissing(choice) ? choice : choice.type.type;
      },
    })
    .look('targetNote', {
      label: 'Remark on the target',
      formula: 'why the target is not simply the same size of the same kind',
      none: 'the same size of the same kind',
      source: typeSource,
      compute: (s, data) => noteOn(chooseTarget(s, data)) ?? null,
    })
    .look('makerTo', {
      label: 'Processor of the target',
      formula: 'the target’s processor, and whether two threads share its cores',
      source: typeSource,
      compute: (s, data) => maker(facts(s.typeTo, data)),
    })
    .look('nodesFrom', {
      label: 'Nodes today',
      unit: 'node',
      formula: 'the row’s count, or its hours ÷ hours in a month',
      source: 'yours',
      compute: (s) => {
        if (s.hours !== null) return s.hours / s.hoursPerMonth;
        return s.count ?? missing(`${s.typeFrom} has neither a count nor hours.`);
      },
    })
    .look('vcpuFrom', {
      label: 'vCPUs per node today',
      unit: 'vCPU/node',
      formula: 'the type’s size',
      source: typeSource,
      compute: (s, data) => facts(s.typeFrom, data).vcpu,
    })
    .look('vcpuTo', {
      label: 'vCPUs per target node',
      unit: 'vCPU/node',
      formula: 'the target’s size',
      source: typeSource,
      compute: (s, data) => facts(s.typeTo, data).vcpu,
    })
    .look('threadsFrom', {
      label: 'Threads per core today',
      formula: 'the type’s cores',
      source: typeSource,
      compute: (s, data) => facts(s.typeFrom, data).threadsPerCore,
    })
    .look('threadsTo', {
      label: 'Threads per core, target',
      formula: 'the target’s cores',
      source: typeSource,
      compute: (s, data) => facts(s.typeTo, data).threadsPerCore,
    })
    .look('memoryFrom', {
      label: 'Memory per node today',
      unit: 'MiB/node',
      formula: 'the type’s size',
      source: typeSource,
      compute: (s, data) => facts(s.typeFrom, data).memory,
    })
    .look('memoryTo', {
      label: 'Memory per target node',
      unit: 'MiB/node',
      formula: 'the target’s size',
      source: typeSource,
      compute: (s, data) => facts(s.typeTo, data).memory,
    })
    .look('smtFrom', {
      label: 'Second thread’s yield today',
      unit: '%',
      digits: 1,
      formula: 'yours, else the family’s: Geekbench 6 Clang, full machine against one thread',
      ...told((s, data) => smtYieldOf(facts(s.typeFrom, data), s.smtYield, workload(s.workload), data), inPercent),
    })
    .look('smtTo', {
      label: 'Second thread’s yield, target',
      unit: '%',
      digits: 1,
      formula: 'yours, else the family’s: Geekbench 6 Clang, full machine against one thread',
      ...told((s, data) => smtYieldOf(facts(s.typeTo, data), s.smtYieldTarget, workload(s.workload), data), inPercent),
    })
    .look('measuredSpeed', {
      label: 'Measured speed per vCPU',
      unit: '×',
      formula: 'target ÷ today, in the chosen workload',
      source: (s, data) =>
        origin(speedOf(facts(s.typeFrom, data), facts(s.typeTo, data), workload(s.workload), s.speeds, data)),
      note: (s, data) =>
        ownSpeed(facts(s.typeFrom, data), facts(s.typeTo, data), s.speeds)
          ? undefined
          : `${workload(s.workload).label}.`,
      compute: (s, data) =>
        value(speedOf(facts(s.typeFrom, data), facts(s.typeTo, data), workload(s.workload), s.speeds, data)),
    })
    .algorithm('speedFactor', {
      label: 'Low, base or high',
      unit: '×',
      formula: 'base: 1; low and high: the margin, or the lowest and highest measured workload ÷ the speed',
      explained: '/docs/calculators/graviton#low-and-high',
      note: (s, data) => {
        const spread = spreadAsked(s, facts(s.typeFrom, data), facts(s.typeTo, data), data);
        return typeof spread === 'string' ? `The margin stands in for the spread: ${spread}.` : undefined;
      },
      compute: (s, data) => speedFactorOf(s, facts(s.typeFrom, data), facts(s.typeTo, data), data),
    })
    .look('priceFrom', {
      label: 'Price today',
      unit: 'USD/hour/node',
      digits: 5,
      formula: 'yours, else the region’s on-demand price for Linux',
      ...told((s, data) => priceOf(s.typeFrom, s.region, s.prices, data), value),
    })
    .look('priceTo', {
      label: 'Price of the target',
      unit: 'USD/hour/node',
      digits: 5,
      formula: 'yours, else the region’s on-demand price for Linux',
      ...told((s, data) => priceOf(s.typeTo, s.region, s.prices, data), value),
    })
    .look('discountFrom', {
      label: 'Portable discount today',
      unit: '%',
      digits: 2,
      formula: 'yours, else the list’s: convertible, no upfront',
      ...told(
        (s, data) => discountOf({kind: 'portable', type: facts(s.typeFrom, data), own: s.portableDiscount}, s, data),
        inPercent,
      ),
    })
    .look('discountTo', {
      label: 'Portable discount, target',
      unit: '%',
      digits: 2,
      formula: 'yours, else the list’s: convertible, no upfront',
      ...told(
        (s, data) =>
          discountOf({kind: 'portable', type: facts(s.typeTo, data), own: s.portableDiscountTarget}, s, data),
        inPercent,
      ),
    })
    .look('discountLocked', {
      label: 'Locked discount',
      unit: '%',
      digits: 2,
      formula: 'yours, else the list’s: standard, no upfront',
      ...told(
        (s, data) => discountOf({kind: 'locked', type: facts(s.typeFrom, data), own: s.lockedDiscount}, s, data),
        inPercent,
      ),
    });
