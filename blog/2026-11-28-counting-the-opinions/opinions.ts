// The sums of the post: equal shares, rings of opinions, and a market that consists of two crowds.
import {reach} from './code/mismatches';

export const equal = (choices: number, share: number): readonly number[] => new Array<number>(choices).fill(share);

interface Ring {
  readonly name: string;
  readonly choices: number;
  /** Of adopters, how many accept one of these choices: assumed, from 0 to 1. */
  readonly share: number;
  readonly example: string;
}

/** From the inside out: each ring is built on those before it. */
export const RINGS: readonly Ring[] = [
  {name: 'culture', choices: 4, share: 0.6, example: 'who may create, who pays'},
  {name: 'policy', choices: 6, share: 0.8, example: 'isolation, audit, retention'},
  {name: 'tools', choices: 12, share: 0.9, example: 'ingress, secrets, telemetry'},
  {name: 'glue', choices: 8, share: 0.99, example: 'config, templates, TTLs'},
];

/** Share of adopters who accept a ring and all inside it. */
export function acceptedUpTo(ring: number): number {
  return reach(RINGS.slice(0, ring + 1).flatMap(({choices, share}) => equal(choices, share)));
}

export const KIN = {part: 0.25, share: 0.97, average: 0.8};

/** Share who accept all choices where a part of the market thinks alike, and `average` accept each choice all the same. */
export function clustered(choices: number, {part, share, average} = KIN): number {
  const others = (average - part * share) / (1 - part);
  return part * reach(equal(choices, share)) + (1 - part) * reach(equal(choices, others));
}
