// What one m5.xlarge with 22 pods takes of its subnet in three settings; a test holds it against the calculator.

export interface Bill {
  readonly label: string;
  /** The inputs of the calculator, beyond those of the post's scenario. */
  readonly change: string;
  /** Addresses: interfaces' own, pods', and held without a pod. */
  readonly interfaces: number;
  readonly pods: number;
  readonly warm: number;
}

export const BILLS: readonly Bill[] = [
  {label: 'as shipped', change: '', interfaces: 3, pods: 22, warm: 20},
  {label: 'WARM_IP_TARGET=2', change: 'warmIp=2', interfaces: 2, pods: 22, warm: 2},
  {label: 'IPv6 cluster', change: 'mode=ipv6', interfaces: 1, pods: 0, warm: 0},
];
