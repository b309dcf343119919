// Which settings of the VPC CNI go together, and the mode that they amount to on an instance type.

/** How a node gets pod addresses: single secondary addresses, /28 prefixes, or one IPv6 /80. */
export type Mode = 'secondary' | 'prefix' | 'ipv6';

export interface CniConfig {
  /** ENABLE_IPv4. */
  readonly ipv4: boolean;
  /** ENABLE_IPv6. */
  readonly ipv6: boolean;
  /** ENABLE_PREFIX_DELEGATION. */
  readonly prefixDelegation: boolean;
  /** Whether the instance type is Nitro or bare metal. */
  readonly prefixSupported: boolean;
  /** AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG. */
  readonly customNetworking: boolean;
}

export type ConfigVerdict =
  | {readonly valid: true; readonly mode: Mode; readonly warning?: string}
  | {readonly valid: false; readonly reason: string};

/**
 * What ipamd makes of the settings when it starts. Prefix delegation on a Xen type is refused with IPv6, while with IPv4 ipamd
 * only warns and hands out single addresses.
 * Source: aws/amazon-vpc-cni-k8s@b52188387f2e (v1.23.1), pkg/ipamd/ipamd.go, isConfigValid.
 */
export function checkConfig(config: CniConfig): ConfigVerdict {
  const {ipv4, ipv6, prefixDelegation, prefixSupported, customNetworking} = config;
  if (ipv4 && ipv6) return refuse('IPv4 and IPv6 cannot both be enabled: a cluster has one family.');
  if (!ipv4 && !ipv6) return refuse('IPv4 or IPv6 has to be enabled.');
  if (ipv6) {
    if (customNetworking) return refuse('Custom networking does not work with IPv6.');
    if (!prefixDelegation) return refuse('IPv6 needs prefix delegation.');
    if (!prefixSupported) return refuse('IPv6 needs prefix delegation, which this instance type does not support.');
    return {valid: true, mode: 'ipv6'};
  }
  if (!prefixDelegation) return {valid: true, mode: 'secondary'};
  if (prefixSupported) return {valid: true, mode: 'prefix'};
  return {
    valid: true,
    mode: 'secondary',
    warning: 'This instance type does not support prefix delegation: the CNI falls back to single addresses.',
  };
}

function refuse(reason: string): ConfigVerdict {
  return {valid: false, reason};
}
