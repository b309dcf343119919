// Commands that more than one remedy asks for. Capitals with a dollar sign are the reader's own names.

/** Sets the environment of aws-node: as EKS add-on, or by hand. @param unset variables that must not be there */
export function setEnvironment(variables: Readonly<Record<string, string>>, unset: readonly string[] = []): string {
  const words = [...Object.entries(variables).map((pair) => pair.join('=')), ...unset.map((name) => `${name}-`)];
  return [
    '# VPC CNI as an EKS add-on (these values take the place of those that it has: keep what you need of them)',
    `aws eks update-addon --cluster-name $CLUSTER --addon-name vpc-cni --resolve-conflicts PRESERVE --configuration-values '${JSON.stringify({env: variables})}'`,
    '# or as a manifest of your own',
    `kubectl set env daemonset aws-node -n kube-system ${words.join(' ')}`,
  ].join('\n');
}

export const REPLACE_NODES = [
  '# then replace the nodes, one after another',
  'kubectl drain $NODE --ignore-daemonsets --delete-emptydir-data',
].join('\n');

/** A zone as a word of a command: what somebody wrote in a link must not become a command of its own. */
export function zoneWord(zone: string): string {
  return /^[a-z0-9-]+$/i.test(zone) ? zone : '$ZONE';
}

/** One subnet; the tag lets the VPC CNI put pods' interfaces there. */
export function createSubnet(zone: string, cidr: string, tagged: boolean): string {
  const tags = tagged ? " --tag-specifications 'ResourceType=subnet,Tags=[{Key=kubernetes.io/role/cni,Value=1}]'" : '';
  return `aws ec2 create-subnet --vpc-id $VPC --availability-zone ${zoneWord(zone)} --cidr-block ${cidr}${tags}`;
}
