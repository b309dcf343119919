// Works out the facts of types that the offer file has and we do not, from what it states, and leaves the rest out.
import type {InstanceType} from '../ec2';
import type {Stated} from './collect';

/** The columns of the types part, and what a new family adds to the families part. */
export interface NewType {
  readonly row: readonly [type: string, vcpu: number, threadsPerCore: number, memory: number, bareMetal: 0 | 1];
  readonly family: readonly [
    family: string,
    generation: number,
    arch: string,
    vendor: string,
    processor: string | null,
  ];
}

/** "1,952 GiB" is 1998848 MiB. */
export function readMemory(text: string): number | undefined {
  const found = /^([\d,.]+) GiB$/.exec(text.trim());
  const memory = found?.[1] === undefined ? Number.NaN : Number(found[1].replaceAll(',', '')) * 1024;
  return Number.isFinite(memory) && memory > 0 ? Math.round(memory) : undefined;
}

function readVcpu(text: string): number | undefined {
  const vcpu = Number(text);
  return Number.isInteger(vcpu) && vcpu > 0 ? vcpu : undefined;
}

/**
 * The file does not say how many threads share a core. It follows for a further size of a family whose sizes all agree, and
 * for Graviton, where a vCPU is always a core. For any other type the answer is undefined: it stays out until someone knows.
 */
export function newType(type: string, stated: Stated, siblings: readonly InstanceType[]): NewType | undefined {
  const vcpu = readVcpu(stated.vcpu);
  const memory = readMemory(stated.memory);
  if (vcpu === undefined || memory === undefined) return undefined;
  const [family = '', size = ''] = type.split('.');
  const bareMetal = size.startsWith('metal') ? 1 : 0;

  const [sibling] = siblings;
  if (sibling) {
    const {generation, arch, vendor, threadsPerCore} = sibling;
    if (siblings.some((each) => each.threadsPerCore !== threadsPerCore)) return undefined;
    return {row: [type, vcpu, threadsPerCore, memory, bareMetal], family: [family, generation, arch, vendor, null]};
  }
  const graviton = /^(AWS Graviton\d*)/.exec(stated.processor)?.[1];
  const generation = /^[a-z]+(\d+)/.exec(family)?.[1];
  if (graviton === undefined || generation === undefined) return undefined;
  return {row: [type, vcpu, 1, memory, bareMetal], family: [family, Number(generation), 'arm64', 'aws', graviton]};
}
