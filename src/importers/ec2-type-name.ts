// What the name of an EC2 instance type alone tells, for files that say nothing more.

const ACCELERATED = /^(p|g|gr|inf|trn|dl|f|vt)\d/;
const GRAVITON = /^(a1|[a-z]+\d+g[a-z]*)[.-]/;

/** GPUs, Inferentia, Trainium, FPGAs and the like: the family letter says so (`g5`, `p4d`, `inf2`, `f1`). */
export function isAccelerated(type: string): boolean {
  return ACCELERATED.test(type);
}

/** Apple hardware (`mac1.metal`, `mac2-m2pro.metal`), whatever its processor. */
export function isMac(type: string): boolean {
  return /^mac(\d|-)/.test(type);
}

/** Arm processors: a `g` right after the generation's number (`m7g`, `c6gn`, `im4gn`), and the first of them, `a1`. */
export function isGraviton(type: string): boolean {
  return GRAVITON.test(type);
}

/** The region of an Availability Zone (`eu-west-1a`) or Local Zone (`us-west-2-lax-1a`); undefined if it is neither. */
export function regionOfZone(zone: string | undefined): string | undefined {
  return /^[a-z]{2}(-[a-z]+)+-\d+/.exec(zone ?? '')?.[0];
}
