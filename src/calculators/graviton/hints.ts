// Remarks under the form's fields, and what its boxes offer while typing.
import type {Ec2, InstanceType} from '../../datasets/ec2';
import type {Answer, Suggestion} from '../../model/calculator';
import type {Inputs} from '../../model/field';
import {formatNumber} from '../../model/format';
import {isMissing} from '../../model/value';
import {priceOf} from './lookups';
import {counted} from './words';
import {workload} from './workloads';

const SPACE = '\u00a0';

/** "4 vCPU on 2 cores · 16 GiB · 0.2016 USD/hour". */
export function size(type: InstanceType): string {
  const cores = type.vcpu / type.threadsPerCore;
  return `${type.vcpu}${SPACE}vCPU on ${cores} ${cores === 1 ? 'core' : 'cores'} · ${formatNumber(type.memory / 1024)}${SPACE}GiB`;
}

function describe(name: string, inputs: Inputs, data: Ec2): string {
  const type = data.type(name);
  if (!type) return '';
  const own = (inputs.prices ?? []) as readonly {readonly type: string; readonly price: number}[];
  const price = priceOf(name, String(inputs.region), own, data);
  const shown = isMissing(price) ? 'no price here' : `${Number(price.value.toPrecision(6))}${SPACE}USD/hour`;
  return `${size(type)} · ${shown}`;
}

export function hint(field: string, row: number | null, {base}: Answer, data: Ec2): string | undefined {
  if (field === 'fleet' && row !== null) {
    const evaluated = base.rows.fleet?.[row];
    if (typeof evaluated?.values.typeFrom !== 'string') return evaluated?.leftOut?.reason;
    return evaluated.leftOut?.reason ?? describe(evaluated.values.typeFrom, base.inputs, data);
  }
  const [only, ...others] = counted(base);
  if (!only) return undefined;
  if (field === 'target') {
    const to = String(only.values.typeTo);
    return others.length === 0
      ? `${to}: ${describe(to, base.inputs, data)}`
      : `${others.length + 1} rows, each with a target of its own`;
  }
  if (field === 'workload' && others.length === 0) {
    const speed = Number(only.values.measuredSpeed);
    const by = `${formatNumber(Math.abs(speed - 1) * 100, 0)}${SPACE}% ${speed >= 1 ? 'faster' : 'slower'}`;
    const families = [only.values.typeTo, only.values.typeFrom].map((type) => String(type).split('.')[0]);
    return `Measured with ${workload(String(base.inputs.workload)).load}: ${families[0]} is ${by} per vCPU than ${families[1]}`;
  }
  return undefined;
}

const WORDS: readonly Suggestion[] = [
  {value: 'graviton', hint: 'the newest Graviton of the same class and size'},
  {value: 'amd', hint: 'the newest AMD of the same class and size'},
];

export function suggestions(name: string, inputs: Inputs, data: Ec2): readonly Suggestion[] {
  const types = data.types.filter((type) => !type.accelerated);
  const all = types.map((type) => ({value: type.type, hint: describe(type.type, inputs, data)}));
  if (name === 'types') return all;
  const families = [...new Map(types.map((type) => [type.family, type])).values()];
  const offered = families.map((type) => ({
    value: type.family,
    hint: `${type.processor ?? type.vendor}, ${type.threadsPerCore === 1 ? 'every vCPU a core' : 'two threads per core'}`,
  }));
  return [...WORDS, ...offered, ...all];
}
