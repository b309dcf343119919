// How much of a vCPU's one-thread work a machine does at a CPU ceiling: the two slopes that SMT makes.

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
