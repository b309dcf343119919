// What the pool's loop must come to, as formulas: the second way to the same answer, for tests.
import type {Pool, PoolSettings} from '../cni/pool';

/** For nodes below maxPods, whose pods all find room. In the pool's own terms; `enis` and `addresses` only. */
export function closedForm(settings: PoolSettings, pods: number): Pick<Pool, 'enis' | 'addresses'> {
  const {podEnis, customNetworking, targets} = settings;
  const slots = settings.ipv4PerEni - 1;
  const {warmEni, warmPrefix, warmIp, minimumIp} = targets;
  const least = customNetworking ? 0 : 1;
  const byAddress = warmIp > 0 || minimumIp > 0;
  // With the minimum alone nothing follows the pods.
  const wanted = warmIp === 0 ? minimumIp : Math.max(pods + warmIp, minimumIp);
  if (settings.mode === 'secondary') {
    if (byAddress) {
      const addresses = Math.min(podEnis * slots, wanted);
      return {enis: Math.max(least, Math.ceil(addresses / slots)), addresses};
    }
    const need = warmEni === 0 ? 1 : warmEni * slots;
    const enis = Math.min(podEnis, Math.max(1, Math.ceil((pods + need) / slots)));
    return {enis, addresses: enis * slots};
  }
  const byPrefix = warmPrefix === 0 ? Math.max(1, Math.ceil((pods + 1) / 16)) : Math.ceil(pods / 16) + warmPrefix;
  const prefixes = Math.min(podEnis * slots, byAddress ? Math.ceil(wanted / 16) : byPrefix);
  return {enis: Math.max(least, Math.ceil(prefixes / slots)), addresses: 16 * prefixes};
}
