// The dates that the year 2026 set for whoever keeps a cluster on EKS, as published.

export interface Version {
  readonly name: string;
  /** The day on which EKS offered it. */
  readonly released: string;
}

/** Amazon EKS user guide, release calendar, a copy that ends with 1.34. Standard support lasts 14 months, the extended one 12 more. */
export const VERSIONS: readonly Version[] = [
  {name: '1.29', released: '2024-01-23'},
  {name: '1.30', released: '2024-05-23'},
  {name: '1.31', released: '2024-09-26'},
  {name: '1.32', released: '2025-01-23'},
  {name: '1.33', released: '2025-05-29'},
  {name: '1.34', released: '2025-10-02'},
];

export const STANDARD = 14;
export const WHOLE = 26;

/** The same day of the month, so many months later, as YYYY-MM-DD; none of the days above is missing in any month. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}

/** The versions whose support of that length ends in the year, with the day. */
export function endingIn(year: number, months: number): readonly {name: string; day: string}[] {
  return VERSIONS.map(({name, released}) => ({name, day: monthsAfter(released, months)})).filter(({day}) =>
    day.startsWith(String(year)),
  );
}

/** New minor versions and patches of 1.35 from kubernetes.io/releases, copies made after 15 September 2026. */
export const MINORS = [
  {name: '1.36', day: '2026-04-22'},
  {name: '1.37', day: '2026-08-26'},
] as const;
export const PATCHES = [
  '2026-02-10',
  '2026-02-26',
  '2026-03-19',
  '2026-04-14',
  '2026-05-12',
  '2026-06-09',
  '2026-07-14',
  '2026-08-11',
  '2026-09-15',
] as const;

/** Where a day of 2026 lies in its year, 0 to 1. */
export function placeOf(day: string): number {
  return (Date.parse(day) - Date.parse('2026-01-01')) / (365 * 24 * 3600 * 1000);
}
