// How much of a VPC's quota of network address units its resources take.

/** Units per resource. Source: awsdocs/amazon-vpc-user-guide@06e98d972c59, doc_source/network-address-usage.md. */
export const UNITS = {
  /** IPv4 or IPv6 address of an interface. */
  ip: 1,
  /** Interface beyond an instance's primary one. */
  extraEni: 1,
  /** Prefix of an interface: one unit, whatever its size. */
  prefix: 1,
  /** Network Load Balancer, per zone. */
  nlbPerAz: 6,
  /** VPC endpoint, per zone. */
  endpointPerAz: 6,
  transitGatewayAttachment: 6,
  lambdaFunction: 6,
  natGateway: 6,
  efsMountTarget: 6,
} as const;

export type Counted = keyof typeof UNITS;

/** Units a VPC may use; units of a VPC with all that it is peered with. Source: as `UNITS`, and amazon-vpc-limits.md there. */
export const UNITS_PER_VPC = 64_000;
export const UNITS_PER_VPC_RAISED = 256_000;
export const UNITS_PEERED = 128_000;

/** Interfaces per Region, unless raised. Source: awsdocs/amazon-vpc-user-guide@06e98d972c59, doc_source/amazon-vpc-limits.md. */
export const ENIS_PER_REGION = 5_000;

/** @param counts how many there are of each; what is left out is 0. */
export function networkAddressUnits(counts: Readonly<Partial<Record<Counted, number>>>): number {
  return (Object.keys(UNITS) as Counted[]).reduce((sum, kind) => sum + UNITS[kind] * (counts[kind] ?? 0), 0);
}
