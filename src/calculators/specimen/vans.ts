// The specimen's list of vans and carriers: assumptions, so that lookups have something to find.

/** Crates that fit in one van, by the van's name. */
export const ROOM: Readonly<Record<string, number>> = {transit: 8, sprinter: 10, ducato: 9};

/** Hours of one trip, and the price of a crate where the carrier publishes one. */
export const CARRIERS: Readonly<Record<string, {readonly transit: number; readonly tariff: number | null}>> = {
  post: {transit: 48, tariff: 35},
  courier: {transit: 24, tariff: 90},
  charter: {transit: 6, tariff: null},
};
