// Which type a row moves to: the newest counterpart of its class and size, a named family or type, or the cheapest of several.
import type {Ec2, InstanceType} from '../../datasets/ec2';

/** What makes a candidate usable: a price and a speed, by list or by the reader. */
export type Usable = (type: InstanceType) => boolean;

export interface Choice {
  readonly type: InstanceType;
  /** Set when the target is not simply the same size, e.g. "c8g has no 9xlarge: the next larger size". */
  readonly note?: string;
}

const NEWEST_GENERATION = 15;
const FAMILY = /^([a-z]+)(\d+)([a-z]*)(-[a-z0-9]+)?$/;

/** Tokens of a target text: `m8g, m8a` is two. */
export function targetTokens(target: string): readonly string[] {
  return target
    .split(/[,\s]+/)
    .map((token) => token.trim().toLowerCase())
    .filter((token) => token !== '');
}

/**
 * The type that one token means for a row's type.
 * @returns a choice, or a sentence why there is none.
 */
export function resolveTarget(token: string, from: InstanceType, data: Ec2, usable: Usable): Choice | string {
  if (token === 'graviton' || token === 'amd') return counterpart(token, from, data, usable);
  const named = data.type(token);
  if (named) return {type: named};
  if (token.includes('.')) return `${token} is not an instance type that we know.`;
  return inFamily(token, from, data);
}

function counterpart(maker: 'graviton' | 'amd', from: InstanceType, data: Ec2, usable: Usable): Choice | string {
  const parts = FAMILY.exec(from.family);
  const maker_ = maker === 'graviton' ? 'Graviton' : 'AMD';
  if (!parts) return `${from.family} has no ${maker_} counterpart that we know; name a target for this row.`;
  const [, className, , attributes = ''] = parts as unknown as [string, string, string, string];
  const letter = maker === 'graviton' ? 'g' : 'a';
  // The maker's letter goes; what is left (d: local disk, n: network, b: EBS) is what the row was bought for.
  const extras = attributes.replace(/[aig]/, '');
  const wanted = [...new Set([extras, extras.includes('d') ? 'd' : '', ''])];
  let known: InstanceType | undefined;
  for (const extra of wanted) {
    for (let generation = NEWEST_GENERATION; generation >= 3; generation--) {
      const type = data.type(`${className}${generation}${letter}${extra}.${from.size}`);
      if (!type || type.vendor !== (maker === 'graviton' ? 'aws' : 'amd')) continue;
      known ??= type;
      if (usable(type))
        return extra === extras
          ? {type}
          : {type, note: `${type.family} lacks the ${describeExtras(extras, extra)} of ${from.family}`};
    }
  }
  if (known) return {type: known, note: 'no newer one has both a price and a measurement'};
  return `${from.type} has no ${maker_} counterpart of the same class and size; name a target for this row.`;
}

function describeExtras(wanted: string, got: string): string {
  const words: Record<string, string> = {
    d: 'local disk',
    n: 'extra network',
    b: 'extra EBS bandwidth',
    e: 'extra memory',
    z: 'high clock',
  };
  return [...wanted]
    .filter((letter) => !got.includes(letter))
    .map((letter) => words[letter] ?? letter)
    .join(' and ');
}

/** The same size in a family; where it has none, the smallest with at least as many vCPUs, else its largest. */
function inFamily(family: string, from: InstanceType, data: Ec2): Choice | string {
  const same = data.type(`${family}.${from.size}`);
  if (same) return {type: same};
  const sizes = data.types.filter((type) => type.family === family && !type.bareMetal).sort((a, b) => a.vcpu - b.vcpu);
  const [smallest] = sizes;
  if (!smallest) return `${family} is not an instance family that we know.`;
  const enough = sizes.find((type) => type.vcpu >= from.vcpu);
  const type = enough ?? (sizes.at(-1) as InstanceType);
  return {
    type,
    note: `${family} has no ${from.size}: ${enough ? 'the next size with as many vCPUs' : 'its largest size'}`,
  };
}
