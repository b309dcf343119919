// One row of the fleet: from its type and count to the nodes, cost and break-even speed of its target.
import type {Ec2, InstanceType} from '../../datasets/ec2';
import {evaluateRow} from '../../model/evaluate';
import {isRowBlock, type Step} from '../../model/step';
import {isMissing, type Missing, missing} from '../../model/value';
import {roundUp, workPerVcpu} from './capacity';
import {priceOf, speedOf} from './lookups';
import {facts, lookedUp, type RowStart} from './row-facts';
import {type Choice, resolveTarget, targetTokens, type Unresolved} from './targets';
import {workload} from './workloads';

/** The row's target: of several candidates the one whose whole nodes cost least. */
function chooseTarget(s: RowStart & {readonly typeFrom: string}, data: Ec2): Choice | Missing {
  const from = facts(s.typeFrom, data);
  const own = (s.to ?? '').trim();
  const tokens = targetTokens(own === '' ? s.target : own);
  if (tokens.length === 0)
    return missing('No target is named.', {field: 'target', label: 'Move to the newest Graviton', value: 'graviton'});
  const usable = (type: InstanceType) =>
    !isMissing(priceOf(type.type, s.region, s.prices, data)) &&
    !isMissing(speedOf(from, type, workload(s.workload), s.speeds, data));
  const choices = tokens.map((token) => resolveTarget(token, from, data, usable));
  const problems = choices.filter((choice): choice is Unresolved => 'problem' in choice);
  const found = choices.filter((choice): choice is Choice => 'type' in choice);
  const [first, ...others] = found;
  // A name that means nothing stops the row even beside others: it may be the one that the reader meant.
  if (!first || problems.some((each) => each.unknown)) return missing(problems.map((each) => each.problem).join(' '));
  if (others.length === 0) return first;
  const costs = found.map((choice) => costOf(s, choice, data));
  const cheapest = Math.min(...costs);
  return found[costs.indexOf(cheapest)] ?? first;
}

/** A candidate's monthly cost by the steps below; infinite where one of them has no value. */
function costOf(s: RowStart, choice: Choice, data: Ec2): number {
  const {values} = evaluateRow(
    rowSteps.stages.filter((stage): stage is Step<Ec2> => !isRowBlock(stage)),
    // The base decides: low and high ask what happens to the same decision.
    {...s, to: choice.type.type, variant: 'base'},
    0,
    s,
    data,
  );
  return typeof values.costTo === 'number' ? values.costTo : Number.POSITIVE_INFINITY;
}

/** Capacity, nodes, cost, ratios: what is computed. */
export const rowSteps = lookedUp(chooseTarget)
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
    formula: 'max(max(nodesCpu, nodesMemory), ceil(minNodes))',
    // A range of whole numbers can have half a node in its middle.
    compute: (s) => Math.max(s.nodesCpu, s.nodesMemory, roundUp(s.minNodes)),
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
