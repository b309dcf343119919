// Names each security group rule for IPv4 ranges that has no twin for IPv6, and fails if there is one.
import {readFileSync} from 'node:fs';

const {SecurityGroups: groups} = JSON.parse(readFileSync(0, 'utf8'));
const ports = ({IpProtocol, FromPort, ToPort}) => `${IpProtocol} ${FromPort ?? 'all'}-${ToPort ?? 'all'}`;
const covers = (rule, other) => rule.IpProtocol === '-1' || ports(rule) === ports(other);

for (const {GroupId, IpPermissions, IpPermissionsEgress} of groups)
  for (const [direction, rules] of [
    ['in', IpPermissions],
    ['out', IpPermissionsEgress],
  ]) {
    const twins = rules.filter((rule) => rule.Ipv6Ranges.length > 0);
    for (const rule of rules.filter((each) => each.IpRanges.length > 0))
      if (!twins.some((twin) => covers(twin, rule))) {
        console.log(`${GroupId} ${direction} ${ports(rule)}: ${rule.IpRanges.map(({CidrIp}) => CidrIp).join(', ')}`);
        process.exitCode = 1;
      }
  }
