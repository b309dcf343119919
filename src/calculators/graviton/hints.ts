// Remarks under the form's fields, and what its boxes offer while typing.
import type {Ec2, InstanceType} from '../../datasets/ec2';
import type {Answer, Suggestion} from '../../model/calculator';
import type {Inputs, Row} from '../../model/field';
import {formatNumber} from '../../model/format';
import {type Amount, middle} from '../../model/interval';
import {isMissing} from '../../model/value';
import {comparison} from './hangs-on';
import {priceOf} from './lookups';
import {type OwnPrice, type OwnSpeed, ownSpeed} from './own-figures';
import {counted, number, word} from './words';
import {workload} from './workloads';

const SPACE = '\u00a0';

/** "4 vCPU on 2 cores · 16 GiB · 0.2016 USD/hour". */
export function size(type: InstanceType): string {
  const cores = type.vcpu / type.threadsPerCore;
  return `${type.vcpu}${SPACE}vCPU on ${cores} ${cores === 1 ? 'core' : 'cores'} · ${formatNumber(type.memory / 1024)}${SPACE}GiB`;
}

function describe(name: string, region: string, own: readonly OwnPrice[], data: Ec2): string {
  const type = data.type(name);
  if (!type) return '';
  const price = priceOf(name, region, own, data);
  const shown = isMissing(price) ? 'no price here' : `${Number(price.value.toPrecision(6))}${SPACE}USD/hour`;
  return `${size(type)} · ${shown}`;
}

export function hint(field: string, row: number | null, {base}: Answer, data: Ec2): string | undefined {
  const described = (name: string) =>
    describe(name, String(base.scope.region), base.scope.prices as readonly OwnPrice[], data);
  if (field === 'fleet' && row !== null) {
    const evaluated = base.rows.fleet?.[row];
    if (typeof evaluated?.values.typeFrom !== 'string') return evaluated?.leftOut?.reason;
    return evaluated.leftOut?.reason ?? described(evaluated.values.typeFrom);
  }
  const [only, ...others] = counted(base);
  if (!only) return undefined;
  if (field === 'target') {
    const to = String(only.values.typeTo);
    return others.length === 0 ? `${to}: ${described(to)}` : `${others.length + 1} rows, each with a target of its own`;
  }
  if (field === 'workload' && others.length === 0) {
    const [to, from] = [word(only, 'typeTo'), word(only, 'typeFrom')].map((name) => data.type(name));
    if (!to || !from) return undefined;
    const own = ownSpeed(from, to, base.scope.speeds as readonly OwnSpeed[]);
    const by = own ? 'Your speed' : `Measured with ${workload(String(base.inputs.workload)).load}`;
    return `${by}: ${comparison(to.family, number(only, 'measuredSpeed'), from.family)}`;
  }
  return undefined;
}

const WORDS: readonly Suggestion[] = [
  {value: 'graviton', hint: 'the newest Graviton of the same class and size'},
  {value: 'amd', hint: 'the newest AMD of the same class and size'},
];

export function suggestions(name: string, inputs: Inputs, data: Ec2): readonly Suggestion[] {
  const types = data.types.filter((type) => !type.accelerated);
  const own = ((inputs.prices ?? []) as readonly Row[]).map(({type, price}) => ({
    type: String(type),
    price: middle(price as Amount),
  }));
  const all = types.map((type) => ({
    value: type.type,
    hint: describe(type.type, String(inputs.region), own, data),
  }));
  if (name === 'types') return all;
  const families = [...new Map(types.map((type) => [type.family, type])).values()];
  const offered = families.map((type) => ({
    value: type.family,
    hint: `${type.processor ?? type.vendor}, ${type.threadsPerCore === 1 ? 'every vCPU a core' : 'two threads per core'}`,
  }));
  return [...WORDS, ...offered, ...all];
}
