// What stays attached after scale-in: ENIs and prefixes are given back only when their last pod is gone.

export interface ScaleIn {
  /** ENIs or prefixes that still have a pod, on average. */
  readonly nonEmpty: number;
  /** Addresses on these without a pod, on average: neither used nor given back. */
  readonly stranded: number;
}

/**
 * Groups (ENIs or prefixes) were all full once; of the pods on them `survivors` are left, any of them equally likely, because
 * ipamd hands out addresses in the random order of a Go map. A group is empty with probability C(ks − s, v) ÷ C(ks, v), computed as a
 * product of s factors so that large numbers neither overflow nor cancel.
 * Source: aws/amazon-vpc-cni-k8s@b52188387f2e (v1.23.1), pkg/ipamd/datastore/data_store.go.
 * @param groups k, 1 or more
 * @param slots addresses per group, s
 * @param survivors v, 0 to k × s
 * @throws RangeError for more survivors than addresses.
 */
export function scaleIn(groups: number, slots: number, survivors: number): ScaleIn {
  const all = groups * slots;
  if (survivors < 0 || survivors > all) throw new RangeError(`${survivors} pods do not fit on ${all} addresses.`);
  let empty = 1;
  for (let taken = 0; taken < slots; taken++) empty *= Math.max(0, all - survivors - taken) / (all - taken);
  const nonEmpty = groups * (1 - empty);
  return {nonEmpty, stranded: slots * nonEmpty - survivors};
}
