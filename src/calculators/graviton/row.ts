// One row of the fleet: from its type and count to the nodes, cost and break-even speed of its target.
import type {Ec2, InstanceType} from '../../datasets/ec2';
import {evaluateRow} from '../../model/evaluate';
import type {Source} from '../../model/source';
import {type InputScope, isRowBlock, type RowScope, type Step, Steps} from '../../model/step';
import {isMissing, type Missing, missing} from '../../model/value';
import {roundUp, workPerVcpu} from './capacity';
import type {GravitonFields} from './inputs';
import {discountOf, type Fact, priceOf, smtYieldOf, speedOf} from './lookups';
import {speedFactorOf} from './speed-factor';
import {type Choice, resolveTarget, targetTokens} from './targets';
import {workload} from './workloads';

/** What a row sees: the inputs, the steps above the fleet, and its own cells. */
type Scope = Omit<InputScope<GravitonFields>, 'fleet'> &
  RowScope<GravitonFields['fleet']> & {readonly ceilingThere: number; readonly memoryShare: number};

const value = (fact: Fact | Missing): number | Missing => (isMissing(fact) ? fact : fact.value);
/** Twelve figures, so that a measured 0.274 is 27.4 % and not 27.400000000000002. */
const inPercent = (fact: Fact | Missing): number | Missing =>
  isMissing(fact) ? fact : Number((fact.value * 100).toPrecision(12));
const origin = (fact: Fact | Missing) => (isMissing(fact) ? 'yours' : fact.source);
const remark = (fact: Fact | Missing) => (isMissing(fact) ? fact.reason : fact.note);

/** A type's facts. Only called where the type is known: a row with an unknown type has no `typeFrom`. */
function facts(name: string, data: Ec2): InstanceType {
  const type = data.type(name);
  if (!type) throw new RangeError(`${name} is not in the data of ${data.date}.`);
  return type;
}

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

/** The row's target: of several candidates the one whose whole nodes cost least. */
function chooseTarget(s: Scope & {readonly typeFrom: string}, data: Ec2): Choice | Missing {
  const from = facts(s.typeFrom, data);
  const own = (s.to ?? '').trim();
  const tokens = targetTokens(own === '' ? s.target : own);
  if (tokens.length === 0)
    return missing('No target is named.', {field: 'target', label: 'Move to the newest Graviton', value: 'graviton'});
  const usable = (type: InstanceType) =>
    !isMissing(priceOf(type.type, s.region, s.prices, data)) &&
    !isMissing(speedOf(from, type, workload(s.workload), s.speeds, data));
  const choices = tokens.map((token) => resolveTarget(token, from, data, usable));
  const found = choices.filter((choice): choice is Choice => typeof choice !== 'string');
  const [first, ...others] = found;
  if (!first) return missing(choices.join(' '));
  if (others.length === 0) return first;
  const costs = found.map((choice) => costOf(s, choice, data));
  const cheapest = Math.min(...costs);
  const best = found[costs.indexOf(cheapest)] ?? first;
  return {
    ...best,
    note: [`the cheapest of ${found.map((choice) => choice.type.type).join(', ')}`, best.note]
      .filter(Boolean)
      .join('; '),
  };
}

/** A candidate's monthly cost by the steps below; infinite where one of them has no value. */
function costOf(s: Scope, choice: Choice, data: Ec2): number {
  const {values} = evaluateRow(
    rowSteps.stages.filter((stage): stage is Step<Ec2> => !isRowBlock(stage)),
    {...s, to: choice.type.type},
    0,
    s,
    data,
  );
  return typeof values.costTo === 'number' ? values.costTo : Number.POSITIVE_INFINITY;
}

