// Follows a platform month by month, required or not: how many teams it counts, and how many it serves.

/** All shares run from 0 to 1; rates are for each month. */
export interface Assumptions {
  /** Teams whose needs the first release meets. */
  readonly fit: number;
  /** Of the unmet needs that show, how many are met within a month. */
  readonly learning: number;
  /** Under a mandate: of the unmet needs, how many still show. Without one all do, as teams that stay away. */
  readonly voice: number;
  /** Chance that a team which could be served follows one that is. */
  readonly wordOfMouth: number;
  /** Chance that it comes without anybody's example. */
  readonly outreach: number;
  /** Teams that a mandate gets onto the platform in the end, and after how many months. */
  readonly compliance: number;
  readonly ramp: number;
}

export interface Month {
  readonly month: number;
  /** On the platform, as a dashboard counts it. */
  readonly counted: number;
  /** On the platform and with their needs met. */
  readonly served: number;
  readonly fit: number;
}

/** The month after `now`, with use required or not. */
function next(now: Month, a: Assumptions, required: boolean): Month {
  const month = now.month + 1;
  const pushed = a.compliance * Math.min(1, month / a.ramp);
  const chance = a.outreach + a.wordOfMouth * now.served;
  const pulled = now.served + chance * Math.max(0, now.fit - now.served);
  const shown = (1 - now.fit) * (required ? a.voice : 1);
  return {
    month,
    counted: required ? pushed : pulled,
    served: required ? Math.min(pushed, now.fit) : pulled,
    fit: now.fit + a.learning * shown,
  };
}

/** From month 0 on. `mandatedUntil` is the last month of the mandate, 0 where there is none; then whoever is not served leaves. */
export function run(a: Assumptions, months: number, mandatedUntil: number): readonly Month[] {
  let now: Month = {month: 0, counted: 0, served: 0, fit: a.fit};
  const path = [now];
  while (now.month < months) {
    now = next(now, a, now.month < mandatedUntil);
    path.push(now);
  }
  return path;
}
