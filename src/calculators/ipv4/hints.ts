// Remarks under the form's fields, and the types that its boxes offer while typing.
import type {Interfaces, NodeType} from '../../datasets/interfaces';
import type {Answer, Suggestion} from '../../model/calculator';
import {formatNumber, formatQuantity} from '../../model/format';
import {number, text} from './words';

const SPACE = '\u00a0';

/** "3 interfaces × 10 addresses · 2 vCPU · 8 GiB · no prefixes". */
function describe({enis, ipv4PerEni, vcpu, memory, prefixSupported}: NodeType): string {
  const machine =
    vcpu === null || memory === null ? [] : [`${vcpu}${SPACE}vCPU`, `${formatNumber(memory / 1024)}${SPACE}GiB`];
  const limits = `${formatQuantity(enis, 'interface')} × ${formatQuantity(ipv4PerEni, 'address')}`;
  return [limits, ...machine, ...(prefixSupported ? [] : ['no prefixes'])].join(' · ');
}

export function hint(field: string, row: number | null, {base}: Answer, data: Interfaces): string | undefined {
  if (row === null) return undefined;
  const evaluated = base.rows[field]?.[row];
  if (!evaluated) return undefined;
  if (evaluated.leftOut) return evaluated.leftOut.reason;
  if (field === 'subnets') {
    const free = `${formatQuantity(number(evaluated, 'freeNow'), 'address', 0)} of ${formatNumber(number(evaluated, 'usable'))} free`;
    return `${free} · ${formatNumber(number(evaluated, 'freeBlocks'), 1)} whole /28s`;
  }
  if (field !== 'groups') return undefined;
  const type = data.type(text(evaluated, 'typeUsed'));
  const takes = number(evaluated, 'inNodeSubnet') + number(evaluated, 'inPodSubnet');
  return type && `${describe(type)} · a node takes ${formatQuantity(takes, 'address')}`;
}

export function suggestions(_name: string, _inputs: unknown, data: Interfaces): readonly Suggestion[] {
  return data.types.map((type) => ({value: type.type, hint: describe(type)}));
}