/** Types, sizes, speed and prices: what is looked up. */
const looked = new Steps<Scope, Ec2>()
  .look('typeFrom', {label: 'Type today', formula: 'the row’s type', source: typeSource, compute: typeFrom})
  .look('typeTo', {
    label: 'Target type',
    formula: 'the row’s own target, else the fleet’s',
    source: typeSource,
    note: (s, data) => {
      const choice = chooseTarget(s, data);
      return isMissing(choice) ? choice.reason : choice.note;
    },
    compute: (s, data) => {
      const choice = chooseTarget(s, data);
      return isMissing(choice) ? choice : choice.type.type;
    },
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
    source: (s, data) => origin(smtYieldOf(facts(s.typeFrom, data), s.smtYield, workload(s.workload), data)),
    note: (s, data) => remark(smtYieldOf(facts(s.typeFrom, data), s.smtYield, workload(s.workload), data)),
    compute: (s, data) => inPercent(smtYieldOf(facts(s.typeFrom, data), s.smtYield, workload(s.workload), data)),
  })
  .look('smtTo', {
    label: 'Second thread’s yield, target',
    unit: '%',
    digits: 1,
    formula: 'yours, else the family’s: Geekbench 6 Clang, full machine against one thread',
    source: (s, data) => origin(smtYieldOf(facts(s.typeTo, data), s.smtYieldTarget, workload(s.workload), data)),
    note: (s, data) => remark(smtYieldOf(facts(s.typeTo, data), s.smtYieldTarget, workload(s.workload), data)),
    compute: (s, data) => inPercent(smtYieldOf(facts(s.typeTo, data), s.smtYieldTarget, workload(s.workload), data)),
  })
  .look('measuredSpeed', {
    label: 'Measured speed per vCPU',
    unit: '×',
    formula: 'target ÷ today, in the chosen workload',
    source: (s, data) =>
      origin(speedOf(facts(s.typeFrom, data), facts(s.typeTo, data), workload(s.workload), s.speeds, data)),
    note: (s) => `${workload(s.workload).label}.`,
    compute: (s, data) =>
      value(speedOf(facts(s.typeFrom, data), facts(s.typeTo, data), workload(s.workload), s.speeds, data)),
  })
  .algorithm('speedFactor', {
    label: 'Low, base or high',
    unit: '×',
    formula: 'base: 1; low and high: the margin, or the lowest and highest measured workload ÷ the speed',
    explained: '/docs/calculators/graviton#low-and-high',
    source: 'assumption',
    compute: (s, data) => speedFactorOf(s, facts(s.typeFrom, data), facts(s.typeTo, data), data),
  })
  .look('priceFrom', {
    label: 'Price today',
    unit: 'USD/hour/node',
    digits: 5,
    formula: 'yours, else the region’s on-demand price for Linux',
    source: (s, data) => origin(priceOf(s.typeFrom, s.region, s.prices, data)),
    note: (s, data) => remark(priceOf(s.typeFrom, s.region, s.prices, data)),
    compute: (s, data) => value(priceOf(s.typeFrom, s.region, s.prices, data)),
  })
  .look('priceTo', {
    label: 'Price of the target',
    unit: 'USD/hour/node',
    digits: 5,
    formula: 'yours, else the region’s on-demand price for Linux',
    source: (s, data) => origin(priceOf(s.typeTo, s.region, s.prices, data)),
    note: (s, data) => remark(priceOf(s.typeTo, s.region, s.prices, data)),
    compute: (s, data) => value(priceOf(s.typeTo, s.region, s.prices, data)),
  })
  .look('discountFrom', {
    label: 'Portable discount today',
    unit: '%',
    digits: 2,
    formula: 'yours, else the list’s: convertible, no upfront',
    source: (s, data) =>
      discountOf('portable', facts(s.typeFrom, data), s.portableDiscount, s.term, s.region, data).source,
    note: (s, data) => discountOf('portable', facts(s.typeFrom, data), s.portableDiscount, s.term, s.region, data).note,
    compute: (s, data) =>
      inPercent(discountOf('portable', facts(s.typeFrom, data), s.portableDiscount, s.term, s.region, data)),
  })
  .look('discountTo', {
    label: 'Portable discount, target',
    unit: '%',
    digits: 2,
    formula: 'yours, else the list’s: convertible, no upfront',
    source: (s, data) =>
      discountOf('portable', facts(s.typeTo, data), s.portableDiscountTarget, s.term, s.region, data).source,
    note: (s, data) =>
      discountOf('portable', facts(s.typeTo, data), s.portableDiscountTarget, s.term, s.region, data).note,
    compute: (s, data) =>
      inPercent(discountOf('portable', facts(s.typeTo, data), s.portableDiscountTarget, s.term, s.region, data)),
  })
  .look('discountLocked', {
    label: 'Locked discount',
    unit: '%',
    digits: 2,
    formula: 'yours, else the list’s: standard, no upfront',
    source: (s, data) => discountOf('locked', facts(s.typeFrom, data), s.lockedDiscount, s.term, s.region, data).source,
    note: (s, data) => discountOf('locked', facts(s.typeFrom, data), s.lockedDiscount, s.term, s.region, data).note,
    compute: (s, data) =>
      inPercent(discountOf('locked', facts(s.typeFrom, data), s.lockedDiscount, s.term, s.region, data)),
  });

