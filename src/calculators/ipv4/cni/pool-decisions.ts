// The two questions ipamd asks every five seconds: how far the pool is from its targets, and whether it is too low.
// Source: aws/amazon-vpc-cni-k8s@b52188387f2e (v1.23.1), pkg/ipamd/ipamd.go: datastoreTargetState, isDatastorePoolTooLow.
import {BLOCK_SIZE} from '../subnets/subnet';

/** Environment of aws-node; whole numbers, 0 or more. */
export interface WarmTargets {
  /** WARM_ENI_TARGET. */
  readonly warmEni: number;
  /** WARM_PREFIX_TARGET. */
  readonly warmPrefix: number;
  /** WARM_IP_TARGET; 0 is unset. */
  readonly warmIp: number;
  /** MINIMUM_IP_TARGET; 0 is unset. */
  readonly minimumIp: number;
}

/** As the published manifest sets them; the code's own default of WARM_PREFIX_TARGET is 0. */
export const SHIPPED_TARGETS: WarmTargets = {warmEni: 1, warmPrefix: 1, warmIp: 0, minimumIp: 0};

export interface PoolState {
  readonly mode: 'secondary' | 'prefix';
  /** Addresses attached for pods. */
  readonly total: number;
  /** Of these, addresses that pods have. */
  readonly assigned: number;
  /** Places per ENI for an address or a /28: addresses per ENI − 1. */
  readonly slotsPerEni: number;
  /** Prefixes without a pod; as many as there can be unless given, as on a node that has only grown. */
  readonly emptyPrefixes?: number;
}

/** In addresses in secondary mode, in /28s in prefix mode. */
export interface TargetState {
  readonly short: number;
  readonly over: number;
}

export function emptyPrefixesOf({total, assigned, emptyPrefixes}: PoolState): number {
  return emptyPrefixes ?? total / BLOCK_SIZE - Math.ceil(assigned / BLOCK_SIZE);
}

/**
 * Distance from WARM_IP_TARGET and MINIMUM_IP_TARGET; undefined when neither is set.
 * With MINIMUM_IP_TARGET alone the pool is never short once it has reached the minimum, however many pods wait.
 */
export function targetState(state: PoolState, {warmIp, minimumIp}: WarmTargets): TargetState | undefined {
  if (warmIp === 0 && minimumIp === 0) return undefined;
  const {mode, total, assigned} = state;
  const available = total - assigned;
  const short = Math.max(warmIp - available, minimumIp - total, 0);
  if (mode === 'secondary') return {short, over: Math.max(0, Math.min(available - warmIp, total - minimumIp))};
  const prefixes = total / BLOCK_SIZE;
  const over = Math.min(
    emptyPrefixesOf(state),
    prefixes - Math.ceil((assigned + warmIp) / BLOCK_SIZE),
    prefixes - Math.ceil(minimumIp / BLOCK_SIZE),
  );
  return {short: Math.ceil(short / BLOCK_SIZE), over: Math.max(0, over)};
}

/**
 * Whether ipamd adds to the pool: not at maxPods addresses or more, else by the address targets where one is set, else by whole
 * ENIs or /28s.
 */
export function poolTooLow(state: PoolState, targets: WarmTargets, maxPods: number): boolean {
  if (state.total >= maxPods) return false;
  const distance = targetState(state, targets);
  if (distance) return distance.short > 0;
  const available = state.total - state.assigned;
  const warm = state.mode === 'prefix' ? BLOCK_SIZE * targets.warmPrefix : state.slotsPerEni * targets.warmEni;
  return warm === 0 ? available === 0 : available < warm;
}
