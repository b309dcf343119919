// One row of the fleet: from its type and count to the nodes, cost and break-even speed of its target.
import type {Ec2, InstanceType} from '../../datasets/ec2';
import type {Steps} from '../../model/step';
import type {InputScope} from '../../model/step';
import {type Missing, isMissing, missing} from '../../model/value';
import {workPerVcpu} from './capacity';
import type {GravitonFields} from './inputs';
import {type Fact, discountOf, ownSpeed, priceOf, smtYieldOf, speedOf, spreadOf} from './lookups';
import {type Choice, resolveTarget, targetTokens} from './targets';
import {workload} from './workloads';

type Globals = Omit<InputScope<GravitonFields>, 'fleet'> & {readonly ceilingThere: number; readonly memoryShare: number};
interface Cells {
  readonly type: string;
  readonly count: number | null;
  readonly hours: number | null;
  readonly to: string | null;
}
type Typed = Globals & Cells & {readonly typeTo: string};

const PERCENT = 100;

/** The fleet row's type, or why it cannot be counted. */
export function knownType(name: string, data: Ec2): InstanceType | Missing {
  const wanted = name.trim().toLowerCase();
  const found = data.type(wanted);
  if (!found) return missing(wanted === '' ? 'Name an instance type, e.g. m7i.xlarge.' : `${name} is not an instance type in the data of ${data.date}.`);
  if (found.accelerated) return missing(`${wanted} carries an accelerator; its work does not move with its CPU.`);
  return found;
}

/** The target of a row: its own, or the fleet's; of several the one with the lowest monthly cost. */
export function chooseTarget(s: Globals & Cells, data: Ec2): Choice | Missing {
  const from = knownType(s.type, data);
  if (isMissing(from)) return from;
  const tokens = targetTokens(s.to && s.to.trim() !== '' ? s.to : s.target);
  if (tokens.length === 0) return missing('Name a target, e.g. graviton, m8g or m8g.xlarge.', {field: 'target', label: 'Use graviton', value: 'graviton'});
  const measured = workload(s.workload);
  const usable = (type: InstanceType) =>
    !isMissing(priceOf(type.type, s.region, s.prices, data)) && !isMissing(speedOf(from, type, measured, s.speeds, data));
  const choices = tokens.map((token) => resolveTarget(token, from, data, usable));
  const found = choices.filter((each): each is Choice => typeof each !== 'string');
  const [first] = found;
  if (!first) return missing(choices.join(' '));
  if (found.length === 1) return first;
  const cost = (choice: Choice) => costPerWork(from, choice.type, s, data);
  return found.reduce((best, each) => (cost(each) < cost(best) ? each : best));
}

/** Effective price per unit of work, for comparing candidates; infinite where a price or a speed is missing. */
function costPerWork(from: InstanceType, to: InstanceType, s: Globals & Cells, data: Ec2): number {
  const measured = workload(s.workload);
  const price = priceOf(to.type, s.region, s.prices, data);
  const speed = speedOf(from, to, measured, s.speeds, data);
  if (isMissing(price) || isMissing(speed)) return Number.POSITIVE_INFINITY;
  const discount = discountOf('portable', to, s.portableDiscountTarget, s.term, s.region, data).value;
  const nodes = (s.count ?? (s.hours ?? 0) / s.hoursPerMonth) * fromCapacity(from, s, data);
  const capacity =
    to.vcpu * speed.value * workPerVcpu(s.ceilingThere / PERCENT, to.threadsPerCore, smtYieldOf(to, s.smtYieldTarget, measured, data).value);
  const memory = (memoryNeed(from, s) * (s.count ?? (s.hours ?? 0) / s.hoursPerMonth)) / ((to.memory * s.memoryCeiling) / PERCENT);
  const whole = Math.max(Math.ceil(nodes / capacity - 1e-9), Math.ceil(memory - 1e-9), s.minNodes);
  return whole * price.value * (1 - (s.coverage / PERCENT) * discount);
}

function fromCapacity(from: InstanceType, s: Globals & Cells, data: Ec2): number {
  const yields = smtYieldOf(from, s.smtYield, workload(s.workload), data).value;
  return from.vcpu * workPerVcpu(s.ceiling / PERCENT, from.threadsPerCore, yields);
}

function memoryNeed(from: InstanceType, s: Globals): number {
  return (from.memory * s.memoryShare) / PERCENT;
}

const fact = (value: Fact | Missing): number | Missing => (isMissing(value) ? value : value.value);
const percent = (value: Fact | Missing): number | Missing => (isMissing(value) ? value : value.value * PERCENT);
const sourceOf = (value: Fact | Missing) => (isMissing(value) ? 'yours' : value.source);
const noteOf = (value: Fact | Missing) => (isMissing(value) ? value.reason : value.note);
const must = (name: string, data: Ec2): InstanceType => data.type(name.trim().toLowerCase()) as InstanceType;
const TYPES = (s: {readonly type: string}, data: Ec2) => data.typesSource;
void TYPES;

export {fact, percent, sourceOf, noteOf, must, ownSpeed, spreadOf, priceOf, smtYieldOf, speedOf, discountOf};
export type {Cells, Globals, Typed, Steps};