/** Capacity, nodes, cost, ratios: what is computed. */
export const rowSteps = looked
  .step('workPerVcpuFrom', {
    label: 'Work per vCPU today',
    unit: '',
    formula: 'if threadsFrom = 1 then ceiling else min(ceiling, 50 %) + smtFrom × max(0, ceiling − 50 %)',
    compute: (s) => workPerVcpu(s.ceiling / 100, s.threadsFrom, s.smtFrom / 100),
  })
  .step('workPerVcpuTo', {
    label: 'Work per vCPU of the target',
    unit: '',
    formula: 'if threadsTo = 1 then ceilingThere else min(ceilingThere, 50 %) + smtTo × max(0, ceilingThere − 50 %)',
    compute: (s) => workPerVcpu(s.ceilingThere / 100, s.threadsTo, s.smtTo / 100),
  })
  .step('capacityFrom', {
    label: 'Capacity per node today',
    unit: 'vCPU/node',
    formula: 'vcpuFrom × workPerVcpuFrom',
    compute: (s) => s.vcpuFrom * s.workPerVcpuFrom,
  })
  .step('capacityTo', {
    label: 'Capacity per target node',
    unit: 'vCPU/node',
    formula: 'vcpuTo × measuredSpeed × speedFactor × workPerVcpuTo',
    compute: (s) => s.vcpuTo * s.measuredSpeed * s.speedFactor * s.workPerVcpuTo,
  })
  .step('rateFrom', {
    label: 'Effective price today',
    unit: 'USD/hour/node',
    digits: 5,
    formula: 'priceFrom × (1 − coverage × discountFrom)',
    compute: (s) => s.priceFrom * (1 - (s.coverage / 100) * (s.discountFrom / 100)),
  })
  .step('rateTo', {
    label: 'Effective price of the target',
    unit: 'USD/hour/node',
    digits: 5,
    formula: 'priceTo × (1 − coverage × discountTo)',
    compute: (s) => s.priceTo * (1 - (s.coverage / 100) * (s.discountTo / 100)),
  })
  .step('nodesCpu', {
    label: 'Nodes that the CPU needs',
    unit: 'node',
    digits: 0,
    formula: 'ceil(nodesFrom × capacityFrom ÷ capacityTo)',
    compute: (s) => roundUp((s.nodesFrom * s.capacityFrom) / s.capacityTo),
  })
  .step('nodesMemory', {
    label: 'Nodes that the memory needs',
    unit: 'node',
    digits: 0,
    formula: 'ceil(nodesFrom × memoryFrom × memoryShare ÷ (memoryTo × memoryCeiling))',
    compute: (s) =>
      roundUp((s.nodesFrom * s.memoryFrom * (s.memoryShare / 100)) / (s.memoryTo * (s.memoryCeiling / 100))),
  })
  .step('nodesTo', {
    label: 'Target nodes',
    unit: 'node',
    digits: 0,
    formula: 'max(max(nodesCpu, nodesMemory), minNodes)',
    compute: (s) => Math.max(s.nodesCpu, s.nodesMemory, s.minNodes),
  })
  .step('costFrom', {
    label: 'Cost today',
    unit: 'USD/month',
    formula: 'nodesFrom × rateFrom × hoursPerMonth',
    compute: (s) => s.nodesFrom * s.rateFrom * s.hoursPerMonth,
  })
  .step('costTo', {
    label: 'Cost there',
    unit: 'USD/month',
    formula: 'nodesTo × rateTo × hoursPerMonth',
    compute: (s) => s.nodesTo * s.rateTo * s.hoursPerMonth,
  })
  .step('costToUnrounded', {
    label: 'Cost there before rounding to nodes',
    unit: 'USD/month',
    formula: 'nodesFrom × capacityFrom ÷ capacityTo × rateTo × hoursPerMonth',
    compute: (s) => ((s.nodesFrom * s.capacityFrom) / s.capacityTo) * s.rateTo * s.hoursPerMonth,
  })
  .step('costLocked', {
    label: 'Cost today, all of it locked',
    unit: 'USD/month',
    formula: 'nodesFrom × priceFrom × (1 − discountLocked) × hoursPerMonth',
    compute: (s) => s.nodesFrom * s.priceFrom * (1 - s.discountLocked / 100) * s.hoursPerMonth,
  })
  .step('ratio', {
    label: 'Work per dollar of the row',
    unit: '×',
    formula: '(capacityTo ÷ rateTo) ÷ (capacityFrom ÷ rateFrom)',
    compute: (s) => s.capacityTo / s.rateTo / (s.capacityFrom / s.rateFrom),
  })
  .step('speedNeeded', {
    label: 'Speed at which the row breaks even',
    unit: '×',
    formula: '(rateTo ÷ (vcpuTo × workPerVcpuTo)) ÷ (rateFrom ÷ (vcpuFrom × workPerVcpuFrom))',
    compute: (s) => s.rateTo / (s.vcpuTo * s.workPerVcpuTo) / (s.rateFrom / (s.vcpuFrom * s.workPerVcpuFrom)),
  });
