// Which type a row moves to: the newest counterpart of its class and size, a named family or type, or the cheapest of several.
import type {Ec2, InstanceType} from '../../datasets/ec2';

/** What makes a candidate usable: a price and a speed, by list or by the reader. */
export type Usable = (type: InstanceType) => boolean;

export interface Choice {
  readonly type: InstanceType;
  /** Set when the target is not simply the same size, e.g. "c8g has no 9xlarge: the next larger size". */
  readonly note?: string;
}

/** Why a token names no type for a row; `unknown` when it would not for any row. */
export interface Unresolved {
  readonly problem: string;
  readonly unknown: boolean;
}

/** Newest first; far enough ahead for a family that a later snapshot brings. */
const GENERATIONS = [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1] as const;
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
export function resolveTarget(token: string, from: InstanceType, data: Ec2, usable: Usable): Choice | Unresolved {
  if (token === 'graviton' || token === 'amd') return counterpart(token, from, data, usable);
  const named = data.type(token);
  if (named) return {type: named};
  if (token.includes('.')) return {problem: `${token} is not an instance type that we know.`, unknown: true};
  return inFamily(token, from, data);
}

const MAKERS = {
  graviton: {word: 'Graviton', vendor: 'aws', letter: 'g'},
  amd: {word: 'AMD', vendor: 'amd', letter: 'a'},
} as const;

/** The newest usable family of the maker and the row's class; one with the row's extras before one without. */
function counterpart(maker: keyof typeof MAKERS, from: InstanceType, data: Ec2, usable: Usable): Choice | Unresolved {
  const {word, vendor, letter} = MAKERS[maker];
  const problem = `${from.type} has no ${word} counterpart of its class; name a target for this row.`;
  const parts = FAMILY.exec(from.family);
  if (!parts) return {problem, unknown: false};
  const [, className = '', , attributes = ''] = parts;
  // The maker's letter goes; what is left (d: local disk, n: network, b: EBS) is what the row was bought for.
  const extras = attributes.replace(/[aig]/, '');
  const wanted = [...new Set([extras, extras.includes('d') ? 'd' : '', ''])];
  const known = wanted.flatMap((extra) =>
    GENERATIONS.flatMap((generation): Choice[] => {
      const choice = sizeIn(`${className}${generation}${letter}${extra}`, from, data);
      if (choice?.type.vendor !== vendor) return [];
      const lacks =
        extra === extras ? [] : [`${choice.type.family} lacks the ${lack(extras, extra)} of ${from.family}`];
      return [note(choice, lacks)];
    }),
  );
  // A family older than the row's own is a step back: it comes after all others.
  known.sort((a, b) => Number(a.type.generation < from.generation) - Number(b.type.generation < from.generation));
  const [newest] = known;
  if (!newest) return {problem, unknown: false};
  return (
    known.find(({type}) => usable(type)) ?? note(newest, ['no family of its class has both a price and a measurement'])
  );
}

function note({type, note: before}: Choice, more: readonly string[]): Choice {
  const all = [...(before ? [before] : []), ...more];
  return all.length === 0 ? {type} : {type, note: all.join('; ')};
}

function lack(wanted: string, got: string): string {
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

function inFamily(family: string, from: InstanceType, data: Ec2): Choice | Unresolved {
  return sizeIn(family, from, data) ?? {problem: `${family} is not an instance family that we know.`, unknown: true};
}

/** The same size in a family; where it has none, the smallest with at least as many vCPUs, else its largest. */
function sizeIn(family: string, from: InstanceType, data: Ec2): Choice | undefined {
  const same = data.type(`${family}.${from.size}`);
  if (same) return {type: same};
  const sizes = familySizes(data).get(family) ?? [];
  const enough = sizes.find((type) => type.vcpu >= from.vcpu);
  const type = enough ?? sizes.at(-1);
  if (!type) return undefined;
  const why = enough ? 'the next size with as many vCPUs' : 'its largest size';
  return {type, note: `${family} has no ${from.size}: ${why}`};
}

const bySnapshot = new WeakMap<Ec2['types'], ReadonlyMap<string, readonly InstanceType[]>>();

/** Virtual machines by family, smallest first; grouped once per snapshot, because a large fleet asks for every row. */
function familySizes(data: Ec2): ReadonlyMap<string, readonly InstanceType[]> {
  const known = bySnapshot.get(data.types);
  if (known) return known;
  const grouped = new Map<string, InstanceType[]>();
  for (const type of data.types) {
    if (type.bareMetal) continue;
    const sizes = grouped.get(type.family) ?? [];
    sizes.push(type);
    grouped.set(type.family, sizes);
  }
  for (const sizes of grouped.values()) sizes.sort((a, b) => a.vcpu - b.vcpu);
  bySnapshot.set(data.types, grouped);
  return grouped;
}
