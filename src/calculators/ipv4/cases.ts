// Named real situations: example, preset and test at once.
import type {Case} from '../../model/calculator';

const THREE = 'subnets=10.20.0.0/24:eu-west-1a:nodes:6~10.20.1.0/24:eu-west-1b:nodes:6~10.20.2.0/24:eu-west-1c:nodes:6';

export const cases: readonly Case[] = [
  {id: 'three-24s', title: 'Six m5.large in three /24, as shipped', query: ''},
  {id: 'warm-ip', title: 'The same with WARM_IP_TARGET=2', query: 'warmIp=2'},
  {id: 'prefix', title: 'The same with prefix delegation', query: 'mode=prefix'},
  {id: 'prefix-warm-ip', title: 'Prefixes with WARM_IP_TARGET=2', query: 'mode=prefix&warmIp=2'},
  {
    id: 'custom',
    title: 'Pods in a secondary range',
    query: `${THREE}~100.64.0.0/19:eu-west-1a:pods:0~100.64.32.0/19:eu-west-1b:pods:0~100.64.64.0/19:eu-west-1c:pods:0&customNetworking=yes`,
  },
  {id: 'ipv6', title: 'A new IPv6 cluster in the same subnets', query: 'mode=ipv6'},
  {
    id: 'fragmented',
    title: 'Three quarters free, and not one whole /28',
    query:
      'subnets=10.20.0.0/24:eu-west-1a:nodes:16:186:0:0~10.20.1.0/24:eu-west-1b:nodes:9:187:0:0~10.20.2.0/24:eu-west-1c:nodes:9:189:0:0&mode=prefix',
  },
  {
    id: 'large-types',
    title: 'Large machines: one warm interface is thirty addresses',
    query: 'groups=m5.4xlarge:6:30',
  },
  {
    id: 'mixed',
    title: 'Karpenter, two groups, security groups for pods, Fargate',
    query:
      'subnets=10.0.0.0/20:eu-west-1a:nodes:40~10.0.16.0/20:eu-west-1b:nodes:40~10.0.32.0/28:eu-west-1a:control:4&groups=m6i.2xlarge:40:28~c6i.4xlarge:12:35:eu-west-1a&branchPods=3&fargatePods=60&karpenter=yes&highWater=140',
  },
  {
    id: 'steady',
    title: 'Twenty pods more each month',
    query: 'growthKind=linear&growthPods=20&growthSpread=4',
  },
  {
    id: 'requests',
    title: 'What stops the next pod: addresses or the machine',
    query: 'podCpu=100&podMemory=300&daemonCpu=150&daemonMemory=200',
  },
  {id: 'over', title: 'Too small already', query: 'groups=m5.large:24:25'},
  {id: 'shrinking', title: 'A cluster that shrinks', query: 'growth=-3&growthSpread=1'},
  {
    id: 'ten-x-after-kubernetes',
    title: 'A year after the move to Kubernetes: three /22, nine daemon sets',
    query:
      'subnets=10.40.0.0/22:eu-west-1a:nodes:60~10.40.4.0/22:eu-west-1b:nodes:40~10.40.8.0/22:eu-west-1c:nodes:25&groups=m5.xlarge:42:22&daemonPods=9',
  },
];
