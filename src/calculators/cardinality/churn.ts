// Series that come and go: how many are new in a day, and how many distinct ones each horizon sees.

const HOURS_PER_DAY = 24;
/** Blocks of the head span 2 h, and it is compacted when it spans one and a half of them. */
const HEAD_HOURS = 3;

export interface Churn {
  /** Rolling deploys of a whole service a day, each of which replaces every pod. */
  readonly deploysPerDay: number;
  /** Mean life of a pod in hours, apart from deploys; null where pods live until the next deploy. */
  readonly podLifetime: number | null;
  /** Of the series, those that end with their pod: 0 to 1. */
  readonly podShare: number;
}

/** How often a pod is replaced, a day. */
export function replacementsPerDay({deploysPerDay, podLifetime}: Omit<Churn, 'podShare'>): number {
  return deploysPerDay + (podLifetime === null ? 0 : HOURS_PER_DAY / podLifetime);
}

/** Series that did not exist before, a day. */
export function newSeriesPerDay(active: number, churn: Churn): number {
  return active * churn.podShare * replacementsPerDay(churn);
}

/** New series in some hours. */
export function newSeriesIn(perDay: number, hours: number): number {
  return (perDay * hours) / HOURS_PER_DAY;
}

/** Distinct series that any window of so many hours sees: those that were there, and those that came. */
export function distinctIn(active: number, perDay: number, hours: number): number {
  return active + newSeriesIn(perDay, hours);
}

/** Series in the head of a Prometheus just before it is compacted: a series that ended leaves only then. */
export function headSeries(active: number, perDay: number): number {
  return distinctIn(active, perDay, HEAD_HOURS);
}
