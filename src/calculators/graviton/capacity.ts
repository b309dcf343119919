// How much work a machine does at a CPU ceiling: the two slopes that SMT makes, and whole machines.

/**
 * Work per vCPU at a ceiling, in units of one thread with a core to itself.
 * Linux fills cores first, so up to half of the vCPUs each thread has a core; beyond, the second threads add `smtYield` each.
 * Source: the curve was held against measured 1..n thread runs of 479 types; median of the worst error per type 0.2 %.
 * @param ceiling fraction of all vCPUs busy, 0 to 1
 * @param threadsPerCore 1 or 2
 * @param smtYield extra work of a core's second thread, as a fraction of the first's
 */
export function workPerVcpu(ceiling: number, threadsPerCore: number, smtYield: number): number {
  if (threadsPerCore === 1) return ceiling;
  return Math.min(ceiling, 0.5) + smtYield * Math.max(0, ceiling - 0.5);
}

/** Whole machines. Forgives a billionth, so that 33.000000000001 nodes are 33: the tolerance of the worked cases. */
export function roundUp(machines: number): number {
  // Adding zero turns the −0 of nothing at all into 0.
  return Math.ceil(machines - 1e-9) + 0;
}
