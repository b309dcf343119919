// Subnets that run out together: those of one zone and use where new interfaces may go to any of them, else each by itself.

export type Role = 'nodes' | 'pods' | 'control' | 'other';

export interface SubnetRow {
  readonly cidr: string | null;
  readonly zone: string;
  readonly role: string;
  readonly other: number;
  readonly free: number | null;
  readonly blocks: number | null;
  readonly prefixes: number | null;
  readonly leaked: number | null;
  readonly name: string;
}

export interface GroupRow {
  readonly zones: string;
  readonly nodes: number;
}

/** Indexes of the rows that share their addresses with a row, itself included. */
export function poolOf(rows: readonly SubnetRow[], index: number, shared: boolean): readonly number[] {
  const row = rows[index];
  if (!row) return [];
  if (!shared) return [index];
  const zone = zoneOf(row);
  return rows.flatMap((each, at) => (each.role === row.role && zoneOf(each) === zone ? [at] : []));
}

export function zoneOf({zone}: {readonly zone: string}): string {
  return zone.trim().toLowerCase();
}

/** Zones in which a group has nodes: those that it names, else all that have a subnet for nodes. */
export function zonesOf(group: GroupRow, rows: readonly SubnetRow[]): readonly string[] {
  const named = group.zones
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((zone) => zone !== '');
  const all = rows.filter((row) => row.role === 'nodes').map(zoneOf);
  return [...new Set(named.length > 0 ? named : all)];
}

/** Subnets of a zone with this use. */
export function subnetsIn(rows: readonly SubnetRow[], zone: string, role: Role): number {
  return rows.filter((row) => row.role === role && zoneOf(row) === zone).length;
}
