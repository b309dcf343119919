// The regions whose prices we keep, in the order that a list shows them.

export interface Region {
  readonly id: string;
  readonly label: string;
}

export const REGIONS: readonly Region[] = [
  {id: 'us-east-1', label: 'N. Virginia'},
  {id: 'us-east-2', label: 'Ohio'},
  {id: 'us-west-2', label: 'Oregon'},
  {id: 'ca-central-1', label: 'Canada (Central)'},
  {id: 'sa-east-1', label: 'São Paulo'},
  {id: 'eu-west-1', label: 'Ireland'},
  {id: 'eu-west-2', label: 'London'},
  {id: 'eu-central-1', label: 'Frankfurt'},
  {id: 'ap-south-1', label: 'Mumbai'},
  {id: 'ap-southeast-1', label: 'Singapore'},
  {id: 'ap-southeast-2', label: 'Sydney'},
  {id: 'ap-northeast-1', label: 'Tokyo'},
];

/** Throws a RangeError that lists the regions when we keep no prices for this one. */
export function requireRegion(id: string): Region {
  const region = REGIONS.find((candidate) => candidate.id === id);
  if (region) return region;
  throw new RangeError(`No prices are kept for the region ${id}; known: ${REGIONS.map((each) => each.id).join(', ')}.`);
}
